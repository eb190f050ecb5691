import { type Grid, paragraphText } from '../../../src/model/document.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { restoreTables } from '../../../src/structure/lost-table/restore.ts';
import { documentOf } from './document-of.ts';

/** A text after its lost tables have been restored: rows of cells, and the lines that stayed text. */
export interface Seen {
  readonly rows: readonly (readonly string[])[];
  readonly findings: readonly Finding[];
  readonly text: readonly string[];
}

function gridRows(grid: Grid): readonly (readonly string[])[] {
  return Array.from({ length: grid.rows }, (_, row) => {
    const cells = Array.from({ length: grid.columns }, () => '');
    for (const cell of grid.cells)
      if (cell.row === row) cells[cell.column] = cell.paragraphs.map(paragraphText).join('/');
    return cells;
  });
}

export function restore(text: string): Seen {
  const { blocks, findings } = restoreTables(documentOf(text).blocks);
  return {
    rows: blocks.flatMap((block) => (block.kind === 'grid' ? gridRows(block) : [])),
    text: blocks.flatMap((block) => (block.kind === 'paragraph' ? [paragraphText(block)] : [])),
    findings,
  };
}
