import { beginsWithLabel } from '../../grammar/label-start.ts';
import { isTabLine } from '../../grammar/web-frame.ts';
import type { Piece } from './dom-to-blocks.ts';
import { type Look, plainLook, sameLook } from './look.ts';

/** Text of one look, white space settled. */
export interface Span {
  readonly text: string;
  readonly look: Look;
  readonly linked: boolean;
}

type Line = readonly Span[];

const collapsible = /[ \t\r\n\f]+/gu;
const spaceAtStart = /^[ \t\r\f]+/u;
const spaceAtEnd = /(?<![ \t\r\f])[ \t\r\f]+$/u;
/** A line set in by two wide or fixed spaces begins a paragraph, as 首行缩进 is written where there is no style. */
const indented = /^[\u3000\u00a0\u2003]{2}/u;
const sentenceEnd = /[。！？；：:;][”’）)】」]?[\s\u3000]*$/u;
const itemEnd = /[。！？；：:;）)][”’）)】」]?[\s\u3000]*$/u;
/** 2.…, （2）…, ②…, 二是…: a cell's next item. */
const itemStart =
  /^[\s\u3000]{0,8}(?:\d{1,2}[.．、](?!\d)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}[、是])/u;
const blank = /^[\s\u3000\u200b\ufeff]*$/u;
/** So many lines in one paragraph: its author has ended paragraphs with line breaks. */
const manyLines = 4;

/** `parts`: line breaks may part paragraphs (text outside tables); `many`: they always do. */
interface Rule {
  readonly parts: boolean;
  readonly many: boolean;
}

/**
 * The paragraphs in a stretch of text between block borders, blank ones left out. A blank line parts them; a line break does after a
 * sentence's end, before an indent, or where there are many; else it stays in the text as "\n", as in a title or a cell, but for one before a cell's next item.
 */
export function linesOf(pieces: readonly Piece[], { parts, many }: Rule): readonly Line[] {
  const lines = splitLines(settleSpaces(pieces));
  const always = many || lines.filter((line) => !isBlank(line)).length >= manyLines;
  const joined: Span[][] = [];
  const tabs = countTabs(lines);
  lines.forEach((line, i) => {
    if (isBlank(line)) return;
    const before = lines[i - 1];
    const last = joined.at(-1);
    if (
      last === undefined ||
      before === undefined ||
      isBlank(before) ||
      (parts && (always || i <= tabs || isParted(before, line))) ||
      isNextItem(before, line)
    ) {
      joined.push([...line]);
    } else {
      last.push({ text: '\n', look: last.at(-1)?.look ?? plainLook, linked: false }, ...line);
    }
  });
  return joined.map(joinLooks);
}

/** 正文 / 解读 above a title: so many lines at the top are a site's tabs. */
function countTabs(lines: readonly Line[]): number {
  const end = lines.findIndex((line) => !isTabLine(textOf(line)));
  return end < 0 ? lines.length : end;
}

/** In a cell, too, where breaks mostly only fold lines; （县水利局负责） ends an item as a stop does. */
function isNextItem(before: Line, line: Line): boolean {
  return itemEnd.test(textOf(before)) && itemStart.test(textOf(line));
}

/** A heading has no stop: 一、重点任务 / （一）… */
function isParted(before: Line, line: Line): boolean {
  const [above, text] = [textOf(before), textOf(line)];
  return sentenceEnd.test(above) || indented.test(text) || itemStart.test(text) || beginsWithLabel(text, above);
}

function isBlank(line: Line): boolean {
  return blank.test(textOf(line));
}

function textOf(line: Line): string {
  return line.map((span) => span.text).join('');
}

/** Collapses white space over the pieces' borders, as browsers do (CSS Text 3, 4.1.1). */
function settleSpaces(pieces: readonly Piece[]): Line {
  let afterSpace = true;
  return pieces.map(({ text, look, keepsSpace, linked }) => {
    const settled = keepsSpace ? text : text.replace(collapsible, ' ');
    const kept = !keepsSpace && afterSpace ? settled.replace(spaceAtStart, '') : settled;
    if (kept !== '') afterSpace = !keepsSpace && kept.endsWith(' ');
    if (kept.endsWith('\n')) afterSpace = true;
    return { text: kept, look, linked };
  });
}

function splitLines(spans: Line): readonly Line[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    span.text.split(/\r\n|[\r\n]/u).forEach((part, i) => {
      if (i > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ ...span, text: part });
    });
  }
  return lines.map(trimEnd);
}

/** White space before a line's end is never shown. */
function trimEnd(line: readonly Span[]): Line {
  const last = line.at(-1);
  if (last === undefined) return line;
  const text = last.text.replace(spaceAtEnd, '');
  if (text === last.text) return line;
  return text === '' ? trimEnd(line.slice(0, -1)) : [...line.slice(0, -1), { ...last, text }];
}

function joinLooks(line: readonly Span[]): Line {
  const joined: Span[] = [];
  for (const span of line) {
    const last = joined.at(-1);
    if (last !== undefined && sameLook(last.look, span.look) && last.linked === span.linked)
      joined[joined.length - 1] = { ...last, text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}
