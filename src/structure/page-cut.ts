import { headerLikeness } from '../grammar/header-role.ts';
import { parseLabel } from '../grammar/numbering.ts';
import { type Cell, type Grid, paragraphText } from '../model/document.ts';
import type { Passage } from '../model/structure.ts';
import { noteMarks } from '../text/raised.ts';

/** Points: how far the lines between the columns of a table's parts may be from one another. */
const sameEdgePoints = 4;
const longestBetween = 200;

/** Left sides of the columns, and the right side of the last. */
function edgesOf({ cells, location }: Grid): readonly number[] {
  const lefts = new Set(cells.map((cell) => cell.location.bbox?.[0] ?? 0));
  return [...lefts, location.bbox?.[2] ?? 0].sort((one, other) => one - other);
}

const isNear = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) <= sameEdgePoints;

/**
 * The lines of one page's part are lines of the other's, and both are as wide: a page may lack a line where each of its rows has merged cells. A page
 * with one column shares no line but its sides.
 */
function sharesColumns(one: readonly number[], other: readonly number[]): boolean {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  const isWhole = isNear(fewer[0], more[0]) && isNear(fewer.at(-1), more.at(-1));
  const hasInner = fewer.length > 2 || fewer.length === more.length;
  return isWhole && hasInner && fewer.every((at) => more.some((line) => isNear(at, line)));
}

/** Has the page's end cut the table there (跨页表)? Notes at the foot of the page stand between its parts then. */
export function isPageCut(last: Grid | undefined, next: Grid): boolean {
  if (last?.location.page === undefined || next.location.page !== (last.location.lastPage ?? last.location.page) + 1)
    return false;
  return sharesColumns(edgesOf(last), edgesOf(next));
}

function cellText({ paragraphs }: Cell): string {
  return paragraphs.map(paragraphText).join('\n');
}

/** Do most of the first row's cells say what stands below them? */
function hasHeader({ cells }: Grid): boolean {
  const texts = cells.filter(({ row }) => row === 0).flatMap((cell) => cellText(cell) || []);
  return texts.reduce((sum, text) => sum + headerLikeness(text), 0) * 2 >= texts.length;
}

/**
 * The rest of a table whose page repeats no header: without one it can be no table of its own, whatever stands at the foot of the page or at the head of
 * the next one, but for a heading.
 */
export function isRestBehind(last: Grid | undefined, next: Grid, between: readonly Passage[]): boolean {
  const isHeading = ({ text }: Passage): boolean => text.length > longestBetween || (parseLabel(text)?.level ?? 3) < 3;
  return isPageCut(last, next) && !hasHeader(next) && !between.some(isHeading);
}

const mark = new RegExp(`^(?:[${noteMarks}]+|[［[〔]\\d{1,2}[\\]］〕])`, 'u');
/** 1重大…: a raised number, which no stop follows. */
const number = /^\d{1,2}(?![\d.．、,，)）年月日])/u;

/** A note whose mark (①, [1], a raised 1) a cell has, too (脚注). */
export function isFootnote(text: string, grids: readonly Grid[]): boolean {
  const [own = ''] = mark.exec(text) ?? [];
  if (own !== '') return grids.some(({ cells }) => cells.some((cell) => cellText(cell).includes(own)));
  const [raised = ''] = number.exec(text) ?? [];
  return raised !== '' && grids.some(({ cells }) => cells.some((cell) => hasRaised(cell, raised)));
}

/** A number set in another look behind a text. */
function hasRaised({ paragraphs }: Cell, raised: string): boolean {
  return paragraphs.some(({ runs }) => runs.some(({ text }, index) => index > 0 && text.trim() === raised));
}
