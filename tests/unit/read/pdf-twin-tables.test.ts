import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';

type Texts = PrintedPage['texts'];
type Row = readonly [number: string, task: readonly string[], unit: string];

const first: readonly Row[] = [
  ['1', ['推进财政预算公开，', '完善有关制度。'], '县财政局'],
  ['2', ['推进教育公开。'], '县教育局'],
  ['3', ['落实督查制度。'], '县民政局'],
];
const second: readonly Row[] = [
  ['1', ['推进审批公开。'], '县审批局'],
  ['2', ['推进平台建设，', '健全监督制度，', '加强公开工作。'], '县水利局'],
  ['3', ['完善审批制度。'], '县公安局'],
];

/** A table without lines at a place: the lines of a row stand 14 apart, rows 22. */
function tableAt(left: number, top: number, rows: readonly Row[], gap = 22): Texts {
  const texts: (readonly [number, number, string])[] = [
    [left, top, '序号'],
    [left + 40, top, '工作任务'],
    [left + 150, top, '责任单位'],
  ];
  let at = top + gap;
  for (const [number, task, unit] of rows) {
    texts.push([left + 5, at, number], [left + 150, at, unit]);
    texts.push(...task.map((line, index) => [left + 40, at + 14 * index, line] as const));
    at += 14 * (task.length - 1) + gap;
  }
  return texts;
}

const tasksOf = (rows: readonly Row[]): readonly string[] =>
  rows.map(([number, task, unit]) => `${number} ${task.join('')} ${unit}`);

describe.each(['pdfium', 'pdfjs'] as const)('two tables without lines side by side (并排), %s', (engine) => {
  const read = async (...parts: readonly Texts[]) => {
    const { tables, tasks } = await extractBytes(await printPdf([{ lines: [], texts: parts.flat() }]), {
      path: 'twins.pdf',
      engine,
    });
    const found = tasks.map(
      ({ number, requirement, assignment }) => `${number} ${requirement.replaceAll('\n', '')} ${assignment.raw}`,
    );
    return { tables: tables.map(({ title }) => title), read: found };
  };

  it.each([
    ['with headers on one line', 100],
    ['with headers at two heights', 113],
  ])('%s are two, the left one first', async (_, top) => {
    const titles: Texts = [
      [130, 78, '公开工作任务表'],
      [400, top - 22, '平台工作任务表'],
    ];
    const found = await read(titles, tableAt(60, 100, first), tableAt(330, top, second));
    expect(found.read).toEqual([...tasksOf(first), ...tasksOf(second)]);
  });

  it('whose rows stand level are one, set in halves', async () => {
    const short = (rows: readonly Row[], from: number): readonly Row[] =>
      rows.map(([, task, unit], at) => [`${at + from}`, task.slice(-1), unit]);
    const [one, other] = [short(first, 1), short(second, 4)];
    const found = await read(tableAt(60, 100, one), tableAt(330, 100, other));
    expect(found).toEqual({ tables: [null], read: [...tasksOf(one), ...tasksOf(other)] });
  });
});
