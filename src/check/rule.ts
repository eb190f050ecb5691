import type { Wording } from '../model/errors.ts';
import type { FindingArguments, RuleId } from '../model/finding.ts';
import type { Severity } from '../model/notice.ts';

/** One check rule: what it finds and how it says so. A finding comes from a stage, which saw it happen, and is worded here. */
export interface Rule<K extends RuleId = RuleId> {
  readonly id: K;
  readonly severity: Severity;
  readonly summary: Wording;
  /** One sentence that a clerk understands; it quotes the document's words. */
  readonly message: (args: FindingArguments[K]) => Wording;
  /** What to do; null where there is nothing to do. */
  readonly suggestion: (args: FindingArguments[K]) => Wording | null;
}
