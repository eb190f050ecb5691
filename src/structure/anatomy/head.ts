import { isAssignmentRole, isUnitRole } from '../../grammar/column-role.ts';
import { parseDocumentNumber, splitDocumentNumber } from '../../grammar/document-number.ts';
import { sureRole } from '../../grammar/header-keys.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { isFieldLine } from '../../grammar/web-frame.ts';
import { paragraphText } from '../../model/document.ts';
import { parseFullDate } from '../../text/dates.ts';
import { dropLayoutSpaces, joinLines, squash } from '../../text/layout.ts';
import { introductionWords, issuerVerbs, recipientWords } from '../../vocabulary/meta-words.ts';
import { isBodyName, namesOn } from './body-name.ts';
import type { Entry } from './entry.ts';
import { bracketLine, endsKind, isHandling, pickTitle, shortestTitle } from './title.ts';

/** Front matter (版头, 标题, 主送机关): what was found, and the entries used up. */
export interface Head {
  readonly documentNumber: string | null;
  readonly title: string | null;
  readonly recipients: string | null;
  /** Name in the red head (发文机关标志) or before 关于 in the title, for want of a signature. */
  readonly redHead: string | null;
  /** 成文日期 under the title, or beside the name in the head of 会议纪要; for want of a signature. */
  readonly issueDate: string | null;
  readonly used: ReadonlySet<number>;
  /** Index of the first entry after the head. */
  readonly end: number;
}

const longestHead = 40;
const shortestSentence = 12;
const longList = 20;
const recipientsLine = /[：:]$/u;

/** 市政府决定，2016年办好十件实事：: a sentence that leads to what stands below it. */
const saysWhatFollows = /决定|\d{4}年/u;

/** 责任单位： alone on its line, above who it is. */
const isRoleLabel = (plain: string): boolean =>
  isAssignmentRole(sureRole(plain.replace(recipientsLine, '')) ?? 'other');

const isRecipients = ({ plain }: Entry): boolean =>
  recipientsLine.test(plain) &&
  !isRoleLabel(plain) &&
  plain.length <= 400 &&
  !/[。；！？]/u.test(plain) &&
  !/^附/u.test(plain) &&
  !isFieldLine(plain) &&
  !saysWhatFollows.test(plain) &&
  !/(?:负责|牵头|配合|落实)[：:]$/u.test(plain) &&
  parseLabel(plain) === null &&
  !introductionWords.some((word) => plain.includes(word)) &&
  (/^各.{0,6}[省市县区州旗盟镇乡村局厅]/u.test(plain) || recipientWords.some((word) => plain.includes(word)));

const shallowestItem = 3;

/**
 * 区教育局： or 区教育局（3项）：, and below it 1.…, or an item that counts on from the one above it: whose items these are; 各科室： are called upon.
 */
function headsItems(entries: readonly Entry[], at: number): boolean {
  const [above, next] = [entries[at - 1], entries[at + 1]].map((entry) => parseLabel(entry?.text ?? ''));
  if (/^[各全]/u.test(entries[at]?.plain ?? '') || next === undefined || next === null) return false;
  const goesOn = above?.form === next.form && above.ordinal + 1 === next.ordinal;
  return next.level >= shallowestItem && (next.ordinal === 1 || goesOn);
}

const fieldLabel = /^(?<label>[^：:，。]{2,12})[：:]/u;

/** 责任单位：县财政局, 完成时限：: who or when. */
function isTaskField(plain: string): boolean {
  const role = sureRole(fieldLabel.exec(plain)?.groups?.['label'] ?? '');
  return role !== null && (isUnitRole(role) || role === 'deadline');
}

/** A sentence, a table, a heading, who or when, or the signature's date: the head is over. */
const isBodyText = (entry: Entry): boolean =>
  entry.paragraph === null ||
  (entry.plain.length >= shortestSentence && /[。；]/u.test(entry.plain) && !bracketLine.test(entry.plain)) ||
  parseFullDate(entry.plain) !== null ||
  isTaskField(entry.plain) ||
  (parseLabel(entry.text)?.level ?? 9) <= 2;

/** Where the head ends: at 主送机关, else before the first heading, table, sentence or date. */
function findEnd(entries: readonly Entry[]): { end: number; recipients: number | null } {
  for (let i = 0; i < Math.min(entries.length, longestHead); i++) {
    const entry = entries[i];
    if (entry === undefined) break;
    if (isRecipients(entry) && !headsItems(entries, i)) return { end: i, recipients: i };
    if (isBodyText(entry)) return { end: i, recipients: null };
  }
  return { end: Math.min(entries.length, longestHead), recipients: null };
}

/** 主送机关 may be printed on several lines: those above that are lists of units and no title. */
function recipientsStart(entries: readonly Entry[], at: number): number {
  let start = at;
  while (start > 0) {
    const above = entries[start - 1];
    if (above === undefined || endsKind(above.plain) || !isListOfUnits(above.plain)) break;
    start--;
  }
  return start;
}

/** A line of 主送机关 that goes on in the next: it ends in a comma, or is a long list cut anywhere. */
function isListOfUnits(plain: string): boolean {
  if (/[。；：:]|关于/u.test(plain) || parseDocumentNumber(plain) !== null) return false;
  return /[、，,]$/u.test(plain) || (plain.length >= longList && /[、，,]/u.test(plain));
}

/** 【重点工作】县政府关于…的通知: the column of the site that the title is listed in. */
const siteColumn = /^【[^【】]{2,20}】(?=.{2,40}关于)/u;

/** 某区政府办公室转发区消防委…, 某区政府办公室印发《关于…》 */
const behindIssuer = new RegExp(issuerVerbs.join('|'), 'u');

/** The bodies that a title names before 关于: 中共白河市委 白河市人民政府. */
function namesInTitle(lines: readonly Entry[]): string | null {
  const at = lines.findIndex(({ plain }) => behindIssuer.test(plain));
  const own = lines[at]?.text.replace(siteColumn, '').split(behindIssuer)[0] ?? '';
  const names = at < 0 ? [] : [...lines.slice(0, at).flatMap(namesOn), own].filter((name) => name !== '');
  return names.length > 0 && names.every((name) => isBodyName(squash(name))) ? names.join(' ') : null;
}

/** （2021年9月18日） under the title, "XX办公室 2022年6月2日" above the title of 会议纪要. */
const bracketedDate = /^[（(](?<date>[^（()）]*[日号])[）)]$/u;
const datedName = /^(?<name>\D{4,30}?)(?<date>[12]\d{3}年\d{1,2}月\d{1,2}日)$/u;

interface HeadDate {
  readonly entry: Entry;
  readonly name: string | null;
  readonly date: string;
}

function readHeadDate(zone: readonly Entry[]): HeadDate | null {
  for (const entry of zone) {
    const plain = entry.plain.normalize('NFKC');
    const { name, date } = (bracketedDate.exec(plain) ?? datedName.exec(plain))?.groups ?? {};
    const iso = date === undefined ? null : parseFullDate(date);
    if (iso === null || (name !== undefined && !isBodyName(name))) continue;
    return { entry, name: name ?? null, date: iso };
  }
  return null;
}

/** 县发改局 below the title, and 1.… below it: the heading of that unit's items. */
const isHeadingOfItems = (next: Entry | undefined): boolean =>
  next !== undefined && (parseLabel(next.text)?.ordinal ?? 0) === 1;

/** 某县人民政府文件, 某省人民政府办公厅发电 */
const redHeadEnd = /(?:文件|发电)$/u;

function redHeadOf(entries: readonly Entry[], title: readonly Entry[], zone: number): Entry | null {
  const isRedHead = (entry: Entry, at: number): boolean =>
    !title.includes(entry) && isBodyName(entry.plain.replace(redHeadEnd, '')) && !isHeadingOfItems(entries[at + 1]);
  return entries.slice(0, zone).find(isRedHead) ?? null;
}

const fewestJoint = 2;

/** 某县教育局 某县财政局, and on the next line 某县民政局 某县卫健局: the lines of all that issue a notice, a few on each. */
function jointLines(entries: readonly Entry[], red: Entry | null, title: readonly Entry[]): readonly Entry[] {
  if (red === null || namesOn(red).length < fewestJoint) return [];
  const lines = entries.slice(entries.indexOf(red));
  const end = lines.findIndex(
    (entry) => title.includes(entry) || !namesOn(entry).every((name) => isBodyName(squash(name))),
  );
  return end < 0 ? [] : lines.slice(0, end);
}

/** What a crawler leaves of a table's cell: 工作要点任务台账 | */
const strayBar = /\s{0,4}[|｜]$/u;

/** The title on its lines; a 发文字号 in brackets behind it is none of it. */
function readTitle(lines: readonly Entry[]): { readonly title: string; readonly number: string | null } | null {
  if (lines.length === 0) return null;
  const text = dropLayoutSpaces(joinLines(lines.map((entry) => entry.text)))
    .replace(siteColumn, '')
    .replace(strayBar, '');
  return splitDocumentNumber(text) ?? { title: text, number: null };
}

const shortestPart = 10;

/** 2020年重点工作分解表 above 清河镇2020年重点工作分解表: the site's title is a part of the document's own. */
const holdsTitle = (plain: string, title: string): boolean =>
  title.length >= shortestPart && plain.length > title.length && endsKind(title) && plain.endsWith(title);

/** A web page prints the title above the document, and the document does again: all but the last time is a repetition. */
function partRepeats(zone: readonly Entry[]): readonly [repeated: readonly Entry[], own: readonly Entry[]] {
  const last = new Map(zone.map((entry) => [entry.plain, entry]));
  const isRepeat = (entry: Entry, at: number): boolean =>
    (entry.plain.length >= shortestTitle && last.get(entry.plain) !== entry) ||
    zone.slice(at + 1).some(({ plain }) => holdsTitle(plain, entry.plain));
  const repeated = new Set(zone.filter(isRepeat));
  return [[...repeated], zone.filter((entry) => !repeated.has(entry))];
}

/** The 发文字号 of a line; of one that a page has broken (…28号<br>签发于…), of its first part. */
const numberOf = ({ plain, paragraph }: Entry): string | null => {
  const [first, ...others] = paragraph === null ? [] : paragraphText(paragraph).trim().split('\n');
  return parseDocumentNumber(plain) ?? (first === undefined || others.length === 0 ? null : parseDocumentNumber(first));
};

/** Reads the front matter. What is no part of it stays for the body. */
export function readHead(entries: readonly Entry[]): Head {
  const { end, recipients } = findEnd(entries);
  const start = recipients === null ? end : recipientsStart(entries, recipients);
  const zone = entries.slice(0, start);
  const [repeated, own] = partRepeats(zone);
  const numberAt = own.findIndex((entry) => numberOf(entry) !== null);
  const number = own[numberAt] ?? null;
  const lines = numberAt < 0 ? pickTitle(own, []) : pickTitle(own.slice(0, numberAt), own.slice(numberAt + 1));
  const title = readTitle(lines);
  const red = redHeadOf(entries, lines, start);
  const joint = jointLines(zone, red, lines);
  const dated = readHeadDate(zone);
  const called = recipients === null ? [] : entries.slice(start, recipients + 1);
  const used = [
    ...lines,
    ...repeated.filter((entry) => lines.some(({ plain }) => plain.endsWith(entry.plain))),
    ...zone.filter(({ plain }) => plain.length >= shortestPart && squash(title?.title ?? '').endsWith(plain)),
    ...called,
    ...zone.filter(isHandling),
    ...(number === null ? [] : [number]),
    ...(red === null ? [] : [red]),
    ...joint,
    ...(dated === null ? [] : [dated.entry]),
  ];
  return {
    documentNumber: number === null ? (title?.number ?? null) : numberOf(number),
    title: title?.title ?? null,
    recipients:
      called.length === 0 ? null : joinLines(called.map((entry) => entry.text)).replace(/(?<!\s)\s*[：:]$/u, ''),
    redHead:
      dated?.name ??
      (joint.length > 0 ? joint.flatMap(namesOn).join(' ') : red?.text.replace(redHeadEnd, '')) ??
      namesInTitle(lines),
    issueDate: dated?.date ?? null,
    used: new Set(used.map((entry) => entry.at)),
    end: recipients === null ? end : recipients + 1,
  };
}
