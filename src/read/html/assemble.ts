import type { Block, Cell, Grid, Layer, Paragraph, Run } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Limits } from '../limits.ts';
import type { RawBlock, RawGrid, RawParagraph } from './dom-to-blocks.ts';
import type { Place } from './place-cells.ts';
import { tile } from './tile.ts';

interface Assembled {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
}

/** Settles white space, line breaks, the tiling of tables, offsets and block numbers. `cells` beyond the limit end in GkparseError. */
export function assemble(raw: readonly RawBlock[], limits: Limits): Assembled {
  const blocks: Block[] = [];
  const findings: Finding[] = [];
  const offset = { next: 0, cells: limits.maxCells };
  for (const block of raw) {
    if (block.kind === 'grid') blocks.push(assembleGrid(block, blocks.length, offset, findings));
    else blocks.push(paragraph(block, block.furniture, blocks.length, offset));
  }
  return { blocks, findings };
}

interface Offset {
  next: number;
  /** Places in tables that may still come. */
  cells: number;
}

function paragraph(raw: RawParagraph, furniture: boolean, block: number, offset: Offset): Paragraph {
  const runs = raw.spans.map(({ text, look }): Run => {
    const start = offset.next;
    offset.next += text.length;
    return { text, start, bold: look.bold, font: look.font, size: look.size };
  });
  const label = raw.spans[0]?.look.label ?? null;
  // paragraphs are parted, so that a claim on one never touches the next
  offset.next += 1;
  return {
    kind: 'paragraph',
    runs,
    alignment: raw.alignment,
    layer: layerOf(furniture),
    location: { block },
    ...(raw.isItem ? { begins: 'item' } : {}),
    ...(label === null ? {} : { listed: label }),
  };
}

function layerOf(furniture: boolean): Layer {
  return furniture ? 'furniture' : 'body';
}

function assembleGrid(raw: RawGrid, block: number, offset: Offset, findings: Finding[]): Grid {
  const { rows, columns, places } = tile(raw.rows, offset.cells);
  offset.cells -= rows * columns;
  const location = { block };
  const broken = places.find((place) => place.broken);
  if (broken !== undefined) findings.push({ rule: 'broken-merge', args: { text: cellText(broken) }, location });
  const cells = places.map(({ cell, row, column, rowSpan, columnSpan }): Cell => {
    const paragraphs = (cell?.paragraphs ?? []).map((one) => paragraph(one, raw.furniture, block, offset));
    return { row, column, rowSpan, columnSpan, paragraphs, location };
  });
  return { kind: 'grid', rows, columns, cells, merges: 'stated', layer: layerOf(raw.furniture), location };
}

function cellText({ cell }: Place): string {
  return (cell?.paragraphs ?? []).map((one) => one.spans.map((span) => span.text).join('')).join('\n');
}
