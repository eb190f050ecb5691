import type { Piece } from './pieces.ts';
import { type Alignment, areOfOneCell, type LeafColumn, middleBaseline } from './rows.ts';

/** In leadings: the room between rows differs by less, and is more. */
const sameRoom = 0.15;
const leastRoom = 0.1;
/** So many rows, each a text in every column, show that there is room between all rows. */
const fewestRows = 3;
/** Of the size: texts of a row are level. */
const levelShare = 0.3;

/** Lines as near to one another as lines of a cell. */
type Block = readonly [Piece, ...Piece[]];

/**
 * Do the cells have room above and below their texts (单元格边距)? They do where texts apart from one another in every column are level with one another, row by row,
 * and as far from the rows above and below as all others are. Then no row begins right below a line: what does is a paragraph more of its cell.
 */
export function havePadding(columns: readonly LeafColumn[], alignment: Alignment): boolean {
  const primary = columns.find(({ isPrimary }) => isPrimary);
  if (primary === undefined) return false;
  const rows = blocksOf(primary);
  if (rows.length < fewestRows) return false;
  const others = columns.filter((column) => column !== primary && !column.mayBeBlank).map(blocksOf);
  if (others.length === 0 || others.some((blocks) => blocks.length !== rows.length)) return false;
  if (!others.every((blocks) => blocks.every((block, row) => isLevel(block, rows[row], alignment)))) return false;
  const heights = rows.map((block, row) => Math.max(block.length, ...others.map((blocks) => blocks[row]?.length ?? 0)));
  const rooms = rows.slice(1).map((block, index) => {
    const [above, own] = [heights[index] ?? 1, heights[index + 1] ?? 1];
    const step = anchorOf(block, alignment) - anchorOf(rows[index] ?? block, alignment);
    return step / primary.leading - (alignment === 'top' ? above : (above + own) / 2);
  });
  return Math.min(...rooms) >= leastRoom && Math.max(...rooms) - Math.min(...rooms) <= sameRoom;
}

function blocksOf({ pieces, leading }: LeafColumn): readonly Block[] {
  const blocks: [Piece, ...Piece[]][] = [];
  for (const line of [...pieces].sort((one, other) => one.baseline - other.baseline)) {
    const above = blocks.at(-1)?.at(-1);
    if (above !== undefined && areOfOneCell(above, line, leading)) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function isLevel(block: Block, row: Block | undefined, alignment: Alignment): boolean {
  return (
    row !== undefined && Math.abs(anchorOf(block, alignment) - anchorOf(row, alignment)) <= levelShare * row[0].size
  );
}

function anchorOf(block: Block, alignment: Alignment): number {
  return alignment === 'top' ? block[0].baseline : middleBaseline(block[0], block.at(-1) ?? block[0]);
}
