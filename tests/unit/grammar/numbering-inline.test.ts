import { describe, expect, it } from 'vitest';
import { findInlineArabicLabels, findInlineLabels } from '../../../src/grammar/numbering.ts';

const series = (text: string) => findInlineLabels(text).map(({ label, ordinal }) => `${label}${ordinal}`);
const arabic = (text: string) =>
  findInlineArabicLabels(text).map(({ label, ordinal, level }) => `${label}${ordinal}@${level}`);

describe('series inside a paragraph', () => {
  it.each([
    ['一是深化公开。二是推进清单。三是落实责任。', ['一是1', '二是2', '三是3']],
    ['推进公开。一是深化公开。（以上由区编办牵头落实）四是按照部署', ['一是1', '四是4']],
    ['重点做到：一是深化；二是推进；四是落实', ['一是1', '二是2', '四是4']],
    ['加强管理，一是深化，二是推进', ['一是1', '二是2']],
    ['一是一体推进公开。二是二次核验。', ['一是1', '二是2']],
    ['坚持“公开为常态。”一是深化。二是推进', ['一是1', '二是2']],
    ['一要加强领导，二要落实责任', ['一要1', '二要2']],
    ['首先，加强领导。其次，落实责任。再次，抓好督查。最后，严格考核。', ['首先1', '其次2', '再次3', '最后4']],
    ['首先，加强领导。其次，落实责任。最后，严格考核。', ['首先1', '其次2', '最后3']],
    ['第一，加强领导。第二，落实责任。', ['第一，1', '第二，2']],
    ['其一，加强领导；其二，落实责任。', ['其一1', '其二2']],
    ['三是落实责任。四是严格考核。', ['三是3', '四是4']],
    ['一是甲。二是乙。（由甲负责）一是丙。二是丁。', ['一是1', '二是2', '一是1', '二是2']],
    ['一是甲：一要严，二要实。二是乙。', ['一是1', '二是2']],
    ['一是甲\n二是乙', ['一是1', '二是2']],
    ['十是甲。十一是乙。', ['十是10', '十一是11']],
    ['一是甲。二是乙。二是丙。', ['一是1', '二是2', '二是2']],
  ])('%s', (text, expected) => {
    expect(series(text)).toEqual(expected);
  });

  it.each([
    '一是一、二是二',
    '一是一，二是二',
    '做到一是深化公开',
    '一是深化公开，没有其他要求。',
    '三是落实责任。',
    '首先要加强领导，确保落实。',
    '首先要加强领导，其中重点是落实。',
    '落实第一责任人制度，第一时间回应，推进第一批试点',
    '第一、第二产业协同',
    '第一，第二产业',
    '一方面加强领导，另一方面落实责任',
    '其一生奉献；其二手材料',
    '重点在于唯一是、统一是',
    '最后，严格考核。其次',
  ])('not in %s', (text) => {
    expect(series(text)).toEqual([]);
  });

  it('gives places, so that what lies between is the members’ text', () => {
    const text = '要求： 一是 甲。二是乙';
    const [first, second] = findInlineLabels(text);
    expect(first).toMatchObject({ label: '一是', start: 4, length: 3, level: 6 });
    expect(second).toMatchObject({ label: '二是', start: 9, length: 2 });
    expect(text.slice(7, 9)).toBe('甲。');
    const [one] = findInlineLabels('首先，甲。其次，乙。');
    expect(one).toMatchObject({ start: 0, length: 3 });
  });
});

describe('labels of level 3 to 5 inside a paragraph', () => {
  it.each([
    ['要求如下：1.加强领导；2.落实责任；3.严格考核', ['1.1@3', '2.2@3', '3.3@3']],
    ['（1）加强领导；（2）落实责任', ['（1）1@4', '（2）2@4']],
    ['包括：①甲；②乙；③丙', ['①1@5', '②2@5', '③3@5']],
    ['1、甲。2、乙。4、丙。', ['1、1@3', '2、2@3', '4、4@3']],
    ['１．甲；２．乙', ['１．1@3', '２．2@3']],
    ['1.甲（由甲局负责）2.乙', ['1.1@3', '2.2@3']],
    ['1.甲：（1）子；（2）丑。2.乙', ['1.1@3', '2.2@3']],
  ])('%s', (text, expected) => {
    expect(arabic(text)).toEqual(expected);
  });

  it.each([
    '增长1.5%；2.3%',
    '1.只有一项',
    '2.乙；3.丙',
    '共有、1.甲，2.乙',
    '落实3.15要求。2.开展',
    '投资（2023年）1亿元；（2024年）2亿元',
  ])('not in %s', (text) => {
    expect(arabic(text)).toEqual([]);
  });

  it('gives places', () => {
    expect(findInlineArabicLabels('如下：1. 甲；2.乙')).toMatchObject([
      { start: 3, length: 3 },
      { start: 8, length: 2 },
    ]);
  });
});
