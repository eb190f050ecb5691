import type { Location, Severity } from './notice.ts';

/** What each rule needs to word its message. Stages record a rule id and these arguments; the wording stands in check/rules/ alone. */
export interface FindingArguments {
  /** Reading. */
  'tracked-changes': { insertions: number; deletions: number };
  'guessed-encoding': { encoding: string };
  'replaced-characters': { count: number };
  'scanned-page': { page: number };
  'repaired-document': Record<string, never>;
  'unmappable-text': { count: number };
  'unread-object': { what: string; count: number };
  'broken-merge': { text: string };
  /** Structure. */
  /** `next`: the next best way to read the lines; null where no other holds. */
  'guessed-table': {
    rows: number;
    columns: number;
    reading: string;
    confidence: number;
    next: { readonly reading: string; readonly columns: number; readonly confidence: number } | null;
  };
  /** `headers`: how often the same header stands over text that could not be read; 0 for other text than a header. */
  'unread-table': { text: string; lines: number; headers: number };
  /**
   * `reason`: texts that are not level, a merged cell that may be blank cells, a row without its text or number, a text that goes on, a
   * row at a page's top that may be the rest of the one above.
   */
  'doubtful-row': { text: string; reason: 'unlevel' | 'merge' | 'missing' | 'open' | 'two' | 'paragraph' | 'cut' };
  'joined-paragraph': { text: string; count: number };
  'missing-meta': { field: 'title' | 'issuer' | 'issueDate' | 'documentNumber' };
  /** Tables. */
  'guessed-role': { header: string; role: string };
  'ragged-row': { text: string };
  'empty-group': { title: string };
  'no-deadline-column': { rows: number };
  'legend-unresolved': { legend: string };
  'legend-not-applied': { legend: string };
  /** Tasks. */
  'missing-unit': { text: string };
  'missing-deadline': { text: string };
  /** `words`: 同上; '' for a blank cell. `from`: the row or task above, a heading row that is filled, a cell above that says 下同. */
  'inherited-unit': { units: string; words: string; from: 'above' | 'heading' | 'same-below' };
  'inherited-deadline': { deadline: string; words: string; from: 'above' | 'heading' | 'same-below' };
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
  'missing-lead': { units: string; count: number; tasks: number };
  'lead-also-support': { name: string; twice: 'two-roles' | 'no-lead' | 'same-role' };
  'collective-only': { units: string };
  'unit-level-mismatch': { words: string; own: string };
  'unit-prefix-missing': { name: string; prefix: string };
  'unit-name-variant': { name: string; other: string; count: number };
  'unit-separator': { left: string; right: string };
  'open-ended': { deadline: string };
  'deadline-before-issue': { deadline: string; due: string; issueDate: string };
  'deadline-year': { deadline: string; planYear: number };
  'deadline-conflict': { inText: string; deadline: string };
  'numbering-gap': { previous: string; label: string; missing: string };
  'numbering-duplicate': { label: string; swapped: string };
  'numbering-form': { label: string; right: string; count: number; mixed: string };
  'level-skip': { parent: string; label: string };
  'row-number-gap': { previous: string; number: string; swapped: string };
  'count-mismatch': { named: string; stated: number; found: number };
  'body-table-mismatch': { category: string; heading: string };
  'duplicate-row': { text: string; first: string };
  'missing-column': { rows: number };
  'category-variant': { category: string; other: string };
  'likely-typo': { wrong: string; right: string; kind: 'pair' | 'siblings' | 'missing-character' };
  'foreign-word': { word: string; around: string; chinese: string };
  'bracket-width': { narrow: string; wide: string; count: number };
  'halfwidth-punctuation': { words: string; count: number };
  'doubled-punctuation': { marks: string; words: string };
  'list-mark-missing': { item: string };
  'repeated-text': { text: string };
  'unclosed-pair': { mark: string; words: string };
  'number-brackets': { number: string; fault: 'brackets' | 'ordinal' | 'zero' };
  'citation-variant': { title: string; number: string; other: string };
  'attachment-mismatch': { listed: number; found: number; name: string; title: string };
  'draft-placeholder': { words: string; field: string };
  'attachment-colon': { words: string; fault: 'narrow' | 'marker' };
  'attachment-ending': { name: string; mark: string };
  'date-zero': { date: string; right: string; count: number };
  'bare-unit-list': { units: string; count: number };
  'recognised-text': { pages: number };
  'split-paragraph': { text: string; items: number };
  /** `why`: beyond the page's edge, as light as the paper, painted over, too small, drawn without ink. */
  'unseen-text': {
    text: string;
    characters: number;
    why: 'off-page' | 'pale' | 'covered' | 'clipped' | 'layer' | 'tiny' | 'invisible';
  };
  'unread-assignment': { text: string; count: number };
  'unread-duty': { text: string; count: number };
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
