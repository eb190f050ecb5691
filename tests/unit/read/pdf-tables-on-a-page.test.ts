import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';
import { headers, onPage, ruled, widths } from '../../support/ruled-table.ts';

async function read(...pages: readonly PrintedPage[]) {
  const { tables, tasks, coverage } = await extractBytes(await printPdf(pages), { path: 'tables.pdf' });
  expect(coverage.leftOver).toEqual([]);
  return {
    notes: tables.map(({ title, notes }) => [title, ...notes]),
    tasks: tasks.map(({ number, requirement, assignment, deadline }) =>
      [number, requirement, ...assignment.units.map(({ name, role }) => `${role} ${name}`), deadline?.raw].join(' | '),
    ),
  };
}

const rows = [
  ['1', '公开财政预算和决算。', '县财政局', '6月底前'],
  ['2', '推进政务公开平台建设。', '县政府办公室', '9月底前'],
  ['3', '健全督查制度。', '县教育局', '11月底前'],
  ['4', '完善应急管理。', '县水利局', '12月底前'],
];
const asTasks = rows.map(
  ([number, requirement, unit, time]) => `${number} | ${requirement} | responsible ${unit} | ${time}`,
);
const other = { headers: ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'], widths: [35, 160, 90, 90, 80] };

describe('two tables on a page', () => {
  it('side by side: the right one goes on with the left one', async () => {
    const narrow = [25, 110, 65, 50];
    const left = ruled({ left: 30, top: 100, widths: narrow, rows: [headers, ...rows.slice(0, 2)] });
    const right = ruled({ left: 310, top: 100, widths: narrow, rows: [headers, ...rows.slice(2)] });
    expect((await read(onPage(left, right))).tasks).toEqual(asTasks);
  });

  it('side by side under titles of their own: each has its own', async () => {
    const narrow = [25, 110, 65, 50];
    const left = ruled({ left: 30, top: 100, widths: narrow, rows: [headers, ...rows.slice(0, 2)] });
    const right = ruled({ left: 310, top: 100, widths: narrow, rows: [headers, ...rows.slice(2)] });
    const page = onPage(left, right);
    const titles = [
      [100, 80, '政务公开清单'],
      [380, 80, '应急管理清单'],
    ] as const;
    const { notes, tasks } = await read({ ...page, texts: [...page.texts, ...titles] });
    // The first is the document's own.
    expect(notes).toEqual([[null], ['应急管理清单']]);
    expect(tasks).toEqual(asTasks);
  });

  it.each([
    ['with a gap that no line of text fits in', 3.5],
    ['without a gap', 0],
  ])('one below the other %s: each has its own columns', async (_, gap) => {
    const one = ruled({ left: 60, top: 100, widths, rows: [headers, ...rows.slice(0, 2)] });
    const two = ruled({
      left: 60,
      top: one.bottom + gap,
      widths: other.widths,
      rows: [other.headers, ['1', '落实督查制度。', '县政府办公室', '县财政局', '每月']],
    });
    expect((await read(onPage(one, two))).tasks).toEqual([
      ...asTasks.slice(0, 2),
      '1 | 落实督查制度。 | lead 县政府办公室 | support 县财政局 | 每月',
    ]);
  });
});

/** Tables without side lines, one below the other, and a line of text between them. */
const open = (
  top: number,
  between: string,
  second: readonly (readonly string[])[],
  first = [headers, ...rows.slice(0, 2)],
) => {
  const one = ruled({ left: 60, top, widths, rows: first });
  const two = ruled({ left: 60, top: one.bottom + 30, widths, rows: second });
  const [left, right] = [60, 60 + widths.reduce((sum, width) => sum + width, 0)];
  const { lines, texts } = onPage(one, two);
  const inner = lines.filter(([x1, , x2]) => x1 !== x2 || (x1 > left && x1 < right));
  return { lines: inner, texts: [...texts, [250, one.bottom + 9, between] as const] };
};

describe('two tables without side lines', () => {
  const second = [['1', '落实督查制度。', '县政府办公室', '每月']];
  const asSecond = '1 | 落实督查制度。 | responsible 县政府办公室 | 每月';

  it('a line above the second header is its title', async () => {
    const found = await read(open(100, '附件2 水利任务分解表', [headers, ...second]));
    expect(found.notes).toEqual([[null], ['附件2 水利任务分解表']]);
    expect(found.tasks).toEqual([...asTasks.slice(0, 2), asSecond]);
  });

  it.each([
    ['with a label, above a header', '二、水利', [headers, ...second]],
    ['above rows', '水利任务', second],
  ])('a line %s is a group row', async (_, between, below) => {
    const { tasks } = await extractBytes(await printPdf([open(100, between, below)]), { path: 'tables.pdf' });
    expect(tasks.map(({ path }) => path.map(({ label, title }) => `${label ?? ''}${title}`))).toEqual([
      [],
      [],
      [between],
    ]);
  });

  it('of which a page cuts the first: its rows above the header that is said again are its own', async () => {
    const top = ruled({ left: 60, top: 95, widths, rows: [headers, ...rows.slice(0, 2)] });
    const page = open(60, '二、水利', [headers, ...second], rows.slice(2));
    const found = await read(top, page);
    expect(found.tasks).toEqual([...asTasks, asSecond]);
  });
});

describe('two headers in one grid', () => {
  it('the second table has the title that stands in a row of its own', async () => {
    const html = [headers, rows[0], ['水利任务'], ['序号', '重点工作', '牵头单位', '办结时限'], rows[3]].map(
      (cells = []) =>
        `<tr>${cells.map((text) => `<td colspan="${cells.length === 1 ? 4 : 1}">${text}</td>`).join('')}</tr>`,
    );
    const { tables } = await extractBytes(
      new TextEncoder().encode(
        `<meta charset="utf-8"><h1>县政府办公室关于做好有关工作的通知</h1><p>各镇：</p><p>现将任务分解如下。</p><p>任务分解表</p><table>${html.join('')}</table>`,
      ),
      { path: 'tables.html' },
    );
    expect(tables.map(({ title }) => title)).toEqual(['任务分解表', '水利任务']);
  });
});

describe('a table over two pages', () => {
  const pages = [1, 2].map((page) =>
    ruled({ left: 60, top: 95, widths, rows: [headers, ...rows.slice(page * 2 - 2, page * 2)] }),
  );

  it('whose page numbers say 共2页，第1页, and whose second page does not repeat the header', async () => {
    const parts = [[headers, ...rows.slice(0, 2)], rows.slice(2)].map((part, index) =>
      onPage(ruled({ left: 60, top: 95, widths, rows: part }), {
        lines: [],
        texts: [[260, 800, `共2页，第${index + 1}页`]],
      }),
    );
    expect((await read(...parts)).tasks).toEqual(asTasks);
  });

  it.each([
    ['its title', '工作任务分解表'],
    ['续表', '续表'],
  ])('the second page begins with %s: the title is one, and all text is accounted for', async (_, again) => {
    const notice: PrintedPage = {
      lines: [],
      texts: [
        [200, 200, '关于公开财政预算的通知'],
        [60, 230, '各镇人民政府：'],
        [80, 250, '要健全政务公开制度。'],
      ],
    };
    const titled = pages.map((page, index) =>
      onPage(page, { lines: [], texts: [[220, 78, index === 0 ? '工作任务分解表' : again]] }),
    );
    expect(await read(notice, ...titled)).toEqual({ notes: [['工作任务分解表']], tasks: asTasks });
  });
});

describe('notes at the foot of a page', () => {
  const marked = rows.map(([number = '', requirement = '', ...rest], index) =>
    index === 0 ? [number, `${requirement}①`, ...rest] : [number, requirement, ...rest],
  );
  const first = ruled({ left: 60, top: 100, widths, rows: [headers, ...marked.slice(0, 2)] });
  const second = ruled({ left: 60, top: 60, widths, rows: rows.slice(2) });
  const tasks = asTasks.map((task, index) => (index === 0 ? task.replace('。', '。①') : task));

  it.each([
    ['①决算要按季度公开。', ['①决算要按季度公开。'], tasks],
    ['注：决算要按季度公开。', ['注：决算要按季度公开。'], tasks],
  ])('the table goes on below the note %s', async (note, notes, expected) => {
    const foot = { lines: [[60, 740, 200, 740]] as const, texts: [[60, 750, note]] as const };
    expect(await read(onPage(first, foot), second)).toEqual({ notes: [[null, ...notes]], tasks: expected });
  });

  it.each([
    ['at the foot of the first page', 0, 750],
    ['at the head of the second one', 1, 40],
  ])('a text %s that is no note does not end a table that has no header there', async (_, at, top) => {
    const text: PrintedPage = { lines: [], texts: [[60, top, '决算要按季度公开']] };
    const found = await read(...[first, second].map((page, index) => (index === at ? onPage(page, text) : page)));
    expect(found).toEqual({ notes: [[null, '决算要按季度公开']], tasks });
  });

  it('a heading does', async () => {
    const found = await read(first, onPage({ lines: [], texts: [[60, 40, '二、督查']] }, second));
    // The rows below it are a table of their own, without a header.
    expect(found).toEqual({ notes: [[null], [null]], tasks });
  });

  it('a note that each page repeats is one note', async () => {
    const note = (top: number): PrintedPage => ({ lines: [], texts: [[60, top, '注：决算要按季度公开。']] });
    const pages = [onPage(first, note(first.bottom + 8)), onPage(second, note(second.bottom + 8))] as const;
    expect(await read(...pages)).toEqual({ notes: [[null, '注：决算要按季度公开。']], tasks });
  });

  it('a table of other columns on the next page does not take over the note', async () => {
    const foot = { lines: [], texts: [[60, 750, '注：决算要按季度公开。']] as const };
    const next = ruled({
      left: 60,
      top: 60,
      widths: other.widths,
      rows: [other.headers, ['1', '落实。', '县财政局', '', '每月']],
    });
    const { notes } = await read(onPage(first, foot), next);
    expect(notes).toEqual([[null, '注：决算要按季度公开。'], [null]]);
  });
});
