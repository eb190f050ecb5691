import { isUnitRole } from '../grammar/column-role.ts';
import { type Legend, parseLegend } from '../grammar/legend.ts';
import { partSigns } from '../grammar/legend-parts.ts';
import type { Location } from '../model/notice.ts';
import type { LogicalTable } from '../model/task-table.ts';
import { gather } from '../text/gather.ts';
import { groupBy } from '../text/group-by.ts';
import type { CheckContext } from './context.ts';

/** A sentence around a table that says how its rows are to be read (图例). */
export interface FoundLegend {
  readonly legend: Legend;
  readonly table: LogicalTable;
  readonly location: Location;
}

/** The legends of all tables: in the title, the headers of unit columns, and the notes. */
export function foundLegends({ tables, parts }: CheckContext): readonly FoundLegend[] {
  const notes = groupBy(
    parts().filter(({ kind }) => kind === 'note'),
    ({ text }) => text,
  );
  return tables.flatMap((table) => {
    const { title, columns, location } = table.table;
    const headers = columns.filter(({ role }) => isUnitRole(role)).map(({ header }) => header);
    return [title ?? '', ...headers, ...table.table.notes].flatMap((text): readonly FoundLegend[] => {
      const legend = parseLegend(text);
      if (legend === null) return [];
      const part = notes.get(text)?.[0];
      const place = part === undefined ? location : { ...part.location, ...tableOf(location) };
      return [{ legend, table, location: place }];
    });
  });
}

const tableOf = ({ table }: Location): Pick<Location, 'table'> => (table === undefined ? {} : { table });

/** The file cannot show the mark that the legend speaks of, or no unit cell has it. */
export function isUnseen({ legend, table }: FoundLegend): boolean {
  const units = gather(table.rows, (row) => row.units);
  if (legend.kind === 'bold-is-lead') return !table.knowsBold || units.every(({ bold }) => bold.length === 0);
  if (legend.kind === 'parts-have-roles') return !units.some(({ text }) => partSigns[legend.mark].test(text));
  if (legend.kind !== 'mark-is-lead') return false;
  return !units.some(({ text, mark }) => text.includes(legend.mark) || mark === legend.mark);
}
