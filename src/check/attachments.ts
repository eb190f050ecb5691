import { type Document, type Paragraph, paragraphText } from '../model/document.ts';
import type { Location } from '../model/notice.ts';
import { fold, squash } from '../text/layout.ts';

/** A paragraph of the document, white space removed. */
export interface PlainLine {
  readonly plain: string;
  readonly location: Location;
  readonly isTable: boolean;
}

const toLine = (paragraph: Paragraph, isTable: boolean): PlainLine => ({
  plain: squash(paragraphText(paragraph)),
  location: paragraph.location,
  isTable,
});

/** All paragraphs of the body, those of tables included; page numbers and a web page's frame are left out. */
export function allLines({ blocks }: Document): readonly PlainLine[] {
  return blocks
    .filter(({ layer }) => layer === 'body')
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [toLine(block, false)]
        : block.cells.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => toLine(paragraph, true))),
    )
    .filter(({ plain }) => plain !== '');
}

/** Those outside of tables. */
export const bodyLines = (lines: readonly PlainLine[]): readonly PlainLine[] => lines.filter(({ isTable }) => !isTable);

const marker = /^附件(?<number>\d*|[一二三四五六七八九十]*)[:：]?$/u;
const firstOfList = /^[1１][.．、]/u;

/** 附件： alone on its line, and 1.… below it: a list of attachments, and none itself. */
export const opensList = (lines: readonly PlainLine[], at: number): boolean =>
  /^附件[:：]$/u.test(lines[at]?.plain ?? '') && firstOfList.test(lines[at + 1]?.plain ?? '');

const longestTitleLine = 60;
const mostTitleLines = 3;

/** An attachment (附件) that the document holds: the title under its mark; '' where none can be told. */
export interface Attached {
  readonly title: string;
  readonly location: Location;
}

const markedTitle = /^附件(?:\d{0,3}|[一二三四五六七八九十]{0,3})[:：]?(?<title>.*)$/u;
const listItem = /^(?:附件[:：])?\d{1,2}[.．、]/u;

/** 附件1 防汛应急预案, a name that is `listed` and said again: lines that are the mark of an attachment with its title. */
function markedTitles(lines: readonly PlainLine[], listed: readonly string[]): ReadonlyMap<PlainLine, string> {
  const found = listed.flatMap((name): readonly (readonly [PlainLine, string])[] => {
    const title = squash(name);
    const marked = lines.filter(({ plain }) => markedTitle.exec(plain)?.groups?.['title'] === title);
    const isListed = lines.some(({ plain }) => listItem.test(plain) && plain.replace(listItem, '').startsWith(title));
    const last = isListed || marked.length > 1 ? marked.at(-1) : undefined;
    return last === undefined ? [] : [[last, name]];
  });
  return new Map(found);
}

/** Attachments by their mark (附件1) alone on a line, or with its title behind it. */
export function attachedTitles(lines: readonly PlainLine[], listed: readonly string[]): readonly Attached[] {
  const marked = markedTitles(lines, listed);
  return lines.flatMap((line, at) => {
    const { plain, isTable, location } = line;
    const title = marked.get(line);
    if (title !== undefined) return [{ title, location }];
    if (isTable || !marker.test(plain) || opensList(lines, at)) return [];
    return [titleBelow(lines, at + 1) ?? { title: '', location }];
  });
}

/** Short lines without a stop; the first is the title, the next may go on with it. */
function titleBelow(lines: readonly PlainLine[], from: number): Attached | null {
  const [first] = lines.slice(from, from + 1);
  if (first === undefined || first.isTable || first.plain.length > longestTitleLine) return null;
  const taken: string[] = [];
  for (const { plain, isTable } of lines.slice(from, from + mostTitleLines)) {
    if (isTable || plain.length > longestTitleLine || /[。；：:\t]/u.test(plain)) break;
    taken.push(plain);
  }
  return taken.length === 0 ? null : { title: taken.join(''), location: first.location };
}

/** For comparing titles: width, spaces, marks and the year aside. */
export function foldTitle(title: string): string {
  return fold(title)
    .replace(/[《》“”"()]/gu, '')
    .replace(/\d{4}年度?/u, '');
}
