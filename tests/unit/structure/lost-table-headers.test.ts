import { describe, expect, it } from 'vitest';
import { markFurniture } from '../../../src/structure/furniture.ts';
import { documentOf } from './document-of.ts';
import { restore } from './restored.ts';

/** 序号 first and words that no list knows (会签意见、材料页数) between those that say what and who. */
const wide = [
  ['序号', '事项名称', '会签意见', '材料页数', '装订样式', '公布渠道', '承办单位'],
  ['1', '县域慢行步道规划', '已会签', '二十页', '胶装', '县报头版', '县自然资源局'],
  ['2', '老旧管网更新办法', '未会签', '三十页', '线装', '门户网站', '县住建局'],
];

describe('a header that begins with 序号 and holds words that nobody listed', () => {
  it.each([
    { form: 'bars on each row', text: wide.map((row) => `| ${row.join(' | ')} |`).join('\n') },
    { form: 'a bar behind each cell', text: wide.flatMap((row) => row.map((cell) => `${cell} |`)).join('\n') },
    { form: 'bars on lines of their own', text: wide.flatMap((row) => row.flatMap((cell) => [cell, '|'])).join('\n') },
    { form: 'one cell a line', text: wide.flat().join('\n') },
  ])('$form', ({ text }) => {
    expect(restore(text).rows).toEqual(wide);
  });

  it('needs one that says who or when', () => {
    const text = '| 序号 | 事项名称 | 会签意见 | 材料页数 |\n| 1 | 县域慢行步道规划 | 已会签 | 二十页 |';
    expect(restore(text).rows).toEqual([]);
  });
});

it('a header of one cell a line ends at the number 1, though its last words are unknown', () => {
  const rows = [
    ['序号', '权责名称', '行使主体', '设定依据', '行使层级', '档案页数'],
    ['1', '河道养护', '县水利局', '《某市河道条例》第八条', '县级', '二十页'],
    ['2', '堤防巡查', '各镇', '《某市堤防条例》第五条', '镇级', '三十页'],
  ];
  expect(restore(rows.flat().join('\n\n')).rows).toEqual(rows);
});

it('单位 beside 职责分工 is who, in a text of one cell a line', () => {
  const rows = [
    ['单位', '职责分工'],
    ['县水利局', '拟定整治方案，明确工作要求和政策口径。'],
    ['县财政局', '负责协调资金，保障整治工作的相关经费。'],
    ['县教育局', '指导各校开展宣传教育，督促各校落实整改。'],
  ];
  expect(restore(rows.flat().join('\n\n')).rows).toEqual(rows);
});

it('a bare year is the deadline of a row and not the number of the next', () => {
  const rows = [
    ['序号', '项目名称', '建设时间', '建设内容', '责任单位'],
    ['1', '河西步道工程', '2026', '修建步道三公里，配套照明和护栏设施。', '县住建局'],
    ['2', '东关桥加固工程', '2026', '更换桥面伸缩缝，加固桥墩，增设排水。', '县交通局'],
  ];
  expect(restore(rows.flatMap((row) => row.map((cell) => `${cell} |`)).join('\n')).rows).toEqual(rows);
});

it('words of the header that a narrow column of a drawn table broke are one', () => {
  const text = `
┌─────────┬───┬─────┬────┐
│工 作 任 务       │包抓领│责任单位  │完成时限│
│                  │导    │          │        │
├─────────┼───┼─────┼────┤
│修缮河西排涝泵站并│李某某│县水利局、│6月底前 │
│更换老旧机组      │      │县财政局  │        │
├─────────┼───┼─────┼────┤
│建成城南停车场    │王某某│县住建局  │9月底前 │
└─────────┴───┴─────┴────┘`;
  expect(restore(text).rows).toEqual([
    ['工 作 任 务', '包抓领导', '责任单位', '完成时限'],
    ['修缮河西排涝泵站并更换老旧机组', '李某某', '县水利局、县财政局', '6月底前'],
    ['建成城南停车场', '王某某', '县住建局', '9月底前'],
  ]);
});

it('a rule through some cells of a drawn table parts these; the others are merged over both rows', () => {
  const text = `
┌──────────┬────┬─────┬────┐
│工作任务            │包抓领导│责任单位  │完成时限│
├──────────┼────┼─────┼────┤
│修缮河西排涝泵站并  │李某某  │县水利局、│汛期前完│
│更换老旧机组        │        │县应急局  │成主体  │
├──────────┤        │          │        │
│疏浚东排干渠三公里  │        │          │        │
│                    │        ├─────┤        │
│补栽沿渠防护林带    │        │县林业局  │        │
├──────────┼────┼─────┼────┤
│建成城南停车场      │王某某  │县住建局  │9月底前 │
└──────────┴────┴─────┴────┘`;
  const { rows, findings } = restore(text);
  expect(rows.slice(1)).toEqual([
    ['修缮河西排涝泵站并更换老旧机组', '李某某', '县水利局、县应急局', '汛期前完成主体'],
    ['疏浚东排干渠三公里', '', '', ''],
    ['补栽沿渠防护林带', '', '县林业局', ''],
    ['建成城南停车场', '王某某', '县住建局', '9月底前'],
  ]);
  expect(findings.filter(({ rule }) => rule === 'unread-table')).toEqual([]);
});

describe('a table that is filled up with spaces (pandoc)', () => {
  const long = '完善县城供水管网，'.repeat(40);
  const rows = [
    ['序号', '工作任务', '责任单位'],
    ['1', `${long}年内完工。`, '县水利局'],
    ['2', '建设农村公路二十公里。', '县交通局'],
  ];
  const pad = (text: string, width: number): string => text + ' '.repeat(width - text.length);
  const line = (row: readonly string[], bar: string): string =>
    row.map((cell, c) => pad(cell, [6, 400, 10][c] ?? 0)).join(bar);

  it.each(['  ', ' | '])('its header is read, however far its words stand apart (%j)', (bar) => {
    expect(restore(rows.map((row) => line(row, bar)).join('\n')).rows).toEqual(rows);
  });
});

describe('a header that stands below each page number', () => {
  const layers = (head: string): readonly string[] =>
    markFurniture(documentOf(`- 1 -\n${head}\n某项工作\n- 2 -\n${head}\n某项工作`).blocks).map(({ layer }) => layer);

  it.each(['序号  工作任务  责任单位', '序号'])('%s is a table’s', (head) => {
    expect(layers(head)[4]).toBe('body');
  });

  it('a running head (页眉) is furniture', () => {
    expect(layers('某县人民政府公报')[4]).toBe('furniture');
  });
});

describe('a column of numbers that has no header', () => {
  const rows = [
    ['工作任务', '', '具体要求', '责任科室', '时限要求'],
    ['规范公开流程', '1', '编制公开目录，按季更新并向社会公布。', '办公室', '6月底前'],
    ['', '2', '清理过期文件，逐件注明是否有效。', '法规科', '年底前'],
    ['丰富解读形式', '3', '重要文件配发图解和短视频。', '各科室', '持续推进'],
  ];
  // The blank header leaves no cell in the first two; the columns are the same.
  it.each([
    { form: 'tabs', text: rows.map((row) => row.join('\t')).join('\n') },
    {
      form: 'one cell a line, each behind a tab',
      text: rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n'),
    },
    {
      form: 'bars on lines of their own',
      text: rows
        .flatMap((row, r) => row.filter((cell) => r === 0 || cell !== '').flatMap((cell) => [cell, '|']))
        .join('\n'),
    },
  ])('$form', ({ text }) => {
    expect(restore(text).rows).toEqual(rows);
  });
});

describe('the title of the next table', () => {
  const table = (...rows: readonly (readonly string[])[]): string =>
    [['序号', '工作任务', '责任单位', '完成时限'], ...rows].map((row) => row.join('\t')).join('\n');
  const first = table(
    ['1', '完成老旧管网改造12公里。', '县住建局', '6月底前'],
    ['2', '新建农村公路30公里。', '县交通局', '年底前'],
  );
  const second = table(['1', '新增普惠学位600个。', '县教育局', '8月底前']);

  it.each(['表2　社会民生类', '（二）民生实事任务表', '民生实事清单（第二批）'])(
    '%s is no part of the last row',
    (title) => {
      const seen = restore([first, title, second].join('\n\n'));
      expect(seen.rows.map((row) => row.at(-1))).toEqual(['完成时限', '6月底前', '年底前', '完成时限', '8月底前']);
      expect(seen.text).toEqual([title]);
    },
  );

  it('one cell a line', () => {
    const lines = (text: string): string => text.replaceAll('\t', '\n');
    const seen = restore([lines(first), '表2　社会民生类', lines(second)].join('\n'));
    expect(seen.text).toEqual(['表2　社会民生类']);
    expect(seen.rows).toHaveLength(5);
  });

  it('the rest of a cell that ends like one and stands above the header of the next page is its rest', () => {
    const seen = restore([first.replace('30公里。', '30公里，'), '编制项目清单。', second].join('\n'));
    expect(seen.text).toEqual([]);
  });
});

it('a header that nothing can be read below is told once, however often the text says it again', () => {
  const page = '序号\t工作任务\t责任单位\t完成时限\n推进甲乙丙丁。\n加强戊己庚辛。\n';
  const { findings } = restore(`${page}— 1 —\n${page}— 2 —\n${page}`);
  expect(findings.map(({ rule, args }) => [rule, args])).toEqual([
    ['unread-table', { text: '序号\t工作任务\t责任单位\t完成时限', lines: 1, headers: 3 }],
  ]);
});

it('号 below 序 is the rest of the header, and no category', () => {
  const { rows } = restore(
    '序\t工作任务\t责任单位\t完成时限\n号\t\t\t\n1\t建设校园安全平台\t县教育局\t6月底前\n2\t推进公路改造\t县交通局\t9月底前',
  );
  expect(rows).toEqual([
    ['序号', '工作任务', '责任单位', '完成时限'],
    ['1', '建设校园安全平台', '县教育局', '6月底前'],
    ['2', '推进公路改造', '县交通局', '9月底前'],
  ]);
});

it.each(['序号 工 作 任 务 责任单位', '序 号 工 作 任 务 责 任 单 位', '序号 工 作 任 务 责 任 单 位'])(
  'letters spread over their cells are one word where a space parts the cells, too: %s',
  (header) => {
    const { rows } = restore(
      `${header}\n1 推进行政村通光纤 县工信局\n2 建设农村公路 县交通局\n3 改造老旧小区 县住建局`,
    );
    expect(rows.map((row) => row.length)).toEqual([3, 3, 3, 3]);
    expect(rows.at(-1)).toEqual(['3', '改造老旧小区', '县住建局']);
  },
);

it('one letter behind a space is the end of the word before it (加强水资源保 护)', () => {
  const { rows } = restore(
    '序号 类别 主要任务 细化措施 牵头单位 责任单位\n1 加强水资源保 护 严守水资源开发利用控制红线 实施水资源消耗总量和强度双控行动。 市水利局 各县区人民政府\n2 加强岸线管理 严格水域岸线空间管控 划定河湖管理范围。 市自然资源局 各县区人民政府',
  );
  expect(rows[1]?.slice(1, 4)).toEqual([
    '加强水资源保 护',
    '严守水资源开发利用控制红线',
    '实施水资源消耗总量和强度双控行动。',
  ]);
});
