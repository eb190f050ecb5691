import { parseChineseNumber } from '../text/chinese-numerals.ts';
import { numeralListTail } from '../vocabulary/numbering-words.ts';

export { findInlineArabicLabels, findInlineLabels } from './numbering/inline.ts';

/**
 * A numbering label (序号) as printed. `level` comes from its form (0 第一章 … 5 ①; 6 一是, whose level its paragraph gives);
 * `length` is its UTF-16 length with the white space around it, so that text.slice(length) is the title.
 */
export interface NumberingLabel {
  readonly label: string;
  readonly ordinal: number;
  readonly level: number;
  readonly form: string;
  readonly length: number;
}

interface LabelForm {
  readonly form: string;
  readonly level: number;
  readonly pattern: RegExp;
}

const numeral = '[〇零○一二三四五六七八九十百廿卅]';
const form = (id: string, level: number, source: string): LabelForm => ({
  form: id,
  level,
  pattern: new RegExp(`^\\s*(?<label>${source})\\s*`, 'u'),
});

/** One row a form (domain.md 2.1), tried in this order; the numeral is the group `n`. */
const forms: readonly LabelForm[] = [
  form('chapter', 0, `第\\s*(?<n>${numeral}{1,4}|[0-9０-９]{1,3})\\s*(?:章|编|篇|节|部分)(?![门分件])`),
  form('chinese-comma', 1, `(?<n>${numeral}{1,4})\\s*[、]`),
  form('chinese-dot', 1, `(?<n>${numeral}{1,4})\\s*[.．](?!\\d)`),
  form('chinese-other', 1, `(?<n>${numeral}{1,3})\\s*[，：:](?=\\s*\\p{Script=Han})`),
  form('chinese-brackets', 2, `（\\s*(?<n>${numeral}{1,4})\\s*）、?`),
  form('chinese-brackets-narrow', 2, `\\(\\s*(?<n>${numeral}{1,4})\\s*\\)、?`),
  form('chinese-brackets-mixed', 2, `[（(〔【]\\s*(?<n>${numeral}{1,4})\\s*[）)〕】]、?`),
  form('arabic-dot', 3, '(?<n>[0-9０-９]{1,3})\\s*[.．](?![0-9０-９])'),
  form('arabic-comma', 3, '(?<n>[0-9０-９]{1,3})\\s*[、。](?![0-9０-９])'),
  form('arabic-brackets', 4, '（\\s*(?<n>[0-9０-９]{1,2})\\s*）'),
  form('arabic-brackets-narrow', 4, '[（(]\\s*(?<n>[0-9０-９]{1,2})\\s*[）)]'),
  form('arabic-half-bracket', 4, '(?<n>[0-9０-９]{1,2})\\s*[）)]'),
  form('circled', 5, '(?<n>[①-⑳㉑-㉟㊱-㊿❶-❿])'),
  form('bracketed-digit', 4, '(?<n>[⑴-⒇])'),
  form('dotted-digit', 3, '(?<n>[⒈-⒛])'),
];

/** 一、二类 and 三、四级 are lists; 十九届 has no mark; 2、3 are amounts: what follows a label that is none. */
const falseFriends: readonly RegExp[] = [
  new RegExp(`^\\s*${numeral}{1,3}\\s*、\\s*${numeralListTail}`, 'u'),
  /^\s*[（(]\s*[0-9０-９]{1,2}\s*[）)]\s*$/u,
  /^\s*①\s*表示/u,
  /^\s*[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*[项款条类]/u,
  /^\s*[0-9０-９]{1,3}\s*、\s*[0-9０-９]/u,
];

const circledStarts: readonly { readonly first: number; readonly last: number; readonly value: number }[] = [
  { first: 0x2460, last: 0x2473, value: 1 },
  { first: 0x3251, last: 0x325f, value: 21 },
  { first: 0x32b1, last: 0x32bf, value: 36 },
  { first: 0x2776, last: 0x277f, value: 1 },
  { first: 0x2474, last: 0x2487, value: 1 },
  { first: 0x2488, last: 0x249b, value: 1 },
];

function ordinalOf(text: string): number | null {
  const code = text.codePointAt(0) ?? 0;
  const range = circledStarts.find(({ first, last }) => code >= first && code <= last);
  return range === undefined ? parseChineseNumber(text) : code - range.first + range.value;
}

const longestLabel = 24;

/** The label at the start of a paragraph, as printed; null for a paragraph without one and for the false friends of domain.md 2.4. */
export function parseLabel(text: string): NumberingLabel | null {
  const lead = text.search(/\S/u);
  if (lead < 0) return null;
  const head = text.slice(0, lead + longestLabel);
  if (falseFriends.some((pattern) => pattern.test(head))) return null;
  for (const { form: id, level, pattern } of forms) {
    const match = pattern.exec(head);
    const label = match?.groups?.['label'];
    const ordinal = ordinalOf((match?.groups?.['n'] ?? '').trim());
    if (match === null || label === undefined || ordinal === null) continue;
    return { label: label.trim(), ordinal, level, form: id, length: match[0].length };
  }
  return null;
}
