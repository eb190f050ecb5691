import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { paragraphText } from '../../../src/model/document.ts';
import { docxReader } from '../../../src/read/docx.ts';
import { htmlReader } from '../../../src/read/html.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { commonCount, snapEdges } from '../../../src/read/snap-edges.ts';
import { gridsOf } from './read-fixture.ts';

type Row = readonly (readonly [text: string, columns: number])[];

/** 序号 | 任务 | 单位, whose edges somebody has dragged a little apart in the second row. */
const dragged: readonly Row[] = [
  [
    ['序号', 1],
    ['任务', 2],
    ['单位', 1],
  ],
  [
    ['1', 2],
    ['修路', 1],
    ['县交通局', 1],
  ],
];
const asTold = [
  ['序号', '任务', '单位'],
  ['1', '修路', '县交通局'],
];

async function docxCells(rows: readonly Row[], widths: readonly string[], properties: readonly string[] = []) {
  const cell = ([text, columns]: Row[number]): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl><w:tblGrid>${grid}</w:tblGrid>${rows
    .map((row, i) => `<w:tr><w:trPr>${properties[i] ?? ''}</w:trPr>${row.map(cell).join('')}</w:tr>`)
    .join('')}</w:tbl></w:body></w:document>`;
  const zip = new JSZip().file('word/document.xml', xml, { createFolders: false });
  return cellsOf(await docxReader.read(await zip.generateAsync({ type: 'uint8array' }), defaultLimits));
}

async function htmlCells(rows: readonly Row[], widths: readonly (readonly number[])[], more = '') {
  const html = `<meta charset="utf-8"><table>${rows
    .map(
      (row, i) =>
        `<tr>${row.map(([text, columns], j) => `<td colspan="${columns}" width="${widths[i]?.[j] ?? ''}">${text}</td>`).join('')}</tr>`,
    )
    .join('')}${more}</table>`;
  return cellsOf(await htmlReader.read(new TextEncoder().encode(html), defaultLimits));
}

function cellsOf({ value }: Awaited<ReturnType<typeof docxReader.read>>): readonly (readonly string[])[] {
  const [grid] = gridsOf(value.blocks);
  return Array.from({ length: grid?.rows ?? 0 }, (_, row) =>
    (grid?.cells ?? [])
      .filter((cell) => cell.row === row)
      .map(
        (cell) => `${cell.paragraphs.map(paragraphText).join()}${cell.columnSpan > 1 ? ` ×${cell.columnSpan}` : ''}`,
      ),
  );
}

describe('edges that were dragged a little apart (列线没有对齐)', () => {
  it.each([
    [
      'a narrow column in which nothing stands',
      [
        [0, 1],
        [1, 3],
        [0, 2],
        [2, 3],
      ],
      [9, 1, 9],
      [0, 1, 1, 2],
    ],
    [
      'a narrow column with a cell of its own',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      [9, 1, 9],
      [0, 1, 2, 3],
    ],
    [
      'a wide column',
      [
        [0, 1],
        [1, 3],
        [0, 2],
        [2, 3],
      ],
      [9, 9, 9],
      [0, 1, 2, 3],
    ],
    [
      'a width that nobody states',
      [
        [0, 1],
        [1, 3],
        [0, 2],
        [2, 3],
      ],
      [9, null, 9],
      [0, 1, 2, 3],
    ],
    [
      'two at once, with a cell over both',
      [
        [0, 1],
        [1, 3],
        [3, 4],
      ],
      [9, 1, 1, 9],
      [0, 1, 1, 2, 3],
    ],
    [
      'too many for one edge',
      [
        [0, 4],
        [4, 5],
      ],
      [9, 1, 1, 1, 9],
      [0, 1, 1, 1, 2, 3],
    ],
  ] as const)('%s', (_, cells, widths, expected) => {
    const stretches = cells.map(([from, to]) => ({ from, to }));
    expect(snapEdges(stretches, widths, 2)).toEqual(expected);
  });

  it.each([
    ['rows of three', [3, 3, 3], 4, 3],
    ['rows of three and a row of one', [3, 1, 3], 4, 3],
    ['one row is short', [3, 2, 3], 4, null],
    ['nothing lies apart', [3, 3, 3], 3, null],
    ['two columns', [2, 2], 3, null],
  ] as const)('rows with as many cells each: %s', (_, cells, columns, expected) => {
    expect(commonCount(cells, columns)).toBe(expected);
  });

  it('Word: by the widths of its grid', async () => {
    expect(await docxCells(dragged, ['600', '20', '4000', '2000'])).toEqual(asTold);
  });

  it('a column beside them that really is one stays', async () => {
    const more: Row = [
      ['2', 1],
      ['修', 1],
      ['桥', 1],
      ['县水利局', 1],
    ];
    const cells = await docxCells([...dragged, more], ['600', '2000', '4000', '2000']);
    expect(cells).toEqual([
      ['序号', '任务 ×2', '单位'],
      ['1 ×2', '修路', '县交通局'],
      ['2', '修', '桥', '县水利局'],
    ]);
  });

  it.each([['Word'], ['a web page']])('%s: by the number of cells, however far they lie apart', async (program) => {
    const group: Row = [['一、交通', 4]];
    const rows = [...dragged, group, ...dragged.slice(1)];
    const cells =
      program === 'Word' ? await docxCells(rows, ['600', '2000', '4000', '2000']) : await htmlCells(rows, []);
    expect(cells).toEqual([...asTold, ['一、交通 ×3'], ...asTold.slice(1)]);
  });

  it('Word: by the number of cells, where a merged cell goes on in each row', async () => {
    const cell = (text: string, span: number, more: string): string =>
      `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${more}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const merged = '<w:vMerge w:val="restart"/>';
    const rows = [
      row(cell('类', 1, ''), cell('任务', 2, ''), cell('单位', 1, '')),
      row(cell('交通', 2, merged), cell('修路', 1, ''), cell('县交通局', 1, '')),
      row(cell('', 1, '<w:vMerge/>'), cell('架桥', 2, ''), cell('县交通局', 1, '')),
    ];
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`;
    const zip = new JSZip().file('word/document.xml', xml, { createFolders: false });
    const read = await docxReader.read(await zip.generateAsync({ type: 'uint8array' }), defaultLimits);
    expect(cellsOf(read)).toEqual([
      ['类', '任务', '单位'],
      ['交通', '修路', '县交通局'],
      ['架桥', '县交通局'],
    ]);
  });

  it('rows that begin or end a little apart (w:gridBefore, w:gridAfter) have no blank cells there', async () => {
    const rows: readonly Row[] = [
      [
        ['序号', 2],
        ['任务', 1],
      ],
      [
        ['1', 1],
        ['修路', 1],
      ],
    ];
    const before = await docxCells(rows, ['20', '600', '4000'], ['', '<w:gridBefore w:val="1"/>']);
    expect(before).toEqual([
      ['序号', '任务'],
      ['1', '修路'],
    ]);
  });

  it.each([
    ['no grid', []],
    ['a grid without widths', ['0', '0', '0', '0']],
    ['a grid that is too short', ['600']],
  ])('Word: %s', async (_, widths) => {
    expect(
      await docxCells(
        [
          ...dragged,
          [
            ['合计', 2],
            ['', 2],
          ],
        ],
        widths,
      ),
    ).toHaveLength(3);
  });

  it('a web page: by the widths of its cells', async () => {
    const widths = [
      [40, 203, 100],
      [43, 200, 100],
    ];
    expect(await htmlCells(dragged, widths)).toEqual(asTold);
  });

  it('Word’s last row of a page’s table, which only holds the columns, is none', async () => {
    const widths = [
      [40, 203, 100],
      [43, 200, 100],
    ];
    const columns = '<tr height=0><td width=40></td><td width=3></td><td width=200></td><td width=100></td></tr>';
    expect(await htmlCells(dragged, widths, columns)).toEqual(asTold);
    expect((await htmlCells(dragged, widths, '<tr height=0><td>2</td></tr>')).flat()).toContain('2');
  });
});
