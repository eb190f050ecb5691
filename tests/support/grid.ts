import type { Cell, Grid, Paragraph } from '../../src/model/document.ts';
import type { TableRegion } from '../../src/model/structure.ts';

interface Drawn {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
}

function paragraphOf(text: string, start: number): Paragraph {
  const run = { text, start, bold: false, font: null, size: null };
  return { kind: 'paragraph', runs: [run], alignment: null, layer: 'body', location: {} };
}

/** The cell that a mark points to: `^` goes on with the cell above, `<` with the one on the left. */
function ownersOf(rows: readonly (readonly string[])[]): readonly (readonly Drawn[])[] {
  const owners: Drawn[][] = [];
  rows.forEach((row, r) => {
    const line: Drawn[] = [];
    owners.push(line);
    row.forEach((text, c) => {
      const above = text === '^' ? owners[r - 1]?.[c] : undefined;
      const left = text === '<' ? line[c - 1] : undefined;
      const owner = above ?? left ?? { text, row: r, column: c, rowSpan: 1, columnSpan: 1 };
      owner.rowSpan = Math.max(owner.rowSpan, r - owner.row + 1);
      owner.columnSpan = Math.max(owner.columnSpan, c - owner.column + 1);
      line.push(owner);
    });
  });
  return owners;
}

/**
 * A grid from a picture: a line a row, cells parted by `|`, `^` merged with the cell above, `<` with the one on the left, `/` between the paragraphs
 * of a cell. Merges are stated unless told.
 */
function gridOf(picture: string, merges: Grid['merges'] = 'stated'): Grid {
  const rows = picture
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const drawn = [...new Set(ownersOf(rows).flat())];
  const cells = drawn.map(({ text, ...place }, i): Cell => {
    const parts = text === '' ? [] : text.split('/');
    const paragraphs = parts.map((part, p) => paragraphOf(part, 10_000 * i + 1000 * p));
    return { ...place, paragraphs, location: {} };
  });
  const columns = Math.max(...rows.map((row) => row.length));
  return { kind: 'grid', rows: rows.length, columns, cells, merges, layer: 'body', location: {} };
}

/** A region that holds one drawn grid and nothing else. */
export function regionOf(picture: string, merges: Grid['merges'] = 'stated'): TableRegion {
  return { kind: 'region', title: null, repeated: [], grids: [gridOf(picture, merges)], notes: [], location: {} };
}
