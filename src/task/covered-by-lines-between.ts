import type { OutlineNode, Passage, Structure } from '../model/structure.ts';
import type { Covered } from './covered-by-heading.ts';
import { leavesOf } from './covered-by-heading.ts';
import { closingLines, withoutLines } from './covered-by-line.ts';
import { assignsItself } from './prose-content.ts';
import { joinSaid, saidIn } from './said.ts';

/** Items that lines between them assign, and the lines that stand above the first. */
export interface CoveredBetween {
  readonly covered: readonly Covered[];
  readonly lead: ReadonlySet<Passage>;
}

/** The last paragraphs above the first item: who and when, and nothing else. */
function leadOf({ loose }: Structure): readonly Passage[] {
  const above = loose.flatMap(({ before, item }) => (before === 0 && item.kind === 'passage' ? [item] : []));
  const at = above.findLastIndex((passage) => saidIn(passage) === null);
  return above.slice(at + 1);
}

const join = (lines: readonly Passage[]): ReturnType<typeof joinSaid> =>
  joinSaid(lines.flatMap((passage) => saidIn(passage) ?? []));

/**
 * 责任单位：A / 1.… / 2.… / 责任单位：B / 3.…: such a line stands under no heading and above the first item, and none below the last one: each speaks of the items below it.
 * Null where they stand otherwise, or an item says itself who does it.
 */
export function coveredByLinesBetween(structure: Structure): CoveredBetween | null {
  const items: readonly OutlineNode[] = structure.outline;
  const lead = leadOf(structure);
  let found = join(lead);
  const lines = items.map(closingLines);
  const bare = items.map((item, i) => withoutLines(item, lines[i] ?? []));
  const isBetween = lines.at(-1)?.length === 0 && lines.some((own) => join(own) !== null);
  if (found === null || !isBetween || bare.some((item) => item.children.length > 0 || assignsItself(item))) return null;
  const covered: Covered[] = [];
  for (const [i, item] of bare.entries()) {
    const own = found;
    covered.push(...leavesOf(item, []).map((stretch) => ({ ...stretch, found: own })));
    found = join(lines[i] ?? []) ?? found;
  }
  return { covered, lead: new Set(lead) };
}
