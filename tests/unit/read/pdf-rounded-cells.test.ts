import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';

type Box = NonNullable<PrintedPage['rounded']>[number];

const sides = [40, 120, 155, 385, 495];
const header = ['工作类别', '序号', '工作任务', '责任单位'];
const rows = [
  ['政务公开', '1', '公开财政预算和决算。', '县财政局'],
  ['', '2', '推进政务公开平台建设。', '县政府办公室'],
  ['', '3', '公开财政预算和决算。', '县财政局'],
  ['政务公开平台', '4', '推进政务公开平台建设。', '县政府办公室'],
  ['', '5', '公开财政预算和决算。', '县财政局'],
];

/** Boxes, each its corners rounded, `gap` points apart; those of the first column are merged. */
function roundedTable(radius: number, gap: number): PrintedPage {
  const height = (row: number): number => 60 + row * 24;
  const boxOf = (column: number, from: number, to: number): Box => [
    (sides[column] ?? 0) + gap / 2,
    height(from) + gap / 2,
    (sides[column + 1] ?? 0) - gap / 2,
    height(to) - gap / 2,
    radius,
  ];
  const merged: readonly (readonly [number, number])[] = [
    [0, 1],
    [1, 4],
    [4, 6],
  ];
  const all = [header, ...rows];
  return {
    lines: [],
    rounded: [
      ...merged.map(([from, to]) => boxOf(0, from, to)),
      ...all.flatMap((_, row) => [1, 2, 3].map((column) => boxOf(column, row, row + 1))),
    ],
    texts: all.flatMap((cells, row) =>
      cells.flatMap((text, column) =>
        text === '' ? [] : [[(sides[column] ?? 0) + 6, height(row) + 7, text] as const],
      ),
    ),
  };
}

it.each(
  (['pdfium', 'pdfjs'] as const).flatMap((engine) =>
    [4, 6].flatMap((radius) => [2, 3].map((gap) => ({ engine, radius, gap }))),
  ),
)(
  'cells with rounded corners are cells, the merged ones beside them, too: $engine, $radius and $gap points',
  async ({ engine, radius, gap }) => {
    const bytes = await printPdf([roundedTable(radius, gap)]);
    const { tasks } = await extractBytes(bytes, { path: 'rounded.pdf', engine });
    expect(
      tasks.map(({ path, number, requirement, assignment }) => [path[0]?.title, number, requirement, assignment.raw]),
    ).toEqual(
      rows.map(([, number, requirement, unit], row) => [
        row < 3 ? '政务公开' : '政务公开平台',
        number,
        requirement,
        unit,
      ]),
    );
  },
);
