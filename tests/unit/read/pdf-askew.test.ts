import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/model/notice.ts';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';

const [columns, rows] = [
  [60, 100, 320, 460],
  [60, 80, 100, 120],
];
const [left = 0, right = 0, top = 0, bottom = 0] = [columns[0], columns.at(-1), rows[0], rows.at(-1)];
const table: PrintedPage = {
  lines: [...rows.map((y) => [left, y, right, y] as const), ...columns.map((x) => [x, top, x, bottom] as const)],
  texts: [
    [65, 64, '序号'],
    [105, 64, '工作任务'],
    [325, 64, '责任单位'],
    [65, 84, '1'],
    [105, 84, '推进政务公开。'],
    [325, 84, '市政府办'],
    [65, 104, '2'],
    [105, 104, '推进财政公开。'],
    [325, 104, '市财政局'],
  ],
};

async function read(turned: PrintedPage['turned'], engine: 'pdfium' | 'pdfjs'): Promise<Notice> {
  return extractBytes(await printPdf([{ ...table, turned: turned ?? [] }]), { path: 'askew.pdf', engine });
}

const rowsOf = ({ tasks }: Notice): readonly string[][] =>
  tasks.map(({ requirement, assignment }) => [requirement, assignment?.raw ?? '']);

describe.each(['pdfium', 'pdfjs'] as const)('text askew over a page, %s', (engine) => {
  it('is a watermark: told, furniture, and in no cell', async () => {
    const notice = await read([[300, 60, '内部资', 35]], engine);
    expect(rowsOf(notice)).toEqual([
      ['推进政务公开。', '市政府办'],
      ['推进财政公开。', '市财政局'],
    ]);
    expect(notice.diagnostics).toContainEqual(
      expect.objectContaining({ rule: 'unread-object', message: expect.stringContaining('1处水印') }),
    );
    expect(notice.coverage.furniture).toBe('内部资'.length);
    expect(notice.coverage.leftOver).toEqual([]);
  });

  it('turned by a quarter is text', async () => {
    const notice = await read([[330, 124, '内部资', 90]], engine);
    expect(notice.diagnostics.map(({ rule }) => rule)).not.toContain('unread-object');
    expect(JSON.stringify([notice.sections, notice.unsectioned, notice.meta])).toContain('内部资');
  });
});

describe('a page that lies askew as a whole', () => {
  it('is read', async () => {
    const turned = [[100, 100, '推进政务公开。', 20]] as const;
    const notice = await extractBytes(await printPdf([{ lines: [], texts: [[60, 60, '1']], turned }]), {
      path: 'askew.pdf',
    });
    expect(notice.coverage.furniture).toBeLessThan('推进政务公开。'.length);
    expect(notice.diagnostics.map(({ rule }) => rule)).not.toContain('unread-object');
  });
});
