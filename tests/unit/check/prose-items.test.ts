import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const notice = (items: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    ['关于印发2026年工作要点的通知', '一、任务', ...items.map((item, i) => `${i + 1}.${item}`)].join('\n'),
  );

const about = /deadline|duplicate|impossible|doubled|missing-unit|unread-duty|bare-unit|variant/u;

/** "warning duplicate-row 5" a finding: severity, rule, line. */
const told = async (items: readonly string[]): Promise<readonly string[]> => {
  const { diagnostics } = await extractBytes(notice(items), { path: 'a.txt' });
  return diagnostics
    .filter(({ rule }) => about.test(rule))
    .map(({ severity, rule, location }) => `${severity} ${rule} ${location.line ?? 0}`);
};

const dated = (text: string): string => `${text}（责任单位：县财政局；完成时限：6月底前）`;

it.each<[string, readonly string[], readonly string[]]>([
  [
    'one item without a time among dated ones',
    [dated('公开目录。'), dated('公开清单。'), dated('公开预算。'), '公开决算。（责任单位：县财政局）'],
    ['info missing-deadline 6'],
  ],
  [
    'its text says when',
    [dated('公开目录。'), dated('公开清单。'), dated('公开预算。'), '9月底前公开决算。（责任单位：县财政局）'],
    [],
  ],
  [
    'two dated items of four: no habit of the author',
    [dated('公开目录。'), dated('公开清单。'), '公开预算。（责任单位：县财政局）', '公开决算。（责任单位：县财政局）'],
    [],
  ],
  [
    'an item printed twice',
    [dated('推进决策公开。公开目录。'), dated('推进决策公开。公开目录。')],
    ['warning duplicate-row 4'],
  ],
  ['the same words under another heading', [dated('推进决策公开。公开目录。'), dated('推进会议公开。公开目录。')], []],
  [
    'a day that no calendar has, once',
    ['公开目录。（责任单位：县财政局；完成时限：2026年11月31日前）'],
    ['error impossible-date 3'],
  ],
  [
    'no unit behind its label',
    [dated('公开目录。'), '公开清单。（责任单位：；完成时限：6月底前）'],
    ['info missing-unit 4'],
  ],
  ['a time and no unit', [dated('公开目录。'), '公开清单。（完成时限：6月底前）'], ['info missing-unit 4']],
  ['a person', [`${dated('公开目录。')}\n二、分工\n张伟（镇长）：负责全面工作。`], ['info unread-duty 5']],
  [
    'orders to a unit with a day, twice',
    [dated('公开目录。'), '县水利局要加快建设水库，11月底前完成。', '县林业局应在10月底前完成造林3000亩。'],
    ['info unread-duty 4', 'info missing-unit 5'],
  ],
  ...[3, 2].map((count): [string, readonly string[], readonly string[]] => [
    `${count} paragraphs that a unit and a verb begin`,
    [
      ...[
        `${dated('公开目录。')}\n二、保障措施`,
        '县发改局支持建设充电桩，推动布局产业。',
        '县住建局制定分级标准，支持新建建筑。',
        '县科技局引导机构完善机制。',
      ].slice(0, count + 1),
      '县教育局制定的方案另行印发。',
      '为贯彻落实县政府关于节能的部署，制定本方案。',
    ],
    count < 3 ? [] : ['info unread-duty 5'],
  ]),
  [
    'reports that all are to give, behind another clause, since when, and to whom',
    [
      dated('公开目录。'),
      '加强督查，各单位每季度末上报进展。',
      '自4月起，各单位每月5日前报送进展。',
      '牵头单位要每季度向县政府报告一次。',
    ],
    ['info unread-duty 4', 'info missing-unit 5', 'info missing-unit 6'],
  ],
  [
    'orders without a day, and to all',
    [
      dated('公开目录。'),
      '县水利局要加快建设水库。',
      '县林业局要加强造林。',
      '各部门要在11月底前完成自查。',
      '各镇要在10月底前上报。',
    ],
    ['info missing-unit 4', 'info missing-unit 5', 'info missing-unit 6', 'info missing-unit 7'],
  ],
  [
    'units alone, three times',
    ['公开目录。（县财政局）', '公开清单。（县司法局）', '公开预算。（县审计局）'],
    ['warning bare-unit-list 3'],
  ],
  ['units alone, once', ['公开目录。（县财政局）'], ['warning bare-unit-list 3']],
  ['units at the end of a bracket that says what they are', ['公开目录。（责任单位：县财政局；各区政府）'], []],
  [
    'who helps, behind a person, in a line that is not parted',
    [dated('公开目录。'), '公开清单工作配合领导：张伟副局长配合部门：县园林局'],
    ['info missing-unit 4'],
  ],
  [
    'lines of units below items, twice',
    [dated('公开目录。'), '公开清单。\n县财政局、县教育局', '公开预算。\n县财政局，各乡镇（街道）'],
    ['info missing-unit 5', 'warning bare-unit-list 5', 'info missing-unit 7'],
  ],
  ['an office and its centre', ['公开目录。（县医保局牵头，县医保中心配合）'], []],
  ['one office in two ways', ['公开目录。（县发改局牵头，县发改委配合）'], ['warning unit-name-variant 3']],
  ['a topic', [dated('公开目录。'), '职责：负责全面工作。（责任单位：县财政局；完成时限：6月底前）'], []],
])('%s', async (_, items, expected) => {
  expect(await told(items)).toEqual(expected);
});

it('units alone below each item are told, though no task is read', async () => {
  const items = ['公开目录。\n县财政局', '公开预算。\n县审计局'];
  expect(await told(items)).toEqual(['warning bare-unit-list 4']);
});

it('units in a bracket before a label of time are told', async () => {
  const items = ['公开平台（县数据局） 完成时限：3月底', '公开流程（县司法局） 完成时限：6月底'];
  expect(await told(items)).toContain('warning bare-unit-list 3');
});
