import type { Block, Paragraph } from '../../model/document.ts';
import { type Line, toLine } from './line.ts';

/** Lines of consecutive paragraphs; page numbers and drawn lines between them part nothing. */
export interface Run {
  readonly lines: readonly Line[];
  /** Furniture by the index of the line that it stands before. */
  readonly furniture: ReadonlyMap<number, readonly Paragraph[]>;
  /** Index of the block after its last. */
  readonly end: number;
}

/** The run that begins at a block; it has no lines where that is no paragraph. */
export function toRun(blocks: readonly Block[], from: number): Run {
  const lines: Line[] = [];
  const furniture = new Map<number, readonly Paragraph[]>();
  let before: number | null = null;
  let at = from;
  for (; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') break;
    if (block.layer === 'furniture') {
      furniture.set(lines.length, [...(furniture.get(lines.length) ?? []), block]);
      // Blank lines around it still part the lines above and below.
      before = before === null ? null : before + 1;
    } else {
      lines.push(toLine(block, at, before));
      before = block.location.lastLine ?? block.location.line ?? null;
    }
  }
  return { lines, furniture, end: at };
}
