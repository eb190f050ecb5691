import { parseChineseNumber } from '../../text/chinese-numerals.ts';
import { seriesFamilies } from '../../vocabulary/numbering-words.ts';
import type { NumberingLabel } from '../numbering.ts';

/** A label inside a paragraph; `start` is its UTF-16 offset. */
export interface InlineLabel extends NumberingLabel {
  readonly start: number;
}

/** Where a member of a series may stand: at the start, after a stop, or after a bracket that ends a sentence. */
const before = '(?<=^[\\s\\u3000]*|[。；：，！？;:,][\\s\\u3000]*|[）)][\\s\\u3000]*)';

const familyPatterns = seriesFamilies.map(({ id, members }) => ({
  id,
  members,
  pattern: new RegExp(`${before}(?:${[...members].sort((a, b) => b.length - a.length).join('|')})`, 'gu'),
}));

const arabicFamilies = [
  { id: 'arabic-dot', level: 3, pattern: new RegExp(`${before}(?<n>[0-9０-９]{1,2})[.．](?![0-9０-９])`, 'gu') },
  { id: 'arabic-brackets', level: 4, pattern: new RegExp(`${before}[（(](?<n>[0-9０-９]{1,2})[）)]`, 'gu') },
  { id: 'circled', level: 5, pattern: /(?<n>[①-⑳])/gu },
] as const;

/** Keeps members that go up: a real series starts at the first, or has two that follow one another. */
function ascending(found: readonly InlineLabel[]): readonly InlineLabel[] {
  const kept: InlineLabel[] = [];
  for (const label of found) {
    const last = kept.at(-1);
    if (last === undefined || label.ordinal > last.ordinal) kept.push(label);
    else if (label.ordinal === 1) kept.push(label);
  }
  return kept.length >= 2 ? kept : [];
}

function seriesOf(paragraph: string, family: (typeof familyPatterns)[number]): readonly InlineLabel[] {
  const found = [...paragraph.matchAll(family.pattern)].flatMap((match): readonly InlineLabel[] => {
    const ordinal = family.members.indexOf(match[0]) + 1;
    const idiom = family.id === '是' && /^[一二三四五六七八九十]/u.test(paragraph.slice(match.index + match[0].length));
    return idiom
      ? []
      : [
          {
            label: match[0],
            ordinal,
            level: 6,
            form: `series-${family.id}`,
            length: match[0].length,
            start: match.index,
          },
        ];
  });
  return ascending(found);
}

/**
 * In-paragraph series: 一是…二是…, 一要…, 其一…, 第一，…, 首先…其次…; empty where a lone member is no series.
 * Where families mix, the one with most members counts: an inner 一要 inside 一是 stays text.
 */
export function findInlineLabels(paragraph: string): readonly InlineLabel[] {
  if (!/[一其第首]/u.test(paragraph)) return [];
  const series = familyPatterns.map((family) => seriesOf(paragraph, family)).filter((found) => found.length > 0);
  const [first] = [...series].sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  return first ?? [];
}

/** 1.…；2.… inside a paragraph: only when both 1 and 2 occur. */
export function findInlineArabicLabels(paragraph: string): readonly InlineLabel[] {
  for (const family of arabicFamilies) {
    const found = [...paragraph.matchAll(family.pattern)].flatMap((match): readonly InlineLabel[] => {
      const text = match.groups?.['n'] ?? '';
      const ordinal = family.id === 'circled' ? (text.codePointAt(0) ?? 0) - 0x245f : (parseChineseNumber(text) ?? 0);
      return [
        { label: match[0], ordinal, level: family.level, form: family.id, length: match[0].length, start: match.index },
      ];
    });
    if (found.some((label) => label.ordinal === 1) && found.some((label) => label.ordinal === 2))
      return ascending(found);
  }
  return [];
}
