import { eachMatch } from '../../text/find-all.ts';

/** Pairs of brackets and quotation marks; half-width and full-width ones pair with one another (县委政研室（改革办)). */

const families: readonly (readonly [open: string, close: string])[] = [
  ['（(', '）)'],
  ['《', '》'],
  ['“', '”'],
  ['【', '】'],
  ['[［', ']］'],
  ['〔', '〕'],
  // 各县〈市、区〉人民政府, typed as < > too.
  ['〈<＜', '〉>＞'],
  ['{｛', '}｝'],
  ['‹', '›'],
  ['『', '』'],
];

const openFamily = new Map(families.flatMap(([open], family) => [...open].map((mark) => [mark, family] as const)));
const closeFamily = new Map(families.flatMap(([, close], family) => [...close].map((mark) => [mark, family] as const)));
const anyMark = /[（()）《》“”【】[\]［］〔〕〈〉<>＜＞{}｛｝‹›『』]/gu;

/** Offsets of paired marks: open → close. Marks without a partner are left out. One pass over the text. */
export function pairBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const stacks: number[][] = families.map(() => []);
  for (const { 0: mark, index: at } of eachMatch(anyMark, text)) {
    const opened = openFamily.get(mark);
    if (opened !== undefined) stacks[opened]?.push(at);
    const closed = closeFamily.get(mark);
    const open = closed === undefined ? undefined : stacks[closed]?.pop();
    if (open !== undefined) pairs.set(open, at);
  }
  return pairs;
}

/** True for a round or square bracket that may hold a note; quotation marks are part of a name. */
export function isRound(character: string): boolean {
  return character === '（' || character === '(';
}

const noteFamilies: readonly (readonly [open: string, close: string])[] = [
  ['（(', '）)'],
  ['〔', '〕'],
  ['[［', ']］'],
  ['〈<＜', '〉>＞'],
];

/** Splits a name's last bracket that may hold a note off: 县财政局（金融办）, 县财政局<金融办> → base 县财政局, inside 金融办; null where the text ends in no bracket. */
export function splitLastBracket(text: string): { readonly base: string; readonly inside: string } | null {
  const last = text.at(-1) ?? '';
  const [opens, closes] = noteFamilies.find(([, close]) => last !== '' && close.includes(last)) ?? ['', ''];
  if (closes === '') return null;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const mark = text[at] ?? '';
    if (closes.includes(mark)) depth += 1;
    if (opens.includes(mark)) depth -= 1;
    if (depth === 0) return { base: text.slice(0, at), inside: text.slice(at + 1, -1) };
  }
  return null;
}
