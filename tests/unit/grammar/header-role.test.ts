import { describe, expect, it } from 'vitest';
import { beginsWithHeaders, classifyHeader, headerLikeness, promoteTargets } from '../../../src/grammar/header-role.ts';
import { headerEndings, headerWords } from '../../../src/vocabulary/header-words.ts';

const spaced = (word: string): string => [...word].join(' ');

describe('every listed header word', () => {
  it.each(headerWords.map(({ word, role }) => ({ word, role })))('$word → $role', ({ word, role }) => {
    expect(classifyHeader(word)).toEqual({ role, sure: true });
    expect(classifyHeader(spaced(word))).toEqual({ role, sure: true });
    expect(classifyHeader(`${word}（2023年）`)).toEqual({ role, sure: true });
  });

  it('is listed once', () => {
    const words = headerWords.map(({ word }) => word);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it('stands sorted by character within its role', () => {
    const unsorted = headerWords.filter((entry, i) => {
      const before = headerWords[i - 1];
      return before !== undefined && before.role === entry.role && before.word >= entry.word;
    });
    expect(unsorted).toEqual([]);
  });
});

describe('headers of domain.md 3.1', () => {
  it.each([
    ['No.', 'number'],
    ['工作目标分类', 'task'],
    ['重点工作内容', 'requirement'],
    ['责任主体(牵头)', 'lead-unit'],
    ['第一责任单位', 'lead-unit'],
    ['会同单位', 'support-unit'],
    ['时序进度', 'deadline'],
    ['承办人', 'person'],
    ['成员单位', 'unit'],
    ['案由', 'task'],
    ['验收单位', 'other'],
    ['启动时间', 'other'],
    ['责任单位及分工', 'unit'],
    ['指导部门', 'unit'],
    ['牵头领导', 'person'],
    ['计划完成时间', 'deadline'],
    ['成果形式', 'target'],
    ['对应条款', 'basis'],
    ['附注', 'remark'],
    ['销号情况', 'other'],
    ['三季度', 'other'],
    ['12月', 'other'],
    ['2025年建设内容', 'requirement'],
    ['2025年度工作目标', 'target'],
    ['牵头单位及参加单位', 'unit'],
    ['责任主体与协同单位', 'unit'],
    ['重点任务·一级任务', 'task'],
  ] as const)('%s → %s', (text, role) => {
    expect(classifyHeader(text)).toEqual({ role, sure: true });
  });
});

describe('headers that no list has', () => {
  it.each([
    ['包抓单位', 'unit'],
    ['牵头落实科室', 'lead-unit'],
    ['协同推进部门', 'support-unit'],
    ['整治时限', 'deadline'],
    ['会战责任人', 'person'],
    ['区级负责同志', 'person'],
    ['会战任务', 'task'],
    ['推进举措要求', 'requirement'],
  ] as const)('%s ends like %s, and is not sure', (text, role) => {
    expect(classifyHeader(text)).toEqual({ role, sure: false });
  });

  it.each(headerEndings.map(({ word }) => word))('an unlisted word before %s: a doubtful header at most', (ending) => {
    expect(headerLikeness(`某某${ending}`)).toBeLessThan(1);
  });

  it.each([
    '市财政局',
    '12月底前',
    '加强政务公开标准化规范化建设，提高工作水平。',
    '一、总体情况说明部分的主要工作内容和要求',
  ])('%s is none', (text) => {
    expect(headerLikeness(text)).toBe(0);
  });
});

describe('what is to be done, though it ends like a header', () => {
  it.each(['推进政务公开工作', '做好信访工作', '加强领导', '完善公开工作措施'])('%s', (text) => {
    expect(classifyHeader(text)).toBeNull();
  });
  it.each(['推进措施', '推进科室', '开展时间', '落实主体责任单位'])('%s is one', (text) => {
    expect(classifyHeader(text)).not.toBeNull();
  });
});

describe('headers of two sides', () => {
  it.each([
    ['责任单位（牵头）', 'lead-unit'],
    ['责任单位（配合）', 'support-unit'],
    ['责任单位（牵头、配合）', 'unit'],
    ['责任单位（列第一位的为牵头单位）', 'unit'],
    ['牵头单位及责任单位', 'unit'],
    ['牵头单位和责任单位', 'unit'],
  ] as const)('%s → %s', (text, role) => {
    expect(classifyHeader(text)?.role).toBe(role);
  });
});

describe('目标任务', () => {
  it('is the requirement where no other column is', () => {
    expect(promoteTargets(['目标任务', '责任单位'], ['target', 'unit'])).toEqual(['requirement', 'unit']);
  });

  it('is the task where the other column only sorts', () => {
    const roles = ['task', 'target', 'target', 'unit'] as const;
    expect(promoteTargets(['考核类别', '考核指标', '目标值', '责任单位'], roles)).toEqual([
      'task',
      'requirement',
      'target',
      'unit',
    ]);
  });

  it('is a target left of what is to be done', () => {
    const roles = ['target', 'task', 'unit'] as const;
    expect(promoteTargets(['工作目标', '主要任务', '责任单位'], roles)).toEqual(roles);
    expect(promoteTargets(['主要任务', '工作目标', '责任单位'], ['task', 'target', 'unit'])).toEqual([
      'task',
      'requirement',
      'unit',
    ]);
  });

  it('is a target beside 改革举措', () => {
    const roles = ['task', 'task', 'target', 'unit'] as const;
    expect(promoteTargets(['改革事项', '改革举措', '工作目标', '责任单位'], roles)).toEqual(roles);
  });

  it('is a target beside a requirement', () => {
    const roles = ['target', 'requirement', 'unit'] as const;
    expect(promoteTargets(['目标任务', '具体措施', '责任单位'], roles)).toEqual(roles);
  });
});

describe('what units do, beside them', () => {
  it.each([
    [
      ['单位', '工作职责'],
      ['unit', 'requirement'],
    ],
    [
      ['责任部门', '职责分工'],
      ['unit', 'requirement'],
    ],
    [
      ['工作任务', '单位', '职责'],
      ['task', 'unit', 'other'],
    ],
    [
      ['姓名', '单位', '职责'],
      ['other', 'unit', 'other'],
    ],
  ] as const)('%j → %j', (headers, expected) => {
    const roles = headers.map((text) => classifyHeader(text)?.role ?? 'other');
    expect(promoteTargets(headers, roles)).toEqual(expected);
  });
});

it.each([
  ['序号工作任务责任单位完成时限1新建学校2所县教育局8月底前', true],
  ['序号 项目名称 主要内容 牵头单位 配合单位 1 …', true],
  ['民生实事分解表序号项目名称主要内容区政府分管领导牵头单位配合单位1增加…', true],
  ['现将序号、任务名称、责任单位、完成时限填报如下', false],
  ['工作任务责任单位完成时限', false],
  ['序号工作任务牵头负责部门', true],
  ['序号工作任务', false],
  ['序号，工作内容，责任部门，完成时间', true],
  ['序号、名称应当连续', false],
  ['序号工作任务由责任单位填写', false],
  ['序号和编号应当连续', false],
])('%s: header words that ran into one line: %s', (text, is) => {
  expect(beginsWithHeaders(text)).toBe(is);
});

it.each([
  ['承办支部', 'unit', true],
  ['责任班组', 'unit', true],
  ['牵头大队', 'lead-unit', true],
  ['配合车间', 'support-unit', true],
  // Two headers that ran together.
  ['牵头部门配合部门', 'unit', false],
] as const)('%s is a header of units: %s, sure: %s', (text, role, sure) => {
  expect(classifyHeader(text)).toEqual({ role, sure });
});

it.each([
  ['责任单位①', 'unit'],
  ['任务名称*', 'task'],
  ['完成时限 ▲▼', 'deadline'],
  ['责任单位[1]', 'unit'],
] as const)('%s: a mark behind a header is none of its words', (text, role) => {
  expect(classifyHeader(text)).toEqual({ role, sure: true });
});
