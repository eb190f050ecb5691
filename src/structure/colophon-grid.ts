import { type Block, type Grid, paragraphText } from '../model/document.ts';
import { parseFullDate } from '../text/dates.ts';
import { squash } from '../text/layout.ts';
import { cellWords } from '../text/paragraphs.ts';
import { isBodyName } from './anatomy/body-name.ts';

const mostRows = 5;
const colophonCell = /^(?:抄送|主送|分送|抄报)[:：]?|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日印发?$/u;

/** A small table that only lays out the 版记: 抄送, and 印发机关 beside 印发日期. */
function isColophon(grid: Grid): boolean {
  return (
    grid.rows <= mostRows && grid.columns <= 3 && grid.cells.map(cellWords).some((text) => colophonCell.test(text))
  );
}

/** 署名 and 成文日期, and nothing else: with a blank cell on their left, or the names of several bodies side by side. */
function isSignature(grid: Grid): boolean {
  const lines = grid.cells.flatMap(({ paragraphs }) =>
    paragraphs.map(paragraphText).flatMap((text) => text.split('\n')),
  );
  const filled = lines.map(squash).filter((line) => line !== '');
  const dates = filled.filter((line) => parseFullDate(line) !== null);
  const names = filled.filter(isBodyName);
  return grid.rows <= mostRows && dates.length === 1 && names.length > 0 && names.length + 1 === filled.length;
}

/** Tables that lay out the 版记, or the signature, become the paragraphs that they hold, in reading order. */
export function unpackColophons(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'grid' || !(isColophon(block) || isSignature(block))) return [block];
    return block.cells.flatMap((cell) => cell.paragraphs.map((paragraph) => ({ ...paragraph, layer: block.layer })));
  });
}
