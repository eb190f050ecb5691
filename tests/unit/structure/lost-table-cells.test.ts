import { describe, expect, it } from 'vitest';
import { restore } from './restored.ts';

const lines = (rows: readonly (readonly string[])[]): string =>
  rows.flatMap((row) => row.filter((cell) => cell !== '')).join('\n');
const tabbed = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');
const group = (title: string, columns: number): readonly string[] => [title, ...Array(columns - 1).fill('')];

describe('one cell a line, blank cells left out', () => {
  it('a group row that speaks of going on is no deadline, and its numbers begin again', () => {
    const rows = [
      ['序号', '工作任务', '完成时限', '责任单位'],
      group('一、持续优化营商环境', 4),
      ['1', '对老旧电梯逐台开展安全评估。', '6月底前', '团县委'],
      ['2', '推动惠企政策“免申即享”。', '11月底前', '县财政局'],
      group('二、守住安全底线', 4),
      ['1', '开展燃气管道占压隐患排查。', '长期坚持', '县住建局'],
    ];
    expect(restore(lines(rows)).rows).toEqual(rows);
  });

  it('a text that a comma leaves open goes on in the next line of its cell', () => {
    const rows = [
      ['序号', '重点任务', '具体任务', '责任单位', '完成时限'],
      ['1', '（一）提升效能', '1.优化专区功能。', '市数据局', '6月底前'],
      ['2', '', '2.办好12345热线，推进融合。', '市信访局', '持续推进'],
      ['3', '（二）强化保障', '3.开展业务培训。', '市府办', '10月底前'],
    ];
    expect(restore(lines(rows).replace('热线，', '热线，\n')).rows).toEqual(rows);
  });

  it('a line that is shorter than the one below was not wrapped: a column has no header', () => {
    const rows = [
      ['1', '县政府重大行政决策事项目录', '编制公布2018年县政府重大行政决策事项目录', '县法制办', '4月底前'],
      ['2', '权责清单动态调整', '根据法律法规立改废释情况，及时动态调整', '县编办、县法制办', '长期'],
      ['3', '公共资源配置领域政府信息公开', '按照要求，制定实施方案', '县公管局、县住建委、县卫计委等', '6月底前'],
      ['4', '政府网站集约化', '完成部门网站关停并转', '县信息中心', '10月底前'],
    ];
    const seen = restore(lines([['序号', '工作任务', '责任单位', '完成时限'], ...rows]));
    expect(seen.rows.slice(1)).toEqual(rows);
  });

  it.each([
    [
      'a category that is a header word elsewhere',
      ['类别', '工作任务', '责任单位', '完成时限'],
      '重点领域',
      '开展社会评议',
    ],
    [
      'a category and a task that end like headers',
      ['类别', '工作任务', '责任单位', '完成时限'],
      '执行公开',
      '公布监督电话',
    ],
    ['a category that ends like a person', ['类别', '工作任务', '责任单位', '完成时限'], '组织领导', '规范性文件公开'],
  ])('the first row is no part of the header: %s', (_, header, category, task) => {
    const rows = [
      header,
      [category, task, '县司法局', '上半年'],
      ['平台建设', '建立公开台账', '县有关部门', '9月'],
      ['', '公开扶贫资金', '县直各部门', '第三季度'],
      ['', '建设政务公开专区', '县融媒体中心', '立即'],
    ];
    expect(restore(lines(rows)).rows).toEqual(rows);
  });

  it.each<[string, readonly string[], readonly (readonly string[])[]]>([
    ['a category', ['类别', '工作任务', '责任单位', '备注'], [['', '公开预算', '县财政局', '新增']]],
    ['a remark', ['类别', '工作任务', '责任单位', '备注'], [['平台建设', '公开预算', '县财政局', '']]],
  ])('what may be the remark of one row or the category of the next is told: %s', (_, header, last) => {
    const first = ['决策公开', '公开目录', '县司法局', last[0]?.[0] === '' ? '新增' : ''];
    const { rows, findings } = restore(lines([header, first, ...last]));
    expect(rows).toHaveLength(3);
    expect(findings.map(({ rule }) => rule)).toContain('ragged-row');
  });

  it('年内完成3次 says how often, and not when', () => {
    const rows = [
      ['工作任务', '工作要求', '责任单位', '完成时间'],
      ['健全考核制度', '年内完成3次', '县司法局', '6月底前'],
      ['开展第三方评估', '组织评估2次', '县政府办', '年底前'],
    ];
    expect(restore(lines(rows)).rows).toEqual(rows);
  });

  it('加强日常监测 says what goes on, and not when', () => {
    const rows = [
      ['工作任务', '牵头单位', '协办单位', '时限'],
      group('一、平台建设', 4),
      ['举办新闻发布会', '县自然资源局', '县工会', '全年'],
      group('二、公众参与', 4),
      ['加强日常监测', '县公安局', '县信访局', '常态化推进'],
    ];
    expect(restore(lines(rows)).rows).toEqual(rows);
  });

  it('a short text is as likely what is to be done as of what', () => {
    const rows = [
      ['类别', '工作内容', '主要内容', '承办单位'],
      ['一、监督保障', '常务会议公开', '全面公开会议计划、会议结果', '县政府办'],
      ['', '保障性住房', '对照标准目录逐条公开', '县住建局'],
      ['', '年度报告编制', '按要求公开，及时更新', '县司法局'],
    ];
    expect(restore(lines(rows)).rows).toEqual(rows);
  });

  it('a time is no category of the next row', () => {
    const rows = [
      ['重点领域', '任务名称', '牵头部门', '配合单位', '时限'],
      ['平台建设', '招生考试', '县教育局', '县财政局', '每月10日前'],
      ['决策公开', '扩大公众参与', '县交通局', '县气象局', '第三季度'],
      ['', '减税降费', '县税务局', '县财政局', '常态化'],
    ];
    expect(restore(lines(rows)).rows).toEqual(rows);
  });

  it('a header at the end of a page that holds none of its rows stands again on the next page', () => {
    const rows = [
      ['序号', '工作任务', '责任单位', '完成时限'],
      ['1', '完成老旧管网改造12公里。', '县住建局', '6月底前'],
      ['2', '推动惠企政策“免申即享”。', '县财政局', '11月底前'],
    ];
    const [header = []] = rows;
    const seen = restore(`${lines([header])}\n\n${lines([header, ...rows])}`);
    expect(seen.rows).toEqual(rows);
    expect(seen.text).toEqual([]);
    expect(seen.findings.map(({ rule }) => rule)).toEqual(['guessed-table']);
  });

  it('what begins the next row is no remark of one that has none', () => {
    const rows = [
      ['序号', '工作任务', '责任单位', '完成时限', '备注'],
      ['1', '完成老旧管网改造12公里。', '县住建局', '6月底前', '新增任务'],
      ['2', '新建农村公路30公里。', '县交通局', '年底前', ''],
      ['3', '新增普惠学位600个。', '县教育局', '8月底前', ''],
      group('二、改善民生', 5),
      ['4', '建设养老服务中心两处。', '县民政局', '年底前', '市级事项'],
    ];
    expect(restore(lines(rows)).rows).toEqual(rows);
  });

  it('where a task comes from is said in its own column', () => {
    const rows = [
      ['序号', '任务来源', '任务内容', '分管领导', '牵头单位', '责任单位', '完成时限'],
      ['1', '市级下达', '组织开展沿街门店油烟专项整治', '褚晓东', '县应急管理局', '县司法局', '持续推进'],
      ['2', '县委全会报告', '按月通报工程形象进度。', '郑晓东', '县人社局', '', '6月底前'],
      ['3', '县政府工作报告', '逐条建立任务台账。', '冯志强', '县医疗保障局', '县发改局', '12月底前'],
      ['4', '市级下达', '推进义务教育优质均衡发展县创建。', '韩志强', '县残联', '县商务局', '6月底前'],
    ];
    expect(restore(lines(rows)).rows).toEqual(rows);
  });

  it('a header in two rows wins over columns of units in which nothing stands', () => {
    const header = ['序号', '工作任务', '责任分工', '完成时限', '牵头单位', '配合单位'];
    const rows = [
      ['1', '优化企业开办流程。', '县市场监管局', '县税务局', '6月底前'],
      ['2', '清理规范涉企收费目录。', '县财政局', '', '长期坚持'],
      ['3', '健全信用修复机制。', '县发改局', '县法院', '全年'],
    ];
    expect(restore(lines([header, ...rows])).rows.slice(1)).toEqual([['', '', '牵头单位', '配合单位', ''], ...rows]);
  });

  it('a sentence that ends like a unit is what is to be built', () => {
    const rows = [
      ['序号', '工作任务', '工作要求', '牵头单位', '配合单位', '完成时限'],
      ['1', '健全服务体系', '建设示范型居家社区养老服务中心。', '县民政局', '县审计局', '8月底前'],
      ['2', '改善办学条件', '新增普惠性幼儿园学位600个。', '县教育局', '县财政局', '9月底前'],
    ];
    expect(restore(lines(rows)).rows).toEqual(rows);
  });

  it('a person and the telephone number below are one cell', () => {
    const row = (number: string, task: string, unit: string, person: string) => [number, task, unit, person, '6月底前'];
    const rows = [
      ['序号', '建设内容', '责任单位', '责任人及电话', '完成时限'],
      row('1', '淘汰高排放柴油货车。', '县公安局', '钱国庆\n0539-3295431'),
      row('2', '建成数据共享交换平台。', '县大数据中心', '孙文斌\n0539-3237657'),
      row('3', '修缮古渡口文物保护单位。', '县文旅局', '吴雪梅\n0539-3256885'),
    ];
    expect(restore(lines(rows)).rows).toEqual(rows.map((cells) => cells.map((cell) => cell.replace('\n', ''))));
  });

  it('items 1.…, 2.… below one another are one cell, and no category', () => {
    const rows = [
      ['重点任务', '工作举措', '责任单位', '完成时限'],
      ['加强生态保护', '1.完成入河排污口溯源。\n2.淘汰高排放车辆。', '县生态环境局', '年底前'],
      ['', '1.扩建社区食堂9处。\n2.开展油烟专项整治。\n3.公布检查结果。', '县市场监管局', '6月底前'],
      ['繁荣文化事业', '办好乡村文化艺术节。', '县文旅局', '9月底前'],
    ];
    expect(restore(lines(rows)).rows).toEqual(rows.map((row) => row.map((cell) => cell.replaceAll('\n', '/'))));
  });

  it('two categories before a text are two columns, where units are missing otherwise', () => {
    const header = ['工作任务', '', '具体要求', '责任单位'];
    const rows = [
      ['生态环境保护', '做强特色产业', '优化企业开办流程，压缩办理时间。', '县委政法委'],
      ['', '', '按月通报工程形象进度和投资完成情况。', '县文旅局'],
      ['', '打造宜居环境', '建设垃圾分类示范小区20个，形成机制。', '县市场监管局'],
      ['扩大有效投资', '防范化解风险', '修缮古渡口、老粮仓等文物保护单位。', '县水利局'],
      ['', '', '完成农村公路改造，按时通车。', '县交通局'],
      ['乡村全面振兴', '企业梯度培育', '培育专精特新企业，建立培育库。', '县工信局'],
    ];
    expect(restore(lines([header, ...rows])).rows.slice(1)).toEqual(rows);
  });
});

describe('cells behind tabs, one a line', () => {
  it('a header in two rows stands where it was printed, on each page', () => {
    const header = [
      ['序号', '工作任务', '责任分工', '', '完成时限'],
      ['', '', '牵头单位', '配合单位', ''],
    ];
    const rows = [
      ['1', '优化企业开办流程。', '县市场监管局', '', '6月底前'],
      ['2', '清理规范涉企收费目录。', '县财政局', '县审计局', '长期坚持'],
      ['3', '健全信用修复机制。', '县发改局', '县法院', '全年'],
    ];
    const [first = [], ...others] = rows;
    expect(restore(tabbed([...header, first, ...header, ...others])).rows).toEqual([...header, ...rows]);
  });

  it('a group row at the top of a page is no rest of the row above', () => {
    const header = ['序号', '工作任务', '责任单位', '备注'];
    const rows = [
      ['1', '优化企业开办流程。', '县市场监管局', ''],
      group('二、扩大有效投资', 4),
      ['2', '清理规范涉企收费目录。', '县财政局', ''],
    ];
    const [first = [], ...others] = rows;
    expect(restore(tabbed([header, first, header, ...others])).rows).toEqual([header, ...rows]);
  });
});

it('tabs: the second row of a header that lost its leading blank cells stands under the right words', () => {
  const rows = [
    ['序号', '工作任务', '责任分工', '', '完成时限'],
    ['', '', '牵头单位', '配合单位', ''],
    ['1', '优化企业开办流程。', '县市场监管局', '县税务局', '6月底前'],
    ['2', '清理规范涉企收费目录。', '县财政局', '县审计局', '长期坚持'],
  ];
  expect(restore(rows.map((row) => row.join('\t').replace(/^\t+/u, '')).join('\n')).rows).toEqual(rows);
});

it('tabs: paragraphs of a cell that were pasted as lines stay in the row, which lacks just the cells that follow', () => {
  const rows = [
    ['重点任务', '工作举措', '责任单位', '完成时限'],
    ['加强生态保护', '完成入河排污口溯源。', '县生态环境局', '年底前'],
    ['', '1.扩建社区食堂9处。\n2.开展油烟专项整治。', '县市场监管局', '6月底前'],
    ['繁荣文化事业', '1.办好艺术节。\n2.修缮文物。\n3.举办赛事。', '县文旅局', '9月底前'],
  ];
  const expected = rows.map((row) => row.map((cell) => cell.replaceAll('\n', '/')));
  expect(restore(rows.map((row) => row.join('\t')).join('\n')).rows).toEqual(expected);
});

it('bars: a row of sums is no rest of the row above', () => {
  const rows = [
    ['序号', '工作任务', '责任单位', '完成时限'],
    ['1', '完成老旧管网改造12公里', '县住建局', '6月底前'],
    ['2', '新建农村公路30公里，确保通车', '县交通局', '年底前'],
    ['', '合计：2项', '', ''],
  ];
  expect(restore(rows.map((row) => `| ${row.join(' | ')} |`).join('\n')).rows).toEqual(rows);
});

it('tabs: a row that lost its blank categories is whole, whatever the next one lacks', () => {
  const rows = [
    ['一级任务', '重点任务', '具体举措', '牵头单位', '配合单位'],
    ['加强生态保护', '防治水污染', '完成入河排污口溯源。', '县生态环境局', '县水利局'],
    ['', '', '公布监测结果。', '县生态环境局', ''],
    ['', '防治大气污染', '淘汰高排放车辆。', '县公安局', '县财政局'],
    ['', '', '开展油烟专项整治。', '县市场监管局', ''],
  ];
  expect(restore(rows.map((row) => row.join('\t').trim()).join('\n')).rows).toEqual(rows);
});

it('bars: a row with units of its own is no rest of the row above, though it has neither number nor deadline', () => {
  const rows = [
    ['序号', '重点任务', '具体措施', '责任单位', '完成时限'],
    ['1', '完善设施', '更换供热老旧管网，每季度报送进展', '县住建局', '6月底前'],
    ['', '', '新建公共停车泊位', '县城管局', ''],
    ['2', '优化环境', '压减行政审批材料', '县审批局', '年底前'],
  ];
  expect(restore(rows.map((row) => `| ${row.join(' | ')} |`).join('\n')).rows).toEqual(rows);
});

it('tabs: the title that each page says in a row of its own is no row', () => {
  const header = ['序号', '工作任务', '责任单位', '完成时限'];
  const page = [['2024年任务分解表', '', '', ''], ['填报单位：县督查室', '', '', ''], header];
  const rows = [
    ['1', '更换供热老旧管网。', '县住建局', '6月底前'],
    ['2', '新建公共停车泊位。', '县城管局', '9月底前'],
  ];
  const text = rows.map((row) => [...page, row].map((cells) => cells.join('\t')).join('\n')).join('\n\n');
  expect(restore(text).rows.filter((row) => row[0] !== '序号')).toEqual(rows);
});

it('ticks one below the other are cells', () => {
  const rows = [
    ['序号', '工作任务', '责任单位', '一季度', '二季度', '三季度', '四季度'],
    ['1', '更换供热老旧管网。', '县住建局', '√', '√', '√', '√'],
    ['2', '新建公共停车泊位。', '县城管局', '√', '√', '√', '√'],
  ];
  expect(restore(lines(rows)).rows).toEqual(rows);
});

it('a title alone under 序号 above a row with its number is a group, though it has no label', () => {
  const rows = [
    ['序号', '工作任务', '责任单位', '完成时限'],
    group('提升城市治理水平', 4),
    ['1', '更换供热老旧管网。', '县住建局', '6月底前'],
    group('改善民生', 4),
    ['2', '新增普惠学位600个。', '县教育局', '8月底前'],
    ['3', '扩建社区食堂9处。', '县民政局', '年底前'],
  ];
  const { rows: seen, findings } = restore(rows.map((row) => row.join('\t')).join('\n'));
  expect(seen).toEqual(rows);
  expect(findings.map(({ rule }) => rule)).toEqual(['guessed-table']);
  expect(restore(tabbed(rows)).rows).toEqual(rows);
  expect(restore(lines(rows)).rows).toEqual(rows);
});

/** A cell a paragraph; lines of one cell stand right below one another. */
const parted = (rows: readonly (readonly string[])[]): string =>
  rows
    .flat()
    .filter((cell) => cell !== '')
    .join('\n\n');
const ragged = (text: string): number => restore(text).findings.filter(({ rule }) => rule === 'ragged-row').length;
const header = ['序号', '任务类型', '重点内容', '责任单位', '参考文件'];

describe('blank lines between cells', () => {
  it('lines right below one another are one cell', () => {
    const rows = [
      header,
      [
        '1',
        '系统\n方案',
        '聚焦重点区域编制系统方案。',
        '区建管委',
        '《推进海绵\n城市的意见》\n（某府办发〔2024〕3号）',
      ],
      ['2', '达标\n评估', '有序推进达标评估工作。', '区建管委、区水务局、\n区交通委，\n各街镇', '《建设指引》'],
      ['3', '海绵公园', '落实设计理念。', '区水务局、区交通委', '《绿化市容\n“十四五”规划》'],
    ];
    expect(restore(parted(rows)).rows).toEqual(rows.map((row) => row.map((cell) => cell.replaceAll('\n', ''))));
  });

  const duties = ['序号', '任务内容', '牵头部门', '配合部门', '时间节点'];
  const rowsWith = (units: readonly string[]): readonly (readonly string[])[] => [
    duties,
    ['1', '召开全区工作动员大会。', '区政府办', '区绿化局', '2019年3月'],
    ['2', '加快推进垃圾处理项目。', ...units, '2019年6月'],
    ['3', '细化各部门的责任分工。', '区民政局', '区绿化局', '2019年9月'],
  ];

  it.each([[lines], [parted]])('a list of units that 、 leaves open goes on in the next line', (print) => {
    const { rows } = restore(print(rowsWith(['区政府办、区绿化局、', '区重大办'])));
    expect(rows[2]?.[2]).toBe('区政府办、区绿化局、区重大办');
  });

  it.each([
    ['区机管局 区绿化局 区教育局: where the one cell ends nothing shows', ['区机管局', '区绿化局', '区教育局'], 1],
    ['区机管局、 区绿化局 区教育局', ['区机管局、', '区绿化局', '区教育局'], 0],
  ])('%s', (_, units, told) => {
    expect(ragged(parted(rowsWith(units)))).toBe(told);
  });

  it.each([
    ['2019年街镇目标任务分解表', ['街镇', '目标任务'], 1],
    ['2019年街镇情况介绍', ['街镇', '目标任务'], 0],
    ['2019年街镇目标任务分解表', ['罗店镇', '大场镇'], 0],
    ['附件：2019年街镇目标任务分解表', ['街镇', '目标任务'], 0],
  ])('%s over %j that no table was made of: told %i', (title, words, told) => {
    const text = [title, ...words, '罗店镇', '推进垃圾分类全覆盖。', '大场镇', '推进垃圾分类全覆盖。'].join('\n\n');
    expect(restore(text).findings.filter(({ rule }) => rule === 'unread-table').length).toBe(told);
  });

  it('民生实事责任分解 above another header ends a table', () => {
    const next = [
      ['序号', '项目内容', '牵头单位', '责任单位'],
      ['1', '新增床位200张。', '县民政局', '县财政局'],
    ];
    const rows = [
      ['序号', '工作任务', '责任单位'],
      ['1', '地区生产总值增长7%。', '县发改局'],
      ['2', '完成投资20亿元。', '县发改局、县住建局'],
    ];
    expect(restore(`${lines(rows)}\n2024年民生实事责任分解\n${lines(next)}`).rows).toEqual([...rows, ...next]);
  });

  it('附表2 alone on its line ends a table', () => {
    const rows = [
      ['序号', '工作任务', '责任单位'],
      ['1', '推广屋顶光伏。', '县发改局'],
      ['2', '建设充电桩。', '县住建局'],
    ];
    const { rows: read, text } = restore(`${lines(rows)}\n附表2\n各镇任务分配表`);
    expect(read).toEqual(rows);
    expect(text).toEqual(['附表2', '各镇任务分配表']);
  });
});

it('a last row whose category ends like a unit stays', () => {
  const rows = [
    ['序号', '任务类型', '重点内容', '责任单位'],
    ['1', '系统方案', '聚焦重点区域编制系统方案。', '区建管委'],
    ['2', '达标评估', '有序推进达标评估工作。', '区水务局'],
    ['3', '海绵公园', '落实设计理念。', '区水务局、区交通委'],
  ];
  expect(restore(lines(rows)).rows).toEqual(rows);
});

/** Lines of the cells that are there: blank ones, of merged cells, are left out (静安: 任务类型 before 序号). */
it('rows that number themselves behind their category begin with it, and 行动一： groups them', () => {
  const print = [
    ['任务类型', '序号', '工作任务', '推进单位'],
    ['行动一：人居环境品质提升行动'],
    ['旧区改造', '1', '全面完成零星旧里以下房屋改造', '区房管局、各相关街镇'],
    ['旧住房更新改造', '2', '推进小梁薄板等老旧住房成套改造'],
    ['3', '加快推进各类旧住房更新改造。'],
    ['4', '完成既有多层住宅加装电梯700台'],
    ['“美丽家园”建设', '5', '创建20个“美丽家园”特色小区', '区房管局、各相关街镇'],
    ['行动二：产业园区提质增效行动'],
    ['产业园区', '6', '推进走马塘片区规划研究', '区商务委、区国资委、大宁集团'],
    ['7', '做好低效用地盘活转型和城市更新', '区商务委、区科委、各相关街镇'],
    ['行动三：商业商务活力再造行动'],
    ['商圈改造升级', '8', '推动南京西路商圈成为国际一流商区。', '区商务委、区规划资源局'],
  ];
  const { rows } = restore(print.map((row) => row.join('\n\n')).join('\n\n'));
  const filled = rows.slice(1).map((row) => row.filter((cell) => cell !== ''));
  expect(filled).toEqual(print.slice(1));
});

describe('header words in two paragraphs of their cells', () => {
  const rows = [
    ['1', '建设精品道路。', '设施养护处', '市道运中心', '市城投集团'],
    ['2', '推进停车难综合治理。', '设施运行处', '市路政局', '市久事集团'],
    ['3', '提升轮渡服务水平。', '港航管理处', '市港航中心', '市航运集团'],
  ];

  it.each([
    [['序号', '重点任务', '牵头', '部门', '配合', '部门', '实施', '主体']],
    [['序', '号', '重点', '任务', '牵头部门', '配合部门', '实施', '主体']],
  ])('%j', (words) => {
    const { rows: read } = restore([...words, ...rows.flat()].join('\n\n'));
    expect(read).toEqual([['序号', '重点任务', '牵头部门', '配合部门', '实施主体'], ...rows]);
  });

  it('牵头 and 配合 alone are columns', () => {
    const words = ['序号', '任务', '牵头', '部门'];
    const { rows: read } = restore([...words, ...rows.flatMap((row) => row.slice(0, 4))].join('\n\n'));
    expect(read?.[0]).toEqual(words);
  });
});

it('texts as long as each other are cells where every one is what its column is headed by', () => {
  const rows = [
    ['序号', '工作任务', '责任单位', '完成时限'],
    ...[
      '健全项目调度机制，新增学位1200个',
      '规范审批事项清单，完成投资3.5亿元',
      '开展安全专项整治，年内完成12个',
    ].flatMap((text, at) =>
      [0, 1, 2].map((more) => [
        String(3 * at + more + 1),
        text,
        ['县教育局', '县发改局、县财政局', '县应急局'][more] ?? '',
        '9月底前',
      ]),
    ),
  ];
  expect(restore(lines(rows)).rows).toEqual(rows);
});

it('a short text at a row’s end is its remark, where 备注 is the last column, and no title of the rows below', () => {
  const rows = [
    ['具体任务', '牵头单位', '协办单位', '时间节点', '备注'],
    group('一、经济发展', 5),
    ['开展义务教育优质均衡发展，确保“应公开尽公开”', '市生态环境局某县分局；县公安局', '', '全年', '新增'],
    ['健全招商引资工作，新增学位1200个。', '县委宣传部', '县妇联', '2024年12月', '新增'],
    ['完善招标投标监管，每季度通报一次进展', '县融媒体中心', '县政府办公室；县气象局', '6月底前', '省考核'],
    ['推进重大行政决策公开，完成投资3.5亿元', '县总工会', '', '年底前', '新增'],
    ['优化医共体建设，新增学位1200个', '县残联', '县退役军人事务局', '6月底', '省考核'],
    ['优化医共体建设', '县信访局；县统计局', '县教育局', '6月底前', '新增'],
    ['完善老旧小区改造，做到底数清、情况明', '县大数据中心', '', '2024年10月底前', '省考核'],
    ['健全高标准农田建设。', '县商务局', '', '9月30日前', '省考核'],
  ];
  expect(restore(lines(rows)).rows).toEqual(rows);
});

it('the first number is no header word, though the category behind it ends like one', () => {
  const rows = [
    ['编号', '重点工作', '具体内容', '承办单位', '完成时间'],
    ['01', '教育工作', '加强教师队伍建设，招聘教师50名', '县教育局', '9月底前'],
    ['02', '卫生工作', '完善医共体建设。', '县卫健局、县医保局', '年底前'],
    ['03', '民政工作', '新建养老服务中心3个', '县民政局', '12月底前'],
  ];
  expect(restore(lines(rows)).rows).toEqual(rows);
});

it('a time below a row that ends with one is its rest, where all lines are indented alike', () => {
  const text = [
    '序号 任务 责任单位 完成时限',
    '1 推进公共企事业单位信息公开 县教育局、县卫生健康局、',
    '  县交通运输局 全年',
    '2 及时公开“三公”经费 各部门、各单位 2月底前（预算）',
    '  9月底前（决算）',
    '3 做好规划公开 县发展改革局 3月底',
  ].join('\n');
  expect(restore(text).rows.slice(2, 3)).toEqual([
    ['2', '及时公开“三公”经费', '各部门、各单位', '2月底前（预算）9月底前（决算）'],
  ]);
});
