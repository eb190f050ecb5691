import { describe, expect, it } from 'vitest';
import { readProse, proseTasks as tasks } from '../../support/prose-tasks.ts';

const table = (rows: readonly (readonly [string, readonly string[]])[]) => () => {
  it.each(rows.map(([text, expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(tasks(text)).toEqual(expected);
  });
};

const toldIn = (text: string): readonly string[] => readProse(text).findings.map(({ rule }) => rule);

describe(
  'labels that no list holds, and what stands beside them',
  table([
    [
      '一、甲\n1.公开目录。\n主要责任单位：县财政局\n其他责任单位：县教育局、各镇人民政府',
      ['甲: 公开目录。 = L县财政局 R县教育局 R各镇人民政府'],
    ],
    [
      '一、甲\n1.公开目录\n牵头科室：预算科  协助科室：国库科、信息科  完成时限：6月底前',
      ['甲: 公开目录 = L预算科 S国库科 S信息科 @6月底前'],
    ],
    [
      '一、甲\n1.公开目录。\n主要责任单位：县财政局\n相关责任单位：县教育局、各宗教团体',
      ['甲: 公开目录。 = L县财政局 R县教育局 R各宗教团体'],
    ],
    [
      '一、甲\n1.公开目录。【牵头警种：刑侦支队；配合警种：网安支队；责任单位：各分局】',
      ['甲: 公开目录。 = L刑侦支队 S网安支队 R各分局'],
    ],
    ['一、甲\n1.公开目录。（刑侦支队牵头，各警种配合）', ['甲: 公开目录。 = L刑侦支队 S各警种']],
    ['一、甲\n1.公开目录。\n责任单位：县财政局（牵头）；县教育局（配合）', ['甲: 公开目录。 = L县财政局 S县教育局']],
    ['一、甲\n1.公开目录。\n主办：县财政局\n会办：县教育局', ['甲: 公开目录。 = L县财政局 S县教育局']],
    ['一、甲\n1.公开目录。\n县安委会办：县财政局', []],
    ['一、甲\n1.公开目录。[责任股室（队）：预算股、执法大队]', ['甲: 公开目录。 = R预算股 R执法大队']],
    ['一、甲\n1.公开目录。责任单位（部门）：县财政局', ['甲: 公开目录。 = R县财政局']],
    ['一、甲\n1.公开目录。责任科室：预算科（市供销社配合） 分管领导：王某', ['甲: 公开目录。 = R预算科 S市供销社']],
    ['一、甲\n1.公开目录。\n责任科室：预算科、各党总支', ['甲: 公开目录。 = R预算科 R各党总支']],
  ]),
);

describe(
  'roles by clauses',
  table([
    ['一、甲\n1.公开目录。（县财政局负总责，县税务局协同推进）', ['甲: 公开目录。 = R县财政局 S县税务局']],
    ['一、甲\n1.公开目录。（各科室轮流负责）', ['甲: 公开目录。 = R各科室']],
    [
      '一、甲\n1.公开目录。（县财政局、各监督检查室按照联系地区和单位负责；每半年报告一次）',
      ['甲: 公开目录。 = R县财政局 R各监督检查室 @每半年报告一次'],
    ],
    [
      '一、甲\n1.公开目录。县财政局牵头，第一至第三派驻组，各县（区）财政局。',
      ['甲: 公开目录。 = L县财政局 R第一至第三派驻组 R各县（区）财政局'],
    ],
  ]),
);

describe(
  'times that no calendar names',
  table([
    ['一、甲\n1.公开目录。（预算科、国库科，寒假前完成）', ['甲: 公开目录。 = R预算科 R国库科 @寒假前完成']],
    ['一、甲\n1.公开目录。（预算科负责，开学前一周完成）', ['甲: 公开目录。 = R预算科 @开学前一周完成']],
    ['一、甲\n1.公开目录。（县财政局负责，“八一”前公开）', ['甲: 公开目录。 = R县财政局 @“八一”前公开']],
    [
      '一、甲\n1.公开目录（8月底前）。\n责任单位：县财政局\n完成时限：12月底',
      ['甲: 公开目录（8月底前）。 = R县财政局 @12月底'],
    ],
  ]),
);

describe(
  'who before what',
  table([
    ['议定事项1：由县财政局牵头，县教育局配合，6月底前公开目录。', [': 6月底前公开目录。 = L县财政局 S县教育局']],
    ['议定事项2：由县财政局会同县教育局，6月底前公开目录。', [': 6月底前公开目录。 = L县财政局 S县教育局']],
    [
      '一、甲\n1.由县财政局牵头，县教育局配合，6月底前完成目录公开。\n2.由县教育局负责，7月底前更新目录。',
      ['甲: 6月底前完成目录公开。 = L县财政局 S县教育局', '甲: 7月底前更新目录。 = R县教育局'],
    ],
    ['一、甲\n1.更新目录。由县财政局负责，长期坚持。', ['甲: 更新目录。 = R县财政局 @长期坚持']],
    [
      '任务一：目录公开。由县财政局牵头，县教育局配合，公开目录三份。',
      ['任务一：目录公开: 公开目录三份。 = L县财政局 S县教育局'],
    ],
  ]),
);

describe(
  'items that say what kind they are (任务一, 整改任务二)',
  table([
    [
      '一、甲\n任务一：目录公开。由县财政局牵头，各镇落实，公开目录三份。\n任务二：目录更新。（县教育局负责）\n二、乙\n1.编制目录。（县财政局负责）',
      ['甲/目录公开: 公开目录三份。 = L县财政局 R各镇', '甲: 目录更新。 = R县教育局', '乙: 编制目录。 = R县财政局'],
    ],
    [
      '整改任务一\n责任单位：县财政局\n整改措施：\n1.公开目录。\n2.更新目录。\n整改任务二\n责任单位：县教育局\n整改措施：\n1.编制目录。',
      [
        '整改任务一: 公开目录。 = R县财政局',
        '整改任务一: 更新目录。 = R县财政局',
        '整改任务二: 编制目录。 = R县教育局',
      ],
    ],
    ['一、甲\n任务一览表公开。（县财政局负责）', ['甲: 任务一览表公开。 = R县财政局']],
  ]),
);

describe(
  'items in one paragraph, each with its own assignment',
  table([
    [
      '一、甲\n1.公开目录。（县财政局牵头）2.更新目录。（县教育局负责）',
      ['甲: 公开目录。 = L县财政局', '甲: 更新目录。 = R县教育局'],
    ],
    [
      '一、甲\n①编制目录。（县财政局，县教育局）②公开目录。（县财政局牵头）③更新目录。（县教育局负责）',
      ['甲: 公开目录。 = L县财政局', '甲: 更新目录。 = R县教育局'],
    ],
    ['一、甲\n1.公开目录；2.更新目录。（县财政局负责）', ['甲: 公开目录；2.更新目录。 = R县财政局']],
  ]),
);

describe(
  'labels of a series before paragraphs',
  table([
    [
      '一、甲\n一是公开目录。（县财政局牵头）\n二是更新目录。（县教育局负责）',
      ['甲: 公开目录。 = L县财政局', '甲: 更新目录。 = R县教育局'],
    ],
    ['A.公开目录。责任单位：县财政局', [': 公开目录。 = R县财政局']],
  ]),
);

it('what an item is about (具体表现) is no task of those who act, and is kept with what is to be done', () => {
  const text =
    '（一）目录不全\n1.具体表现：目录缺三项。\n2.整改措施：补齐目录。\n3.责任科室：预算科\n4.完成时限：6月底前\n（二）更新不及时\n1.具体表现：目录半年未更新。\n2.整改措施：按月更新。\n3.责任科室：国库科';
  const { drafts } = readProse(text);
  expect(tasks(text)).toEqual(['目录不全: 补齐目录。 = R预算科 @6月底前', '更新不及时: 按月更新。 = R国库科']);
  expect(drafts.map(({ task }) => task.extra)).toEqual([
    { 具体表现: '目录缺三项。' },
    { 具体表现: '目录半年未更新。' },
  ]);
});

describe('lines below who acts that say more of the same task', () => {
  const head = '承办单位：县财政局\n协办单位：县教育局\n办理要求：公开目录三份。\n办结时限：6月底前';

  it('the time behind another label is the task’s, and that label’s text is kept with it', () => {
    const { drafts } = readProse(`关于督办事项的通知\n督办事项一：加快目录公开\n${head}`);
    expect(drafts.map(({ task }) => [task.deadline?.raw, task.extra])).toEqual([
      ['6月底前', { 办理要求: '公开目录三份。' }],
    ]);
  });

  it('below numbered headings they are what is to be done', () => {
    expect(tasks(`一、目录公开\n${head}\n二、目录更新\n${head}`)).toEqual([
      '目录公开: 公开目录三份。 = R县财政局 S县教育局 @6月底前',
      '目录更新: 公开目录三份。 = R县财政局 S县教育局 @6月底前',
    ]);
  });
});

describe('who acts seems to be said, in a form that is not read', () => {
  it.each(['一、甲\n1.公开目录（各科室值日生轮值负责制）。', '一、甲\n1.公开目录。责任单位——待明确'])('%s', (text) => {
    expect(tasks(text)).toEqual([]);
    expect(toldIn(text)).toContain('missing-unit');
  });

  it('under no heading it is told where the notice has tasks', () => {
    expect(toldIn('公开目录。（县财政局负责）\n更新目录（各科室值日生轮值负责制）')).toContain('missing-unit');
  });

  it('a time for a paragraph that nobody is said to do', () => {
    expect(toldIn('公开目录。（县财政局负责）\n目录更新\n更新目录三份。\n完成时限：6月底前')).toContain('missing-unit');
  });
});
