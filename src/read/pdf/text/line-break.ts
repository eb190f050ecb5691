import type { TextItem } from '../geometry.ts';
import { closingMarks, openingMarks } from './punctuation.ts';

/** Addresses (http://…, name@…), 15×10⁴, ≥800, R&D and 3~5 are words, too. */
const word = '[\\p{Script=Latin}\\d.%\\-@/:&+~_=#$¥×±≥≤≈><°℃‰′″¹²³⁰-⁹]';
/** A Latin word or one character, with the marks that stick to it; LibreOffice keeps a number with the mark before it (理。2020年). */
const unbreakable = new RegExp(`^${openingMarks}*(?:${word}+|[^])?(?:${closingMarks}+${word}*)?`, 'u');
/** Between two characters a curly quotation mark sticks to both (Unicode's rules, LibreOffice and browsers keep them); Word breaks before an opening one. */
const stuck = new RegExp(
  `^${openingMarks}*(?:${word}+|[^])?(?:[“”‘’](?:${word}+|[^])?)?(?:${closingMarks}+${word}*)?`,
  'u',
);
/** Marks and a word are seldom set in more pieces. */
const maxItems = 3;

/** Width of what the setting could not have cut off a line's start: a Latin word, a character with the marks that stick to it. */
export function firstUnitWidth(items: readonly TextItem[], quotesStick = false): number {
  const [first] = items;
  if (first === undefined) return 0;
  const parts = items.slice(0, maxItems);
  const text = parts.map((item) => item.text).join('');
  return rightOf(parts, (quotesStick ? stuck : unbreakable).exec(text)?.[0].length ?? 0) - first.box.left;
}

/** Where the character before this position (in UTF-16 units over all items) ends. */
function rightOf(items: readonly TextItem[], position: number): number {
  let rest = position;
  for (const { text, edges, box } of items) {
    if (rest <= text.length) return edges[[...text.slice(0, rest)].length] ?? box.right;
    rest -= text.length;
  }
  return items.at(-1)?.box.right ?? 0;
}
