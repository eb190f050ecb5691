import type { Block, Document, Paragraph } from '../model/document.ts';

/** Characters that no page shows (零宽字符): web pages and editors leave them before labels and inside words. */
const invisible =
  /[^\P{Cc}\0\t\n\v\f\r\u0085]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe0e\ufe0f]/gu;
/** Small forms of marks (县发改局﹑县财政局, 1﹒推进…), which old web pages and input methods give for the marks themselves: no grammar knows them. */
const smallForm = /[\ufe50-\ufe52\ufe54-\ufe57\ufe59\ufe5a]/gu;
const marks: Readonly<Record<string, string>> = {
  '﹐': '，',
  '﹑': '、',
  '﹒': '．',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
  '﹙': '（',
  '﹚': '）',
};
const odd = new RegExp(`${invisible.source}|${smallForm.source}`, 'u');

const isClean = ({ runs }: Paragraph): boolean => !runs.some(({ text }) => odd.test(text));

const cleanText = (text: string): string =>
  text.replace(invisible, ' ').replace(smallForm, (mark) => marks[mark] ?? mark);

function clean(paragraph: Paragraph): Paragraph {
  if (isClean(paragraph)) return paragraph;
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, text: cleanText(run.text) })) };
}

const cleanBlock = (block: Block): Block =>
  block.kind === 'paragraph'
    ? clean(block)
    : { ...block, cells: block.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(clean) })) };

const paragraphsOf = (block: Block): readonly Paragraph[] =>
  block.kind === 'paragraph' ? [block] : block.cells.flatMap(({ paragraphs }) => paragraphs);

/** Invisible characters as spaces, white space that is layout, and small forms as the marks that they are: one for one, so that offsets stay. */
export function withoutInvisible(document: Document): Document {
  if (document.blocks.every((block) => paragraphsOf(block).every(isClean))) return document;
  return { ...document, blocks: document.blocks.map(cleanBlock) };
}
