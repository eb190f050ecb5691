import { classifyHeader } from '../../grammar/header-role.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { type Block, type Paragraph, paragraphText } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { squash } from '../../text/layout.ts';
import { taskTableNames } from '../../vocabulary/table-words.ts';

const longestTitle = 60;
const longestHeader = 12;
/** Of a header so many words stand below the title; one of them is listed. */
const fewestHeaders = 2;
/** What was told so many lines below the title was told of its table. */
const nearest = 60;

const isTitle = (text: string): boolean =>
  text.length <= longestTitle && !/[。；：:]/u.test(text) && taskTableNames.some((name) => text.endsWith(name));

const isWord = (text: string): boolean =>
  text !== '' && text.length <= longestHeader && !/[。；：:？！\d]/u.test(text) && parseLabel(text) === null;

const paragraphAt = (blocks: readonly Block[], at: number): Paragraph | null => {
  const block = blocks[at];
  return block?.kind === 'paragraph' ? block : null;
};

/** The first header word right below a title, where two of them stand one a line and one is listed. */
function headerBelow(blocks: readonly Block[], at: number): Paragraph | null {
  const below = Array.from({ length: fewestHeaders }, (_, i) => paragraphAt(blocks, at + 1 + i));
  const words = below.map((paragraph) => (paragraph === null ? '' : squash(paragraphText(paragraph))));
  const isHeader = words.every(isWord) && words.some((word) => classifyHeader(word)?.sure === true);
  return isHeader ? (below[0] ?? null) : null;
}

const isToldOf = (told: readonly Finding[], { location: { line = 0 } }: Paragraph): boolean =>
  told.some(({ rule, location }) => rule === 'unread-table' && Math.abs((location.line ?? 0) - line) <= nearest);

/** 街镇目标任务分解表 over 街镇 and 目标任务, one a line, that stayed text: the table that the title speaks of was not read. */
export function tellNamedTables(left: readonly Block[], told: readonly Finding[]): readonly Finding[] {
  return left.flatMap((block, at): readonly Finding[] => {
    if (block.kind !== 'paragraph' || !isTitle(squash(paragraphText(block)))) return [];
    const header = headerBelow(left, at);
    if (header === null || isToldOf(told, header)) return [];
    const text = paragraphText(header).trim();
    return [{ rule: 'unread-table', args: { text, lines: 1, headers: 0 }, location: header.location }];
  });
}
