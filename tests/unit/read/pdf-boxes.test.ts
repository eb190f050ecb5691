import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';
import { headers, onPage, ruled, widths } from '../../support/ruled-table.ts';

const rows = [
  ['1', '公开财政预算和决算。', '县财政局', '6月底前'],
  ['2', '推进政务公开平台建设。', '县政府办公室', '9月底前'],
];
const asRows = rows.map(([, requirement, unit, time]) => [requirement, unit, time]);
const title = '关于印发政务公开任务分解表的通知';
const front: PrintedPage['texts'] = [
  [200, 60, title],
  [60, 80, '各镇、街道：'],
  [80, 100, '现将任务分解表印发，请落实。'],
  [400, 120, '县政府办公室'],
  [390, 140, '2023年3月5日'],
  [240, 165, '政务公开任务分解表'],
];
const width = widths.reduce((sum, one) => sum + one, 0);
const box = (left: number, top: number, right: number, bottom: number): PrintedPage => ({
  lines: [
    [left, top, right, top],
    [left, bottom, right, bottom],
    [left, top, left, bottom],
    [right, top, right, bottom],
  ],
  texts: [],
});

async function read(...parts: readonly PrintedPage[]) {
  const notice = await extractBytes(await printPdf([onPage(...parts)]), { path: 'boxes.pdf' });
  expect(notice.coverage.leftOver).toEqual([]);
  return {
    title: notice.meta.title,
    issueDate: notice.meta.issueDate,
    tables: notice.tables.map((table) => [table.title, table.columns.length]),
    rows: notice.tasks.map(({ requirement, assignment, deadline }) => [requirement, assignment?.raw, deadline?.raw]),
  };
}

const table = ruled({ left: 60, top: 185, widths, rows: [headers, ...rows] });
const whole = { title, issueDate: '2023-03-05', tables: [['政务公开任务分解表', 4]], rows: asRows };
const text: PrintedPage = { lines: [], texts: front };

describe('a box round a page’s text and table', () => {
  it.each([
    ['meets the table’s sides', box(60, 50, 60 + width, table.bottom)],
    ['stands as near as the table’s lines do', box(57, 50, 63 + width, table.bottom + 3)],
    ['is wider than the table', box(60, 50, 90 + width, table.bottom)],
    ['stands apart', box(40, 40, 80 + width, table.bottom + 20)],
    ['goes round the text alone and meets the table', box(60, 50, 60 + width, 185)],
  ])('%s: its inside is the page’s flow', async (_, around) => {
    expect(await read(text, table, around)).toEqual(whole);
  });

  it.each([2, 5, 12])('boxes one below the other, %i points away from the table in one of them, too', async (gap) => {
    const [left, right] = [60 - gap, 60 + width + gap];
    const boxes = [box(left, 45, right, 182 - gap), box(left, 182 - gap, right, table.bottom + gap)];
    const shifted = onPage(text, table);
    expect(await read(shifted, ...boxes)).toEqual(whole);
  });

  it('with rules between rows alone, the table’s columns are told by its gaps', async () => {
    const { lines, texts } = table;
    const inner = lines.filter(([x1, , x2]) => x1 !== x2 || x1 === 60 || x1 === 60 + width);
    expect((await read(text, { lines: inner, texts })).rows).toEqual(asRows);
  });
});

describe('a row of one cell', () => {
  it('with the title and a line of the form belongs to the table', async () => {
    const titled = onPage(table, box(60, 140, 60 + width, 185), {
      lines: [],
      texts: [
        [240, 145, '政务公开任务分解表'],
        [70, 165, '单位：县政府办公室'],
      ],
    });
    expect((await read(titled)).tables).toEqual([[expect.stringContaining('政务公开任务分解表'), 4]]);
  });
});
