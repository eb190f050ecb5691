import { type ParsedUnit, parseUnitList } from '../grammar/unit-list.ts';
import type { UnitRole } from '../model/notice.ts';
import { findAll } from '../text/find-all.ts';

const framed = '[（(](?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳]';
const single = `\\d{1,2}(?=[.．、](?!\\d))|${framed}`;
/** 1. （1） （一） ① at a line's start, or behind a sentence in it; （1）—（3）, 1-3. from one to another. */
const label = new RegExp(
  `(?:^|(?<=[。；;\\n]))[ \\t\\u3000]{0,4}(?:(?<first>\\d{1,2}|${framed})[.．、]?(?<to>[—–\\-~～至]{1,2})(?<last>${single})|(?<name>${single}))[.．、]?`,
  'gu',
);

interface Part {
  readonly first: string;
  /** The same as the first, but for a range. */
  readonly last: string;
  readonly name: string;
  readonly start: number;
  /** Where the text behind the label begins, and ends. */
  readonly from: number;
  readonly end: number;
}

function partsOf(text: string): readonly Part[] {
  const labels = [...findAll(label, text)];
  return labels.map((found, i) => {
    const { name = '', first = name, to = '', last = name } = found.groups ?? {};
    const from = found.index + found[0].length;
    const end = labels[i + 1]?.index ?? text.length;
    return { first, last, name: name || first + to + last, start: found.index, from, end };
  });
}

/** The labels, ranges as what they reach over, are those of the requirement, in its order. */
function covers(parts: readonly Part[], names: readonly string[]): boolean {
  let at = 0;
  for (const { first, last } of parts) {
    const to = names.indexOf(last, at);
    if (names[at] !== first || to < at || (first !== last && to === at)) return false;
    at = to + 1;
  }
  return at > 1 && at === names.length;
}

/**
 * 1.县水务局 2.县住建局 beside 1.…2.… in the requirement (分项责任): each unit answers for the part that has its number, which is its scope. Null where the
 * numbers are not those of the requirement: then they only count the units.
 */
export function unitsByPart(text: string, requirement: string, role: UnitRole): readonly ParsedUnit[] | null {
  const parts = partsOf(text);
  const names = partsOf(requirement).map(({ name }) => name);
  if (parts[0]?.start !== 0 || !covers(parts, names)) return null;
  return parts.flatMap(({ name, from, end }) =>
    parseUnitList(text.slice(from, end), role).units.map((parsed) => ({
      ...parsed,
      unit: { ...parsed.unit, scope: parsed.unit.scope ?? name },
      start: parsed.start + from,
      end: parsed.end + from,
    })),
  );
}
