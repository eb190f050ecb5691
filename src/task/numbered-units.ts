import { type ParsedUnit, parseUnitList } from '../grammar/unit-list.ts';
import type { UnitRole } from '../model/notice.ts';
import { findAll } from '../text/find-all.ts';

/** 1. （1） （一） ① at a line's start, or behind a sentence in it. */
const label =
  /(?:^|(?<=[。；;\n]))[ \t\u3000]{0,4}(?<name>\d{1,2}(?=[.．、](?!\d))|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳])[.．、]?/gu;

interface Part {
  readonly name: string;
  readonly start: number;
  /** Where the text behind the label begins, and ends. */
  readonly from: number;
  readonly end: number;
}

function partsOf(text: string): readonly Part[] {
  const labels = [...findAll(label, text)];
  return labels.map((found, i) => ({
    name: found.groups?.['name'] ?? '',
    start: found.index,
    from: found.index + found[0].length,
    end: labels[i + 1]?.index ?? text.length,
  }));
}

/**
 * 1.县水务局 2.县住建局 beside 1.…2.… in the requirement (分项责任): each unit answers for the part that has its number, which is its scope. Null where the
 * numbers are not those of the requirement: then they only count the units.
 */
export function unitsByPart(text: string, requirement: string, role: UnitRole): readonly ParsedUnit[] | null {
  const parts = partsOf(text);
  const names = partsOf(requirement).map(({ name }) => name);
  if (parts.length < 2 || parts[0]?.start !== 0 || parts.map(({ name }) => name).join() !== names.join()) return null;
  return parts.flatMap(({ name, from, end }) =>
    parseUnitList(text.slice(from, end), role).units.map((parsed) => ({
      ...parsed,
      unit: { ...parsed.unit, scope: parsed.unit.scope ?? name },
      start: parsed.start + from,
      end: parsed.end + from,
    })),
  );
}
