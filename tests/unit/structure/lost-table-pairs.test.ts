import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';
import { restore } from './restored.ts';

const head = '临江市2023年重点工作清单\n\n';
async function read(text: string) {
  const { tasks, diagnostics, coverage } = await extract(Buffer.from(`${head}${text}\n`), { path: 'x.txt' });
  return {
    tasks: tasks.map(({ number, path, requirement, assignment, deadline }) =>
      [
        number ?? '-',
        path.map(({ label, title }) => `${label ?? ''}${title}`).join('>'),
        requirement,
        assignment.units.map(({ name, role }) => `${role} ${name}`).join('; '),
        deadline?.raw ?? '',
      ].join(' | '),
    ),
    rules: diagnostics.map(({ rule }) => rule).sort(),
    left: coverage.leftOver,
  };
}

describe('upright tables in text (竖排任务表)', () => {
  const expected = [
    '- |  | 改造老旧小区 | lead 市住房城乡建设局; support 市财政局 | 12月底前',
    '- |  | 建设口袋公园 | lead 市城市管理局 | 9月底前',
  ];

  it('between tabs, two pairs a row', async () => {
    const { tasks, rules, left } = await read(
      [
        '任务名称\t改造老旧小区',
        '牵头单位\t市住房城乡建设局\t配合单位\t市财政局',
        '完成时限\t12月底前\t责任人\t张立',
        '任务名称\t建设口袋公园',
        '牵头单位\t市城市管理局\t配合单位\t',
        '完成时限\t9月底前\t责任人\t李明',
      ].join('\n'),
    );
    expect(tasks).toEqual(expected);
    expect(rules).toEqual(['guessed-table']);
    expect(left).toEqual([]);
  });

  it('with several labels on a line', async () => {
    const { tasks, rules, left } = await read(
      [
        '1.任务名称：改造老旧小区',
        '责任领导：张立  牵头单位：市住房城乡建设局　配合单位：市财政局',
        '完成时限：12月底前',
        '2.任务名称：建设口袋公园',
        '责任领导：李明  牵头单位：市城市管理局  完成时限：9月底前',
      ].join('\n'),
    );
    expect(tasks).toEqual(expected.map((task, i) => task.replace('-', String(i + 1))));
    expect(rules).toEqual(['guessed-table']);
    expect(left).toEqual([]);
  });

  it('with labels that nobody listed, which each record says again', async () => {
    const record = (code: string, task: string, units: string): string =>
      `台账代码：${code}\n事项名称：${task}\n节点安排：一季度 招标；二季度 开工\n责任单位：${units}`;
    const { tasks, left } = await read(
      `${record('QS-1', '改造老旧小区', '市住房城乡建设局')}\n${record('QS-2', '建设口袋公园', '市城市管理局')}`,
    );
    expect(tasks).toEqual([
      '- |  | 改造老旧小区 | responsible 市住房城乡建设局 | 一季度招标；二季度开工',
      '- |  | 建设口袋公园 | responsible 市城市管理局 | 一季度招标；二季度开工',
    ]);
    expect(left).toEqual([]);
  });

  it('below numbered titles without a label', async () => {
    const { tasks, left } = await read(
      '1 老旧小区\n牵头单位：市住房城乡建设局 完成时间：6月\n主要任务：改造老旧小区\n2 口袋公园\n牵头单位：市城市管理局 完成时间：9月\n主要任务：建设口袋公园',
    );
    expect(tasks).toEqual([
      '1 |  | 改造老旧小区 | lead 市住房城乡建设局 | 6月',
      '2 |  | 建设口袋公园 | lead 市城市管理局 | 9月',
    ]);
    expect(left).toEqual([]);
  });

  it('stages of a record are parts of its text, and no labels', async () => {
    const record = (task: string, units: string): string =>
      `任务名称：${task}\n责任单位：${units}\n工作任务：分两步。\n第一步：摸底。\n第二步：整改。`;
    const { tasks } = await read(
      `${record('改造老旧小区', '市住房城乡建设局')}\n${record('建设口袋公园', '市城市管理局')}`,
    );
    expect(tasks.map((task) => task.includes('第二步：整改。'))).toEqual([true, true]);
  });

  it('between bars, with rules, blank cells at the end and the rest of a value below it', async () => {
    const { tasks, left } = await read(
      [
        '│一、城市更新│            │',
        '├──────┼──────┤',
        '│任务名称    │改造老旧小区│',
        '│工作措施    │1.开展摸底。│',
        '│            │2.完成100个。│',
        '│责任单位    │市住房城乡建设局│',
        '│二、园林绿化│            │',
        '│任务名称    │建设口袋公园│',
        '│工作措施    │建成20个。  │',
        '│责任单位    │市城市管理局│',
      ].join('\n'),
    );
    expect(tasks).toEqual([
      '- | 一、城市更新>改造老旧小区 | 1.开展摸底。\n2.完成100个。 | responsible 市住房城乡建设局 | ',
      '- | 二、园林绿化>建设口袋公园 | 建成20个。 | responsible 市城市管理局 | ',
    ]);
    expect(left).toEqual([]);
  });

  it('on its side', async () => {
    const { tasks } = await read(
      '| 序号 | 1 | 2 |\n| 工作任务 | 建设口袋公园 | 整治违法建设 |\n| 责任单位 | 市城市管理局 | 市公安局 |',
    );
    expect(tasks).toEqual([
      '1 |  | 建设口袋公园 | responsible 市城市管理局 | ',
      '2 |  | 整治违法建设 | responsible 市公安局 | ',
    ]);
  });

  it('one that can not be read is told once', async () => {
    const { tasks, rules } = await read(
      [
        '| 1 | 工作任务 | 改造老旧小区 |',
        '|   | 责任单位 | 市住房城乡建设局 |',
        '| 2 | 工作任务 | 建设口袋公园 |',
        '|   | 责任单位 | 市城市管理局 |',
      ].join('\n'),
    );
    expect(tasks).toEqual([]);
    expect(rules.filter((rule) => rule === 'unread-table')).toHaveLength(1);
  });
});

describe('records of label lines that begin with who acts (标签行)', () => {
  const record = (lead: string, units: string, what: string): string =>
    `牵头单位：${lead}\n责任单位：${units}\n工作任务：${what}`;
  const title = '临江市2023年重点任务分工';

  it('end in what is to be done', async () => {
    const { tasks, left } = await read(
      `${title}\n${record('市教育局', '市财政局', '新建幼儿园2所。')}\n${record('市水利局', '各乡镇', '加固水库5座。')}`,
    );
    expect(tasks).toEqual([
      '- |  | 新建幼儿园2所。 | lead 市教育局; responsible 市财政局 | ',
      '- |  | 加固水库5座。 | lead 市水利局; responsible 各乡镇 | ',
    ]);
    expect(left).toEqual([]);
  });

  it.each(['附件2', '2024年5月20日', '市政府办公室2024年5月20日印发'])(
    'end above %s, though no stop ends them',
    async (end) => {
      const { tasks } = await read(
        `${title}\n${record('市教育局', '市财政局', '新建幼儿园2所')}\n${record('市水利局', '各乡镇', '加固水库5座')}\n${end}`,
      );
      expect(tasks.at(-1)).toBe('- |  | 加固水库5座 | lead 市水利局; responsible 各乡镇 | ');
    },
  );

  it('whose task is a list of counted items', async () => {
    const { tasks } = await read(
      `${title}\n${record('市教育局', '市财政局', '\n1.新建幼儿园2所。\n2.改造食堂10个。')}\n${record('市水利局', '各乡镇', '\n1.加固水库5座。')}\n3.请抓好落实。`,
    );
    expect(tasks).toEqual([
      '- |  | 1.新建幼儿园2所。\n2.改造食堂10个。 | lead 市教育局; responsible 市财政局 | ',
      '- |  | 1.加固水库5座。 | lead 市水利局; responsible 各乡镇 | ',
    ]);
  });

  it('whose items end in no stop: each that counts on is a line', async () => {
    const { tasks } = await read(
      `${title}\n${record('市教育局', '市财政局', '\n1.新建幼儿园\n2.改造食堂')}\n${record('市水利局', '各乡镇', '\n1.加固水库')}`,
    );
    expect(tasks).toEqual([
      '- |  | 1.新建幼儿园\n2.改造食堂 | lead 市教育局; responsible 市财政局 | ',
      '- |  | 1.加固水库 | lead 市水利局; responsible 各乡镇 | ',
    ]);
  });

  it('below an item are the item’s own', async () => {
    const { tasks } = await read(
      `${title}\n1.新建幼儿园2所。\n牵头单位：市教育局\n责任单位：市财政局\n2.加固水库5座。\n牵头单位：市水利局`,
    );
    expect(tasks).toEqual([
      '- |  | 新建幼儿园2所。 | lead 市教育局; responsible 市财政局 | ',
      '- |  | 加固水库5座。 | lead 市水利局 | ',
    ]);
  });
});

it('the title of what is issued is no task of the units below it', async () => {
  const text = [
    '临江市人民政府办公室关于印发2023年重点任务分工的通知',
    '各乡镇人民政府：',
    '现将2023年重点任务分工印发给你们，请认真贯彻执行。',
    '临江市人民政府办公室',
    '2023年3月1日',
    '2023年重点任务分工',
    '责任单位：市教育局',
    '一、新建幼儿园2所。',
  ].join('\n');
  const { tasks, diagnostics } = await extract(Buffer.from(`${text}\n`), { path: 'x.txt' });
  expect(tasks).toEqual([]);
  expect(diagnostics.map(({ rule }) => rule)).toContain('empty-requirement');
});

const recordLabels = (head: string, work: string, units: string, time: string): string =>
  [head, '任务：建设平台', `具体举措：${work}`, `牵头：${units}`, `时限：${time}`]
    .filter((line) => line !== '')
    .join('\n');

describe('records of labels', () => {
  it('a number alone on its line is that of the record below, and no part of the field above', () => {
    const text = [
      recordLabels('1', '调整小组', '县政府办', '3月'),
      recordLabels('2', '改版网站', '县数据局', '5月'),
      recordLabels('3', '举办培训', '县委组织部', '9月'),
    ];
    for (const between of ['\n', '\n\n'])
      expect(restore(text.join(between)).rows).toEqual([
        ['', '任务', '具体举措', '牵头', '时限'],
        ['1', '建设平台', '调整小组', '县政府办', '3月'],
        ['2', '建设平台', '改版网站', '县数据局', '5月'],
        ['3', '建设平台', '举办培训', '县委组织部', '9月'],
      ]);
  });

  it('units below their label, one a line, and counted items below another, belong to the record', () => {
    const text = [
      recordLabels('', '\n（1）改版网站；\n（2）建设专区', '\n县数据局\n县政府办', '5月'),
      recordLabels('', '举办培训', '县委组织部', '9月'),
    ].join('\n');
    expect(restore(text).rows.slice(1)).toEqual([
      ['建设平台', '（1）改版网站；/（2）建设专区', '县数据局/县政府办', '5月'],
      ['建设平台', '举办培训', '县委组织部', '9月'],
    ]);
  });
});

it('a label of two characters that three records say is a column, twice it may be anything', () => {
  const record = (n: number): string => `${n}.任务：公开预算信息${n}\n  口径：全流程\n  单位：县财政局`;
  const header = (count: number) => restore(Array.from({ length: count }, (_, i) => record(i + 1)).join('\n')).rows[0];
  expect([header(3), header(2)]).toEqual([
    ['', '任务', '口径', '单位'],
    ['', '任务', '单位'],
  ]);
});

it('records between drawn lines, with units of which one says its part', () => {
  const record = (number: string, task: string, units: string): string =>
    [`序号：${number}`, `任务：${task}`, `责任单位：${units}`, '时限：长期', '备注：', '----------'].join('\n');
  const text = [record('一', '公开决策', '县政府办（牵头）\n    县司法局'), record('二', '公开执行', '县督查室')].join(
    '\n',
  );
  const { rows, findings } = restore(text);
  expect(rows.slice(1)).toEqual([
    ['一', '公开决策', '县政府办（牵头）/县司法局', '长期', ''],
    ['二', '公开执行', '县督查室', '长期', ''],
  ]);
  expect(findings.map(({ rule }) => rule)).toEqual(['guessed-table']);
});

it('责任单位： and a tab before the unit below an item are no lost table', async () => {
  const line = '责任单位：\t县财政局\t完成时限：\t6月底前';
  const { tasks, rules } = await read(`一、公开预算。\n${line}\n二、公开决算。\n${line}`);
  expect(tasks).toHaveLength(2);
  expect(rules).not.toContain('unread-table');
});

it('labels alone on their lines, and what they say on the next: the last record’s, too', async () => {
  const records = ['公开预算|县财政局|6月底前', '公开决算|县审计局|9月底前'].map((one) => one.split('|'));
  const lines = records.flatMap(([what, who, when]) => ['工作任务：', what, '责任单位：', who, '完成时限：', when]);
  const { tasks } = await read(`2024年重点任务清单\n\n${lines.join('\n')}`);
  expect(tasks).toHaveLength(2);
  expect(tasks[1]).toContain('9月底前');
});

describe('records whose labels and values stand on lines of their own', () => {
  const records = [
    '一、城市建设',
    '工作任务\n改造老旧小区，\n增设电梯\n牵头单位\n市住建局\n配合单位\n市财政局\n市交通局\n完成时限\n12月底前\n备注',
    '工作任务\n建设口袋公园\n牵头单位\n市城管局\n配合单位\n\n完成时限\n9月底前\n备注\n新增',
    '二、社会事业',
    '工作任务\n改扩建学校\n牵头单位\n市教育局\n配合单位\n市财政局\n完成时限\n长期\n备注',
  ];

  it('are tasks, with the headings between them', async () => {
    const { tasks, rules, left } = await read(records.join('\n'));
    expect(tasks).toEqual([
      '- | 一、城市建设 | 改造老旧小区，增设电梯 | lead 市住建局; support 市财政局; support 市交通局 | 12月底前',
      '- | 一、城市建设 | 建设口袋公园 | lead 市城管局 | 9月底前',
      '- | 二、社会事业 | 改扩建学校 | lead 市教育局; support 市财政局 | 长期',
    ]);
    expect([rules, left]).toEqual([['guessed-table', 'open-ended'], []]);
  });

  it('责任部门 in a header that stands on each page is no field of a web site', async () => {
    const header = '任务名称\n责任部门\n完成时限\n备注';
    const rows = [header, '改造小区\n市住建局\n12月底前\n新增', header, '改造路灯\n市城管局\n9月底前\n续建'];
    expect((await read(rows.join('\n'))).tasks).toEqual([
      '- |  | 改造小区 | responsible 市住建局 | 12月底前',
      '- |  | 改造路灯 | responsible 市城管局 | 9月底前',
    ]);
  });

  it('a header said twice, below which rows stand, is none', () => {
    const header = '工作任务\n责任单位\n完成时限';
    const rows = [header, '改造小区\n市住建局\n12月底前', header, '建设公园\n市城管局\n9月底前'];
    expect(restore(rows.join('\n')).rows.slice(1)).toEqual([
      ['改造小区', '市住建局', '12月底前'],
      ['建设公园', '市城管局', '9月底前'],
    ]);
  });
});
