import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';

const rows = [
  ['1', '推进园区二期建设，完成投资3亿元', '县发展改革局', '12月底前'],
  ['2', '新增规上企业10家', '县工信局', '11月底前'],
  ['3', '新建农村公路50公里', '县交通运输局、各乡镇', '10月底前'],
  ['4', '新建幼儿园2所', '县教育局', '8月底前'],
];

/** Some of the columns of all rows. */
const only = (...columns: readonly number[]): readonly (readonly string[])[] =>
  rows.map((row) => columns.map((c) => row[c] ?? ''));

const html = (cells: readonly (readonly string[])[]): string =>
  `<p>临江市2023年重点工作清单</p><table>${cells
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('')}</table>`;

const text =
  (separator: string) =>
  (cells: readonly (readonly string[])[]): string =>
    `临江市2023年重点工作清单\n\n${cells.map((row) => row.join(separator)).join('\n')}\n`;

async function read(source: string, path: string) {
  const { meta, tasks, diagnostics, coverage } = await extract(Buffer.from(source), { path });
  return {
    issuer: meta.issuer,
    tasks: tasks.map(({ requirement, assignment, deadline }) =>
      [requirement, assignment.units.map(({ name }) => name).join('、'), deadline?.raw ?? ''].join(' | '),
    ),
    rules: new Set(diagnostics.map(({ rule }) => rule)),
    left: coverage.leftOver,
  };
}

const wanted = (...columns: readonly number[]): readonly string[] =>
  rows.map((row) => [row[1], row[2], columns.includes(3) ? row[3] : ''].join(' | '));

describe('tables without a header (没有表头)', () => {
  it.each([
    ['numbers, texts, units and times', [0, 1, 2, 3]],
    ['texts, units and times', [1, 2, 3]],
    ['numbers, texts and units', [0, 1, 2]],
    ['units first', [2, 1, 3]],
    ['texts and units', [1, 2]],
  ])('%s: each row is a task, however short', async (_, columns) => {
    const sources = [
      [html(only(...columns)), 'x.html'],
      [text('\t')(only(...columns)), 'x.txt'],
      [text('    ')(only(...columns)), 'x.txt'],
      [text(' ')(only(...columns)), 'x.txt'],
      [text(' | ')(only(...columns)).replace(/^(.*\|.*)$/gmu, '| $1 |'), 'x.txt'],
    ] as const;
    for (const [source, path] of sources) {
      const { tasks, rules, left } = await read(source, path);
      expect(tasks).toEqual(wanted(...columns));
      expect(rules).toContain('guessed-role');
      expect(left).toEqual([]);
    }
  });

  it('two columns of units', async () => {
    const both = only(0, 1, 2).map((row) => [...row, '县财政局']);
    expect((await read(html(both), 'x.html')).tasks).toEqual(rows.map((row) => `${row[1]} | ${row[2]}、县财政局 | `));
  });

  it('headings between the rows of a text', async () => {
    const [first = '', ...others] = only(1, 2, 3).map((row) => row.join('\t'));
    const { tasks } = await read(`临江市2023年重点工作清单\n\n${first}\n一、城乡建设\n${others.join('\n')}\n`, 'x.txt');
    expect(tasks).toEqual(wanted(3));
  });

  it.each([
    [
      'persons and telephones',
      '县教育局\t张伟\t0536-1234567\n县工信局\t李明\t0536-1234568\n县水利局\t王强\t0536-1234569',
    ],
    ['two rows', '新建学校3所\t县教育局\t8月底前\n新建公路\t县交通局\t9月底前'],
  ])('%s are none', async (_, lines) => {
    const { tasks } = await read(`临江市2023年重点工作清单\n\n${lines}\n`, 'x.txt');
    expect(tasks).toEqual([]);
  });
});

it('texts and units with a dash between are prose', async () => {
  const lines = '1.新建学校。 —— 县教育局\n2.新建公路。 —— 县交通局\n3.新建水厂。 —— 县水利局';
  const { tasks, rules } = await read(`临江市2023年重点工作清单\n\n${lines}\n`, 'x.txt');
  expect(tasks).toEqual(['新建学校。 | 县教育局 | ', '新建公路。 | 县交通局 | ', '新建水厂。 | 县水利局 | ']);
  expect(rules).not.toContain('guessed-table');
});

it('rows of other lengths are told', async () => {
  const lines = '1.新建学校\t县教育局\t8月底前\n2.新建公路\t县交通局\n3.新建水厂\t县水利局\t9月底前';
  const { issuer, tasks, rules } = await read(`临江市2023年重点工作清单\n\n${lines}\n`, 'x.txt');
  expect(tasks).toEqual([]);
  expect(rules).toContain('unread-table');
  // 2.新建公路 县交通局 ends like the name of a body.
  expect(issuer).toBeNull();
});

it('a full row above the first short one is no title of the table', async () => {
  const long = ['1', '推进经济开发区二期建设，完成全年固定资产投资3亿元', '县发展改革局', '12月底前'];
  const { tasks } = await read(html([long, ...only(0, 1, 2, 3).slice(1)]), 'x.html');
  expect(tasks).toHaveLength(4);
});

it('records in cells, a label a line, are told', async () => {
  const cell = (what: string, who: string): string => `任务：${what}<br>责任单位：${who}<br>时限：6月底前`;
  const { tasks, rules } = await read(
    html([
      ['1', cell('新建学校', '县教育局')],
      ['2', cell('新建公路', '县交通局')],
    ]),
    'x.html',
  );
  expect(tasks).toEqual([]);
  expect(rules).toContain('unread-table');
});
