import { joinTwo, squash } from '../../text/layout.ts';
import { parseFullDate } from '../../text/dates.ts';
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
const mostSigners = 4;
const longestColophon = 14;
const dated = /^(?<body>\D*?)(?<date>[12〇○零一二][\d〇○零一二三四五六七八九OＯ]{3}年.+日)$/u;

const isBodyName = (plain: string): boolean => plain.length <= 30 && !/[，。；：:、]/u.test(plain) && bodyEndings.some((ending) => plain.endsWith(ending));

function signers(entries: readonly Entry[], date: number): readonly Entry[] {
  const found: Entry[] = [];
  for (let i = date - 1; i >= 0 && found.length < mostSigners; i--) {
    const entry = entries[i];
    if (entry === undefined || entry.paragraph === null || !isBodyName(entry.plain)) break;
    found.unshift(entry);
  }
  return found;
}

/** The first line after the head that is only a date, with the names above it (or before it on its line). */
export function readSignature(entries: readonly Entry[], from: number): Signature | null {
  for (let i = from; i < entries.length; i++) {
    const entry = entries[i];
    if (entry === undefined || entry.plain.length > 50) continue;
    const match = dated.exec(entry.plain);
    const issueDate = match === null ? null : parseFullDate(match.groups?.['date'] ?? '');
    const body = match?.groups?.['body'] ?? '';
    if (issueDate === null || (body !== '' && !isBodyName(body))) continue;
    const names = body === '' ? signers(entries.slice(from), i - from) : [];
    const issuer = body === '' ? names.map((name) => name.text).join(' ') : body;
    return {
      issuer: issuer === '' ? null : issuer,
      issueDate,
      used: new Set([...names.map((name) => name.at), entry.at]),
      end: i + 1,
    };
  }
  return null;
}

function printDateOf(plain: string): { body: string; date: string } | null {
  if (!printSuffix.test(plain)) return null;
  const match = dated.exec(plain.replace(printSuffix, ''));
  const date = match === null ? null : parseFullDate(match.groups?.['date'] ?? '');
  return date === null ? null : { body: match?.groups?.['body'] ?? '', date };
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

/** Reads the 版记 at the end of the document or of its first part. */
export function readColophon(entries: readonly Entry[]): Colophon {
  const used = new Set<number>();
  const printAt = entries.findLastIndex((entry) => entry.plain.length <= 60 && printDateOf(entry.plain) !== null);
  const print = printAt < 0 ? null : printDateOf(entries[printAt]?.plain ?? '');
  const ccAt = entries.findLastIndex((entry) => /^抄\s*送/u.test(entry.plain));
  let organ = printAt;
  if (print !== null) {
    used.add(entries[printAt]?.at ?? -1);
    if (print.body === '' && isBodyName(entries[printAt - 1]?.plain ?? '')) organ = printAt - 1;
    used.add(entries[organ]?.at ?? -1);
  }
  const near = printAt >= 0 && organ > ccAt && organ - ccAt <= longestColophon;
  const lines = ccAt < 0 ? [] : ccLines(entries, ccAt, near ? organ : openEnd(entries, ccAt));
  for (const line of lines) used.add(line.at);
  for (const entry of entries) if (copies.test(entry.plain) || /^主题词[:：]/u.test(entry.plain)) used.add(entry.at);
  const texts = lines.map((line, i) => (i === 0 ? line.text.replace(/^抄\s*送\s*[:：]?\s*/u, '') : line.text));
  return { cc: joinCc(texts.map((text) => text.trim())), printDate: print?.date ?? null, used };
}

/** True for a line that could be a body's name (机关名称). */
export function looksLikeBody(text: string): boolean {
  return isBodyName(squash(text));
}
