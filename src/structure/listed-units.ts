import { declaresListsIn } from '../grammar/assignment.ts';
import type { BodyFlow } from './regions.ts';

/** Marks the passages in which a bracket of units alone says who acts: from the one on that declares it (排名第一位为牵头单位，下同). */
export function markLists(flow: readonly BodyFlow[]): readonly BodyFlow[] {
  const declared = flow.findIndex((item) => item.kind === 'passage' && declaresListsIn(item.text));
  if (declared < 0) return flow;
  return flow.map((item, at) => (item.kind === 'passage' && at >= declared ? { ...item, listsAssign: true } : item));
}
