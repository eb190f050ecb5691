import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { gkparse, smallNotice, temporaryFolder } from '../support/cli.ts';

const pdf = 'fixtures/notices/003-pdf/source.pdf';

/** One word set upwards, beside level ones. */
const turnedText = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>endobj
4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
5 0 obj<</Length 86>>stream
BT /F 12 Tf 0 1 -1 0 100 100 Tm (Turned) Tj 1 0 0 1 150 100 Tm (upright as most) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`;

const classesOf = (svg: string) => {
  const page = load(svg, { xml: true });
  const names = page('[class]')
    .toArray()
    .map((element) => element.attribs['class'] ?? '');
  return { page, count: (name: string) => names.filter((one) => one === name).length };
};

describe('gkparse inspect', () => {
  it.each([1, 3, 6])('draws a tagged table, which is one for all of its pages, on page %s, too', async (number) => {
    const { stdout } = await gkparse(['inspect', 'fixtures/pdf/borderless-chromium.pdf', '--page', String(number)]);
    const { count } = classesOf(stdout);
    expect(count('cell') + count('merged')).toBeGreaterThan(5);
  });

  it('draws the rules, the cells, the header and the merged cells of a page of a pdf', async () => {
    const output = join(temporaryFolder(), 'page.svg');
    const { stdout, stderr, code } = await gkparse(['inspect', pdf, '--page', '3', '-o', output]);
    expect({ stdout, stderr, code }).toEqual({ stdout: '', stderr: '', code: 0 });
    const { page, count } = classesOf(readFileSync(output, 'utf8'));
    expect(page('svg').attr('width')).toMatch(/^59\d(\.\d+)?pt$/u);
    expect(page('svg').attr('viewBox')).toMatch(/^0 0 59\d(\.\d+)? 84\d(\.\d+)?$/u);
    expect(page('text').text()).toContain('责任单位');
    expect(page('rect.header title').text()).toContain('责任单位');
    expect(count('rule')).toBeGreaterThan(10);
    expect(count('merged')).toBeGreaterThan(0);
    expect(count('order')).toBeGreaterThan(0);
  });

  it('is the same by either engine, but for the glyphs', async () => {
    const [one, other] = await Promise.all(
      ['pdfium', 'pdfjs'].map((engine) => gkparse(['inspect', pdf, '--page', '4', '--engine', engine])),
    );
    const names = ['rule', 'cell', 'merged', 'header', 'order'];
    const counts = (svg = '') => names.map(classesOf(svg).count);
    expect(counts(other?.stdout)).toEqual(counts(one?.stdout));
  });

  it.each([
    { name: '003-docx', args: ['fixtures/notices/003-docx/source.docx'], stdin: '' },
    { name: 'standard input: 序号 工作任务 责任单位 完成时限', args: ['-'], stdin: smallNotice },
  ])('draws a scheme of a document without layout: $name', async ({ args, stdin }) => {
    const { stdout, code } = await gkparse(['inspect', ...args], { stdin });
    expect(code).toBe(0);
    const { page, count } = classesOf(stdout);
    expect(count('order')).toBeGreaterThan(5);
    const { width, height, viewBox } = page('svg').attr() ?? {};
    expect(viewBox).toBe(`0 0 ${width} ${height}`);
    expect(stdout).toContain('责任单位');
  });

  it('draws the table that a text has lost its lines of', async () => {
    const { stdout } = await gkparse(['inspect', 'fixtures/notices/003-txt/source.txt']);
    const { page, count } = classesOf(stdout);
    expect(page('rect.header title').text()).toContain('责任单位');
    expect(count('cell')).toBeGreaterThan(100);
  });

  it.each(['pdfium', 'pdfjs'])('lays turned text along its line, by %s', async (engine) => {
    const file = join(temporaryFolder(), 'turned.pdf');
    writeFileSync(file, turnedText);
    const { stdout } = await gkparse(['inspect', file, '--engine', engine]);
    const { page } = classesOf(stdout);
    const turned = page('text[transform]');
    expect(turned.text()).toBe('Turned');
    expect(turned.first().attr('transform')).toMatch(/^rotate\(-90 100 /u);
  });

  it('gives up at the limits of extract', async () => {
    const { stdout, stderr, code } = await gkparse(['inspect', pdf, '--limit', 'pages=3']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('页数为 7，上限为 3');
  });

  it.each([
    { args: ['inspect', pdf, '--page', '8'], words: '没有第8页，共7页。' },
    { args: ['inspect', pdf, '--page', '0'], words: '“0”不是页码。' },
    { args: ['inspect', pdf, '--page', '8', '--lang', 'en'], words: 'There is no page 8; the file has 7.' },
    { args: ['inspect', 'fixtures/notices/003-docx/source.docx', '--page', '2'], words: '这种文件不分页。' },
    { args: ['inspect', pdf, '-o', pdf], words: '就是要读取的文件' },
    { args: ['inspect', pdf, '-o', '3.png'], words: '不能写成“.png”文件：“3.png”。扩展名可用 .svg。' },
    { args: ['inspect', pdf, '--page', '3', '--limit', 'cells=9'], words: '，上限为 9（--limit cells）' },
    { args: ['extract', pdf, '--limit', 'cells=9'], words: '，上限为 9（--limit cells）' },
    { args: ['inspect', 'fixtures/hostile/encrypted.pdf'], words: '设有打开密码' },
  ])('refuses with a sentence: $args', async ({ args, words }) => {
    const { stdout, stderr, code } = await gkparse(args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(words);
  });

  it('leaves no file behind where there is no page', async () => {
    const output = join(temporaryFolder(), 'page.svg');
    await gkparse(['inspect', pdf, '--page', '99', '-o', output]);
    expect(existsSync(output)).toBe(false);
  });
});
