import { parseLabel } from '../../grammar/numbering.ts';
import type { Entry } from './entry.ts';

/** 附件说明, and the places where attachments begin. */
export interface Attachments {
  readonly names: readonly string[];
  readonly used: ReadonlySet<number>;
  /** `at` of the marker (附件2) of each attachment. */
  readonly starts: ReadonlySet<number>;
}

const note = /^附\s*件\s*[0-9０-９一二三四五六七八九十]*\s*[:：]\s*(?<name>\S.*)$/u;
const marker = /^附\s*(?:件|表)\s*[0-9０-９一二三四五六七八九十]*\s*[:：]?$/u;
const numbered = /(?:^|\s+|[；;])(?=[1-9]\d?\s*[.．、]\s*\S)/u;
const itemLabel = /^[1-9１-９]\d?\s*[.．、]\s*/u;
const endMark = /[。；;，,]$/u;
const longestName = 120;

const cleanName = (text: string): string => text.trim().replace(itemLabel, '').replace(endMark, '').trim();

/** "1.甲 2.乙" on one line are two names. */
const splitNames = (text: string): readonly string[] =>
  text
    .split(numbered)
    .map(cleanName)
    .filter((name) => name !== '');

function itemsBelow(entries: readonly Entry[], from: number): readonly Entry[] {
  const items: Entry[] = [];
  for (let i = from; i < entries.length; i++) {
    const entry = entries[i];
    if (
      entry === undefined ||
      entry.paragraph === null ||
      entry.plain.length > longestName ||
      /[。]./u.test(entry.plain)
    )
      break;
    if (parseLabel(entry.text)?.level !== 3) break;
    items.push(entry);
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
  const below = /^[1１]\s*[.．、]/u.test(name.trim()) ? itemsBelow(entries, at + 1) : [];
  return { names: [...splitNames(name), ...below.map((item) => cleanName(item.text))], below };
}

/** What reading the notes so far has found. */
interface Reading {
  readonly names: string[];
  readonly used: Set<number>;
  readonly starts: Set<number>;
}

function readEntry(reading: Reading, entries: readonly Entry[], at: number): void {
  const entry = entries[at];
  if (entry === undefined || entry.plain.length > longestName || reading.used.has(entry.at)) return;
  if (marker.test(entry.plain)) reading.starts.add(entry.at);
  const name = note.exec(entry.text)?.groups?.['name'];
  if (name === undefined) return;
  const isHeading = isTable(entries[at + 1]) || reading.starts.size > 0;
  if (isHeading) reading.starts.add(entry.at);
  if (isHeading && reading.names.length > 0) return;
  const noted = readNote(entries, at, name);
  reading.names.push(...noted.names);
  if (!isHeading) for (const item of [entry, ...noted.below]) reading.used.add(item.at);
}

/** Finds 附件说明 (附件：1.…) and the attachments' markers (附件1 alone on its line, or with its name right above a table). */
export function readAttachments(entries: readonly Entry[], from: number): Attachments {
  const reading: Reading = { names: [], used: new Set(), starts: new Set() };
  for (let at = from; at < entries.length; at++) readEntry(reading, entries, at);
  return reading;
}
