import type { Block, Document, Paragraph } from '../model/document.ts';

/** Characters that no page shows (零宽字符): web pages and editors leave them before labels and inside words. */
const invisible =
  /[^\P{Cc}\0\t\n\v\f\r\u0085]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe0e\ufe0f]/gu;
const anyInvisible = new RegExp(invisible.source, 'u');

const isClean = ({ runs }: Paragraph): boolean => !runs.some(({ text }) => anyInvisible.test(text));

function clean(paragraph: Paragraph): Paragraph {
  if (isClean(paragraph)) return paragraph;
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, text: run.text.replace(invisible, ' ') })) };
}

const cleanBlock = (block: Block): Block =>
  block.kind === 'paragraph'
    ? clean(block)
    : { ...block, cells: block.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(clean) })) };

const paragraphsOf = (block: Block): readonly Paragraph[] =>
  block.kind === 'paragraph' ? [block] : block.cells.flatMap(({ paragraphs }) => paragraphs);

/** Invisible characters as spaces: white space that is layout, one for one, so that offsets stay. */
export function withoutInvisible(document: Document): Document {
  if (document.blocks.every((block) => paragraphsOf(block).every(isClean))) return document;
  return { ...document, blocks: document.blocks.map(cleanBlock) };
}
