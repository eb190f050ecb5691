import { describe, expect, it } from 'vitest';
import { restore } from './restored.ts';

describe('a web page’s table as its reader prints it, a bar behind each cell', () => {
  it('a bar that opens the second header row has a blank cell before it', () => {
    const { rows } = restore(
      [
        '序号 | 重点任务 | 责任分工 | | 完成时限 |',
        '| | 牵头单位 | 配合单位 | |',
        '一、政务服务 | | | | |',
        '1 | 推进高频事项就近办理 | 县政务服务局 | 各乡镇 | 9月底前 |',
        '2 | 开设惠企政策综合窗口 | 县政务服务局 | 县财政局 县人社局 | 6月底前 |',
      ].join('\n'),
    );
    expect(rows).toEqual([
      ['序号', '重点任务', '责任分工', '', '完成时限'],
      ['', '', '牵头单位', '配合单位', ''],
      ['一、政务服务', '', '', '', ''],
      ['1', '推进高频事项就近办理', '县政务服务局', '各乡镇', '9月底前'],
      ['2', '开设惠企政策综合窗口', '县政务服务局', '县财政局 县人社局', '6月底前'],
    ]);
  });

  it('a row that lacks the merged category and the merged unit is no new category', () => {
    const { rows } = restore(
      [
        '类别 | 具体任务 | 责任单位 | 时限 |',
        '环境整治 | 开展村庄清洁行动 | 县农业农村局 | 4月底前 |',
        '建立垃圾收运体系 | 全年 |',
        '产业发展 | 发展林下经济 | 县林业局 | 12月底前 |',
      ].join('\n'),
    );
    expect(rows[2]).toEqual(['', '建立垃圾收运体系', '', '全年']);
  });

  it('rows that lack their merged category and are filled up behind are no odd rows', () => {
    const { rows, findings } = restore(
      [
        '工作任务 | 具体要求 | 责任部门 |',
        '一、公开财政信息。 | 1.公开预算决算。 | 财务科 |',
        '二、公开网站专栏。 | 2.更新概况信息。 | 办公室 |',
        '3.反馈网民对调查征集信息的意见。 | 各科室 | |',
        '4.更新微信公众号信息。 | 办公室牵头，各科室配合 | |',
      ].join('\n'),
    );
    expect(rows.slice(3)).toEqual([
      ['', '3.反馈网民对调查征集信息的意见。', '各科室'],
      ['', '4.更新微信公众号信息。', '办公室牵头，各科室配合'],
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(['guessed-table']);
  });

  it('a row that lacks its merged category keeps its person and its units, where blank cells fill it up', () => {
    const { rows } = restore(
      [
        '序号 | 主要任务 | 工作内容 | 分管领导 | 牵头单位 | 责任单位 | 备注 |',
        '1 | 优化环境 | 推行容缺受理。 | 张建国 | 县政务局 | 县住建局 | |',
        '2 | 压缩审批时限。 | 张建国 | 县政务局 | 县财政局 | | |',
        '3 | 扩大投资 | 开工项目20个。 | 李卫东 | 县发改局 | 各乡镇 | |',
        '4 | 储备项目30个。 | 李卫东 | 县发改局 | 县财政局 | | |',
      ].join('\n'),
    );
    expect([rows[2], rows[4]]).toEqual([
      ['2', '', '压缩审批时限。', '张建国', '县政务局', '县财政局', ''],
      ['4', '', '储备项目30个。', '李卫东', '县发改局', '县财政局', ''],
    ]);
  });
});

it('two columns with one bar between them, and group rows', () => {
  const rows = [
    ['重点任务', '责任部门'],
    ['一、经济发展', ''],
    ['落实重大行政决策公开。', '县发改局'],
    ['健全高效办成一件事机制。', '县民政局'],
    ['二、民生保障', ''],
    ['建设三所小学。', '县教育局'],
  ];
  const text = rows.map((row) => row.filter((cell) => cell !== '').join('|')).join('\n');
  expect(restore(text).rows).toEqual(rows);
});

it('the line below the header of each of several tables draws none of their rows', () => {
  const head = ['| 工作内容 | 牵头单位 | 完成时限 |', '|---|---|---|'];
  const text = [
    ...head,
    '| 新增城镇就业3000人 | 区人社局 | 12月底 |',
    '| 开展职业技能培训2000人次 | 区人社局 | 11月底 |',
    ...head,
    '| 新建中小学2所 | 区教育局 | 8月底 |',
    ...head,
    '| 改造村卫生室30个 | 区卫健局 | 9月底 |',
    ...head,
    '| 硬化通组公路6公里 | 区交通局 | 10月底 |',
  ];
  expect(restore(text.join('\n')).rows.map(([first]) => first)).toEqual([
    '工作内容',
    '新增城镇就业3000人',
    '开展职业技能培训2000人次',
    '新建中小学2所',
    '改造村卫生室30个',
    '硬化通组公路6公里',
  ]);
});

it('lines without a bar between rows of bars are their groups, where the first stands right below the header', () => {
  const rows = [
    ['改革事项', '具体任务', '牵头单位', '参与单位', '完成时限'],
    ['经济体制改革'],
    ['推进国企改革', '完成3家国企整合重组', '县国资局', '县财政局、县审计局', '2026年9月'],
    ['', '建立外部董事制度', '县国资局', '', '2026年12月'],
    ['社会体制改革'],
    ['医保支付改革', '全面推行DRG', '县医保局', '县卫健局', '2026年底'],
  ];
  const seen = restore(rows.map((row) => row.join(' | ')).join('\n'));
  expect(seen.rows.map((row) => row.filter((cell) => cell !== ''))).toEqual(
    rows.map((row) => row.filter((cell) => cell !== '')),
  );
});

it('a line that no bar closes goes on in the cell it ends with, and its row behind that', () => {
  const { rows, findings } = restore(
    [
      '| 任务 | 责任单位 | 完成时限 |',
      '|---|---|---|',
      '| 公开教育医疗信息 | 县教育局、县卫健局',
      '按职责分工负责 | 6月底前 |',
      '| 公开部门预算 | 县财政局 | 3月底前，',
      '决算9月底前 |',
      '| 做好政策解读 | 县政府办 | 长期 |',
    ].join('\n'),
  );
  expect(rows.slice(1)).toEqual([
    ['公开教育医疗信息', '县教育局、县卫健局按职责分工负责', '6月底前'],
    ['公开部门预算', '县财政局', '3月底前，决算9月底前'],
    ['做好政策解读', '县政府办', '长期'],
  ]);
  expect(findings.map(({ rule }) => rule)).not.toContain('doubtful-row');
});
