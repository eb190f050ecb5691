import { describe, expect, it } from 'vitest';
import { restore } from './restored.ts';

const head = ['序号', '重点工作', '责任领导', '责任单位', '完成时限'];
const rows = [
  ['1', '开展耕地保护巡查', '陈国庆', '自然资源所', '6月底前'],
  ['2', '拆除旱厕30座', '刘芳', '村镇办、城管办', '10月31日前'],
  ['3', '建设养老服务站', '刘芳', '民政办', '全年'],
  ['4', '化解信访积案', '周强', '综治中心', '6月30日前'],
];

describe.each([
  ['tabs', '\t'],
  ['four spaces', '    '],
])('rows parted by %s', (_, gap) => {
  const text = (lines: readonly (readonly string[])[]): string => lines.map((line) => line.join(gap)).join('\n');

  it('have a column for each word of the header', () => {
    expect(restore(text([head, ...rows])).rows).toEqual([head, ...rows]);
  });

  it('have group rows without a label, where one stands below the header', () => {
    const seen = restore(text([head, ['生态环境'], ...rows.slice(0, 2), ['民生事业'], ...rows.slice(2)]));
    expect(seen.rows.map(([first]) => first)).toEqual(['序号', '生态环境', '1', '2', '民生事业', '3', '4']);
  });

  it.each([
    ['备注', '完成时限为最终时限。'],
    ['填表人：李某', '审核人：王某', '2024年3月1日'],
  ])('end above %s %s', (...last) => {
    const seen = restore(text([head, ...rows, last]));
    expect(seen.rows).toEqual([head, ...rows]);
    expect(seen.text).toEqual([last.join(gap)]);
  });

  it.each([[['合计', '4项', '', '', '']], [['合计']]])('keep a sum: %j', (sum) => {
    expect(restore(text([head, ...rows, sum])).rows.slice(0, 5)).toEqual([head, ...rows]);
  });
});

it('two rows that fit one under the other are two', () => {
  const seen = restore(
    '类别    工作任务    牵头单位    完成时间\n经济    新增企业5家    县经信局    12月底前\n经济    完成投资30亿元    县发改局    12月底',
  );
  expect(seen.rows.slice(1)).toEqual([
    ['经济', '新增企业5家', '县经信局', '12月底前'],
    ['经济', '完成投资30亿元', '县发改局', '12月底'],
  ]);
});

it('a grid table whose header narrow columns broke over lines, and units that begin on a cell’s next line', () => {
  const seen = restore(
    [
      '+------+------+------------+',
      '| 工作 | 具   | 责任单位   |',
      '| 任务 | 体要 |            |',
      '|      | 求   |            |',
      '+======+======+============+',
      '| 公开 | 更新 | 市财政局   |',
      '| 目录 | 清单 | 市人力资   |',
      '|      |      | 源和社会保 |',
      '|      |      | 障局       |',
      '|      |      | 市         |',
      '|      |      | 水务局     |',
      '+------+------+------------+',
      '| 政策 | 公布 | 市民政局   |',
      '| 解读 | 材料 |            |',
      '+------+------+------------+',
    ].join('\n'),
  );
  expect(seen.rows).toEqual([
    ['工作任务', '具体要求', '责任单位'],
    ['公开目录', '更新清单', '市财政局/市人力资源和社会保障局/市水务局'],
    ['政策解读', '公布材料', '市民政局'],
  ]);
});

it('a category that looks like a unit stands where it is printed, in a full row whose other cells fit', () => {
  const rowsOfClinics = ['县医院', '乡镇卫生院', '社区卫生服务中心'].map((category, row) => [
    ['①', '②', '③'][row] ?? '',
    category,
    '完善标准化建设，配齐设备',
    '县卫健局',
    '9月底前',
  ]);
  const text = [['序号', '类别', '工作任务', '责任单位', '完成时限'], ...rowsOfClinics];
  expect(restore(text.map((line) => line.join('\t')).join('\n')).rows).toEqual(text);
});

it('units one under the other in a cell, between tabs, are its row’s, and so are the cells behind them', () => {
  const { rows: read } = restore(
    '重点任务\t牵头部门\t配合部门\t完成时限\n1.新增城镇就业3万人\t市人社局\t市教育局\n市退役军人局\t12月\n2.新建幼儿园10所\t市教育局\t\t9月',
  );
  expect(read.slice(1)).toEqual([
    ['1.新增城镇就业3万人', '市人社局', '市教育局/市退役军人局', '12月'],
    ['2.新建幼儿园10所', '市教育局', '', '9月'],
  ]);
});

it('rows that number themselves stay, though short cells look like units and 备注 is blank', () => {
  const rows = [
    ['序号', '任务名称', '工作举措', '责任单位', '完成时限', '备注'],
    ['1', '政策文件库', '完成历史文件归集', '区司法局', '2023年6月', ''],
    ['2', '公开专栏', '建设政务公开体验区', '区行政审批局', '10月底前', ''],
    ['3', '公开专区', '建设政务公开体验区', '区行政审批局', '10月底前', ''],
  ];
  const seen = restore(rows.map((row) => row.join('\t')).join('\n'));
  expect(seen.rows).toEqual(rows);
  expect(seen.findings.map(({ rule }) => rule)).toEqual(['guessed-table']);
});

it.each(['\t', ' | '])('projects called as places are, between %j', (mark) => {
  const rows = [
    ['项目名称', '建设内容', '责任单位'],
    ['锂电池产业园', '建设厂房20万平方米', '县经开区、县工信局'],
    ['冷链物流园', '建设冷库5万立方米', '县商务局'],
    ['文旅康养小镇', '建设游客中心等', '县文旅局、清溪镇'],
  ];
  expect(restore(rows.map((row) => row.join(mark)).join('\n')).rows).toEqual(rows);
});

it.each(['\t', ' | '])('cells right below the last row that are none of it are told: %j', (mark) => {
  const row = (...cells: readonly string[]) => cells.join(mark);
  const last = row('公开专区', '建设政务公开体验区', '12处', '适时');
  const seen = restore(
    [
      row('任务名称', '具体要求', '责任单位', '完成时限'),
      row('决策公开', '公开重大决策事项目录并按要求更新。', '市司法局', '12月底前'),
      last,
    ].join('\n'),
  );
  expect(seen.rows).toHaveLength(2);
  expect(seen.findings.map(({ rule, severity, location }) => [rule, severity, location.line])).toContainEqual([
    'unread-table',
    'info',
    3,
  ]);
});

it.each(['按省统一部署', '分两批', '适时', '法定时限'])(
  '%s stays in the column of deadlines, where 备注 behind it is blank',
  (deadline) => {
    const lines = [
      ['序号', '工作任务', '责任单位', '完成时限', '备注'],
      ['1', '推广屋顶光伏。', '县发改局', '6月底前', ''],
      ['2', '建设充电桩。', '县住建局', deadline, ''],
    ];
    const seen = restore(lines.map((row) => row.join('\t')).join('\n'));
    expect(seen.rows).toEqual(lines);
  },
);

it('a framed line between rows of tabs is a group', () => {
  const { rows } = restore(
    '任务\t责任单位\t时限\n【决策公开】\n公开目录\t县司法局\t3月\n【执行公开】\n公开进展\t县督查室\t每季度',
  );
  expect(rows.slice(1)).toEqual([
    ['【决策公开】', '', ''],
    ['公开目录', '县司法局', '3月'],
    ['【执行公开】', '', ''],
    ['公开进展', '县督查室', '每季度'],
  ]);
});

it('rows of short texts between wide gaps, each with who and when, are told where no header heads them', () => {
  const lines = ['公布目录　　县司法局　　3月31日', '会议公开　　县政府办　　全年', '进展公开　　县督查室　　每季度'];
  const told = (text: string): boolean => restore(text).findings.some(({ rule }) => rule === 'unread-table');
  expect([told(lines.join('\n')), told(lines.map((line) => line.replace(/　　[^　]+$/u, '')).join('\n'))]).toEqual([
    true,
    false,
  ]);
});
