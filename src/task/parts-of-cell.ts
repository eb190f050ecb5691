import { type PartsLegend, partSigns } from '../grammar/legend-parts.ts';
import { type ParsedUnit, parseUnitList } from '../grammar/unit-list.ts';

/** From where to where the second part goes; null where the cell has one part only. */
function secondPart(cell: string, { mark: sign }: PartsLegend): { readonly from: number; readonly to: number } | null {
  const from = cell.search(partSigns[sign]);
  if (sign !== 'brackets') return from < 0 ? null : { from, to: cell.length };
  const to = cell.search(/[）)]\s*$/u);
  return from > 0 && to > from ? { from, to } : null;
}

/** The units of a cell under such a legend: those that say no role of their own have that of their part. A cell of one part says nothing. */
export function readParts(cell: string, legend: PartsLegend): readonly ParsedUnit[] | null {
  const part = secondPart(cell, legend);
  if (part === null) return null;
  const plain =
    legend.mark === 'brackets' ? `${cell.slice(0, part.from)}；${cell.slice(part.from + 1, part.to)}` : cell;
  return parseUnitList(plain, 'responsible').units.map((parsed) => {
    const own = parsed.start > part.from && parsed.start < part.to ? legend.second : legend.first;
    return parsed.unit.role === 'responsible' ? { ...parsed, unit: { ...parsed.unit, role: own } } : parsed;
  });
}
