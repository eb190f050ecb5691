import { findTimeExpressions, type ParsedDeadline, parseDeadline } from '../grammar/deadline.ts';
import type { Finding } from '../model/finding.ts';
import type { Deadline, Location } from '../model/notice.ts';

export interface ReadDeadline {
  readonly deadline: Deadline | null;
  readonly findings: readonly Finding[];
}

function doubts(parsed: ParsedDeadline, location: Location): readonly Finding[] {
  const { deadline } = parsed;
  const args = { deadline: deadline.raw };
  const findings: Finding[] = [];
  if (parsed.impossible) findings.push({ rule: 'impossible-date', args, location });
  else if (deadline.kind === 'unknown') findings.push({ rule: 'vague-deadline', args, location });
  if (parsed.ambiguous)
    findings.push({ rule: 'ambiguous-deadline', args: { ...args, due: deadline.due ?? '' }, location });
  return findings;
}

/** A deadline cell (完成时限), or the time words of an assignment: its value and what is doubtful about it. */
export function readDeadline(
  text: string,
  given: { planYear: number | null; inherited: boolean; location: Location },
): ReadDeadline {
  const parsed = parseDeadline(text, { planYear: given.planYear });
  if (parsed === null) return { deadline: null, findings: [] };
  return { deadline: { ...parsed.deadline, inherited: given.inherited }, findings: doubts(parsed, given.location) };
}

/** Due dates and cadences inside a requirement. */
export function readTimes(requirement: string, planYear: number | null): Deadline[] {
  return findTimeExpressions(requirement, { planYear }).map((parsed) => ({ ...parsed.deadline, inherited: false }));
}
