import { parseFullDate } from '../../text/dates.ts';
import { joinTwo } from '../../text/layout.ts';
import { bodyEndings } from '../../vocabulary/meta-words.ts';
import type { Entry } from './entry.ts';

/** 署名 and 成文日期. */
export interface Signature {
  readonly issuer: string | null;
  readonly issueDate: string;
  readonly used: ReadonlySet<number>;
  /** Index of the entry after the date. */
  readonly end: number;
}

/** 版记: 抄送, 印发机关 and 印发日期. */
export interface Colophon {
  readonly cc: string | null;
  readonly printDate: string | null;
  readonly used: ReadonlySet<number>;
}

const printSuffix = /印发?$/u;
const copies = /^[（(]?共印\d+份[）)]?$/u;
const subjectWords = /^主题词[:：]/u;
const ccStart = /^抄\s*送/u;
const ccLabel = /^抄\s*送\s*[:：]?\s*/u;
const longestPrint = 60;
const mostSigners = 4;
const longestColophon = 14;
const longestDated = 50;
const dated = /^(?<body>\D*?)(?<date>[12〇○零一二][\d〇○零一二三四五六七八九OＯ]{3}年.+日)$/u;

const isBodyName = (plain: string): boolean =>
  plain.length <= 30 && !/[，。；：:、]/u.test(plain) && bodyEndings.some((ending) => plain.endsWith(ending));

function signers(entries: readonly Entry[], date: number): readonly Entry[] {
  const found: Entry[] = [];
  for (let i = date - 1; i >= 0 && found.length < mostSigners; i--) {
    const entry = entries[i];
    if (entry === undefined || entry.paragraph === null || !isBodyName(entry.plain)) break;
    found.unshift(entry);
  }
  return found;
}

/** "XX办公室 2019年9月30日" or the date alone: the name before it ('' for none) and the day. */
function parseDated(plain: string): { readonly body: string; readonly date: string } | null {
  const groups = dated.exec(plain)?.groups;
  const date = groups === undefined ? null : parseFullDate(groups['date'] ?? '');
  return date === null ? null : { body: groups?.['body'] ?? '', date };
}

/** The first line after the head that is only a date, with the names above it (or before it on its line). */
export function readSignature(entries: readonly Entry[], from: number): Signature | null {
  const at = entries.findIndex((entry, i) => {
    const line = i < from || entry.plain.length > longestDated ? null : parseDated(entry.plain);
    return line !== null && (line.body === '' || isBodyName(line.body));
  });
  const entry = entries[at];
  const line = entry === undefined ? null : parseDated(entry.plain);
  if (entry === undefined || line === null) return null;
  const names = line.body === '' ? signers(entries.slice(from), at - from) : [];
  const issuer = line.body === '' ? names.map((name) => name.text).join(' ') : line.body;
  return {
    issuer: issuer === '' ? null : issuer,
    issueDate: line.date,
    used: new Set([...names.map((name) => name.at), entry.at]),
    end: at + 1,
  };
}

function printDateOf(plain: string): { readonly body: string; readonly date: string } | null {
  return printSuffix.test(plain) ? parseDated(plain.replace(printSuffix, '')) : null;
}

function joinCc(lines: readonly string[]): string | null {
  let text = '';
  for (const line of lines) text = text === '' ? line : /[。.]$/u.test(text) ? `${text}\n${line}` : joinTwo(text, line);
  return text === '' ? null : text;
}

function ccLines(entries: readonly Entry[], from: number, to: number): readonly Entry[] {
  const lines: Entry[] = [];
  for (let i = from; i < to; i++) {
    const entry = entries[i];
    const before = lines.at(-1);
    if (entry === undefined || entry.paragraph === null) break;
    if (before !== undefined && lines.length > 1 && /[。]$/u.test(before.plain) && isBodyName(entry.plain)) break;
    lines.push(entry);
  }
  return lines;
}

/** Where 抄送 ends when no 印发 line follows: at the line that closes it. */
function openEnd(entries: readonly Entry[], from: number): number {
  let end = from + 1;
  while (end < entries.length && /[，,、]$/u.test(entries[end - 1]?.plain ?? '')) end++;
  return end;
}

interface Print {
  readonly date: string | null;
  /** Index of the 印发 line, and of the line with the body's name; -1 where there is none. */
  readonly at: number;
  readonly organ: number;
}

function readPrint(entries: readonly Entry[]): Print {
  const at = entries.findLastIndex((entry) => entry.plain.length <= longestPrint && printDateOf(entry.plain) !== null);
  const print = printDateOf(entries[at]?.plain ?? '');
  if (print === null) return { date: null, at: -1, organ: -1 };
  const organ = print.body === '' && isBodyName(entries[at - 1]?.plain ?? '') ? at - 1 : at;
  return { date: print.date, at, organ };
}

function readCc(entries: readonly Entry[], organ: number): readonly Entry[] {
  const at = entries.findLastIndex((entry) => ccStart.test(entry.plain));
  if (at < 0) return [];
  const near = organ > at && organ - at <= longestColophon;
  return ccLines(entries, at, near ? organ : openEnd(entries, at));
}

/** Reads the 版记 at the end of the document or of its first part. */
export function readColophon(entries: readonly Entry[]): Colophon {
  const print = readPrint(entries);
  const lines = readCc(entries, print.organ);
  const handling = entries.filter((entry) => copies.test(entry.plain) || subjectWords.test(entry.plain));
  const used = [...entries.slice(print.organ, print.at + 1).filter(() => print.at >= 0), ...lines, ...handling];
  const texts = lines.map((line, i) => (i === 0 ? line.text.replace(ccLabel, '') : line.text));
  return {
    cc: joinCc(texts.map((text) => text.trim())),
    printDate: print.date,
    used: new Set(used.map((entry) => entry.at)),
  };
}
