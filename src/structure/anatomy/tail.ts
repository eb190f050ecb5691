import { parseFullDate } from '../../text/dates.ts';
import { joinTwo, squash } from '../../text/layout.ts';
import { sealWords } from '../../vocabulary/meta-words.ts';
import { isBodyName, namesOn } from './body-name.ts';
import type { Entry } from './entry.ts';
import { withoutPublicity } from './publicity.ts';

/** 署名 and 成文日期. */
export interface Signature {
  readonly issuer: string | null;
  /** Null: the day was never filled in (2021年8月 日). */
  readonly issueDate: string | null;
  readonly used: ReadonlySet<number>;
  /** Index of the entry after the date. */
  readonly end: number;
}

/** 版记: 抄送, 印发机关 and 印发日期. */
export interface Colophon {
  readonly cc: string | null;
  readonly printDate: string | null;
  /** 印发机关. */
  readonly organ: string | null;
  readonly used: ReadonlySet<number>;
}

const printSuffix = /印发?$/u;
const copies = /^[（(]?共印\d+份[）)]?$/u;
const subjectWords = /^主题词[:：]/u;
/** Other lines of the 版记 that say who gets the document. */
const otherReceivers = /^(?:抄报|分送|主送|发送)[:：]/u;
/** （代章）, （县司法局代章）, （代县安委会办公室）: whose seal stands in for whose. */
const seal = new RegExp(`^[（(](?:\\p{Script=Han}{0,20}?(?:${sealWords.join('|')})|代[^（()）]{4,40})[）)]$`, 'u');
const ccStart = /^抄\s*送/u;
const ccLabel = /^抄\s*送\s*[:：]?\s*/u;
const longestPrint = 60;
const mostSigners = 20;
const longestSigners = 120;
const longestColophon = 14;
const longestDated = 50;
const dated = /^(?<body>\D*?)(?<date>[12〇○零一二][\d〇○零一二三四五六七八九OＯ]{3}年.{1,12}[日号])$/u;
/** 2021-4-16 under a name; alone it may be any date. */
const dashed = /^(?<body>\D*?)(?<date>(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})$/u;

interface Signers {
  readonly names: readonly string[];
  readonly used: readonly Entry[];
}

/** 领导小组办公室, 办公室: the end of a name that its first line begins. */
const restOfName = /^(?:(?:工作|协调)?(?:领导小组|小组|委员会|指挥部|联席会议)(?:办公室|秘书处)?|办公[室厅]|秘书处)$/u;
const beginsName = /^(?:中共|中国)?[\p{Script=Han}（）()“”]{4,26}$/u;

/** 中共某市委人才工作 / 领导小组办公室: a name that is set on two lines. */
function withFirstLine({ names, used }: Signers, above: Entry | undefined): Signers {
  const [rest, ...others] = names;
  if (rest === undefined || above === undefined || above.paragraph === null || !restOfName.test(rest))
    return { names, used };
  const whole = above.plain + rest;
  const isFirst = beginsName.test(above.plain) && !isBodyName(above.plain) && isBodyName(whole);
  return isFirst ? { names: [whole, ...others], used: [above, ...used] } : { names, used };
}

/** The names above the date, from its line upwards; （代章） may stand between. */
function signers(entries: readonly Entry[], date: number): Signers {
  const names: string[] = [];
  const used: Entry[] = [];
  let i = date - 1;
  for (; i >= 0 && names.length < mostSigners; i--) {
    const entry = entries[i];
    if (entry === undefined || entry.paragraph === null || entry.plain.length > longestSigners) break;
    const isSeal = seal.test(entry.plain);
    const found = isSeal ? [] : namesOn(entry);
    if (!isSeal && !found.every((name) => isBodyName(squash(name)))) break;
    names.unshift(...found);
    used.unshift(entry);
  }
  return names.length === 0 ? { names, used: [] } : withFirstLine({ names, used }, entries[i]);
}

/** "XX办公室 2019年9月30日" or the date alone: the name before it ('' for none) and the day. */
function parseDated(plain: string): { readonly body: string; readonly date: string } | null {
  const text = plain.normalize('NFKC');
  const groups = (dated.exec(text) ?? dashed.exec(text))?.groups;
  const date = groups === undefined ? null : parseFullDate(groups['date'] ?? '');
  return date === null ? null : { body: groups?.['body'] ?? '', date };
}

interface Dated {
  readonly at: number;
  /** The date's line, or lines. */
  readonly lines: readonly Entry[];
  readonly date: string | null;
  readonly signers: Signers;
}

const yearLine = /^(?:19|20)\d{2}年(?:\d{1,2}月)?$/u;
const mostDateLines = 3;

/** 2024年 / 6月 / 5日: the lines of a date that was broken; one line for any other. */
function linesOfDate(body: readonly Entry[], at: number): readonly Entry[] {
  const own = body.slice(at, at + 1);
  if (!own.some(({ plain }) => yearLine.test(plain.normalize('NFKC')))) return own;
  const counts = [2, mostDateLines];
  const broken = counts.map((count) => body.slice(at, at + count));
  return broken.find((lines) => parseFullDate(lines.map(({ plain }) => plain).join('')) !== null) ?? own;
}

/** 2021年8月 日 under who signs: the day was left open. */
const openDay = /^(?:19|20)\d{2}年\d{0,2}月日$/u;

/** Lines after the head that are only a date, or a name and a date, with the names above. */
function datedLines(entries: readonly Entry[], from: number): readonly Dated[] {
  const body = entries.slice(from);
  return body.flatMap((entry, i): readonly Dated[] => {
    const lines = linesOfDate(body, i);
    const plain = lines.map((line) => line.plain).join('');
    const isOpen = openDay.test(plain.normalize('NFKC'));
    const line = plain.length > longestDated ? null : parseDated(withoutPublicity(plain));
    const { body: name, date } = line ?? { body: '', date: null };
    if ((line === null && !isOpen) || (name !== '' && !isBodyName(name))) return [];
    const names = name === '' ? signers(body, i) : { names: [name], used: [] };
    if (names.names.length === 0 && (isOpen || !/年/u.test(entry.plain))) return [];
    return [{ at: from + i, lines, date, signers: names }];
  });
}

/** 二〇一一年三月二十一日 and below it 某市人民政府办公室, the last line: an older way to sign. */
function signerBelow(entries: readonly Entry[], date: number): Entry | null {
  const [next, ...others] = entries.slice(date + 1);
  const isLast = others.every(({ plain }) => plain === '' || ccStart.test(plain) || subjectWords.test(plain));
  return next !== undefined && next.paragraph !== null && isLast && isBodyName(next.plain) ? next : null;
}

/** 署名 and 成文日期: the first date under or beside a name; where none has a name, the first date. */
export function readSignature(entries: readonly Entry[], from: number): Signature | null {
  const lines = datedLines(entries, from);
  const signed = lines.filter((line) => line.signers.names.length > 0);
  const found = signed.find(({ date }) => date !== null) ?? signed[0] ?? lines[0];
  if (found === undefined) return null;
  const { names, used } = found.signers;
  const below = names.length === 0 ? signerBelow(entries, found.at) : null;
  return {
    issuer: below?.plain ?? (names.length === 0 ? null : names.join(' ')),
    issueDate: found.date,
    used: new Set([...used, ...found.lines, ...(below === null ? [] : [below])].map((entry) => entry.at)),
    end: found.at + found.lines.length + (below === null ? 0 : 1),
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
  while (end < entries.length && goesOn(entries[end - 1]?.plain ?? '', entries[end])) end++;
  return end;
}

/** 抄送 goes on after a comma, and in a line that ends it where the one before broke off anywhere. */
function goesOn(before: string, next: Entry | undefined): boolean {
  if (/[，,、]$/u.test(before)) return true;
  return !/[。.]$/u.test(before) && next !== undefined && next.paragraph !== null && /^[^。：:]+。$/u.test(next.plain);
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
  const handling = entries.filter((entry) =>
    [copies, subjectWords, otherReceivers].some((line) => line.test(entry.plain)),
  );
  const organ = printDateOf(entries[print.at]?.plain ?? '')?.body || (entries[print.organ]?.text ?? '');
  const used = [...entries.slice(print.organ, print.at + 1).filter(() => print.at >= 0), ...lines, ...handling];
  const texts = lines.map((line, i) => (i === 0 ? line.text.replace(ccLabel, '') : line.text));
  return {
    cc: joinCc(texts.map((text) => text.trim())),
    printDate: print.date,
    organ: isBodyName(squash(organ)) ? organ : null,
    used: new Set(used.map((entry) => entry.at)),
  };
}
