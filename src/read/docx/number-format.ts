/** Forms in which a word processor or a browser counts (编号格式), named as in ECMA-376 part 1, 17.18.59 ST_NumberFormat. */

const digits = [...'〇一二三四五六七八九'];
const units = ['', '十', '百', '千'];
const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];
const legalDigits = [...'零壹贰叁肆伍陆柒捌玖'];
const legalUnits = ['', '拾', '佰', '仟'];
const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const formats: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (n) => enclosed(n, 0x2460),
  decimalEnclosedCircleChinese: (n) => enclosed(n, 0x2460),
  decimalEnclosedParen: (n) => enclosed(n, 0x2474),
  decimalEnclosedFullstop: (n) => enclosed(n, 0x2488),
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  koreanCounting: chineseNumeral,
  ideographDigital: chineseDigits,
  japaneseDigitalTenThousand: chineseDigits,
  taiwaneseDigital: chineseDigits,
  koreanDigital2: chineseDigits,
  ideographTraditional: (n) => stems[n - 1] ?? String(n),
  ideographZodiac: (n) => branches[n - 1] ?? String(n),
  chineseLegalSimplified: (n) => grouped(n, legalDigits, legalUnits),
  ideographLegalTraditional: (n) => grouped(n, legalDigits, legalUnits),
  ideographEnclosedCircle: (n) => (n >= 1 && n <= 10 ? String.fromCodePoint(0x3280 + n - 1) : String(n)),
  upperLetter: (n) => letters(n, 'A'),
  lowerLetter: (n) => letters(n, 'a'),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  numberInDash: (n) => `- ${n} -`,
};

/** 3 as chineseCounting → 三. Null for a format that shows no number (none, bullet); an unknown format counts in digits. */
export function formatNumber(n: number, format: string): string | null {
  if (format === 'none' || format === 'bullet') return null;
  return (formats[format] ?? String)(n);
}

function fullWidth(n: number): string {
  return [...String(n)].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('');
}

/** ① ⑴ ⒈ stand in blocks of twenty; circled numbers go on to 50 elsewhere. */
function enclosed(n: number, first: number): string {
  if (n >= 1 && n <= 20) return String.fromCodePoint(first + n - 1);
  if (first !== 0x2460 || n < 21 || n > 50) return String(n);
  return String.fromCodePoint(n <= 35 ? 0x3251 + n - 21 : 0x32b1 + n - 36);
}

function chineseDigits(n: number): string {
  return [...String(n)].map((digit) => digits[Number(digit)] ?? digit).join('');
}

/** 11 → 十一, 20 → 二十, 101 → 一百零一: the leading 一 of 一十 goes. */
function chineseNumeral(n: number): string {
  return grouped(n, ['零', ...digits.slice(1)], units).replace(/^一十/u, '十');
}

function grouped(n: number, names: readonly string[], places: readonly string[]): string {
  if (n < 1 || n > 9999) return n === 0 ? (names[0] ?? '0') : String(n);
  const written = [...String(n)];
  let text = '';
  written.forEach((digit, i) => {
    const skipped = written[i - 1] === '0';
    if (digit !== '0')
      text += (skipped ? names[0] : '') + (names[Number(digit)] ?? '') + (places[written.length - 1 - i] ?? '');
  });
  return text;
}

/** 27 → AA, as Word counts (17.18.59: the letter is repeated). */
function letters(n: number, first: string): string {
  if (n < 1 || n > 780) return String(n);
  const letter = String.fromCodePoint((first.codePointAt(0) ?? 0) + ((n - 1) % 26));
  return letter.repeat(Math.ceil(n / 26));
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let left = n;
  let text = '';
  for (const [amount, numeral] of romans) {
    text += numeral.repeat(Math.floor(left / amount));
    left %= amount;
  }
  return text;
}
