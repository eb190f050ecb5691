import { parseLabel } from '../../grammar/numbering.ts';
import { paragraphText } from '../../model/document.ts';
import { parseFullDate } from '../../text/dates.ts';
import { joinTwo, squash } from '../../text/layout.ts';
import { attachmentKinds, documentKinds } from '../../vocabulary/meta-words.ts';
import { isBodyName } from './body-name.ts';
import type { Entry } from './entry.ts';

/** 附件说明, and the places where attachments begin. */
export interface Attachments {
  readonly names: readonly string[];
  readonly used: ReadonlySet<number>;
  /** `at` of the marker (附件2) of each attachment. */
  readonly starts: ReadonlySet<number>;
}

/** 附件：…, 附表：1.…, and 附：1.… */
const note =
  /^附\s*(?:[件表]\s*(?:[0-9０-９一二三四五六七八九十]+\s*)?|(?=[:：]\s*(?:[1１]\s*[.．、]|《)))[:：]\s*(?<name>\S.*)$/u;
const marker = /^附\s*(?:件|表)\s*(?:[0-9０-９一二三四五六七八九十]+\s*)?[:：]?$/u;
const numbered =
  /(?:^|(?<!\s)\s+|[；;]|(?<=[\p{Script=Han}》）)]))(?=[1-9]\d?\s*[.．、]\s*(?:[^\d\s]|20\d{2}[年—–-]))/u;
const itemLabel = /^[1-9１-９]\d?\s*[.．、]\s*/u;
const endMark = /[。；;，,]$/u;
const longestName = 120;
/** A name that goes on in the next line fills its own; the rest of it is short. */
const shortestCutName = 15;
const longestRest = 40;
/** …专项方案；3.教育扶贫专项方案: the line goes on with the next name. */
const furtherItem = /[；;]\d{1,2}[.．、]/u;

const tailBracket = /[（(][^（()）]{1,12}[）)]$/u;

/** What attachments are called: a name that ends in none of these may have been cut, and one that does (细则表(试行)) is whole. */
function endsKind(plain: string): boolean {
  const bare = plain.replace(tailBracket, '');
  return [...documentKinds, ...attachmentKinds].some((kind) => bare.endsWith(kind));
}

const cleanName = (text: string): string => text.trim().replace(itemLabel, '').replace(endMark, '').trim();

/** "1.甲 2.乙" on one line are two names. */
const splitNames = (text: string): readonly string[] =>
  text
    .split(numbered)
    .map(cleanName)
    .filter((name) => name !== '');

const indentOf = (entry: Entry | undefined): number => {
  const lead = /^[ \t\u3000]*/u.exec(entry?.paragraph == null ? '' : paragraphText(entry.paragraph))?.[0] ?? '';
  return lead.length + (lead.match(/\u3000/gu)?.length ?? 0);
};

const isItem = (entry: Entry | undefined): boolean => entry !== undefined && parseLabel(entry.text)?.level === 3;

/** The rest of a name that its line could not hold: deeper than 附件, or followed by the next name. */
function isRest(entries: readonly Entry[], at: number, note: Entry): boolean {
  const entry = entries[at];
  const before = entries[at - 1];
  if (entry === undefined || entry.paragraph === null || entry.plain.length > longestRest) return false;
  if (furtherItem.test(entry.plain)) return true;
  if (/[。：:；]/u.test(entry.plain) || /^[（(].*[）)]$/u.test(entry.plain) || parseLabel(entry.text) !== null)
    return false;
  if (parseFullDate(entry.plain) !== null || isBodyName(entry.plain)) return false;
  if ((before?.plain.length ?? 0) < shortestCutName) return false;
  if (!endsKind(before?.plain ?? '') && endsKind(entry.plain)) return true;
  return isItem(entries[at + 1]) || (indentOf(entry) > indentOf(note) && indentOf(entry) >= indentOf(before));
}

interface Item {
  readonly text: string;
  readonly lines: readonly Entry[];
}

/** A line too long for a name, or the title of the first attachment. */
const endsList = (items: readonly Item[], { plain }: Entry): boolean =>
  plain.length > longestName || items.some(({ text }) => squash(cleanName(text)) === plain);

/** The names from the line of 附件： on: `first` is the text behind it. */
function readItems(entries: readonly Entry[], at: number, first: string): readonly Item[] {
  const note = entries[at];
  if (note === undefined) return [];
  const isList = parseLabel(first)?.ordinal === 1;
  const items: Item[] = [{ text: first, lines: [] }];
  for (let i = at + 1; i < entries.length; i++) {
    const entry = entries[i];
    if (entry === undefined || entry.paragraph === null || /。./u.test(entry.plain)) break;
    if (endsList(items, entry)) break;
    const last = items.at(-1);
    if (isList && isItem(entry)) items.push({ text: entry.text, lines: [entry] });
    else if (last !== undefined && isRest(entries, i, note))
      items[items.length - 1] = { text: joinTwo(last.text, entry.text), lines: [...last.lines, entry] };
    else break;
  }
  return items;
}

const isTable = (entry: Entry | undefined): boolean => entry !== undefined && entry.paragraph === null;

interface Noted {
  readonly names: readonly string[];
  /** Lines below the first that hold further names. */
  readonly below: readonly Entry[];
}

function readNote(entries: readonly Entry[], at: number, name: string): Noted {
  const items = readItems(entries, at, name.trim());
  return { names: items.flatMap((item) => splitNames(item.text)), below: items.flatMap((item) => item.lines) };
}

const noteAlone = /^附\s*[件表]\s*[:：]$/u;
const longestListed = 80;

/** 附件： alone on its line over 1.… 2.…, short names up to the signature, an attachment or the end: a list, and no attachment's own items. */
function listBelow(entries: readonly Entry[], at: number): Noted | null {
  if (!noteAlone.test(entries[at]?.plain ?? '')) return null;
  const isListed = (entry: Entry | undefined, ordinal: number): boolean =>
    isItem(entry) &&
    parseLabel(entry?.text ?? '')?.ordinal === ordinal &&
    (entry?.plain.length ?? 0) <= longestListed &&
    !/。|[：:]$/u.test(entry?.plain ?? '');
  let end = at + 1;
  while (isListed(entries[end], end - at)) end++;
  const below = entries.slice(at + 1, end);
  const next = entries[end]?.plain;
  const isEnd = next === undefined || parseFullDate(next) !== null || isBodyName(next) || marker.test(next);
  return below.length > 0 && isEnd ? { names: below.map(({ text }) => cleanName(text)), below } : null;
}

/** 附件： alone on its line over one name without a number, and the signature below it. */
function nameBelow(entries: readonly Entry[], at: number): Noted | null {
  const [mark, name, next] = entries.slice(at, at + 3);
  if (name === undefined || !noteAlone.test(mark?.plain ?? '') || !isBodyName(next?.plain ?? '')) return null;
  const isName =
    name.paragraph !== null &&
    name.plain.length <= longestListed &&
    !/[。，：:]/u.test(name.plain) &&
    parseLabel(name.text) === null &&
    !isBodyName(name.plain);
  return isName ? { names: [cleanName(name.text)], below: [name] } : null;
}

/** What reading the notes so far has found. */
interface Reading {
  readonly names: string[];
  readonly used: Set<number>;
  readonly starts: Set<number>;
}

function takeNote(reading: Reading, entry: Entry, { names, below }: Noted): void {
  for (const each of names) reading.names.push(each);
  for (const item of [entry, ...below]) reading.used.add(item.at);
}

function readEntry(reading: Reading, entries: readonly Entry[], at: number): void {
  const entry = entries[at];
  if (entry === undefined || entry.plain.length > longestName || reading.used.has(entry.at)) return;
  const list = reading.names.length === 0 ? (listBelow(entries, at) ?? nameBelow(entries, at)) : null;
  if (list !== null) takeNote(reading, entry, list);
  else readMark(reading, entries, at, entry);
}

const markedTitle =
  /^附\s{0,4}[件表]\s{0,4}(?:[0-9０-９一二三四五六七八九十]{1,3}\s{0,4})?[:：]?\s{0,4}(?<title>\S.*)$/u;

/** 附件1 防汛应急预案, 附件2：防汛物资清单: the mark of an attachment with a name that has been listed. */
function isMarkedTitle({ names }: Reading, { text }: Entry): boolean {
  const title = squash(markedTitle.exec(text)?.groups?.['title'] ?? '');
  return title !== '' && names.some((name) => squash(name) === title);
}

/** 附件2, and 附件：… on one line. */
function readMark(reading: Reading, entries: readonly Entry[], at: number, entry: Entry): void {
  if (marker.test(entry.plain)) reading.starts.add(entry.at);
  if (isMarkedTitle(reading, entry)) {
    reading.starts.add(entry.at);
    return;
  }
  const name = note.exec(entry.text)?.groups?.['name'];
  if (name === undefined) return;
  const isHeading = isTable(entries[at + 1]) || reading.starts.size > 0;
  if (isHeading) reading.starts.add(entry.at);
  if (isHeading && reading.names.length > 0) return;
  const noted = readNote(entries, at, name);
  if (isHeading) for (const each of noted.names) reading.names.push(each);
  else takeNote(reading, entry, noted);
}

/** Finds 附件说明 (附件：1.…) and the attachments' markers (附件1 alone on its line, or with its name right above a table). */
export function readAttachments(entries: readonly Entry[], from: number): Attachments {
  const reading: Reading = { names: [], used: new Set(), starts: new Set() };
  for (let at = from; at < entries.length; at++) readEntry(reading, entries, at);
  return reading;
}
