/**
 * What the field EQ shows, which has no result of its own: Word's 带圈字符 writes ① as EQ \o\ac(○,1), its 拼音指南 a character below its pinyin as
 * EQ \o\ad(\s\up 9(yā),压).
 */
const equation = /^\s*eq\s/iu;
const enclosed = /\\o\s*\\ac\s*\((?<mark>[^,，;()]{1,4})[,，;]\s*(?<inside>[^()]{1,8})\)/iu;
const hasReading = /\\o\s?\\ad\s?\(/iu;
const lastPart = /[,，;]\s?(?<base>[^()\\,，;]{1,20})\)\s?$/iu;
const switches = /\\[a-z]+\s?\d*/giu;

/** First character of ① – ⑳, ㉑ – ㉟ and ㊱ – ㊿, and the number before it. */
const circles: readonly (readonly [after: number, first: number])[] = [
  [35, 0x32b1],
  [20, 0x3251],
  [0, 0x2460],
];
const mostCircled = 50;

function circled(inside: string): string {
  const number = /^\d{1,2}$/u.test(inside) ? Number(inside) : 0;
  const [after, first] = circles.find(([before]) => number > before) ?? [0, 0];
  return number > 0 && number <= mostCircled ? String.fromCodePoint(first + number - after - 1) : inside;
}

/** The text of such a field; '' for any other field. */
export function equationText(instruction: string): string {
  if (!equation.test(instruction)) return '';
  const { mark = '', inside } = enclosed.exec(instruction)?.groups ?? {};
  if (inside !== undefined) return /^[√✓]$/u.test(inside.trim()) && /[□口]/u.test(mark) ? '☑' : circled(inside.trim());
  const { base } = (hasReading.test(instruction) ? lastPart.exec(instruction.trimEnd())?.groups : null) ?? {};
  return base ?? instruction.replace(equation, '').replace(switches, '').trim();
}
