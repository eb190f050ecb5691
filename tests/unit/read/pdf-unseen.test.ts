import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { ofType, putTogether, takeApart, withEntries } from '../../support/pdf-objects.mjs';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';
import { headers, ruled, widths } from '../../support/ruled-table.ts';

const rows = [
  ['1', '公开财政预算和决算。', '县财政局', '6月底前'],
  ['2', '推进政务公开平台建设。', '县政府办公室', '9月底前'],
];
const asRows = rows.map(([, requirement, unit, time]) => [requirement, unit, time]);
const table = ruled({ left: 60, top: 100, widths, rows: [headers, ...rows] });
const words = '一、推进应急管理。（责任单位：县水利局）';
const asTask = ['推进应急管理。', '责任单位：县水利局', undefined];

async function read(page: Partial<PrintedPage>, engine: 'pdfium' | 'pdfjs' = 'pdfium') {
  const notice = await extractBytes(await printPdf([{ ...table, ...page }]), { path: 'unseen.pdf', engine });
  expect(notice.coverage.leftOver).toEqual([]);
  return {
    rows: notice.tasks.map(({ requirement, assignment, deadline }) => [requirement, assignment?.raw, deadline?.raw]),
    told: notice.diagnostics.flatMap(({ rule, message }) => (rule === 'unseen-text' ? [message] : [])),
    furniture: notice.coverage.furniture,
  };
}

describe('text that is not seen is told, and no part of the notice', () => {
  const at = (look: { size: number; grey?: number }) => [[60, 300, words, look] as const];

  it.each<[string, Partial<PrintedPage>, string]>([
    ['white on paper', { looks: at({ size: 10, grey: 255 }) }, '与底色相同'],
    ['white on white', { looks: at({ size: 10, grey: 255 }), grounds: [[0, 0, 500, 500, 255]] }, '与底色相同'],
    ['below a black bar', { looks: at({ size: 10 }), bars: [[50, 295, 400, 315, 0]] }, '被遮盖'],
    ['below white (涂白)', { looks: at({ size: 10 }), bars: [[50, 295, 400, 315, 255]] }, '被遮盖'],
    ['too small', { looks: at({ size: 0.5 }) }, '小到无法辨认'],
  ])('%s', async (_, page, why) => {
    const found = await read(page);
    expect(found.rows).toEqual(asRows);
    expect(found.told).toEqual([expect.stringContaining(`有${words.length}个字${why}，页面上看不到：“${words}”`)]);
    expect(found.furniture).toBe(words.length);
  });

  it('in a cell', async () => {
    const found = await read({ looks: [[330, 155, '县教育局', { size: 10, grey: 255 }]] });
    expect(found.rows).toEqual(asRows);
    expect(found.told).toHaveLength(1);
  });
});

describe('text that is seen', () => {
  const look = { size: 10, grey: 255 };

  it.each<[string, Partial<PrintedPage>]>([
    ['white on a dark bar', { looks: [[60, 300, words, look]], grounds: [[50, 290, 400, 320, 40]] }],
    ['pale grey on paper', { looks: [[60, 300, words, { size: 10, grey: 200 }]] }],
    ['beside a bar that is painted later', { looks: [[60, 300, words, { size: 10 }]], bars: [[50, 330, 400, 350, 0]] }],
  ])('%s', async (_, page) => {
    const found = await read(page);
    expect(found.rows).toEqual([...asRows, asTask]);
    expect(found.told).toEqual([]);
  });
});

describe.each(['pdfium', 'pdfjs'] as const)('text that is not drawn, %s', (engine) => {
  it('is read, for a program may have recognised it, and told', async () => {
    const found = await read({ undrawn: [[60, 300, words]] }, engine);
    expect(found.rows).toEqual([...asRows, asTask]);
    expect(found.told).toEqual([expect.stringContaining('是不显示的文字层')]);
  });
});

describe('text that a clipping path cuts off', () => {
  it('is read, for it may be the rest of a cell too small for it, and told', async () => {
    const found = await read({ clipped: [[60, 300, words, [0, 0, 40, 40]]] });
    expect(found.rows).toEqual([...asRows, asTask]);
    expect(found.told).toEqual([expect.stringContaining(`有${words.length}个字被裁剪`)]);
  });

  it('is seen where some of each character is', async () => {
    expect((await read({ clipped: [[60, 300, words, [50, 305, 400, 320]]] })).told).toEqual([]);
  });
});

/** With the page's layer, on or off. */
async function printLayered(page: Partial<PrintedPage>, settings: string): Promise<Uint8Array> {
  const file = takeApart(await printPdf([{ ...table, ...page }]));
  const { objects, root, next } = file;
  for (const number of ofType(file, 'Page')) {
    const own = objects.get(number) ?? '';
    const resources = Number(/\/Resources (?<number>\d+) /u.exec(own)?.groups?.['number']);
    const layer = { Properties: `<< /Layer ${next} 0 R >>` };
    objects.set(resources, withEntries(objects.get(resources) ?? '', layer));
  }
  objects.set(next, '<< /Type /OCG /Name (draft) >>');
  const properties = { OCProperties: `<< /OCGs [${next} 0 R] /D << ${settings.replaceAll('#', `${next} 0 R`)} >> >>` };
  objects.set(root, withEntries(objects.get(root) ?? '', properties));
  return putTogether(file);
}

describe.each(['pdfium', 'pdfjs'] as const)('text on a layer (OCG), %s', (engine) => {
  it.each([
    ['switched off', '/OFF [#]', false],
    ['off as all are', '/BaseState /OFF', false],
    ['switched on', '/ON [#]', true],
    ['on where the others are off', '/BaseState /OFF /ON [#]', true],
  ])('%s', async (_, settings, isSeen) => {
    const bytes = await printLayered({ layered: [[60, 300, words]] }, settings);
    const { tasks, diagnostics } = await extractBytes(bytes, { path: 'layers.pdf', engine });
    expect(tasks).toHaveLength(isSeen ? 3 : 2);
    const told = diagnostics.filter(({ rule }) => rule === 'unseen-text').map(({ message }) => message);
    expect(told).toEqual(isSeen ? [] : [expect.stringContaining('在关闭的图层上')]);
  });
});
