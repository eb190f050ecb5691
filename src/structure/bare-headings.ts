import { findAssignments } from '../grammar/assignment.ts';
import { type NumberingLabel, parseLabel } from '../grammar/numbering.ts';
import { isTime } from '../grammar/unit-list/name.ts';
import { isUnits } from '../grammar/unit-list.ts';
import type { Passage } from '../model/structure.ts';
import { fieldLabels } from '../vocabulary/assignment-labels.ts';
import type { BodyFlow } from './regions.ts';

/** 推动产业转型升级: words alone; what has a figure (新建景区2个) is a task itself. */
const words = /^\p{Script=Han}[\p{Script=Han}\p{L}“”《》、—-]{3,24}$/u;
const anyStop = /[，。；]/u;
const finished = /[。；！）)】\]]\s*$/u;
/** They part （一）… and 1.…, and no chapters. */
const shallowestParted = 2;

interface BareHeading {
  readonly passage: Passage;
  /** The level of the items that it parts. */
  readonly level: number;
}

const labelAt = (item: BodyFlow | undefined): NumberingLabel | null =>
  item?.kind === 'passage' ? parseLabel(item.text) : null;

/** True where the last words of a passage say who acts. */
const endsAssigned = (item: BodyFlow | undefined): boolean =>
  item?.kind === 'passage' && findAssignments(item.text, item.listsAssign).at(-1)?.end === item.text.trimEnd().length;

/** Words above an item, which are no units, no time and no field. */
function isBare({ text }: Passage): boolean {
  const plain = text.trim();
  return words.test(plain) && !isUnits(plain) && !isTime(plain) && !fieldLabels.some((one) => plain.startsWith(one));
}

/** The item above is closed by who does it, and its number goes on below, or the numbers begin again. */
function isClosed(above: BodyFlow | undefined, below: NumberingLabel): boolean {
  const own = labelAt(above);
  const goesOn = own === null || (own.level === below.level && [1, own.ordinal + 1].includes(below.ordinal));
  return goesOn && endsAssigned(above);
}

/** At the top, below a heading, or behind an item of the same numbers that says nobody: a heading where others of its kind are known. */
function isLikeOthers(above: BodyFlow | undefined, below: NumberingLabel): boolean {
  if (above?.kind !== 'passage') return true;
  const own = parseLabel(above.text);
  if (own === null) return false;
  if (own.level < below.level) return !anyStop.test(above.text);
  return own.level === below.level && own.ordinal + 1 === below.ordinal && finished.test(above.text);
}

/**
 * Headings of words alone that part items: 12.…（A负责） / 推动产业转型升级 / 13.…. Where such words stand below each item they are its text, and
 * without one behind who acts nothing tells that they are headings.
 */
export function findBareHeadings(flow: readonly BodyFlow[]): readonly BareHeading[] {
  const lines = flow.flatMap((passage, at) => {
    const [above, below] = [flow[at - 1], labelAt(flow[at + 1])];
    if (passage.kind !== 'passage' || below === null || below.level < shallowestParted) return [];
    return parseLabel(passage.text) === null && isBare(passage) ? [{ passage, above, below }] : [];
  });
  const closed = lines.filter(({ above, below }) => isClosed(above, below));
  if (closed.length === 0 || !flow.some((item, at) => labelAt(flow[at + 1]) !== null && endsAssigned(item))) return [];
  return lines
    .filter((line) => closed.includes(line) || isLikeOthers(line.above, line.below))
    .map(({ passage, below }) => ({ passage, level: below.level }));
}
