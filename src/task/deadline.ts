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
  const isVague = !parsed.impossible && deadline.kind === 'unknown';
  const due = deadline.due ?? '';
  return [
    ...(parsed.impossible ? [{ rule: 'impossible-date', args, location } as const] : []),
    ...(isVague ? [{ rule: 'vague-deadline', args, location } as const] : []),
    ...(parsed.ambiguous
      ? [{ rule: 'ambiguous-deadline', args: { deadline: deadline.raw, due }, location } as const]
      : []),
  ];
}

/** As a spread with a new key behind it each deadline would have a shape of its own in V8 (CONTRIBUTING.md). */
function withInherited({ deadline }: ParsedDeadline, inherited: boolean): Deadline {
  return Object.assign({}, deadline, { inherited });
}

/** A deadline cell (完成时限), or the time words of an assignment: its value and what is doubtful about it. */
export function readDeadline(
  text: string,
  given: { planYear: number | null; inherited: boolean; location: Location },
): ReadDeadline {
  const parsed = parseDeadline(text, { planYear: given.planYear });
  if (parsed === null) return { deadline: null, findings: [] };
  return { deadline: withInherited(parsed, given.inherited), findings: doubts(parsed, given.location) };
}

/** Due dates and cadences inside a requirement. */
export function readTimes(requirement: string, planYear: number | null): Deadline[] {
  return findTimeExpressions(requirement, { planYear }).map((parsed) => withInherited(parsed, false));
}
