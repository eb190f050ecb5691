import { describe, expect, it } from 'vitest';
import { readProse, proseTasks as tasks } from '../../support/prose-tasks.ts';

describe('who acts at the end of each item of a paragraph', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n（一）推进公开。一是公开目录。由县财政局牵头落实。二是公开预算，由县审计局负责。三是公开决算。此项工作由县教育局负责。',
      [
        '甲/推进公开: 公开目录。 = L县财政局',
        '甲/推进公开: 公开预算， = R县审计局',
        '甲/推进公开: 公开决算。 = R县教育局',
      ],
    ],
    [
      '一、甲\n1.公开目录。由县财政局牵头，9月底前完成。2.公开预算，由县审计局负责。',
      ['甲: 公开目录。 = L县财政局 @9月底前完成', '甲: 公开预算， = R县审计局'],
    ],
    // 以上 in the last one speaks of the items since the one before.
    [
      '一、甲\n（一）推进公开。一是公开目录。由县财政局负责。二是公开预算。三是公开决算。（以上由县审计局负责）',
      [
        '甲/推进公开: 公开目录。 = R县财政局',
        '甲/推进公开: 公开预算。 = R县审计局',
        '甲/推进公开: 公开决算。 = R县审计局',
      ],
    ],
    ['一、甲\n1.推进公开。公开目录；由县财政局负责。', ['甲/推进公开: 公开目录； = R县财政局']],
    ['一、甲\n1.推进公开。公开目录。这项工作由县财政局负责。', ['甲/推进公开: 公开目录。 = R县财政局']],
    // A sentence that says who, and nothing else, in any place of its paragraph.
    [
      '一、甲\n1.推进双告知。县市监局负责落实，县有关审批部门参与。10月底前完成。',
      ['甲: 推进双告知。 = R县市监局 S县有关审批部门 @10月底前完成'],
    ],
    ['一、甲\n1.推进教育公开。县教育局、各学校落实。', ['甲: 推进教育公开。 = R县教育局 R各学校']],
    [
      '一、甲\n1.推进环保公开。县环保局负责，各镇落实。每月公布空气质量。',
      ['甲/推进环保公开: 每月公布空气质量。 = R县环保局 R各镇'],
    ],
    ['一、甲\n推进教育公开。县教育局负责。力争年内全覆盖。', ['甲: 推进教育公开。 = R县教育局']],
    // An exhortation names nobody.
    ['一、甲\n1.推进教育公开。各镇、各部门具体落实。\n2.推进公开。（县教育局负责）', ['甲: 推进公开。 = R县教育局']],
    // What each item's own bracket says stays the item's.
    [
      '一、甲\n（一）推进公开。一是公开目录。由县财政局负责。二是公开预算。（县审计局牵头）',
      ['甲/推进公开: 公开目录。 = R县财政局', '甲/推进公开: 公开预算。 = L县审计局'],
    ],
  ])('%s', async (body, expected) => {
    expect(await tasks(body)).toEqual(expected);
  });
});

describe('who acts behind each of several things in a paragraph', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n1.推进公开。公开预算、决算。县财政局牵头，各部门配合，6月底前完成。做好政策解读。县审计局牵头，县财政局配合。9月底前完成。',
      [
        '甲/推进公开: 公开预算、决算。 = L县财政局 S各部门 @6月底前完成',
        '甲/推进公开: 做好政策解读。 = L县审计局 S县财政局 @9月底前完成',
      ],
    ],
    [
      '一、甲\n1.推进公开。公开预算决算，由县财政局牵头；做好政策解读，县审计局牵头，各部门配合。',
      ['甲/推进公开: 公开预算决算， = L县财政局', '甲/推进公开: 做好政策解读， = L县审计局 S各部门'],
    ],
    [
      '一、甲\n1.公开预算决算，由县财政局牵头；做好政策解读，由县审计局负责。',
      ['甲: 公开预算决算， = L县财政局', '甲: 做好政策解读， = R县审计局'],
    ],
    ['一、甲\n1.推进公开。公开预算决算。各部门抓好落实，县财政局负责资金保障。', []],
  ])('%s', async (body, expected) => {
    expect(await tasks(body)).toEqual(expected);
  });
});

describe('who acts in the last clause or sentence', () => {
  it.each<[string, readonly string[]]>([
    ['一、甲\n1.公开目录，县财政局负责，各部门配合。', ['甲: 公开目录， = R县财政局 S各部门']],
    ['一、甲\n1.公开目录。\n上述工作，县财政局牵头负责，各部门配合。', ['甲: 公开目录。 = L县财政局 S各部门']],
    ['一、甲\n1.公开目录。该工作县财政局牵头负责。', ['甲: 公开目录。 = L县财政局']],
    ['一、甲\n1.公开目录。此项工作，由县财政局牵头。', ['甲: 公开目录。 = L县财政局']],
    ['一、甲\n1.公开目录，责任单位是县财政局，要求6月底前完成。', ['甲: 公开目录， = R县财政局 @要求6月底前完成']],
    [
      '一、甲\n1.公开目录。（各镇（街道）、县直各部门；完成时限：5月底前）',
      ['甲: 公开目录。 = R各镇（街道） R县直各部门 @5月底前'],
    ],
    ['一、甲\n1.加强领导，明确责任，谁主管谁负责。\n2.加强考核，主要领导负总责，分管领导具体负责。', []],
  ])('%s', async (body, expected) => {
    expect(await tasks(body)).toEqual(expected);
  });
});

describe('several things in a paragraph that each begin with who does them', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n1.推进公开。县财政局牵头，公开预算。每月更新。由县审计局负责，公开审计结果。',
      ['甲/推进公开: 公开预算。每月更新。 = L县财政局', '甲/推进公开: 公开审计结果。 = R县审计局'],
    ],
    [
      '一、甲\n1.推进公开。一是县财政局牵头，公开预算。二是县审计局牵头，公开审计结果。',
      ['甲/推进公开: 公开预算。 = L县财政局', '甲/推进公开: 公开审计结果。 = L县审计局'],
    ],
    [
      '一、甲\n1.推进公开。县财政局牵头，各部门配合。公开预算。县审计局牵头。公开审计结果。',
      ['甲/推进公开: 公开预算。 = L县财政局 S各部门', '甲/推进公开: 公开审计结果。 = L县审计局'],
    ],
  ])('%s', async (body, expected) => {
    expect(await tasks(body)).toEqual(expected);
  });
});

describe('a bracket that says who between a heading and its colon', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n（一）推进公开（牵头单位：县财政局，配合单位：各部门）：公开预算。公开决算。',
      ['甲/推进公开: 公开预算。公开决算。 = L县财政局 S各部门'],
    ],
    [
      '一、甲\n（一）推进公开（县财政局牵头）：\n1.公开预算。\n2.公开决算。',
      ['甲/推进公开: 公开预算。 = L县财政局', '甲/推进公开: 公开决算。 = L县财政局'],
    ],
    ['一、甲\n（一）推进公开（以下简称公开）：公开预算。公开决算。', []],
  ])('%s', async (body, expected) => {
    expect(await tasks(body)).toEqual(expected);
  });
});

describe('以上两项由…: as many items as it says', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n1.公开目录。\n2.公开预算。\n3.公开决算。\n以上两项由县财政局会同县审计局负责。',
      ['甲: 公开预算。 = L县财政局 S县审计局', '甲: 公开决算。 = L县财政局 S县审计局'],
    ],
    [
      '一、甲\n1.公开目录。\n2.公开预算。\n以上2项工作由县财政局负责。',
      ['甲: 公开目录。 = R县财政局', '甲: 公开预算。 = R县财政局'],
    ],
    [
      '一、甲\n（一）推进公开。1.公开目录。2.公开预算。（以上两项责任单位：县财政局）',
      ['甲/推进公开: 公开目录。 = R县财政局', '甲/推进公开: 公开预算。 = R县财政局'],
    ],
  ])('%s', async (body, expected) => {
    expect(await tasks(body)).toEqual(expected);
  });
});

describe('what stands beside who acts', () => {
  it.each<[string, readonly string[]]>([
    ['一、甲\n1.公开目录。（责任单位：县财政局；协调督办：县审计局）', ['甲: 公开目录。 = R县财政局']],
    [
      '一、甲\n1.公开目录。（县财政局牵头，各部门配合，实时公开，长期坚持）',
      ['甲: 公开目录。 = L县财政局 S各部门 @长期坚持'],
    ],
  ])('%s', async (body, expected) => {
    expect(await tasks(body)).toEqual(expected);
  });

  it.each([
    '一、甲\n（一）公开目录。责任单位：\n1.县财政局；\n2.县审计局。',
    '一、甲\n（一）公开目录，具体工作由县财政局组织实施。',
    '一、甲\n1.公开目录。2.公开预算。1、2项由县财政局负责。',
    '一、甲\n1.公开目录，牵头单位县财政局，责任单位各部门。',
    '一、甲\n1.公开目录，由分管财政的副县长牵头，县财政局具体负责。',
  ])('is told where it is not read: %s', (body) => {
    expect(readProse(body).findings.map(({ rule }) => rule)).toContain('missing-unit');
  });
});

it.each<[string, readonly string[]]>([
  ['一、甲\n1.加大解读。各有关单位负责，长期坚持。', ['甲: 加大解读。 = R各有关单位 @长期坚持']],
  ['一、甲\n1.加大解读。各有关单位负责落实。', []],
  [
    '一、甲\n1.公开规则。县市监局牵头，县发改局、县商务局等部门按职责分工负责，于5月底前完成归集。',
    ['甲/公开规则: 于5月底前完成归集。 = L县市监局 R县发改局 R县商务局 R部门'],
  ],
])('units of a kind with a time, and those that act by their duties: %j', (text, expected) => {
  expect(tasks(text)).toEqual(expected);
});
