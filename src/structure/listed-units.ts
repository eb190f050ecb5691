import { bareListsIn, declaresListsIn } from '../grammar/assignment.ts';
import type { Passage } from '../model/structure.ts';
import type { BodyFlow } from './regions.ts';

/** One or two such brackets may name a source, or whom to ask. */
const fewestLists = 3;

const passagesOf = (flow: readonly BodyFlow[]): readonly Passage[] =>
  flow.flatMap((item) => (item.kind === 'passage' ? [item] : []));

/** …60公里。（县交通运输局） …3处。（县水利局、各乡镇）: it is the author's way to say who acts. */
const isHabit = (passages: readonly Passage[]): boolean =>
  passages.reduce((count, { text }) => count + bareListsIn(text).length, 0) >= fewestLists;

/**
 * Marks the passages in which a bracket of units alone says who acts: all of them where it is the author's way, and from the bracket on that declares it
 * (排名第一位为牵头单位，下同).
 */
export function markLists(flow: readonly BodyFlow[]): readonly BodyFlow[] {
  const declared = flow.findIndex((item) => item.kind === 'passage' && declaresListsIn(item.text));
  const from = declared < 0 && isHabit(passagesOf(flow)) ? 0 : declared;
  if (from < 0) return flow;
  return flow.map((item, at) => (item.kind === 'passage' && at >= from ? { ...item, listsAssign: true } : item));
}
