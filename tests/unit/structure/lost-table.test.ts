import { describe, expect, it } from 'vitest';
import { type CellFit, rememberedFit } from '../../../src/grammar/cell-fit.ts';
import { paragraphText } from '../../../src/model/document.ts';
import { readAlignedColumns } from '../../../src/structure/lost-table/aligned/columns.ts';
import { readCellLines } from '../../../src/structure/lost-table/cell-a-line/cell-lines.ts';
import { findHeader } from '../../../src/structure/lost-table/header/header-lines.ts';
import { readLabelLines } from '../../../src/structure/lost-table/labelled/label-lines.ts';
import { type Line, toLine } from '../../../src/structure/lost-table/line.ts';
import type { Reading } from '../../../src/structure/lost-table/reading.ts';
import { restoreTables } from '../../../src/structure/lost-table/restore.ts';
import { readRowLines } from '../../../src/structure/lost-table/row-a-line/row-lines.ts';
import { documentOf } from './document-of.ts';
import { restore, type Seen } from './restored.ts';

const rulesOf = ({ findings }: Seen): readonly string[] => findings.map((finding) => finding.rule);

const first = '公开重大决策事项目录并按要求更新。';
const second = '加大政策解读力度，丰富解读的形式。';
const third = '完善政务服务平台，推动全程网办。';
const expected = [
  ['工作任务', '具体要求', '责任单位', '完成时限'],
  ['决策公开', first, '市司法局', '12月底前'],
  ['', second, '市财政局、市民政局', '全年'],
  ['平台建设', third, '市行政审批服务局', '6月底前'],
];

describe('one table in the forms that it may be left in', () => {
  it.each([
    {
      form: 'tabs',
      text: expected.map((row) => row.join('\t')).join('\n'),
    },
    {
      form: 'bars',
      text: expected.map((row) => `│${row.join('│')}│\n├──┼──┼──┼──┤`).join('\n'),
    },
    {
      form: 'markdown',
      text: expected
        .flatMap((row, i) => [`| ${row.join(' | ')} |`, ...(i === 0 ? ['| --- | --- | --- | --- |'] : [])])
        .join('\n'),
    },
    {
      form: 'one cell a line, blank lines for blank cells',
      text: expected.map((row) => row.join('\n')).join('\n'),
    },
    {
      form: 'one cell a line, after a tab, blank lines between rows',
      text: expected.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n'),
    },
    {
      form: 'quoted cells with line breaks',
      text: expected
        .map((row) => row.join('\t'))
        .join('\n')
        .replace(second, `"${second.slice(0, 9)}\n${second.slice(9)}"`),
    },
    {
      form: 'commas (CSV)',
      text: expected.map((row) => row.join(',')).join('\n'),
    },
    {
      form: 'commas, each cell in quotes',
      text: expected.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
    },
    {
      form: 'commas, quoted cells with line breaks',
      text: expected
        .map((row) => row.join(','))
        .join('\n')
        .replace(second, `"${second.slice(0, 9)}\n${second.slice(9)}"`),
    },
    {
      form: 'a narrow category, one character a line',
      text: expected
        .map((row) => row.join('\n'))
        .join('\n')
        .replace('决策公开', '决\n策\n公\n开'),
    },
    {
      form: 'columns aligned by spaces, cells wrapped',
      text: `
  工作任务    具体要求              责任单位          完成时限
  决策公开    公开重大决策事项目录  市司法局          12月底前
              并按要求更新。
              加大政策解读力度，丰  市财政局、市民政  全年
              富解读的形式。        局
  平台建设    完善政务服务平台，推  市行政审批服务局  6月底前
              动全程网办。`,
    },
  ])('$form', ({ text }) => {
    expect(restore(text).rows).toEqual(expected);
  });
});

describe('rows that the damage moved', () => {
  it('shifted left under a merged category: put back, and told', () => {
    const seen = restore(
      `工作任务\t具体要求\t责任单位\n决策公开\t${first}\t市司法局\n${second}\t市财政局\t\n平台建设\t${third}\t市民政局`,
    );
    expect(seen.rows[2]).toEqual(['', second, '市财政局']);
    const [ragged] = seen.findings.filter((finding) => finding.rule === 'ragged-row');
    expect(ragged?.location).toEqual({ line: 3, lastLine: 3 });
  });

  it('rows that stand where they were printed are not told', () => {
    expect(rulesOf(restore(expected.map((row) => row.join('\t')).join('\n')))).toEqual(['guessed-table']);
  });

  it('a row that fills every column has lost no place, however unlike its column one cell may be', () => {
    const seen = restore(
      [
        '序号\t项目名称\t具体要求\t责任单位\t完成时限',
        `1\t决策公开\t${first}\t市司法局\t12月底前`,
        `2\t政策解读\t${second}\t市财政局\t全年`,
        `3\t市政务服务中心\t${third}\t市民政局\t6月底前`,
      ].join('\n'),
    );
    expect(rulesOf(seen)).toEqual(['guessed-table']);
  });

  it.each(['视情况', '13月底前', 'abc'])('the last row stays one, though its deadline is %s', (deadline) => {
    const lines = [
      '序号\t具体要求\t责任单位\t完成时限',
      `1\t${first}\t市司法局\t12月底前`,
      `2\t${second}\t市财政局\t${deadline}`,
    ];
    expect(restore(lines.join('\n')).rows.map((row) => row[0])).toEqual(['序号', '1', '2']);
  });

  it('a row whose cells stand under each other’s headers is told, even if it fills them', () => {
    const seen = restore(
      [
        '序号\t具体要求\t责任单位\t完成时限',
        `1\t${first}\t市司法局\t12月底前`,
        `2\t${second}\t6月底前\t市财政局`,
        `3\t${third}\t市民政局\t全年`,
        `4\t${first}\t市民政局\t11月底前`,
      ].join('\n'),
    );
    expect(rulesOf(seen)).toEqual(['guessed-table', 'ragged-row']);
  });
});

describe('page cuts', () => {
  const head = '序号\t具体要求\t责任单位';

  it('the header said again is no row', () => {
    const seen = restore(`${head}\n1\t${first}\t市司法局\n\n${head}\n2\t${second}\t市财政局`);
    expect(seen.rows.map((row) => row[0])).toEqual(['序号', '1', '2']);
  });

  it('a row that the page cut is one, and told', () => {
    const seen = restore(
      `${head}\n1\t${first.slice(0, 8)}\t市司法局\n\n${head}\n\t${first.slice(8)}\t\n2\t${second}\t市财政局`,
    );
    expect(seen.rows.slice(1)).toEqual([
      ['1', first, '市司法局'],
      ['2', second, '市财政局'],
    ]);
    expect(rulesOf(seen)).toEqual(['guessed-table', 'joined-paragraph']);
  });

  it('a page number between the rows parts nothing', () => {
    const { blocks } = documentOf(`${head}\n1\t${first}\t市司法局\n— 3 —\n2\t${second}\t市财政局`);
    const marked = blocks.map((block) =>
      block.kind === 'paragraph' && paragraphText(block) === '— 3 —'
        ? { ...block, layer: 'furniture' as const }
        : block,
    );
    const restored = restoreTables(marked).blocks;
    expect(restored.map((block) => `${block.kind} ${block.layer}`)).toEqual(['grid body', 'paragraph furniture']);
  });
});

describe('headers of two rows', () => {
  it('责任单位 over 牵头 and 配合', () => {
    const { rows } = restore(
      `具体要求\t责任单位\t\t完成时限\n\t牵头单位\t配合单位\t\n${first}\t市司法局\t市民政局\t全年\n${second}\t市财政局\t\t全年`,
    );
    expect(rows).toEqual([
      ['具体要求', '责任单位', '', '完成时限'],
      ['', '牵头单位', '配合单位', ''],
      [first, '市司法局', '市民政局', '全年'],
      [second, '市财政局', '', '全年'],
    ]);
  });
});

describe('label lines', () => {
  const record = (text: string, units: string): string => `工作任务：${text}\n责任单位：${units}\n完成时限：12月底前`;

  it('two records or more are a table', () => {
    const { rows } = restore(`${record(first, '市司法局')}\n\n${record(second, '市财政局')}`);
    expect(rows).toEqual([
      ['工作任务', '责任单位', '完成时限'],
      [first, '市司法局', '12月底前'],
      [second, '市财政局', '12月底前'],
    ]);
  });

  it('headings between them are their groups', () => {
    const { rows } = restore(
      `一、决策方面\n${record(first, '市司法局')}\n${record(third, '市民政局')}\n二、解读方面\n${record(second, '市财政局')}`,
    );
    expect(rows.map((row) => row[0])).toEqual(['工作任务', '一、决策方面', first, third, '二、解读方面', second]);
  });

  it('a heading for each record makes items of prose', () => {
    const { rows } = restore(`一、决策方面\n${record(first, '市司法局')}\n二、解读方面\n${record(second, '市财政局')}`);
    expect(rows).toEqual([]);
  });

  it('an item with its own heading is prose', () => {
    expect(
      restore(
        `1.推进审批制度改革\n${first}\n责任单位：市司法局\n完成时限：全年\n2.推进证明告知承诺\n${second}\n责任单位：市财政局`,
      ).rows,
    ).toEqual([]);
  });
});

describe('what is no table stays text', () => {
  it('a header over prose is told', () => {
    const seen = restore(
      `具体要求\t责任单位\n各级各部门要高度重视，加强组织领导，确保各项工作落到实处。\n各单位要于每季度末报送进展情况。`,
    );
    expect(seen.rows).toEqual([]);
    expect(seen.text).toHaveLength(3);
    expect(rulesOf(seen)).toEqual(['unread-table']);
  });

  it('a table that ran into one line is told; a title 2024年责任分工 is none', () => {
    const glued = '序号工作任务责任单位完成时限1新建学校2所县教育局8月底前2治理河道9公里县水利局5月底前';
    const seen = restore(`2024年责任分工\n${glued}`);
    expect(seen.rows).toEqual([]);
    expect(seen.findings).toMatchObject([{ rule: 'unread-table', args: { text: glued } }]);
  });

  it.each([
    ['月份', ['1月', '2月', '3月'], ['unread-table']],
    // Whom to call is nothing that is to be done.
    ['电话', ['6321001', '6321002', '6321003'], []],
  ] as const)('rows of who and what below a header that no list holds are told: %s', (first, cells, told) => {
    const rows = [
      [first, '主要事情', '认领科室'],
      [cells[0], '春节前走访困难职工', '办公室'],
      [cells[1], '黄河湿地植树200株', '人事处'],
      [cells[2], '机关职工趣味运动会', '河湖处'],
    ];
    expect(rulesOf(restore(rows.map((row) => row.join('\t')).join('\n')))).toEqual(told);
  });

  it('prose without a header is not told', () => {
    const seen = restore(`一、总体要求\n${first}\n二、责任单位\n${second}`);
    expect({ rows: seen.rows, rules: rulesOf(seen) }).toEqual({ rows: [], rules: [] });
  });
});

/** How often a reading looks at a cell of a text: a measure of its time that no machine changes. */
function countLooks(
  text: string,
  read: (lines: readonly Line[], fit: CellFit) => Reading | null,
): { looks: number; rows: number } {
  let looks = 0;
  const known = rememberedFit(true);
  const fit: CellFit = (cell, role) => {
    looks++;
    return known(cell, role);
  };
  const lines = documentOf(text).blocks.flatMap((block, i) =>
    block.kind === 'paragraph' ? [toLine(block, i, (block.location.line ?? 1) - 1)] : [],
  );
  return { looks, rows: read(lines, fit)?.rows.length ?? 0 };
}

describe('time grows with the text', () => {
  const head = ['序号', '具体要求', '责任单位', '完成时限'];
  const row = (i: number): readonly string[] => [
    String(i),
    `${second.slice(0, -1)}第${i}项。`,
    '市财政局、市民政局',
    '12月底前',
  ];
  const table = (rows: number, write: (cells: readonly string[]) => string): string =>
    [head, ...Array.from({ length: rows }, (_, i) => row(i + 1))].map(write).join('\n');
  const underHeader =
    (read: typeof readRowLines) =>
    (lines: readonly Line[], fit: CellFit): Reading | null => {
      const header = findHeader(lines, 0);
      return header === null ? null : read(lines, header, fit);
    };

  it.each([
    { form: 'tabs', write: (cells: readonly string[]) => cells.join('\t'), read: underHeader(readRowLines) },
    { form: 'cell lines', write: (cells: readonly string[]) => cells.join('\n'), read: underHeader(readCellLines) },
    {
      form: 'aligned columns',
      write: (cells: readonly string[]) => cells.map((cell, c) => cell.padEnd(c === 1 ? 30 : 14)).join(''),
      read: underHeader(readAlignedColumns),
    },
    {
      form: 'label lines',
      write: (cells: readonly string[]) => cells.map((cell, c) => `${head[c]}：${cell}`).join('\n'),
      read: (lines: readonly Line[], fit: CellFit) => readLabelLines(lines, 0, fit),
    },
  ])('$form: ten times the rows, at most eleven times the looks', ({ write, read }) => {
    const few = countLooks(table(100, write), read);
    const many = countLooks(table(1000, write), read);
    expect(many.rows).toBeGreaterThanOrEqual(1000);
    expect(many.looks).toBeLessThanOrEqual(11 * few.looks);
  });

  it('a header under which nothing can be read is given up early', () => {
    const prose = (lines: number): string => [...head, ...Array.from({ length: lines }, () => first)].join('\n');
    const read = underHeader(readCellLines);
    expect(countLooks(prose(2000), read).looks).toBe(countLooks(prose(200), read).looks);
  });
});
