/** Spaces and line breaks that only layout made (版面空白). */

const whiteSpace = /\s+/gu;
/** 。1 聚焦 → 聚焦: characters between which a space never carries meaning: CJK, its punctuation, full-width forms. */
const cjk = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—·〇';
const spaceBetweenCjk = new RegExp(`(?<=[${cjk}])[\\s\\u3000]+(?=[${cjk}])`, 'gu');
const isLetter = /\p{Script=Latin}/u;

/** All white space removed: the form in which texts are compared. */
export function squash(text: string): string {
  return text.replace(whiteSpace, '');
}

/** Compared without regard to width and white space: NFKC and squashed. Never for output. */
export function fold(text: string): string {
  return squash(text.normalize('NFKC'));
}

/** "通    知" → "通知", "2020 年" stays: spaces between two CJK characters go, others shrink to one. */
export function dropLayoutSpaces(text: string): string {
  return text
    .replace(spaceBetweenCjk, '')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();
}

/** An address (http://www.…, name@…, …gov.cn/…) at a line's end, or at the next one's start: it is cut anywhere. */
const address = /\/\/|www\.|@|\.[a-z]{2,6}\//iu;
const addressStart = /^[\w.-]{1,64}(?:@|:\/\/)/u;
/** Longer than an address that a notice prints. */
const longestAddress = 200;

/** What stands at a text's end without a space or a Chinese character. */
function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && text.length - start < longestAddress && isPlain(text[start - 1] ?? '')) start--;
  return text.slice(start);
}

const isPlain = (character: string): boolean => character > ' ' && character < '\u007f';

/** Joins two lines as Chinese is joined: without a space, but Latin words keep one. A number cut by a line end ("20\n20年") is one number. */
export function joinTwo(left: string, right: string): string {
  const before = left.trimEnd();
  const after = right.trimStart();
  const last = before.at(-1) ?? '';
  const first = after[0] ?? '';
  if (!isLetter.test(last) || !isLetter.test(first)) return before + after;
  const isCut = address.test(lastWord(before)) || addressStart.test(after);
  return isCut ? before + after : `${before} ${after}`;
}

/** Joins the lines of one sentence or cell. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .filter((line) => line.trim() !== '')
    .reduce((text, line) => (text === '' ? line.trim() : joinTwo(text, line)), '');
}
