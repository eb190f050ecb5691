import type { Severity } from '../../model/notice.ts';
import type { FileReport, RuleSummary } from '../../model/report.ts';

/** How a check output is to look; a writer takes what concerns it. */
export interface ReportOptions {
  readonly language: 'zh' | 'en';
  /** A finding of this severity or above makes the check fail. */
  readonly failOn: Severity;
  /** Every rule, by id. */
  readonly rules: readonly RuleSummary[];
  /** Of gkparse. */
  readonly version: string;
  /** Address under which the pages of the rules stand (`<rulesUrl>missing-unit.md`); null where nobody has said. */
  readonly rulesUrl: string | null;
}

/** Reports of a check → the whole text of one output. The same reports give the same text. */
export interface ReportWriter {
  readonly write: (reports: readonly FileReport[], options: ReportOptions) => string;
}
