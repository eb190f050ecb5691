import { isTextRole } from '../../../grammar/column-role.ts';
import { fillsLine, inkWidth } from '../../../text/ink-width.ts';
import { misfitOf, type Reading } from '../reading.ts';

/** Widths in half characters: so short a text may fill its column by nature, so long a line is no cell's. */
const narrowest = 26;
const widest = 120;
/** Of real cells one in thirty ends so; of lines that were taken for cells, a quarter and more. */
const mostFull = 0.2;
const fewestRows = 8;
/** Where every cell is what its column is headed by, they are cells, as long as each other though they may be. */
const leastMisfit = 0.2;
const finished = /[。；！？]$/u;

/**
 * True where what was read as cells, one a line, are lines of wrapped cells (换行的单元格; PDF readers print them so): too many texts are as long as the
 * longest, and end in the middle of a sentence. Rows made of such lines would be invented.
 */
export function areWrappedLines({ id, columns, rows, cost }: Reading): boolean {
  if (id !== 'cell-lines' || misfitOf(cost, columns) < leastMisfit) return false;
  const texts = rows
    .flatMap(({ kind, cells }) => (kind === 'data' ? cells : []))
    .filter(({ column }) => isTextRole(columns[column]?.role ?? 'other'));
  const lines = texts.flatMap(({ pieces }) => pieces.at(-1)?.text ?? []);
  const longest = lines.reduce((most, line) => Math.max(most, inkWidth(line)), 0);
  if (lines.length < fewestRows || longest < narrowest || longest > widest) return false;
  const full = lines.filter((line) => fillsLine(line, longest) && !finished.test(line));
  return full.length > lines.length * mostFull;
}
