import { PDFParse } from 'pdf-parse';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Document, type Grid, paragraphText } from '../../../src/model/document.ts';
import type { Result } from '../../../src/model/result.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { pdfReader } from '../../../src/read/pdf.ts';
import { decodeText } from '../../../src/text/encoding.ts';
import { joinLines, squash } from '../../../src/text/layout.ts';
import { fixture, gridsOf, paragraphsOf, textsOf } from './read-fixture.ts';

async function read(path: string): Promise<Result<Document>> {
  return pdfReader.read(fixture(path), defaultLimits);
}

/** Without hyphens: pdf-parse leaves out one whose font calls it a soft hyphen. */
function sorted(text: string): string {
  return [...squash(text).replaceAll('-', '')].sort().join('');
}

/** The second opinion: pdf-parse's own text, without our geometry. */
async function textByPdfParse(path: string): Promise<string> {
  const parser = new PDFParse({ data: new Uint8Array(fixture(path)), verbosity: 0 });
  const { text } = await parser.getText({ pageJoiner: '' });
  await parser.destroy();
  return text;
}

function cellText(grid: Grid | undefined, row: number, column: number): string | undefined {
  const cell = grid?.cells.find((candidate) => candidate.row === row && candidate.column === column);
  return cell?.paragraphs.map((paragraph) => joinLines(paragraphText(paragraph).split('\n'))).join('\n');
}

/** Lines of a cell stay apart, for the grammar of its column to judge. */
function cellLines(grid: Grid | undefined, row: number, column: number): readonly string[] {
  const cell = grid?.cells.find((candidate) => candidate.row === row && candidate.column === column);
  return (cell?.paragraphs ?? []).flatMap((paragraph) => paragraphText(paragraph).split('\n'));
}

describe.each([
  // Rows of each page's grid, its repeated header among them; a row cut by the page counts on both.
  { name: '000', seed: '000-txt', pages: 13, rows: [8, 8, 7, 7, 6] },
  { name: '001', seed: '001-txt', pages: 9, rows: [] },
  { name: '002', seed: '002-txt', pages: 18, rows: [8, 13, 13, 12, 9, 6, 13, 8, 7] },
  { name: '002-noruling', seed: '002-txt', pages: 18, rows: [8, 14, 13, 12, 9, 6, 13, 8, 7], guessed: true },
  { name: '003', seed: '003-txt', pages: 7, rows: [14, 14, 14, 6, 7] },
  { name: '003-landscape', seed: '003-txt', pages: 8, rows: [14, 16, 12, 8, 5] },
  { name: '004', seed: '004-txt', pages: 10, rows: [] },
  { name: 'neg-govdoc397', seed: null, pages: 5, rows: [] },
])('pdfReader: $name-pdf', ({ name, seed, pages, rows, guessed = false }) => {
  const path = `notices/${name}-pdf/source.pdf`;
  let result: Result<Document>;
  beforeAll(async () => {
    result = await read(path);
  });

  it('has its pages, its tables, and no findings but that one is guessed', () => {
    expect(result.value.pages).toBe(pages);
    expect(gridsOf(result.value.blocks).map((grid) => grid.rows)).toEqual(rows);
    expect(result.findings.map(({ rule }) => rule)).toEqual(guessed ? ['guessed-table'] : []);
  });

  it('holds each character as often as pdf-parse finds it', async () => {
    expect(sorted(textsOf(result.value.blocks).join(''))).toBe(sorted(await textByPdfParse(path)));
  });

  it('holds every character of its seed', () => {
    if (seed === null) return;
    const text = new Set(squash(textsOf(result.value.blocks).join('')));
    const characters = new Set(squash(decodeText(fixture(`notices/${seed}/source.txt`)).text));
    expect([...characters].filter((character) => !text.has(character))).toEqual([]);
  });

  it('has offsets that grow, and cells that tile', () => {
    const starts = paragraphsOf(result.value.blocks).flatMap(({ runs }) => runs.map(({ start }) => start));
    expect(starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? start))).toBe(true);
    for (const { rows: height, columns, cells } of gridsOf(result.value.blocks)) {
      const places = cells.flatMap(({ row, column, rowSpan, columnSpan }) =>
        Array.from(
          { length: rowSpan * columnSpan },
          (_, at) => (row + Math.floor(at / columnSpan)) * columns + column + (at % columnSpan),
        ),
      );
      expect(places.sort((one, other) => one - other)).toEqual(Array.from({ length: height * columns }, (_, at) => at));
    }
  });

  it('has one page number a page, as furniture', () => {
    const furniture = result.value.blocks.filter(({ layer }) => layer === 'furniture');
    expect(furniture.map(({ location }) => location.page)).toEqual(Array.from({ length: pages }, (_, at) => at + 1));
  });
});

describe('pdfReader: paragraphs', () => {
  it('各镇政府…有关事业单位： is one paragraph again, with page and box', async () => {
    const { value } = await read('notices/000-pdf/source.pdf');
    const recipients = paragraphsOf(value.blocks).find((paragraph) => paragraphText(paragraph).startsWith('各镇政府'));
    expect(recipients).toMatchObject({
      runs: [
        {
          text: '各镇政府，临城、常庄街道办事处、巨山街道筹备处工委，区政府各部门、有关事业单位：',
          bold: false,
          size: 16,
        },
      ],
      location: { page: 1, bbox: [79.5, 225.22, 527.5, 269.22] },
    });
  });

  it('关于印发《2023年…》 over two centred lines is one, 发文字号 is centred, 署名 stands right', async () => {
    const { value } = await read('notices/003-pdf/source.pdf');
    expect(textsOf(value.blocks).slice(0, 3)).toEqual([
      '邹政办字〔2023〕28号',
      '邹城市人民政府办公室 关于印发 2023 年邹城市政务公开重点工作 任务分解表的通知',
      '各镇人民政府、街道办事处，市政府各部门：',
    ]);
    const looks = paragraphsOf(value.blocks).map((paragraph) => [paragraphText(paragraph), paragraph.alignment]);
    expect(looks).toContainEqual(['邹政办字〔2023〕28号', 'center']);
    expect(looks).toContainEqual(['邹城市人民政府办公室', 'right']);
    expect(looks).toContainEqual(['一、强化组织领导', null]);
  });

  it('a heading in another font is a run of its own: 一、强化组织领导', async () => {
    const { value } = await read('notices/003-pdf/source.pdf');
    const heading = paragraphsOf(value.blocks).find((paragraph) => paragraphText(paragraph) === '一、强化组织领导');
    expect(heading?.runs.map(({ font }) => font)).toEqual(['WenQuanYiZenHei']);
  });
});

describe('pdfReader: ruled tables', () => {
  it('003: a cell merged over five rows, a group row, units kept apart', async () => {
    const { value } = await read('notices/003-pdf/source.pdf');
    const [grid] = gridsOf(value.blocks);
    expect(grid).toMatchObject({
      rows: 14,
      columns: 5,
      merges: 'stated',
      layer: 'body',
      location: { page: 3, block: 19 },
    });
    expect(grid?.cells).toContainEqual(expect.objectContaining({ row: 1, column: 0, rowSpan: 1, columnSpan: 5 }));
    expect(grid?.cells).toContainEqual(expect.objectContaining({ row: 2, column: 1, rowSpan: 5, columnSpan: 1 }));
    expect(cellText(grid, 0, 0)).toBe('序号');
    expect(cellText(grid, 2, 1)).toBe('(一)围绕稳经济、促活力强化公开');
    expect(cellLines(grid, 2, 2).join('').replace(/ /gu, '')).toBe(
      '济宁市生态环境局邹城市分局市发展和改革局市科技局市工业和信息化局',
    );
    expect(cellLines(grid, 2, 2).length).toBeGreaterThan(3);
    expect(cellText(grid, 13, 4)).toBe('11月底前');
  });

  it('002: merges of four depths, and columns merged in the header', async () => {
    const { value } = await read('notices/002-pdf/source.pdf');
    const [grid] = gridsOf(value.blocks);
    const spans = (grid?.cells ?? []).filter((cell) => cell.rowSpan > 1 || cell.columnSpan > 1);
    expect(spans.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan])).toEqual([
      [0, 0, 1, 2],
      [0, 2, 1, 3],
      [1, 0, 7, 1],
      [1, 1, 7, 1],
      [1, 2, 7, 1],
      [1, 3, 1, 2],
      [2, 3, 6, 1],
    ]);
    expect(cellText(grid, 2, 5)).toBe('县文化和旅游局, 县委宣传部等有关部门、有关单位, 各镇（街道）');
  });

  it('a turned page whose rules are thin boxes in a form: 序号 | 责任单位', async () => {
    const { value } = await read('hostile/rotated-form.pdf');
    const [grid] = gridsOf(value.blocks);
    expect(grid).toMatchObject({ rows: 2, columns: 2, location: { page: 1 } });
    expect([0, 1].map((row) => [0, 1].map((column) => cellText(grid, row, column)))).toEqual([
      ['序号', '责任单位'],
      ['一', '县应急局'],
    ]);
  });
});

describe('pdfReader: fonts', () => {
  it('a font that is not embedded is read through its map: 关于工作要点的通知', async () => {
    expect(textsOf((await read('hostile/predefined-cmap.pdf')).value.blocks)).toEqual(['关于工作要点的通知']);
  });

  it('⼀ becomes 一, private use is reported, bold is in the name', async () => {
    const { value, findings } = await read('hostile/private-use.pdf');
    expect(paragraphsOf(value.blocks).map(({ runs }) => runs)).toEqual([
      [{ text: '一局\ue000', start: 0, bold: true, font: 'Helvetica-Bold', size: 12 }],
    ]);
    expect(findings).toEqual([{ rule: 'unmappable-text', args: { count: 1 }, location: { page: 1 } }]);
  });
});

describe('pdfReader: what it can and cannot open', () => {
  it.each([
    ['hostile/junk-before.pdf', ['关于工作要点的通知']],
    ['hostile/no-xref.pdf', ['关于工作要点的通知']],
    ['hostile/count-1e9.pdf', []],
  ])('%s is read', async (path, texts) => {
    expect(textsOf((await read(path)).value.blocks)).toEqual(texts);
  });

  it('a page that is a picture is a finding', async () => {
    const { value, findings } = await read('hostile/scan.pdf');
    expect(value).toEqual({ format: 'pdf', pages: 1, blocks: [] });
    expect(findings).toEqual([{ rule: 'scanned-page', args: { page: 1 }, location: { page: 1 } }]);
  });

  it.each([
    ['hostile/encrypted.pdf', 'encrypted'],
    ['hostile/truncated.pdf', 'broken-document'],
    ['hostile/page-tree-loop.pdf', 'broken-document'],
    ['hostile/no-pages.pdf', 'broken-document'],
    ['hostile/html.pdf', 'broken-document'],
    ['hostile/noise.bin', 'broken-document'],
    ['hostile/empty.txt', 'broken-document'],
  ])('%s: %s', async (path, code) => {
    await expect(read(path)).rejects.toMatchObject({ name: 'GkparseError', code });
  });

  it.each([
    ['maxBytes', 1000],
    ['maxPages', 6],
    ['maxCells', 40],
    ['maxBlocks', 10],
  ])('%s %i stops at 003', async (limit, value) => {
    const reading = pdfReader.read(fixture('notices/003-pdf/source.pdf'), { ...defaultLimits, [limit]: value });
    await expect(reading).rejects.toMatchObject({ name: 'GkparseError', code: 'too-large' });
  });

  it('leaves the caller its bytes, and gives the same twice', async () => {
    const bytes = fixture('hostile/rotated-form.pdf');
    const first = await pdfReader.read(bytes, defaultLimits);
    expect(bytes.length).toBeGreaterThan(1000);
    expect(await pdfReader.read(bytes, defaultLimits)).toEqual(first);
  });
});
