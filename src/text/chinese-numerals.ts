/** Chinese numerals (中文数字) → numbers. */

const digits: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, '○': 0, Ｏ: 0, O: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const tens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const longest = 12;

function digitString(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = digits[character];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

function withUnits(text: string): number | null {
  let total = 0;
  let pending = 0;
  for (const character of text) {
    const digit = digits[character];
    const unit = units[character];
    const ten = tens[character];
    if (digit !== undefined) pending = digit;
    else if (unit !== undefined) {
      total += (pending === 0 ? 1 : pending) * unit;
      pending = 0;
    } else if (ten !== undefined) total += ten;
    else return null;
  }
  return total + pending;
}

/** 二十一 → 21, 廿一 → 21, 二〇二三 → 2023, １２ → 12; null where the text is no number. */
export function parseChineseNumber(text: string): number | null {
  const plain = text.replace(/\s+/gu, '');
  if (plain === '' || plain.length > longest) return null;
  const folded = plain.normalize('NFKC');
  if (/^\d+$/u.test(folded)) return Number(folded);
  return /[十百千廿卅卌]/u.test(plain) ? withUnits(plain) : digitString(plain);
}
