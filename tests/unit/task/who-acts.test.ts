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
      '一、甲\n1.公开目录。（县财政局、各乡镇，列第一位者为牵头单位，下同）\n2.公开清单（县司法局）\n3.组建县委政研室（改革办）',
      ['甲: 公开目录。 = L县财政局 R各乡镇', '甲: 公开清单 = R县司法局'],
    ],
    ['一、甲\n1.公开目录。（县财政局）\n2.公开清单。（县司法局）\n3.公开预算。（县审计局）', []],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

describe('what a notice says of all its lists of units', () => {
  it.each<[string, readonly string[]]>([
    [
      '以下任务列第一位的责任单位为牵头单位。\n一、甲\n1.公开目录。责任单位：县财政局、各乡镇\n2.公开清单。责任单位：县司法局',
      ['甲: 公开目录。 = L县财政局 R各乡镇', '甲: 公开清单。 = R县司法局'],
    ],
    [
      '关于2026年工作要点的说明（标★的为牵头单位）\n一、甲\n1.公开目录。责任单位：县教育局、★县财政局',
      ['甲: 公开目录。 = R县教育局 L县财政局'],
    ],
    [
      '各牵头单位是第一责任主体，要抓好落实。\n一、甲\n1.公开目录。责任单位：县财政局、县教育局',
      ['甲: 公开目录。 = R县财政局 R县教育局'],
    ],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

describe('marks and numbers that are misprinted or run together', () => {
  it.each<[string, readonly string[]]>([
    ['一、甲\n1.公开目录。（责任单位∶县财政局；完成时限︰6月底前）', ['甲: 公开目录。 = R县财政局 @6月底前']],
    ['一、甲\n1.公开目录。（责任单位县财政局，完成时限6月底前）', ['甲: 公开目录。 = R县财政局 @6月底前']],
    ['一、甲\n3.2月底前公开目录（县财政局负责）', ['甲: 2月底前公开目录 = R县财政局']],
    ['一、甲\n1.公开目录。（县财政局主责，县医保中心经办）', ['甲: 公开目录。 = L县财政局 R县医保中心']],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

it('a heading before each record of label lines is no end of the record above', () => {
  const record = (name: string): string =>
    `实事${name}：改造\n主要内容：公开目录${name}。\n责任单位：县财政局\n完成时限：6月底前`;
  expect(tasks(`${record('一')}\n${record('二')}`)).toEqual([
    ': 主要内容：公开目录一。 = R县财政局 @6月底前',
    ': 主要内容：公开目录二。 = R县财政局 @6月底前',
  ]);
});

describe('units in further lines, and units that end like none', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n1.公开目录。\n责任单位：县财政局\n县教育局\n完成时限：6月底前',
      ['甲: 公开目录。 = R县财政局 R县教育局 @6月底前'],
    ],
    [
      '一、甲\n1.公开目录。\n牵头单位：县财政局\n2.组建信息中心\n责任单位：县教育局',
      ['甲: 公开目录。 = L县财政局', '甲: 组建信息中心 = R县教育局'],
    ],
    ['一、甲\n1.公开目录。\n责任单位：县修志馆刊', ['甲: 公开目录。 = R县修志馆刊']],
    ['一、甲\n1.公开目录。\n责任分工：明确各自任务', []],
    [
      '一、甲。\n整改措施：\n1.公开目录。\n2.公开清单。\n整改时限：6月底前\n责任单位：县财政局\n督导单位：县审计局\n二、乙。\n整改措施：\n1.公开预算。\n2.公开决算。\n责任单位：县教育局\n督导单位：县审计局',
      [
        '甲: 公开目录。 = R县财政局 @6月底前',
        '甲: 公开清单。 = R县财政局 @6月底前',
        '乙: 公开预算。 = R县教育局',
        '乙: 公开决算。 = R县教育局',
      ],
    ],
    [
      '2026年责任分工\n一、分工\n县应急局\n●统筹安全工作。\n●组织检查。\n县住建局\n●负责燃气安全。',
      [
        '分工/县应急局: ●统筹安全工作。 = R县应急局',
        '分工/县应急局: ●组织检查。 = R县应急局',
        '分工: ●负责燃气安全。 = R县住建局',
      ],
    ],
    [
      '2026年任务分解\n1.[县财政局]收回结余资金，按时上缴。\n2.[各镇]清理款项。',
      [': 收回结余资金，按时上缴。 = R县财政局', ': 清理款项。 = R各镇'],
    ],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

describe('what stands below an item that its own line closes', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n1.公开目录。（责任单位：县财政局）\n2.公开清单。（责任单位：县教育局）\n请各单位按时报送进展。',
      ['甲: 公开目录。 = R县财政局', '甲: 公开清单。 = R县教育局'],
    ],
    ['一、甲\n1.公开目录。（责任单位：县财政局）\n注：每月报送进展。', ['甲: 公开目录。 = R县财政局']],
    [
      '一、甲\n1.公开目录。（责任单位：县财政局）\n每月更新。\n2.公开清单。（责任单位：县教育局）\n按时报送。',
      ['甲/公开目录: 每月更新。 = R县财政局', '甲/公开清单: 按时报送。 = R县教育局'],
    ],
    [
      '某市公报　2026年第3期\n关于印发工作要点的通知\n一、甲\n1.公开目录。（县财政局负责）\n— 12 —\n某市公报　2026年第3期\n2.公开清单。（县教育局负责）',
      ['甲: 公开目录。 = R县财政局', '甲: 公开清单。 = R县教育局'],
    ],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

it('duties by topic', () => {
  expect(
    tasks('一、任务分工\n（一）道路：县城管局负责市容，县公安局负责秩序。\n（二）社区：各街道负责楼道清理。'),
  ).toEqual([
    '任务分工: 道路：县城管局负责市容， = R县城管局',
    '任务分工: 县公安局负责秩序。 = R县公安局',
    '任务分工: 社区：各街道负责楼道清理。 = R各街道',
  ]);
});

it('two stages are one deadline', () => {
  expect(tasks('一、甲\n1.公开目录。（县财政局牵头，10月底前完成招标，12月底前开工）')).toEqual([
    '甲: 公开目录。 = L县财政局 @10月底前完成招标，12月底前开工',
  ]);
});

describe('who, behind a comma', () => {
  it.each<[string, readonly string[]]>([
    ['一、甲\n1.公开目录12项，责任单位：县财政局，完成时限：6月底前。', ['甲: 公开目录12项， = R县财政局 @6月底前']],
    [
      '一、甲\n1.9月底前公开目录，由县财政局、县教育局负责，县司法局指导。',
      ['甲: 9月底前公开目录， = R县财政局 R县教育局 S县司法局'],
    ],
    ['一、甲\n1.健全工作机制，由县财政局负责起草文件。', []],
    ['一、甲\n1.明确分工，责任：落实到人。', []],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});
