import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/model/document.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { pdfReader } from '../../../src/read/pdf.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';
import { headers, onPage, ruled, widths } from '../../support/ruled-table.ts';

type Lines = PrintedPage['lines'];

const [left, top, height] = [60, 100, 70];
const rows = [
  headers,
  ['1', '公开财政预算和决算。', '县财政局', '6月底前'],
  ['2', '推进政务公开平台建设。', '县政府办公室', '9月底前'],
];
const table = ruled({ left, top, widths, rows, height });
/** The cell of the first requirement. */
const cell = { left: left + 35, top: top + height, right: left + 35 + 230, bottom: top + 2 * height };

/** Lines from x to x at each y, and from y to y at each x. */
function grid(columns: readonly number[], rowsAt: readonly number[]): Lines {
  const [x1 = 0, x2 = 0, y1 = 0, y2 = 0] = [columns[0], columns.at(-1), rowsAt[0], rowsAt.at(-1)];
  return [...rowsAt.map((y) => [x1, y, x2, y] as const), ...columns.map((x) => [x, y1, x, y2] as const)];
}

async function readGrids(page: PrintedPage, engine: 'pdfium' | 'pdfjs' = 'pdfium'): Promise<readonly Grid[]> {
  const { value } = await pdfReader.read(await printPdf([page]), { ...defaultLimits, isolate: false }, { engine });
  return value.blocks.flatMap((block) => (block.kind === 'grid' ? [block] : []));
}

async function readTable(page: PrintedPage, engine?: 'pdfium' | 'pdfjs'): Promise<readonly (readonly string[])[]> {
  const [found] = await readGrids(page, engine);
  return Array.from({ length: found?.rows ?? 0 }, (_, row) =>
    (found?.cells ?? [])
      .filter((one) => one.row === row)
      .map(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('/')),
  );
}

const withNote = (note: string): readonly (readonly string[])[] =>
  rows.map((row, index) => (index === 1 ? row.map((text, column) => (column === 1 ? `${text}/${note}` : text)) : row));

describe.each(['pdfium', 'pdfjs'] as const)('a frame in a cell, %s', (engine) => {
  it.each([0.5, 1, 2, 3, 4, 4.5, 5, 8])('%s points from the cell’s rules: its text is the cell’s', async (gap) => {
    const frame = grid([cell.left + gap, cell.right - gap], [cell.bottom - 24, cell.bottom - gap]);
    const page = onPage(table, { lines: frame, texts: [[cell.left + 12, cell.bottom - 18, '健全督查制度。']] });
    expect(await readTable(page, engine)).toEqual(withNote('健全督查制度。'));
  });

  it.each([
    ['drawn apart from them', 2],
    ['that shares the left one', 0],
  ])('a table in a cell, near its rules, %s', async (_, gap) => {
    const [x, y] = [cell.left + gap, cell.bottom - 42];
    const inner = grid([x, x + 90, x + 180], [y, y + 20, y + 40]);
    const texts = [
      [x + 4, y + 5, '县财政局'],
      [x + 94, y + 5, '6月底前'],
      [x + 4, y + 25, '县教育局'],
      [x + 94, y + 25, '9月底前'],
    ] as const;
    const note = '县财政局          6月底前/县教育局          9月底前';
    expect(await readTable(onPage(table, { lines: inner, texts }), engine)).toEqual(withNote(note));
  });
});

describe('frames that are cells', () => {
  it.each([2, 4])('each cell of a table is one, %s points from the next: they stay', async (gap) => {
    const sides = [left, left + 35, left + 265, left + 375, left + 455];
    const frames = rows.flatMap(
      (_, row): Lines =>
        sides.slice(1).flatMap((right, column) => {
          const y = top + row * height;
          return grid([(sides[column] ?? 0) + gap / 2, right - gap / 2], [y + gap / 2, y + height - gap / 2]);
        }),
    );
    const ring = grid([left - gap / 2, left + 455 + gap / 2], [top - gap / 2, top + 3 * height + gap / 2]);
    expect((await readTable({ lines: frames, texts: table.texts })).flat().filter(Boolean)).toEqual(rows.flat());
    expect((await readTable({ lines: [...frames, ...ring], texts: table.texts })).flat().filter(Boolean)).toEqual(
      rows.flat(),
    );
  });

  it('the lines inside of a table are double: its cells stay', async () => {
    const [right, bottom] = [left + 455, top + 3 * height];
    const double: Lines = [1, 2].flatMap((row): Lines => {
      const y = top + row * height;
      return [-1, 1].map((by) => [left, y + by, right, y + by] as const);
    });
    const down: Lines = [35, 265, 375].flatMap(
      (x): Lines => [-1, 1].map((by) => [left + x + by, top, left + x + by, bottom] as const),
    );
    const page = { lines: [...grid([left, right], [top, bottom]), ...double, ...down], texts: table.texts };
    expect(await readTable(page)).toEqual(rows);
  });

  it('two tables in frames of different widths that touch: the frames go, their cells stay', async () => {
    const [middle, bottom] = [top + height, top + 3 * height];
    const frames = [
      ...grid([left - 2, left + 460], [top - 2, middle]),
      ...grid([left - 2, left + 480], [middle, bottom + 2]),
    ];
    const cells = [1, 2, 3].flatMap((row): Lines => {
      const sides = [0, 35, 265, 375, 455].map((x) => left + x);
      return grid(sides, [top + (row - 1) * height + 2, top + row * height - 2]);
    });
    const found = await readTable({ lines: [...frames, ...cells], texts: table.texts });
    expect(found.flat().filter(Boolean)).toEqual(rows.flat());
  });
});
