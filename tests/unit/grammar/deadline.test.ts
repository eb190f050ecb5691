import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/grammar/deadline/folded-text.ts';
import { timeForms } from '../../../src/grammar/deadline/forms.ts';
import { parseDeadline } from '../../../src/grammar/deadline.ts';

const plan = { planYear: 2023 };
const value = (cell: string, planYear: number | null = 2023) => parseDeadline(cell, { planYear });

/** Every row of domain.md 5, for a plan of 2023. */
const dates: readonly (readonly [string, string])[] = [
  ['12月底前', '2023-12-31'],
  ['12 月底前', '2023-12-31'],
  ['十二月底前', '2023-12-31'],
  ['１２月底前', '2023-12-31'],
  ['12月\n底前', '2023-12-31'],
  ['11月底前', '2023-11-30'],
  ['2月底前', '2023-02-28'],
  ['2月末', '2023-02-28'],
  ['2024年2月底前', '2024-02-29'],
  ['7月底前', '2023-07-31'],
  ['2020年10月底前', '2020-10-31'],
  ['2020年10月末前', '2020-10-31'],
  ['23年10月底前', '2023-10-31'],
  ['1.6月底前\n2.11月底前', '2023-11-30'],
  ['1.2023年9月底前2.2024年3月底前', '2024-03-31'],
  ['12月底', '2023-12-31'],
  ['12月31日', '2023-12-31'],
  ['12.31', '2023-12-31'],
  ['12/31', '2023-12-31'],
  ['10月31日前', '2023-10-31'],
  ['10月31日之前', '2023-10-31'],
  ['10月31日以前', '2023-10-31'],
  ['于10月31日前', '2023-10-31'],
  ['截至10月31日', '2023-10-31'],
  ['2018年4月10日前', '2018-04-10'],
  ['2018年12月31日前报送', '2018-12-31'],
  ['2023-12-31', '2023-12-31'],
  ['2023-12-31 00:00:00', '2023-12-31'],
  ['2023/12/31', '2023-12-31'],
  ['2023.12.31', '2023-12-31'],
  ['20231231', '2023-12-31'],
  ['二〇二三年十二月三十一日前', '2023-12-31'],
  ['二○二三年十二月三十一日前', '2023-12-31'],
  ['二0二三年底前', '2023-12-31'],
  ['12月31日下班前', '2023-12-31'],
  ['年底前', '2023-12-31'],
  ['年底', '2023-12-31'],
  ['年末', '2023-12-31'],
  ['年底之前', '2023-12-31'],
  ['今年底前', '2023-12-31'],
  ['今年年底前', '2023-12-31'],
  ['2020年底前', '2020-12-31'],
  ['2020 年年底', '2020-12-31'],
  ['2023年年底', '2023-12-31'],
  ['到2025年底', '2025-12-31'],
  ['至2025年末', '2025-12-31'],
  ['到2025年', '2025-12-31'],
  ['到2020年', '2020-12-31'],
  ['年内', '2023-12-31'],
  ['本年度内', '2023-12-31'],
  ['年度内', '2023-12-31'],
  ['次年1月底前', '2024-01-31'],
  ['明年1月底前', '2024-01-31'],
  ['上半年前', '2023-06-30'],
  ['上半年底前', '2023-06-30'],
  ['一季度末', '2023-03-31'],
  ['第一季度末前', '2023-03-31'],
  ['一季度底前', '2023-03-31'],
  ['“十四五”末', '2025-12-31'],
  ['12月底前并长期坚持', '2023-12-31'],
  ['6月底前取得阶段性成效，持续推进', '2023-06-30'],
  ['6月底前完成初稿，12月底前完成', '2023-12-31'],
  ['6月、12月底前', '2023-12-31'],
  ['2022年6月底前完成初稿，12月底前完成', '2022-12-31'],
  ['每季度调度，12月底前完成', '2023-12-31'],
];

it('a stage in the midst of the year does not end it', () => {
  expect(value('全年（6月底过半）')?.deadline).toMatchObject({ kind: 'period', due: '2023-12-31' });
});

it.each(dates)('%j is due on %s', (cell, due) => {
  expect(value(cell)?.deadline).toMatchObject({ kind: 'date', due, start: null, rule: null });
});

it.each([
  ['10月前', '2023-09-30'],
  ['10月份前', '2023-09-30'],
  ['1月前', '2022-12-31'],
  ['2025年前', '2024-12-31'],
  ['6月中旬前', '2023-06-10'],
  ['三季度前', '2023-06-30'],
  ['第三季度前完成', '2023-06-30'],
])('%j has two readings, of which %s is the earlier', (cell, due) => {
  expect(value(cell)).toMatchObject({ deadline: { kind: 'date', due }, ambiguous: true });
});

it.each([
  ['2026年12月', '2026-12-01', '2026-12-31'],
  ['12月', '2023-12-01', '2023-12-31'],
  ['12月份', '2023-12-01', '2023-12-31'],
  ['7月份', '2023-07-01', '2023-07-31'],
  ['6月上旬', '2023-06-01', '2023-06-10'],
  ['6月中旬', '2023-06-11', '2023-06-20'],
  ['6月下旬', '2023-06-21', '2023-06-30'],
  ['上半年', '2023-01-01', '2023-06-30'],
  ['上半年完成', '2023-01-01', '2023-06-30'],
  ['下半年', '2023-07-01', '2023-12-31'],
  ['第三季度', '2023-07-01', '2023-09-30'],
  ['三季度', '2023-07-01', '2023-09-30'],
  ['3季度', '2023-07-01', '2023-09-30'],
  ['Q3', '2023-07-01', '2023-09-30'],
  ['前三季度', '2023-01-01', '2023-09-30'],
  ['2023年前三季度', '2023-01-01', '2023-09-30'],
  ['全年', '2023-01-01', '2023-12-31'],
  ['2023年全年', '2023-01-01', '2023-12-31'],
  ['全年持续', '2023-01-01', '2023-12-31'],
  ['全年常态化', '2023-01-01', '2023-12-31'],
  ['贯穿全年', '2023-01-01', '2023-12-31'],
  ['2023年', '2023-01-01', '2023-12-31'],
  ['2025.12—2026.01', '2025-12-01', '2026-01-31'],
  ['2025年12月至2026年1月', '2025-12-01', '2026-01-31'],
  ['2025年12月-2026年1月', '2025-12-01', '2026-01-31'],
  ['2025年12月－2026年1月', '2025-12-01', '2026-01-31'],
  ['2025年12月−2026年1月', '2025-12-01', '2026-01-31'],
  ['7月1日一9月30日', '2023-07-01', '2023-09-30'],
  ['下一年度1月', '2024-01-01', '2024-01-31'],
  ['2025年1月—3月', '2025-01-01', '2025-03-31'],
  ['3月—12月', '2023-03-01', '2023-12-31'],
  ['3月——12月', '2023-03-01', '2023-12-31'],
  ['3-12月', '2023-03-01', '2023-12-31'],
  ['3～12月', '2023-03-01', '2023-12-31'],
  ['3月至12月', '2023-03-01', '2023-12-31'],
  ['6月1日—30日', '2023-06-01', '2023-06-30'],
  ['6月1日至6月30日', '2023-06-01', '2023-06-30'],
  ['2019年1月1日至12月31日', '2019-01-01', '2019-12-31'],
  ['2019年1月1日至2020年12月31日', '2019-01-01', '2020-12-31'],
  ['“十四五”期间', '2021-01-01', '2025-12-31'],
  ['“十三五”', '2016-01-01', '2020-12-31'],
  ['“十五五”', '2026-01-01', '2030-12-31'],
  ['上半年、下半年', '2023-01-01', '2023-12-31'],
])('%j reaches from %s to %s', (cell, start, due) => {
  expect(value(cell)?.deadline).toMatchObject({ kind: 'period', start, due, rule: null });
});

it.each(['即日起至年底', '即日起至12月31日'])('%j has an end and no known start', (cell) => {
  expect(value(cell)?.deadline).toMatchObject({ kind: 'period', start: null, due: '2023-12-31' });
});

it.each([
  '长期',
  '长期坚持',
  '常年坚持',
  '长期推进',
  '持续推进',
  '持续',
  '持续实施',
  '常态化',
  '常态化推进',
  '经常性工作',
  '日常工作',
  '即日起',
  '立即',
  '立行立改',
])('%j goes on', (cell) => {
  expect(value(cell)?.deadline).toMatchObject({ kind: 'ongoing', due: null, start: null, rule: null });
});

it.each([
  ['从2019年1月1日起', '2019-01-01'],
  ['自2024年7月起', '2024-07-01'],
])('%j goes on from %s', (cell, start) => {
  expect(value(cell)?.deadline).toMatchObject({ kind: 'ongoing', due: null, start, rule: null });
});

it.each([
  ['每季度', 'FREQ=MONTHLY;INTERVAL=3'],
  ['按季度', 'FREQ=MONTHLY;INTERVAL=3'],
  ['按月', 'FREQ=MONTHLY'],
  ['每月', 'FREQ=MONTHLY'],
  ['逐月', 'FREQ=MONTHLY'],
  ['每年', 'FREQ=YEARLY'],
  ['每年至少召开1次', 'FREQ=YEARLY'],
  ['每年度', 'FREQ=YEARLY'],
  ['每半年', 'FREQ=MONTHLY;INTERVAL=6'],
  ['每周', 'FREQ=WEEKLY'],
  ['每周一次', 'FREQ=WEEKLY'],
  ['每周五前', 'FREQ=WEEKLY;BYDAY=FR'],
  ['每两周', 'FREQ=WEEKLY;INTERVAL=2'],
  ['每日', 'FREQ=DAILY'],
  ['每月5日前', 'FREQ=MONTHLY;BYMONTHDAY=5'],
  ['每月28日前', 'FREQ=MONTHLY;BYMONTHDAY=28'],
  ['每月底前', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['每月末', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['每季度末', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'],
  ['每季度最后一个月25日前', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25'],
  ['每季度首月10日前', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10'],
  ['每年2月底前', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'],
  ['每年12月31日前', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31'],
  ['每年6月和12月底前', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'],
  ['每年年底前', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'],
  ['每两月', 'FREQ=MONTHLY;INTERVAL=2'],
  ['每旬', 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1'],
  ['每半月', 'FREQ=MONTHLY;BYMONTHDAY=15,-1'],
  ['每个工作日', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ['12月至2月每月', 'FREQ=MONTHLY;BYMONTH=12,1,2'],
  ['每两年', 'FREQ=YEARLY;INTERVAL=2'],
  ['按月（每月5日前）', 'FREQ=MONTHLY;BYMONTHDAY=5'],
  ['持续推进，每季度报送一次', 'FREQ=MONTHLY;INTERVAL=3'],
  ['2023年，每月', 'FREQ=MONTHLY'],
])('%j comes again by %s', (cell, rule) => {
  expect(value(cell)?.deadline).toMatchObject({ kind: 'recurring', due: null, start: null, rule });
});

it.each([
  ['3日内', 'P3D'],
  ['30日内', 'P30D'],
  ['会后3日内', 'P3D'],
  ['自印发之日起30日内', 'P30D'],
  ['30分钟内', 'PT30M'],
  ['5小时内', 'PT5H'],
  ['2个星期内', 'P2W'],
  ['1个季度内', 'P3M'],
  ['24小时内', 'PT24H'],
  ['两周内', 'P2W'],
  ['3个月内', 'P3M'],
  ['6个月', 'P6M'],
  ['半年内', 'P6M'],
  ['一年内', 'P1Y'],
])('%j lasts %s', (cell, rule) => {
  const deadline = value(cell)?.deadline;
  expect(deadline).toEqual({ raw: cell, kind: 'duration', due: null, start: null, rule });
});

it.each([
  ['3个工作日内', 'P3D'],
  ['10个工作日内', 'P10D'],
  ['决策文件出台后的10个工作日内', 'P10D'],
  ['20个工作日', 'P20D'],
])('%j lasts %s in working days', (cell, rule) => {
  expect(value(cell)?.deadline).toMatchObject({ kind: 'duration', due: null, rule, workingDays: true });
});

const vague =
  `年初 年中 6月初 6月中 月底前 本月底 不定期 定期 春节前 汛期前 开学前 节假日前 全国两会前 国庆节前 项目开工前 适时 及时 尽快 按时间节点
  按上级要求 根据工作安排 按规定时限 视情 另行通知 待定 已完成 完成 √ 2024—2025学年第一学期`.split(/\s+/u);

it.each(vague)('%j is no date', (cell) => {
  expect(value(cell)).toEqual({
    deadline: { raw: cell, kind: 'unknown', due: null, start: null, rule: null },
    start: 0,
    end: cell.length,
    ambiguous: false,
    impossible: false,
  });
});

it.each(['', ' ', '\n', '—', '–', '-', '——', '/', '无'])('%j says nothing', (cell) => {
  expect(value(cell)).toBeNull();
});

it.each([
  '2月30日',
  '2月30日前',
  '2023年2月29日',
  '13月',
  '13月底前',
  '0月底',
  '2023-02-30',
  '4月31日前',
  '2023年13月1日前',
  '2月30日至3月',
  '每月32日',
  '每季度首月32日',
  '每年2月30日前',
  '1-13月每月',
])('%j does not exist', (cell) => {
  expect(value(cell)).toMatchObject({ deadline: { kind: 'unknown', due: null }, impossible: true });
});

describe('a missing year', () => {
  it.each([
    ['12月底前', 'date'],
    ['3月—12月', 'period'],
    ['第三季度', 'period'],
    ['年底前', 'date'],
    ['今年6月底前', 'date'],
    ['次年1月底前', 'date'],
    ['12.31', 'date'],
  ])('leaves the due date of %j open', (cell, kind) => {
    expect(value(cell, null)).toMatchObject({ deadline: { kind, due: null, start: null }, ambiguous: true });
  });

  it('is taken from an earlier date of the cell before the plan', () => {
    expect(value('2025年6月底前完成初稿，9月底前印发', 2023)?.deadline.due).toBe('2025-09-30');
    expect(value('2021年完成80%，2022年全面完成')?.deadline).toMatchObject({ start: '2021-01-01', due: '2022-12-31' });
    expect(value('2025年12月至次年1月', null)?.deadline.due).toBe('2026-01-31');
  });

  it('is not taken from a cited plan', () => {
    expect(value('按《规划（2021—2025年）》12月底前完成')?.deadline).toMatchObject({ kind: 'date', due: '2023-12-31' });
  });
});

it('keeps the cell as printed and says where it stands', () => {
  expect(parseDeadline(' 12 月\n底前 ', plan)).toMatchObject({ deadline: { raw: '12 月底前' }, start: 1, end: 8 });
  expect(value('１２月底前')?.deadline.raw).toBe('１２月底前');
});

it.each([
  ['3月底前：完成设计\n9月底前：投入使用', '3月底前：完成设计\n9月底前：投入使用'],
  ['1.3月底前\n2.6月底前', '1.3月底前\n2.6月底前'],
  ['2023年\n12月底前', '2023年12月底前'],
  ['6月底\n前完成', '6月底前完成'],
])('%j: a break between two times stays, one that layout made goes', (cell, raw) => {
  expect(value(cell)?.deadline.raw).toBe(raw);
});

describe('forms', () => {
  it('have names of their own and examples', () => {
    expect(new Set(timeForms.map(({ id }) => id)).size).toBe(timeForms.length);
    expect(timeForms.filter(({ examples }) => examples.length === 0)).toEqual([]);
  });

  const texts = timeForms.flatMap((form) => form.examples.map(([text]) => foldText(text, 'drop').text));
  it.each(timeForms)('$id finds nothing in a text without any of $sign', ({ pattern, sign }) => {
    // Each example of each form, alone and two together, without the sign's characters.
    const alone = texts.map((text) => [...text].filter((character) => !sign.includes(character)).join(''));
    const pairs = alone.map((text, i) => `${text}${alone[(i + 7) % alone.length]}`);
    expect([...alone, ...pairs].filter((text) => text.search(pattern) >= 0)).toEqual([]);
  });

  const examples = timeForms.flatMap((form) =>
    form.examples.map(([text, expected]) => ({ id: form.id, text, expected })),
  );
  it.each(examples)('$id reads $text', ({ text, expected }) => {
    const parsed = value(text);
    const { ambiguous, impossible, ...deadline } = expected;
    expect(parsed?.deadline).toMatchObject(deadline);
    expect(parsed?.ambiguous).toBe(ambiguous ?? false);
    expect(parsed?.impossible).toBe(impossible ?? false);
  });
});
