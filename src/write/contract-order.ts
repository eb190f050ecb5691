import type { CheckOutput } from '../model/check-output.ts';
import type {
  Assignment,
  BodyText,
  Coverage,
  Deadline,
  Diagnostic,
  Location,
  Meta,
  Notice,
  Section,
  Task,
  TaskTable,
  Unit,
} from '../model/notice.ts';

/** The keys of T in the order in which they are printed, down to its leaves (null). A key left out or unknown does not compile. */
type Order<T> = T extends readonly (infer Item)[]
  ? Order<Item>
  : T extends Record<string, string>
    ? string extends keyof T
      ? null
      : KeyOrder<T>
    : T extends object
      ? KeyOrder<T>
      : null;
type KeyOrder<T> = { readonly [K in keyof Required<T>]: Order<Exclude<Required<T>[K], null | undefined>> };

const location: Order<Location> = {
  page: null,
  lastPage: null,
  bbox: null,
  line: null,
  lastLine: null,
  block: null,
  table: null,
  row: null,
};

const meta: Order<Meta> = {
  documentNumber: null,
  issuer: null,
  title: null,
  recipients: null,
  issueDate: null,
  printDate: null,
  publicity: null,
  attachments: null,
  cc: null,
  planYear: null,
};

const section: Order<Section> = {
  label: null,
  ordinal: null,
  level: null,
  title: null,
  text: null,
  get children() {
    return section;
  },
  location,
};

const bodyText: Order<BodyText> = { text: null, location };

const table: Order<TaskTable> = {
  title: null,
  columns: { header: null, role: null },
  rows: null,
  notes: null,
  location,
};

const unit: Order<Unit> = { name: null, role: null, collective: null, scope: null, note: null, canonical: null };

const assignment: Order<Assignment> = { raw: null, inherited: null, units: unit };

const deadline: Order<Deadline> = {
  raw: null,
  kind: null,
  due: null,
  start: null,
  workingDays: null,
  rule: null,
  inherited: null,
};

const task: Order<Task> = {
  id: null,
  origin: null,
  number: null,
  path: { label: null, title: null },
  requirement: null,
  assignment,
  deadline,
  timeExpressions: deadline,
  extra: null,
  location,
};

const diagnostic: Order<Diagnostic> = {
  rule: null,
  severity: null,
  message: null,
  task: null,
  location,
  suggestion: null,
  quote: null,
};

const coverage: Order<Coverage> = { characters: null, accounted: null, furniture: null, leftOver: bodyText };

const notice: Order<Notice> = {
  schemaVersion: null,
  source: { path: null, format: null, sha256: null, bytes: null, pages: null },
  meta,
  sections: section,
  unsectioned: bodyText,
  tables: table,
  tasks: task,
  diagnostics: diagnostic,
  coverage,
};

const checkOutput: Order<CheckOutput> = {
  schemaVersion: null,
  files: { path: null, diagnostics: diagnostic, accepted: null, error: null },
  summary: { files: null, unread: null, error: null, warning: null, info: null, accepted: null, failed: null },
};

/** The keys of a value in order, with those of the values under them; of a list those of its items; null: as they are. */
export type Keys = { readonly [key: string]: Keys } | null;

export const noticeKeys: Keys = notice;

/** The notice with the keys of each object in the contract's order, whatever order the stages built them in: the same result, the same bytes. */
export function inContractOrder(value: Notice): unknown {
  return ordered(value, notice);
}

/** The sections alone, for `gkparse outline`. */
export function sectionsInContractOrder(sections: readonly Section[]): unknown {
  return ordered(sections, section);
}

/** What `gkparse check --format json` prints. */
export function checkOutputInContractOrder(value: CheckOutput): unknown {
  return ordered(value, checkOutput);
}

/** Plain values as they are printed. */
export function ordered(value: unknown, keys: Keys): unknown {
  if (keys === null || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => ordered(item, keys));
  return Object.fromEntries(orderedFields(value, keys).map(([key, field, own]) => [key, ordered(field, own)]));
}

/** The fields of an object that are there, with the keys of each. */
export function orderedFields(value: object, keys: NonNullable<Keys>): readonly (readonly [string, unknown, Keys])[] {
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return Object.entries(keys).flatMap(([key, own]) =>
    fields[key] === undefined ? [] : [[key, fields[key], own] as const],
  );
}
