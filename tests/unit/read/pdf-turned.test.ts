import { describe, expect, it } from 'vitest';
import { extractBytes, inspectBytes } from '../../../src/pipeline.ts';
import { ofType, putTogether, takeApart, withEntries } from '../../support/pdf-objects.mjs';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';
import { headers, onPage, ruled, widths } from '../../support/ruled-table.ts';

const number = (page: number): PrintedPage => ({ lines: [], texts: [[280, 800, `${page}`]] });
const rows = [
  ['1', '公开财政预算和决算。', '县财政局', '6月底前'],
  ['2', '健全督查制度。', '县教育局', '9月底前'],
  ['3', '完善应急管理。', '县水利局', '12月底前'],
];
const notice: PrintedPage = {
  lines: [],
  texts: [
    [200, 100, '关于公开财政预算的通知'],
    [60, 130, '各镇人民政府：'],
    [80, 150, '要健全政务公开制度。'],
  ],
};
const pages = [
  onPage(notice, number(1)),
  onPage(ruled({ left: 60, top: 120, widths, rows: [headers, ...rows.slice(0, 2)] }), number(2)),
  onPage(ruled({ left: 60, top: 120, widths, rows: rows.slice(2) }), number(3)),
];

/** With the table's pages shown turned by so many degrees. */
async function printTurned(degrees: number): Promise<Uint8Array> {
  const file = takeApart(await printPdf(pages));
  for (const page of ofType(file, 'Page').slice(1))
    file.objects.set(page, withEntries(file.objects.get(page) ?? '', { Rotate: String(degrees) }));
  return putTogether(file);
}

describe.each(['pdfium', 'pdfjs'] as const)('pages whose text is turned, %s', (engine) => {
  it.each([0, 90, 180, 270])('by %i degrees: the table is read as if they were upright', async (degrees) => {
    const { tasks, coverage, unsectioned } = await extractBytes(await printTurned(degrees), {
      path: 'turned.pdf',
      engine,
    });
    const lines = tasks.map(({ number, requirement, assignment, deadline }) => [
      number,
      requirement,
      ...assignment.units.map(({ name }) => name),
      deadline?.raw,
    ]);
    expect(lines).toEqual(rows);
    expect(unsectioned.map(({ text }) => text)).toEqual(['要健全政务公开制度。']);
    expect(coverage).toMatchObject({ leftOver: [], furniture: 3 });
  });

  it('inspect shows them upright, with the boxes of the rows', async () => {
    const [turned, upright] = await Promise.all(
      [90, 0].map(async (degrees) => inspectBytes(await printTurned(degrees), 2, { path: 'turned.pdf', engine })),
    );
    const textsOf = (seen: typeof turned) =>
      seen?.picture?.texts.flatMap(({ text, x, turn }) => (text.length > 1 ? [[text, Math.round(x), turn]] : []));
    expect(textsOf(upright)?.length).toBeGreaterThan(8);
    expect(textsOf(turned)).toEqual(textsOf(upright));
  });
});
