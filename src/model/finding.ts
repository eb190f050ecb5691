import type { Location, Severity } from './notice.ts';

/** What each rule needs to word its message. Stages record a rule id and these arguments; the wording stands in check/rules/ alone. */
export interface FindingArguments {
  /** Reading. */
  'tracked-changes': { insertions: number; deletions: number };
  'guessed-encoding': { encoding: string };
  'replaced-characters': { count: number };
  'scanned-page': { page: number };
  'unmappable-text': { count: number };
  'unread-object': { what: string; count: number };
  'broken-merge': { text: string };
  /** Structure. */
  'guessed-table': { rows: number; columns: number; reading: string; confidence: number };
  'unread-table': { text: string; lines: number };
  'joined-paragraph': { text: string };
  'numbering-gap': { previous: string; label: string; missing: string };
  'numbering-duplicate': { label: string };
  'missing-meta': { field: 'issuer' | 'issueDate' | 'documentNumber' };
  /** Tables. */
  'guessed-role': { header: string; role: string };
  'ragged-row': { text: string };
  'row-number-gap': { previous: string; number: string };
  'empty-group': { title: string };
  'no-deadline-column': { rows: number };
  'legend-unresolved': { legend: string };
  'legend-not-applied': { legend: string };
  /** Tasks. */
  'missing-unit': { text: string };
  'missing-deadline': { text: string };
  'inherited-unit': { units: string };
  'inherited-deadline': { deadline: string };
  'empty-requirement': { units: string };
  'unknown-unit': { name: string };
  'vague-unit': { name: string };
  'uncertain-unit': { name: string };
  /** `nearest`: '' where no name on the list is like it. */
  'unlisted-unit': { name: string; nearest: string; tasks: number };
  'vague-deadline': { deadline: string };
  'ambiguous-deadline': { deadline: string; due: string };
  'impossible-date': { deadline: string };
  'unclosed-bracket': { text: string };
  /** The proof. */
  'left-over': { text: string; characters: number };
  'rule-fault': { rule: string; reason: string };
}

export type RuleId = keyof FindingArguments;

/** One thing found by rule K. */
export interface FindingOf<K extends RuleId> {
  readonly rule: K;
  readonly args: FindingArguments[K];
  readonly location: Location;
  /** Only where it differs from the rule's own. */
  readonly severity?: Severity;
  /** The exact words meant, as the document has them (layout spaces aside); left out where the whole place is meant. */
  readonly quote?: string;
}

/** One thing found. */
export type Finding = { readonly [K in RuleId]: FindingOf<K> }[RuleId];

/** A finding with the id of the task that it is about; null for one about the document. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly task: string | null;
}
