import type { Paragraph, Run } from '../../model/document.ts';
import { eachMatch, findAll } from '../../text/find-all.ts';
import type { TextLine } from './lines.ts';

/** What tells a Markdown text: headings, the line under a table's header, words between double stars. No notice has any of them itself. */
const headingLine = /^ {0,3}#{1,6} \S/mu;
/** | --- | :-: | */
const delimiterLine = /^(?=[ :-]{0,80}\|)[ |]{0,5}(?::-|--)[ |:-]{0,2000}[\r\t]?$/mu;
const strong = /\*\*[^*\s][^*\n]{0,200}\*\*/gu;
const fewestStrong = 2;

/** True for a text that is written in Markdown (CommonMark 0.31), as editors, converters and language models give it. */
export function isMarkdown(text: string): boolean {
  if (headingLine.test(text) || delimiterLine.test(text)) return true;
  return text.includes('**') && findAll(strong, text).length >= fewestStrong;
}

/** Heading, bullet and quotation marks at a line's start, and the box of an item to be ticked (- [x]); dashes and stars that draw a line have no space behind them. */
const lineMark = /^[ \t]{0,8}(?:(?:#{1,6}|[-*+]|>)[ \t]{1,4}){1,3}(?:(?<=[-*+][ \t]{1,4})\[[ xX]\][ \t]{1,4})?/u;
const itemMark = /^[ \t]{0,8}(?:>[ \t]{1,4})?[-*+][ \t]/u;
const fence = /^ {0,3}(?:`{3}|~{3})[\w-]{0,20}\s{0,8}$/u;
/** 1\. and \#: the backslash that keeps a character from being a mark. */
const inlineMark = /\*\*|<br ?\/?>|\\(?=[.#*_[\]()+\-<>~`!])/gu;

/** What begins at a line, by its mark. */
export function beginningOf({ text }: TextLine): Paragraph['begins'] | null {
  if (itemMark.test(text)) return 'item';
  return headingLine.test(text) ? 'heading' : null;
}

/** The characters of a line that are no marks, as runs: **words** are bold, <br> is a line break within the paragraph. */
export function unmark({ text, start }: TextLine): readonly Run[] {
  if (fence.test(text)) return [];
  const stars = (text.match(/\*\*/gu)?.length ?? 0) % 2;
  const runs: Run[] = [];
  let at = lineMark.exec(text)?.[0].length ?? 0;
  let bold = false;
  const add = (part: string, from: number): void => {
    if (part !== '') runs.push({ text: part, start: start + from, bold, font: null, size: null });
  };
  for (const { 0: mark, index } of eachMatch(inlineMark, text)) {
    // Stars that nobody closes are the author's.
    if (index < at || (mark === '**' && stars === 1)) continue;
    add(text.slice(at, index), at);
    if (mark.startsWith('<')) add('\n', index);
    if (mark === '**') bold = !bold;
    at = index + mark.length;
  }
  add(text.slice(at), at);
  return runs;
}
