import { parseDocumentNumber } from '../../grammar/document-number.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { dropLayoutSpaces, joinLines } from '../../text/layout.ts';
import {
  bodyEndings,
  documentKinds,
  handlingWords,
  publicityWords,
  recipientWords,
} from '../../vocabulary/meta-words.ts';
import type { Entry } from './entry.ts';

/** Front matter (版头, 标题, 主送机关): what was found, and the entries used up. */
export interface Head {
  readonly documentNumber: string | null;
  readonly title: string | null;
  readonly recipients: string | null;
  /** Name in the red head (发文机关标志), for want of a signature. */
  readonly redHead: string | null;
  readonly used: ReadonlySet<number>;
  /** Index of the first entry after the head. */
  readonly end: number;
}

const longestHead = 40;
const longestTitleLine = 90;
const longParagraph = 60;
const titleSubject = /关于/u;
const bracketLine = /^[（(【〔[].*[）)】〕\]]$/u;
const metadataLine = /^[^：:，。]{2,12}[：:]\s*\S/u;
const recipientsLine = /[：:]$/u;

const endsKind = (text: string): boolean => {
  const bare = text.replace(/[（(][^（）()]*[）)]$/u, '');
  return documentKinds.some((kind) => bare.endsWith(kind)) || documentKinds.some((kind) => bare.endsWith(`${kind}》`));
};

const isHandling = ({ plain }: Entry): boolean =>
  (plain.length <= 12 && handlingWords.some((word) => plain.includes(word))) ||
  /^\d{6}$/u.test(plain) ||
  /^签发人[:：]/u.test(plain);

const isRecipients = ({ plain }: Entry): boolean =>
  recipientsLine.test(plain) &&
  plain.length <= 400 &&
  !/[。；！？]/u.test(plain) &&
  !/^附/u.test(plain) &&
  parseLabel(plain) === null &&
  recipientWords.some((word) => plain.includes(word));

const isBodyText = (entry: Entry): boolean =>
  entry.paragraph === null ||
  (entry.plain.length > longParagraph && /[。；]/u.test(entry.plain)) ||
  (parseLabel(entry.text)?.level ?? 9) <= 2;

/** Where the head ends: at 主送机关, else before the first heading, table or long paragraph. */
function findEnd(entries: readonly Entry[]): { end: number; recipients: number | null } {
  for (let i = 0; i < Math.min(entries.length, longestHead); i++) {
    const entry = entries[i];
    if (entry === undefined) break;
    if (isRecipients(entry)) return { end: i, recipients: i };
    if (isBodyText(entry)) return { end: i, recipients: null };
  }
  return { end: Math.min(entries.length, longestHead), recipients: null };
}

/** 主送机关 may be printed on several lines: those above that are lists of units and no title. */
function recipientsStart(entries: readonly Entry[], at: number): number {
  let start = at;
  while (start > 0) {
    const above = entries[start - 1];
    if (above === undefined || !/[、，,]$/u.test(above.plain) || endsKind(above.plain)) break;
    start--;
  }
  return start;
}

function isTitleLine(entry: Entry): boolean {
  if (entry.paragraph === null || entry.plain === '' || entry.plain.length > longestTitleLine) return false;
  return !isHandling(entry) && !/[。；]$/u.test(entry.plain) && parseDocumentNumber(entry.plain) === null;
}

const isPublicity = ({ plain }: Entry): boolean =>
  bracketLine.test(plain) && publicityWords.some((word) => plain.includes(word));
const isBodyName = (text: string): boolean => text.length <= 30 && bodyEndings.some((ending) => text.endsWith(ending));

/** The lines of a title among candidates: from 关于 (and the body's name above it) to the line that ends in a kind of document. */
function titleLines(candidates: readonly Entry[]): readonly Entry[] {
  const end = candidates.findLastIndex((entry) => endsKind(entry.plain));
  if (end < 0) return [];
  const subject = candidates.slice(0, end + 1).findLastIndex((entry) => titleSubject.test(entry.plain));
  let start = subject < 0 ? end : subject;
  if (subject >= 0 && candidates[subject]?.plain.startsWith('关于')) {
    while (start > 0 && isBodyName(candidates[start - 1]?.plain ?? '')) start--;
  }
  if (subject < 0) while (start > 0 && isHeadline(candidates[start - 1])) start--;
  return candidates.slice(start, end + 1);
}

const isHeadline = (entry: Entry | undefined): boolean =>
  entry !== undefined &&
  entry.plain.length <= 40 &&
  !/[，。：:；]/u.test(entry.plain) &&
  !/文件$/u.test(entry.plain) &&
  !bracketLine.test(entry.plain) &&
  !metadataLine.test(entry.text);

function pickTitle(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
  const below = titleLines(after.filter(isTitleLine));
  return below.length > 0 ? below : titleLines(before.filter(isTitleLine));
}

function redHeadOf(entries: readonly Entry[], title: readonly Entry[]): Entry | null {
  return entries.find((entry) => !title.includes(entry) && isBodyName(entry.plain.replace(/文件$/u, ''))) ?? null;
}

/** Reads the front matter. What is no part of it stays for the body. */
export function readHead(entries: readonly Entry[]): Head {
  const { end, recipients } = findEnd(entries);
  const start = recipients === null ? end : recipientsStart(entries, recipients);
  const zone = entries.slice(0, start);
  const numberAt = zone.findIndex((entry) => parseDocumentNumber(entry.plain) !== null);
  const number = zone[numberAt] ?? null;
  const title = numberAt < 0 ? pickTitle(zone, []) : pickTitle(zone.slice(0, numberAt), zone.slice(numberAt + 1));
  const red = redHeadOf(zone, title);
  const called = recipients === null ? [] : entries.slice(start, recipients + 1);
  const used = [
    ...title,
    ...called,
    ...zone.filter(isHandling),
    ...(number === null ? [] : [number]),
    ...(red === null ? [] : [red]),
  ];
  return {
    documentNumber: number === null ? null : parseDocumentNumber(number.plain),
    title: title.length === 0 ? null : dropLayoutSpaces(joinLines(title.map((entry) => entry.text))),
    recipients: called.length === 0 ? null : joinLines(called.map((entry) => entry.text)).replace(/\s*[：:]$/u, ''),
    redHead: red === null ? null : red.text.replace(/文件$/u, ''),
    used: new Set(used.map((entry) => entry.at)),
    end: recipients === null ? end : recipients + 1,
  };
}

/** 附注 in brackets, near the date or anywhere: its text without the brackets. */
export function parsePublicity(entry: Entry): string | null {
  return isPublicity(entry) ? entry.text.slice(1, -1).trim() : null;
}
