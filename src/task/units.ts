import { applyFirstIsLead, applyMarkIsLead, type Legend } from '../grammar/legend.ts';
import type { ParsedUnit } from '../grammar/unit-list.ts';
import type { Finding } from '../model/finding.ts';
import type { Location, Unit, UnitRole } from '../model/notice.ts';
import type { TextRange } from '../model/task-table.ts';
import { vagueUnits } from '../vocabulary/vague-units.ts';

/** What the grammar was not sure of. */
export function unitDoubts(units: readonly ParsedUnit[], location: Location): readonly Finding[] {
  const doubts = units.flatMap(({ unit, doubt }): readonly Finding[] => {
    if (doubt === 'unknown') return [{ rule: 'unknown-unit', args: { name: unit.name }, location }];
    return doubt === 'run-together' ? [{ rule: 'uncertain-unit', args: { name: unit.name }, location }] : [];
  });
  const [first] = units;
  const vague = first !== undefined && units.every(({ unit }) => vagueUnits.includes(unit.name));
  return vague ? [...doubts, { rule: 'vague-unit', args: { name: first.unit.name }, location }] : doubts;
}

/** The named units that are set in bold or 黑体 are lead (002:187), and beside them the others have `role`. */
export function applyBoldIsLead(
  units: readonly ParsedUnit[],
  bold: readonly TextRange[],
  role: UnitRole,
): readonly ParsedUnit[] {
  const isBold = ({ start, end }: ParsedUnit): boolean => {
    const overlap = (range: TextRange): number => Math.max(0, Math.min(range.end, end) - Math.max(range.start, start));
    return bold.reduce((sum, range) => sum + overlap(range), 0) * 2 > end - start;
  };
  if (!units.some(isBold)) return units;
  return units.map((parsed) => {
    const { unit } = parsed;
    if (isBold(parsed)) return { ...parsed, unit: { ...unit, role: 'lead' as const } };
    return unit.role === 'responsible' ? { ...parsed, unit: { ...unit, role } } : parsed;
  });
}

/** Legends that act on a list as a whole. */
export function applyLegends(units: readonly Unit[], legends: readonly Legend[]): readonly Unit[] {
  return legends.reduce<readonly Unit[]>((list, legend) => {
    if (legend.kind === 'first-is-lead') return applyFirstIsLead(list, legend.others);
    return legend.kind === 'mark-is-lead' ? applyMarkIsLead(list, legend.mark, legend.others) : list;
  }, units);
}
