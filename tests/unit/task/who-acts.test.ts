import { describe, expect, it } from 'vitest';
import { proseTasks as tasks } from '../../support/prose-tasks.ts';

describe('labels of units behind a sentence', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n1.公开目录。牵头：县财政局 配合：县教育局、县司法局 时间：9月底前',
      ['甲: 公开目录。 = L县财政局 S县教育局 S县司法局 @9月底前'],
    ],
    ['一、甲\n1.抓好两个环节。落实：公开目录，定期更新。', []],
    [
      '一、甲\n1.公开目录。牵头单位：县财政局；责任单位：县教育局；各镇人民政府。完成时间：6月底前',
      ['甲: 公开目录。 = L县财政局 R县教育局 R各镇人民政府 @6月底前'],
    ],
    ['一、甲\n1.公开目录 牵头负责单位：县财政局', ['甲: 公开目录 = L县财政局']],
    [
      '一、甲\n1.公开目录。\n牵头责任单位：县财政局\n协同责任单位：县教育局\n完成时限：6月底前',
      ['甲: 公开目录。 = L县财政局 S县教育局 @6月底前'],
    ],
    ['一、甲\n1.公开目录。\n各责任单位：县财政局要抓好落实。', []],
    ['一、甲\n1.公开目录\n责任单位　县财政局　县种子站', ['甲: 公开目录 = R县财政局 R县种子站']],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

it('a person who leads is no unit', () => {
  expect(tasks('一、甲\n1.公开目录。（由分管副县长牵头，县财政局负责，县教育局配合）')).toEqual([
    '甲: 公开目录。 = R县财政局 S县教育局',
  ]);
  expect(tasks('一、甲\n1.公开目录。（县发改委〔能源局〕牵头，县教育局配合）')).toEqual([
    '甲: 公开目录。 = L县发改委〔能源局〕 S县教育局',
  ]);
});

describe('other brackets', () => {
  it.each([['{责任单位：县财政局}'], ['｛责任单位：县财政局｝'], ['‹县财政局负责›']])('%s', (bracket) => {
    expect(tasks(`一、甲\n1.公开目录。${bracket}`)).toEqual(['甲: 公开目录。 = R县财政局']);
  });
});

describe('以上…由 in a sentence of its own', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n1.公开目录。\n2.公开清单。\n以上工作由县财政局牵头，各镇配合。',
      ['甲: 公开目录。 = L县财政局 S各镇', '甲: 公开清单。 = L县财政局 S各镇'],
    ],
    ['一、甲。公开目录。以上工作由县财政局牵头，各镇配合。', ['甲: 公开目录。 = L县财政局 S各镇']],
    ['一、甲\n1.公开目录。\n以上工作由各镇负责。', []],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

describe('units behind a dash', () => {
  it.each<[string, readonly string[]]>([
    ['一、甲\n1.公开目录。——县财政局、各乡镇', ['甲: 公开目录。 = R县财政局 R各乡镇']],
    ['一、甲\n1.新建公路60公里——县交通运输局。', ['甲: 新建公路60公里 = R县交通运输局']],
    ['一、甲\n1.建设宜居家园——滨江公园', []],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

it('units and a time in the lines below their labels', () => {
  const text =
    '一、甲\n1.公开目录。\n责任单位：\n县财政局、县教育局\n各乡镇人民政府\n完成时限：\n9月30日前\n2.公开清单。\n责任单位：\n县司法局\n完成时限：\n汛期前';
  expect(tasks(text)).toEqual([
    '甲: 公开目录。 = R县财政局 R县教育局 R各乡镇人民政府 @9月30日前',
    '甲: 公开清单。 = R县司法局 @汛期前',
  ]);
});

describe('brackets of units alone', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n1.公开目录。（县财政局、各乡镇）\n2.公开清单（县司法局）\n3.公开预算。（县财政局）\n4.组建县委政研室（改革办）',
      ['甲: 公开目录。 = R县财政局 R各乡镇', '甲: 公开清单 = R县司法局', '甲: 公开预算。 = R县财政局'],
    ],
    ['一、甲\n1.公开目录。（县财政局）\n2.公开清单。（县司法局）', []],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});
