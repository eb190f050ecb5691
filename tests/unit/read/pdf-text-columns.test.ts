import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/model/notice.ts';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';

type Texts = PrintedPage['texts'];

/** 11 characters of 10 points a line; paragraphs begin with two characters of space. */
const characters = 11;
const [left, right, leading] = [60, 200, 15];
const sentences = [
  '推进政务公开，完善信息公开制度，加强机关网站监督检查。（责任单位：政府办公室；完成时限：6月底前）',
  '完善财政预算公开，加强收费项目清单动态调整，健全评估报告制度。（责任单位：财政局；完成时限：9月底前）',
  '健全审批事项清单，规范服务，提高企业项目信息服务质量。（责任单位：行政审批局；完成时限：12月底前）',
];
const paragraphs = sentences.map((sentence, index) => `${'一二三'[index] ?? ''}、${sentence}`);

/** A paragraph as its lines. */
function linesOf(paragraph: string): readonly string[] {
  const text = `　　${paragraph}`;
  return Array.from({ length: Math.ceil(text.length / characters) }, (_, line) =>
    text.slice(line * characters, (line + 1) * characters),
  );
}

/** Lines one below the other; an indent is where the text begins. */
function setLines(lines: readonly string[], x: number, y: number): Texts {
  return lines.map((line, index) => {
    const indent = line.startsWith('　　') ? 20 : 0;
    return [x + indent, y + leading * index, line.trimStart()];
  });
}

const all = paragraphs.flatMap(linesOf);

async function read(texts: Texts, engine: 'pdfium' | 'pdfjs' = 'pdfium'): Promise<Notice> {
  return extractBytes(await printPdf([{ lines: [], texts }]), { path: 'columns.pdf', engine });
}

const expected = [
  ['推进政务公开，完善信息公开制度，加强机关网站监督检查。', '政府办公室'],
  ['完善财政预算公开，加强收费项目清单动态调整，健全评估报告制度。', '财政局'],
  ['健全审批事项清单，规范服务，提高企业项目信息服务质量。', '行政审批局'],
];
const rowsOf = ({ tasks }: Notice): readonly (readonly (string | undefined)[])[] =>
  tasks.map(({ requirement, assignment }) => [
    requirement.replace('\n', ''),
    assignment?.units.map(({ name }) => name).join('、'),
  ]);

describe.each(['pdfium', 'pdfjs'] as const)('text in two columns (分栏), %s', (engine) => {
  it.each([
    ['on the same lines', 0],
    ['on lines between those of the other', 7],
  ])('%s: read down the first, then down the second; a paragraph goes on over the columns', async (_, offset) => {
    const half = Math.ceil(all.length / 2);
    const notice = await read(
      [...setLines(all.slice(0, half), left, 100), ...setLines(all.slice(half), right, 100 + offset)],
      engine,
    );
    expect(rowsOf(notice)).toEqual(expected);
    expect(notice.coverage.leftOver).toEqual([]);
  });
});

it('a last page with a few lines only is read as the page before shows', async () => {
  const [first = '', second = '', third = ''] = paragraphs;
  const fourth = '四、健全评估制度。（责任单位：财政局；完成时限：12月底前）';
  const pages: readonly Texts[] = [
    [...setLines([...linesOf(first), ...linesOf(second)], left, 100), ...setLines(linesOf(third), right, 100)],
    [...setLines(linesOf(fourth).slice(0, 2), left, 100), ...setLines(linesOf(fourth).slice(2), right, 100)],
  ];
  const bytes = await printPdf(pages.map((texts) => ({ lines: [], texts })));
  const notice = await extractBytes(bytes, { path: 'columns.pdf' });
  expect(rowsOf(notice)).toEqual([...expected, ['健全评估制度。', '财政局']]);
});

describe('what runs over both columns', () => {
  it('whose gap stands between the columns by chance is one heading', async () => {
    const [first = '', second = '', third = ''] = paragraphs;
    const columns = [
      ...setLines([...linesOf(first), ...linesOf(second)], left, 100),
      ...setLines(linesOf(third), right, 100),
    ];
    // Between 60 and 310: both words are as far from the middle.
    const notice = await read([...columns, [136, 75, '第一部分'], [194, 75, '民生事项']]);
    expect(rowsOf(notice)).toEqual(expected);
    expect(notice.sections.map(({ label, title }) => [label, title])).toEqual([['第一部分', '民生事项']]);
  });

  it('comes before what is below it', async () => {
    const [first = '', second = '', third = ''] = paragraphs;
    const columns = [
      ...setLines([...linesOf(first), ...linesOf(second)], left, 100),
      ...setLines(linesOf(third), right, 100),
    ];
    const notice = await read([[80, 70, '关于做好政务公开信息公开服务的通知，关于做好'], ...columns]);
    expect(rowsOf(notice)).toEqual(expected);
    expect(JSON.stringify([notice.meta, notice.unsectioned])).toContain('关于做好政务公开信息公开服务的通知，关于做好');
  });
});

describe('what is not set in columns', () => {
  it('a table of two columns without lines is read by rows', async () => {
    const rows = ['完善制度，推进公开，', '加强监督，健全清单，', '规范服务，提高质量，', '做好解读，回应关切，'];
    const texts = rows.flatMap((row, index): Texts => {
      const top = 130 + 45 * index;
      return [
        ...setLines([row, '推进政务公开服务。'], left, top),
        ...setLines(['县财政局、县教育局、', '县审批局'], right, top),
      ];
    });
    const notice = await read([[left, 100, '工作任务'], [right, 100, '责任单位'], ...texts]);
    expect(rowsOf(notice)).toEqual(rows.map((row) => [`${row}推进政务公开服务。`, '县财政局、县教育局、县审批局']));
  });
});
