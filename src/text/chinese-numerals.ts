/** Chinese numerals (中文数字) as numbers. */

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  O: 0,
  0: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const digit = '[一二三四五六七八九]';
/** 一百零一, 两千三百二十, 廿一, 卅: each place at most once, in falling order; 一百二 (= 120 in speech) is left out. */
const places = new RegExp(
  `^(?:(?<thousands>${digit}|两)千)?(?:零?(?<hundreds>${digit}|两)百)?(?:零?(?<tens>${digit}?)(?<ten>[十廿卅卌]))?(?<gap>零?)(?<ones>${digit}?)$`,
  'u',
);
const tenValues: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30, 卌: 40 };

/** Full-width digits and letters as ASCII; Ｏ and ○ stand for 〇 in old dates (domain.md 1). */
const fullWidth = /[０-９Ｏ]/gu;
/** Longer strings are no number of any notice; the limit keeps every value exact. */
const maxCharacters = 12;

function digitString(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const next = digits[character];
    if (next === undefined) return null;
    value = value * 10 + next;
  }
  return value;
}

function tensOf(ten: string | undefined, count: string | undefined): number | null {
  if (ten === undefined) return 0;
  const value = tenValues[ten] ?? 0;
  if (count === undefined || count === '') return value;
  return ten === '十' ? (digits[count] ?? 0) * value : null;
}

function withPlaces(text: string): number | null {
  const groups = places.exec(text)?.groups;
  if (groups === undefined) return null;
  const { thousands, hundreds, tens, ten, gap, ones } = groups;
  const middle = tensOf(ten, tens);
  const aboveTen = thousands !== undefined || hundreds !== undefined;
  if (middle === null || (aboveTen && ten === undefined && (ones !== '') !== (gap !== ''))) return null;
  const place = (character: string | undefined) => digits[character ?? '〇'] ?? 0;
  return place(thousands) * 1000 + place(hundreds) * 100 + middle + (ones === '' ? 0 : place(ones));
}

/**
 * A whole text that is a number: 二十一 → 21, 廿一 → 21, 一百零一 → 101, 二〇二三 → 2023, 两 → 2, １２ → 12. Layout spaces do not count.
 * Null for any other text, and for numbers of more than 12 characters.
 */
export function parseChineseNumber(text: string): number | null {
  if (text.length > 4 * maxCharacters) return null;
  const plain = text
    .replace(/\s+/gu, '')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  if (plain === '' || plain === 'O' || plain.length > maxCharacters) return null;
  if (/^\d+$/u.test(plain)) return Number(plain);
  return /[十百千廿卅卌]/u.test(plain) ? withPlaces(plain) : digitString(plain);
}
