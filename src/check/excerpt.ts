import type { Finding, PlacedFinding } from '../model/finding.ts';
import type { BodyText, Location, Notice, Section, Task } from '../model/notice.ts';
import type { Excerpt } from '../model/report.ts';

type Texts = readonly string[];

const space = /\s/u;

/** The document's words that a finding speaks of, with the spot where they stand; null where the document has no words at that place. */
export function excerptOf({ finding, task }: PlacedFinding, notice: Omit<Notice, 'diagnostics'>): Excerpt | null {
  const about = task === null ? undefined : notice.tasks.find(({ id }) => id === task);
  const candidates = about === undefined ? textsAt(finding.location, notice) : textsOf(about);
  const spot = spotIn(candidates, wordsOf(finding)) ?? ownWords(finding.args);
  if (spot !== null) return spot;
  const [text] = candidates;
  return text === undefined || !isPlaced(finding.location, about) ? null : { text, start: 0, end: 0 };
}

/** `text` of any finding is the document's; of what went into no field (left-over) it is the only trace. */
function ownWords(args: object): Excerpt | null {
  if (!('text' in args) || typeof args.text !== 'string' || args.text === '') return null;
  return { text: args.text, start: 0, end: args.text.length };
}

/** A missing value has no spot, but its task or line is shown; a finding about many lines or the whole document shows nothing. */
function isPlaced({ line, lastLine = line, block }: Location, task: Task | undefined): boolean {
  return task !== undefined || (line === undefined ? block !== undefined : line === lastLine);
}

/** The exact words, where the rule gives them; then the words among its arguments, the longest first: it says most about the place. */
function wordsOf({ quote = '', args }: Finding): Texts {
  const words = Object.values<unknown>({ ...args })
    .filter((value) => typeof value === 'string')
    .toSorted((left, right) => right.length - left.length);
  return [quote, ...words].filter((word) => word.trim() !== '');
}

function spotIn(candidates: Texts, words: Texts): Excerpt | null {
  for (const word of words) {
    for (const text of candidates) {
      const range = rangeOf(word, text);
      if (range !== null) return { text, ...range };
    }
  }
  return null;
}

/** Spaces and line breaks are no difference: a stage may have dropped those that only layout made. */
function rangeOf(word: string, text: string): Omit<Excerpt, 'text'> | null {
  const offsets = Array.from({ length: text.length }, (_, offset) => offset).filter(
    (offset) => !space.test(text[offset] ?? ''),
  );
  const wanted = withoutSpace(word);
  const at = withoutSpace(text).indexOf(wanted);
  const [start, last] = [offsets[at], offsets[at + wanted.length - 1]];
  return start === undefined || last === undefined ? null : { start, end: last + 1 };
}

function withoutSpace(text: string): string {
  return text.split(space).join('');
}

function textsOf({ requirement, assignment, deadline, path, extra, number }: Task): Texts {
  return [
    requirement,
    assignment.raw ?? '',
    deadline?.raw ?? '',
    ...path.map(({ label, title }) => `${label ?? ''}${title}`),
    ...Object.values(extra),
    number ?? '',
  ].filter((text) => text !== '');
}

function textsAt(location: Location, notice: Omit<Notice, 'diagnostics'>): Texts {
  const { tasks, sections, unsectioned, tables } = notice;
  const body: readonly BodyText[] = [...sections.flatMap(bodyOf), ...unsectioned];
  return [
    ...body.filter((item) => meets(item.location, location)).flatMap(({ text }) => text.split('\n')),
    ...tasks.filter((task) => meets(task.location, location)).flatMap(textsOf),
    ...tables
      .filter((table) => meets(table.location, location))
      .flatMap(({ title, notes, columns }) => [title ?? '', ...notes, columns.map(({ header }) => header).join(' ')]),
  ].filter((text) => text.trim() !== '');
}

function bodyOf({ label, title, text, location, children }: Section): readonly BodyText[] {
  return [{ text: `${label ?? ''}${title}\n${text}`, location }, ...children.flatMap(bodyOf)];
}

/** The finest place that both know decides: row, line, block, page. */
function meets(one: Location, other: Location): boolean {
  if (one.row !== undefined && other.row !== undefined) return one.table === other.table && one.row === other.row;
  if (one.line !== undefined && other.line !== undefined) {
    return one.line <= (other.lastLine ?? other.line) && other.line <= (one.lastLine ?? one.line);
  }
  if (one.block !== undefined && other.block !== undefined) return one.block === other.block;
  return one.page !== undefined && one.page === other.page;
}
