import type { Wording } from '../model/errors.ts';
import type { FindingArguments, FindingOf, RuleId } from '../model/finding.ts';
import type { Severity } from '../model/notice.ts';
import type { CheckContext } from './context.ts';

/** What a rule is about. 'reading': gkparse tells how it read the file; the others: what the author should repair. */
export type RuleGroup = 'responsibility' | 'deadline' | 'structure' | 'table' | 'text' | 'reading';

export type OptionValue = number | readonly string[];

/** A setting of a rule: its value where nobody sets it, and what it means. */
export interface RuleOption {
  readonly default: OptionValue;
  readonly description: Wording;
}

/** The page of a rule (`gkparse rules ID`, docs/rules/ID.md). */
export interface RuleDocumentation {
  /** What it finds, and where it stays silent on purpose. */
  readonly finds: Wording;
  readonly why: Wording;
  /** A line or two of a notice that the rule complains about, and the same repaired; null where text cannot show it (a scan). */
  readonly example: { readonly bad: string; readonly good: string } | null;
}

/** One finding of a rule's own check; `task` is the id of the task that it is about, left out for the document. */
export type Hit<K extends RuleId> = Omit<FindingOf<K>, 'rule'> & { readonly task?: string | null };

/**
 * One check rule: what it finds and how it says so. Some findings come from a stage, which alone saw it happen; the others from the
 * rule's own `check` of the finished notice.
 */
export interface Rule<K extends RuleId = RuleId> {
  readonly id: K;
  readonly group: RuleGroup;
  readonly severity: Severity;
  readonly summary: Wording;
  readonly documentation: RuleDocumentation;
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** Arguments that hold none of the document's text (labels, numbers, our own words): `withText: false` leaves them standing. */
  readonly safe?: readonly (keyof FindingArguments[K])[];
  /** Rules that speak of the same cause better: where one of them found something at the same place, this one is silent. */
  readonly yieldsTo?: readonly RuleId[];
  /** One sentence that a clerk understands; it quotes the document's words. */
  readonly message: (args: FindingArguments[K]) => Wording;
  /** What to do; null where there is nothing to do. */
  readonly suggestion: (args: FindingArguments[K]) => Wording | null;
  /** A pure function of the notice; it stays silent where the document does not decide. */
  readonly check?: (context: CheckContext) => readonly Hit<K>[];
}
