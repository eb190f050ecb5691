import { isAssignmentRole, isTextRole } from '../../grammar/column-role.ts';
import { endsInDocumentKind, withoutLastBracket } from '../../grammar/document-kind.ts';
import { parseDocumentNumber } from '../../grammar/document-number.ts';
import { sureRole } from '../../grammar/header-keys.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { isPeriodLine } from '../../grammar/period-line.ts';
import { isNounLabel, parseChapter } from '../../grammar/series.ts';
import { isTabLine } from '../../grammar/web-frame.ts';
import { paragraphText } from '../../model/document.ts';
import { documentKinds, handlingWords, issuerVerbs, urgencyWords } from '../../vocabulary/meta-words.ts';
import { areBodyNames, isBodyName, namesIn, namesOn } from './body-name.ts';
import type { Entry } from './entry.ts';

const longestTitleLine = 90;
const mostTitleLines = 4;
const longestCutEnd = 3;
export const shortestTitle = 6;
const titleSubject = /关于/u;
const opensTitle = new RegExp(`^(?:${issuerVerbs.join('|')})`, 'u');
export const bracketLine = /^[（(【〔[].*[）)】〕\]]$/u;
const metadataLine = /^(?<label>[^：:，。]{2,12})[：:]\s*\S/u;

/** 督办事项：关于…的通知: a field of a record, and what is to be done about it; 县司法局：建立清单, which says who. */
const isRecordField = (text: string): boolean => {
  const label = metadataLine.exec(text)?.groups?.['label'] ?? '';
  const role = sureRole(label);
  return (role !== null && (isTextRole(role) || isAssignmentRole(role))) || (label !== '' && isBodyName(label));
};

/** True for a line that ends in a kind of document. */
export const endsKind = (text: string): boolean => {
  const bare = withoutLastBracket(text);
  return endsInDocumentKind(text) || documentKinds.some((kind) => bare.endsWith(`${kind}》`));
};

/** 发电单位 某办公厅 签发盖章 …, 等级 特急·明电 …: the head of a telegram. */
const telegramHead = new RegExp(`^(?:发电单位|签发盖章|等级[:：]?(?:${urgencyWords.join('|')})).{0,60}$`, 'u');

/** 签发人：李某, behind the body on its line, too. */
const signedBy = /^(?:\p{Script=Han}{2,30})?签发人[:：].{0,20}$/u;

/** 秘密, 特急, 签发人：…. */
export const isHandling = ({ plain }: Entry): boolean =>
  (plain.length <= 12 && handlingWords.some((word) => plain.includes(word))) ||
  /^\d{6}$/u.test(plain) ||
  telegramHead.test(plain) ||
  signedBy.test(plain);

/** 1 总体目标, 2.1 产品质量: a heading of decimal numbers, and no line of a title. */
const decimalHeading =
  /^\d{1,2}(?:\.\d{1,2})*[ \t\u3000]+\p{Script=Han}{2}|^\d{1,2}\.\d{1,2}(?:\.\d{1,2})*\p{Script=Han}{2}/u;

/** 制定权责清单（市交通运输局、市财政局，2023年3月）, …（县财政局牵头）: who does it, and when. */
const lastBracket = /[（(](?<inside>[^（()）]{2,80})[）)]$/u;
const saysWho = /牵头|负责|配合|责任|[，,；;：:]/u;
const isAssigned = (text: string): boolean => saysWho.test(lastBracket.exec(text)?.groups?.['inside'] ?? '');

/** 2保障措施, 6.保障措施, 任务一：保障措施, too. */
function isHeading({ paragraph }: Entry): boolean {
  const text = paragraph === null ? '' : paragraphText(paragraph).trim();
  return decimalHeading.test(text) || parseChapter(text) !== null || parseLabel(text) !== null || isNounLabel(text);
}

function isTitleLine(entry: Entry): boolean {
  if (entry.paragraph === null || entry.plain === '' || entry.plain.length > longestTitleLine) return false;
  if (isHeading(entry) || isPeriodLine(entry.plain) || isRecordField(entry.plain) || isAssigned(entry.plain))
    return false;
  return !isHandling(entry) && !/[。；]$/u.test(entry.plain) && parseDocumentNumber(entry.plain) === null;
}

/** The last line of a title; its end may be cut off (…工作要点的通|知). */
function endsTitle(entry: Entry, before: Entry | undefined): boolean {
  if (endsKind(entry.plain)) return true;
  return before !== undefined && entry.plain.length <= longestCutEnd && endsKind(before.plain + entry.plain);
}

const sharedEnd = 6;

/** 某市2023年重点工作责任清单 above 市教育局重点工作责任清单: the title of the document, and that of its first table. */
const isAnotherOfItsKind = ({ plain }: Entry, last: Entry | undefined): boolean =>
  last !== undefined &&
  endsKind(plain) &&
  plain.length > sharedEnd &&
  last.plain !== plain &&
  last.plain.endsWith(plain.slice(-sharedEnd));

/** 某局关于印发《某方案》的通知, a page's headline, above 某局 / 关于印发《某 / 方案》的通知, the notice's own title: lines that say its end again. */
function saysAgain(candidates: readonly Entry[], whole: number, last: number): boolean {
  const at = candidates.findLastIndex(({ plain }, i) => i <= last && titleSubject.test(plain));
  const lines = candidates.slice(at, last + 1).map(({ plain }) => plain);
  return at > whole && lines.length > 1 && candidates[whole]?.plain.endsWith(lines.join('')) === true;
}

/** Where a whole title stands above the one that ends at `last`, and is no page's headline that says it too; -1: nowhere. */
function headlineAbove(candidates: readonly Entry[], last: number): number {
  const other = candidates.findIndex((entry, i) => i < last && isAnotherOfItsKind(entry, candidates[last]));
  return saysAgain(candidates, other, last) ? -1 : other;
}

const noticeKind = /(?:通知|通报|批复|公告|通告)$/u;
const goesOnBelow = /^(?:的|及|和|与|、)/u;

/** 关于印发…的通知, and below it 某市…任务分解表, the title of what it carries: the notice's own ends at its kind. */
function noticeEnd(candidates: readonly Entry[], subject: number, last: number): number {
  if (subject < 0) return last;
  const at = candidates.findIndex(
    ({ plain }, i) =>
      i >= subject && i < last && noticeKind.test(plain) && !goesOnBelow.test(candidates[i + 1]?.plain ?? ''),
  );
  return at < 0 ? last : at;
}

/** 甲县教育局 甲县公安局 above 甲县民政局 甲县司法局关于…: joint issuers (联合行文), of whom a line's end cut off the first. */
function goesOnWithNames(candidates: readonly Entry[], subject: number): boolean {
  const [above, line] = [candidates[subject - 1], candidates[subject]?.paragraph ?? null];
  const raw = line === null ? '' : paragraphText(line).trim();
  const names = namesIn(raw.slice(0, Math.max(0, raw.search(titleSubject))));
  const first = above === undefined ? [] : namesOn(above);
  return (
    [names, first].every((some) => some.length > 1 && some.every(isBodyName)) &&
    !first.some((name) => names.includes(name))
  );
}

/** 目录, and 附件1　重点任务, which begins what stands below: no lines of a title. */
const beginsAnother = /^(?:目[录次]$|附\s*[件表][0-9一二三四五六七八九十])/u;

/** Up to what begins below a whole title. */
function untilAnother(lines: readonly Entry[]): readonly Entry[] {
  const at = lines.findIndex(({ plain }, i) => beginsAnother.test(plain) && endsKind(lines[i - 1]?.plain ?? ''));
  return at < 0 ? lines : lines.slice(0, at);
}

/** The lines of a title among candidates: from 关于 (and the body's name above it) to the line that ends in a kind of document. */
function titleLines(zone: readonly Entry[]): readonly Entry[] {
  const candidates = untilAnother(zone);
  const last = candidates.findLastIndex((entry, i) => endsTitle(entry, candidates[i - 1]));
  if (last < 0) return [];
  const whole = headlineAbove(candidates, last);
  const subject = candidates
    .slice(0, (whole < 0 ? last : whole) + 1)
    .findLastIndex((entry) => titleSubject.test(entry.plain));
  const end = whole < 0 ? noticeEnd(candidates, subject, last) : whole;
  const belongsAbove = subject < 0 ? isHeadline : namesAbove(candidates, subject);
  let start = subject < 0 ? end : subject;
  while (start > 0 && belongsAbove(candidates[start - 1])) start--;
  // So many lines are a text without stops, below its title.
  if (end - start >= mostTitleLines && subject < 0) return candidates.slice(start, firstEnd(candidates, start) + 1);
  return withoutName(withoutTabs(candidates.slice(start, end + 1)));
}

/** The first line that may end a title. */
const firstEnd = (candidates: readonly Entry[], from: number): number =>
  candidates.findIndex((entry, i) => i >= from && endsTitle(entry, candidates[i - 1]));

/** Which lines above the one with 关于 are the title's: those of bodies' names, where it begins with 关于 or more of them. */
function namesAbove(candidates: readonly Entry[], subject: number): (entry: Entry | undefined) => boolean {
  const isOpen = opensTitle.test(candidates[subject]?.plain ?? '') || goesOnWithNames(candidates, subject);
  return (entry) => isOpen && areBodyNames(entry?.plain ?? '');
}

/** So long is a title that lacks no line above it. */
const wholeTitle = 10;

/** 正文 | 解读 above 2024年县政府重点工作任务分解表: the site's; 政务公开 above 工作要点 is not. */
function withoutTabs(lines: readonly Entry[]): readonly Entry[] {
  const own = lines.slice(lines.findIndex(({ plain }) => !isTabLine(plain)));
  return own.reduce((sum, { plain }) => sum + plain.length, 0) >= wholeTitle ? own : lines;
}

/** 某区教育局 above 某区教育局2025年工作要点: the site's name, or the red head's. */
function withoutName([first, ...others]: readonly Entry[]): readonly Entry[] {
  if (first === undefined) return [];
  const isRepeated = isBodyName(first.plain) && others[0]?.plain.startsWith(first.plain) === true;
  return isRepeated ? others : [first, ...others];
}

/** 首页 > 政务公开 > …: the path of a web page (面包屑). */
const crumbs = /[>＞»›]/u;

/** 附件 alone on its line stands above a title and is none of it. */
const attachmentMark = /^附\s*[件表][0-9一二三四五六七八九十]*[:：]?$/u;

/** 县政府办公室　2024年5月20日 above the title of minutes: whose they are, and of when. */
const datedLine = /\d{4}年\d{1,2}月\d{1,2}日$/u;

const isHeadline = (entry: Entry | undefined): boolean =>
  entry !== undefined &&
  entry.plain.length <= 40 &&
  !/[，。：:；]/u.test(entry.plain) &&
  !/文件$/u.test(entry.plain) &&
  !crumbs.test(entry.plain) &&
  !attachmentMark.test(entry.plain) &&
  !bracketLine.test(entry.plain) &&
  !datedLine.test(entry.plain) &&
  !metadataLine.test(entry.text);

/** A title that ends in no kind of document: the first lines of the zone, above all else. */
function plainTitle(zone: readonly Entry[]): readonly Entry[] {
  const end = zone.findIndex((entry) => !isTitleLine(entry) || !isHeadline(entry));
  const lines = zone.slice(0, end < 0 ? zone.length : end);
  const named = lines.some(({ plain }) => plain.length >= shortestTitle && !isBodyName(plain));
  return named && lines.length <= mostTitleLines ? lines : [];
}

/** What stands above 附件 is the notice's own, what stands below it the attachment's. */
function partsAtAttachment(zone: readonly Entry[]): readonly [readonly Entry[], readonly Entry[]] {
  const at = zone.findIndex(({ plain }) => attachmentMark.test(plain));
  return at < 0 ? [zone, []] : [zone.slice(0, at), zone.slice(at + 1)];
}

/** 为贯彻落实…，持续改善…: where the text begins, whose lines, cut at a width, may end in a kind of document (特 / 制定方案). */
const leadIn = /^(?:为了?|根据|按照|依据|遵照)[^：:。]{3,}[，,]/u;

/** What stands above the text's first words or its first heading. */
function aboveText(zone: readonly Entry[]): readonly Entry[] {
  const at = zone.findIndex((entry) => leadIn.test(entry.plain) || isHeading(entry) || isRecordField(entry.plain));
  return at > 0 ? zone.slice(0, at) : zone;
}

/** The lines of the title: among those behind the number, else before it. */
export function pickTitle(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  const [own, below] = partsAtAttachment(after);
  for (const zone of [own, ...partsAtAttachment(before), below]) {
    const above = titleLines(aboveText(zone).filter(isTitleLine));
    const lines = above.length > 0 ? above : titleLines(zone.filter(isTitleLine));
    if (lines.length > 0) return lines;
  }
  const plain = plainTitle(after.length > 0 ? after : before);
  return plain.length > 0 ? plain : plainTitle(partsAtAttachment([...before, ...after])[1]);
}
