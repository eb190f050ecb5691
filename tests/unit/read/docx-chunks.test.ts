import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { type Block, paragraphText } from '../../../src/model/document.ts';
import { chunksOf, type WrittenBlock } from '../../../src/read/docx/chunks.ts';
import { docxReader } from '../../../src/read/docx.ts';
import { defaultLimits } from '../../../src/read/limits.ts';

const row = (name: string, cells: number, goesOn = false) => ({ xml: name.repeat(10), cells, goesOn });
const table = (...rows: readonly ReturnType<typeof row>[]): WrittenBlock => ({ kind: 'table', rows });

describe('a document is converted in chunks', () => {
  it.each<[string, readonly WrittenBlock[], readonly (readonly [string, boolean])[]]>([
    [
      'between paragraphs',
      [
        { kind: 'text', xml: 'a'.repeat(20) },
        { kind: 'text', xml: 'b' },
      ],
      [
        ['a', false],
        ['b', false],
      ],
    ],
    [
      'between rows',
      [table(row('a', 2), row('b', 2), row('c', 2))],
      [
        ['ab', false],
        ['c', true],
      ],
    ],
    [
      'not through a merged cell',
      [table(row('a', 2), row('b', 2), row('c', 2, true), row('d', 2))],
      [
        ['abc', false],
        ['d', true],
      ],
    ],
    [
      'not before a row of one cell',
      [table(row('a', 2), row('b', 2), row('c', 1), row('d', 2))],
      [
        ['abc', false],
        ['d', true],
      ],
    ],
    [
      'not behind rows of one cell alone',
      [table(row('a', 1), row('b', 1), row('c', 2), row('d', 2))],
      [
        ['abc', false],
        ['d', true],
      ],
    ],
    ['an empty one', [], [['', false]]],
  ])('%s', (_, blocks, expected) => {
    const words = (xml: string) => [...new Set(xml.replace(/<[^>]*>/gu, ''))].join('');
    expect(chunksOf(blocks, 20).map(({ xml, goesOn }) => [words(xml), goesOn])).toEqual(expected);
  });
});

const cell = (text: string, merge = '') =>
  `<w:tc><w:tcPr>${merge}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const rowsTo = 3000;
const rowsMerged = 7;

async function readRows(rows: readonly string[]) {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${rows.join('')}</w:tbl><w:p><w:r><w:t>后文</w:t></w:r></w:p></w:body></w:document>`,
  );
  return docxReader.read(await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }), defaultLimits);
}

async function longTable(): Promise<readonly Block[]> {
  const rows = Array.from({ length: rowsTo }, (_, i) => {
    const begins = i % rowsMerged === 0;
    const merged = cell(begins ? `类别${i}` : '', `<w:vMerge${begins ? ' w:val="restart"' : ''}/>`);
    return `<w:tr>${merged}${cell(`完成第${i}项工作`)}${cell('县财政局')}</w:tr>`;
  });
  return (await readRows(rows)).value.blocks;
}

it('a table longer than a chunk is one grid, its merged cells whole', async () => {
  const [grid, after] = await longTable();
  if (grid?.kind !== 'grid' || after?.kind !== 'paragraph') throw new Error('no grid and paragraph');
  expect(grid.rows).toBe(rowsTo);
  const categories = grid.cells.filter(({ column }) => column === 0);
  expect(categories).toHaveLength(Math.ceil(rowsTo / rowsMerged));
  expect(categories.slice(0, -1).every(({ rowSpan }) => rowSpan === rowsMerged)).toBe(true);
  expect(
    grid.cells.filter(({ column }) => column === 1).map(({ paragraphs }) => paragraphs.map(paragraphText).join('')),
  ).toEqual(Array.from({ length: rowsTo }, (_, i) => `完成第${i}项工作`));
  expect(paragraphText(after)).toBe('后文');
});

it('a hidden row (w:hidden) is not read, and told', async () => {
  const rowOf = (text: string, properties: string) =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cell(text)}${cell(text)}</w:tr>`;
  const { value, findings } = await readRows([
    rowOf('甲', ''),
    rowOf('模板', '<w:hidden/>'),
    rowOf('乙', '<w:hidden w:val="0"/>'),
  ]);
  const [grid] = value.blocks;
  const texts = grid?.kind === 'grid' ? grid.cells.flatMap(({ paragraphs }) => paragraphs.map(paragraphText)) : [];
  expect(texts).toEqual(['甲', '甲', '乙', '乙']);
  expect(findings).toMatchObject([{ rule: 'unread-object', args: { what: 'hidden-text', count: 1 } }]);
});
