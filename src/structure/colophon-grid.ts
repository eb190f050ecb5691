import { type Block, type Grid, paragraphText } from '../model/document.ts';
import { squash } from '../text/layout.ts';

const mostRows = 5;
const colophonCell = /^(?:抄送|主送|分送|抄报)[:：]?|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日印发?$/u;

const cellText = (grid: Grid): readonly string[] =>
  grid.cells.map((cell) => squash(cell.paragraphs.map(paragraphText).join('')));

/** A small table that only lays out the 版记: 抄送, and 印发机关 beside 印发日期. */
function isColophon(grid: Grid): boolean {
  return grid.rows <= mostRows && grid.columns <= 3 && cellText(grid).some((text) => colophonCell.test(text));
}

/** Tables that lay out the 版记 become the paragraphs that they hold, in reading order. */
export function unpackColophons(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'grid' || !isColophon(block)) return [block];
    return block.cells.flatMap((cell) => cell.paragraphs.map((paragraph) => ({ ...paragraph, layer: block.layer })));
  });
}
