import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/read/limits.ts';
import { pdfReader } from '../../../src/read/pdf.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';
import { headers, onPage, ruled } from '../../support/ruled-table.ts';

const widths = [35, 150, 80, 60];
const rows = [
  ['1', '公开财政预算和决算。', '县财政局', '6月底前'],
  ['2', '推进政务公开平台建设。', '县政府办公室', '9月底前'],
  ['3', '健全督查制度。', '县教育局', '12月底前'],
];
const table = ruled({ left: 60, top: 100, widths, rows: [headers, ...rows] });
const note = ['健全政务公开制度，推进', '财政公开，加强监督。'];

function frame(left: number, top: number, right: number, bottom: number): PrintedPage['lines'] {
  return [
    [left, top, right, top],
    [left, bottom, right, bottom],
    [left, top, left, bottom],
    [right, top, right, bottom],
  ];
}

async function read(page: PrintedPage, engine: 'pdfium' | 'pdfjs'): Promise<readonly string[]> {
  const { value } = await pdfReader.read(await printPdf([page]), { ...defaultLimits, isolate: false }, { engine });
  return value.blocks.map((block) =>
    block.kind === 'grid' ? `${block.rows}×${block.columns}` : block.runs.map(({ text }) => text).join(''),
  );
}

describe.each(['pdfium', 'pdfjs'] as const)('a framed note (文本框) beside a table, %s', (engine) => {
  it.each([
    ['from above the table’s top on', 90],
    ['in the middle of its height', 131],
  ])('%s: its lines are one paragraph, after the table', async (_, top) => {
    const texts = note.map((text, line) => [408, top + 6 + 15 * line, text] as const);
    const page = onPage(
      {
        lines: [],
        texts: [
          [60, 60, '关于推进政务公开的通知'],
          [60, 220, '要推进财政公开。'],
        ],
      },
      table,
      { lines: frame(400, top, 528, top + 40), texts },
    );
    expect(await read(page, engine)).toEqual(['关于推进政务公开的通知', '4×4', note.join(''), '要推进财政公开。']);
  });
});
