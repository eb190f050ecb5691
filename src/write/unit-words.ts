import type { Unit } from '../model/notice.ts';

/**
 * Units as a reader expects them (责任单位): 甲、乙（涉密信息除外）. Neighbours of one scope (分工范围) stand behind it once:
 * 县总体预案：县应急局；森林火灾：县林业局、县消防救援大队.
 */
export function unitWords(units: readonly Unit[]): string {
  return byScope(units).map(groupWords).join('；');
}

function byScope(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const starts = units.flatMap((unit, index) => (index === 0 || units[index - 1]?.scope !== unit.scope ? [index] : []));
  return starts.map((start, order) => units.slice(start, starts[order + 1]));
}

function groupWords(group: readonly Unit[]): string {
  const scope = group[0]?.scope ?? null;
  const names = group.map(({ name, note }) => (note === null ? name : `${name}（${note}）`)).join('、');
  return scope === null ? names : `${scope}：${names}`;
}
