import { parseDocumentNumber } from '../grammar/document-number.ts';
import { type Block, type Grid, type Paragraph, paragraphText } from '../model/document.ts';
import { squash } from '../text/layout.ts';
import { cellWords } from '../text/paragraphs.ts';
import { documentKinds } from '../vocabulary/meta-words.ts';

/** A table that lays out the red head (版头): 发文字号 beside 签发人, or the names of several bodies beside 文件; or the title. */
const mostRows = 6;
const mostColumns = 4;
const longest = 200;
/** It stands above all text. */
const farthest = 10;
const sentence = /[。；]/u;
const opensText = /[。；]|[：:]$/u;
const paper = '文件';
const signer = /^签发人[:：]?/u;
const namedPaper = /^\p{Script=Han}{4,30}文件$/u;

const textOf = (paragraph: Paragraph): string => squash(paragraphText(paragraph));

const isSign = (text: string): boolean =>
  text === paper || signer.test(text) || namedPaper.test(text) || parseDocumentNumber(text) !== null;

/** Alone in a table, with blank cells on its sides. */
const isTitle = (text: string): boolean => text.includes('关于') && documentKinds.some((kind) => text.endsWith(kind));

function isHead(grid: Grid): boolean {
  if (grid.rows > mostRows || grid.columns > mostColumns || grid.layer !== 'body') return false;
  const texts = grid.cells.map(cellWords);
  if (texts.join('').length > longest || texts.some((text) => sentence.test(text))) return false;
  const filled = texts.filter((text) => text !== '');
  return filled.some(isSign) || (filled.length === 1 && filled.some(isTitle));
}

/** 文件 beside the names is drawn once for all of them. */
const asLine = (paragraph: Paragraph): Paragraph =>
  textOf(paragraph) === paper ? { ...paragraph, layer: 'furniture' } : paragraph;

/** Such a table, where it stands above the text, becomes the lines that it holds, in reading order. */
export function unpackHeads(blocks: readonly Block[]): readonly Block[] {
  const text = blocks.findIndex((block) => block.kind === 'paragraph' && opensText.test(textOf(block)));
  const end = Math.min(text < 0 ? blocks.length : text, farthest);
  return blocks.flatMap((block, at): readonly Block[] => {
    if (at >= end || block.kind !== 'grid' || !isHead(block)) return [block];
    return block.cells.flatMap((cell) => cell.paragraphs.map(asLine));
  });
}
