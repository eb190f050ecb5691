import { daysInMonth } from '../../text/dates.ts';
import { type Groups, never, type Place, type TimeForm } from './time-form.ts';
import { bareValue, impossibleValue, type TimeValue } from './time-value.ts';
import { beforeWord, numeral, pattern } from './tokens.ts';
import { numberOf } from './year-of.ts';

const perHead = /每[\p{Script=Han}]{1,3}$/u;
const amountAfter = /^(?:每|人均|[^\d,。;]{0,4}\d{1,9}(?:\.\d{1,4})?[万亿]?元)/u;

/** 每人每年一次 and 每月补助500元 are allotments, not cadences of a task. */
function isCadence({ before, after }: Place): boolean {
  return !perHead.test(before) && !amountAfter.test(after);
}

/** RFC 5545 rules of the units; INTERVAL is added for 每两月. */
const unitRules: Readonly<Record<string, { readonly frequency: string; readonly interval: number }>> = {
  小时: { frequency: 'HOURLY', interval: 1 },
  日: { frequency: 'DAILY', interval: 1 },
  天: { frequency: 'DAILY', interval: 1 },
  周: { frequency: 'WEEKLY', interval: 1 },
  星期: { frequency: 'WEEKLY', interval: 1 },
  月: { frequency: 'MONTHLY', interval: 1 },
  季: { frequency: 'MONTHLY', interval: 3 },
  半年: { frequency: 'MONTHLY', interval: 6 },
  年: { frequency: 'YEARLY', interval: 1 },
};

/** Units that divide the month: each part's last day. */
const partRules: Readonly<Record<string, string>> = {
  旬: 'FREQ=MONTHLY;BYMONTHDAY=10,20,-1',
  半月: 'FREQ=MONTHLY;BYMONTHDAY=15,-1',
  工作日: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
};

function unitRule({ unit, count }: Groups): TimeValue | null {
  const name = (unit ?? '').replace(/[个度]/gu, '');
  const part = partRules[name];
  if (part !== undefined) return bareValue('recurring', part);
  const found = unitRules[name];
  const times = count === undefined ? 1 : numberOf(count);
  if (found === undefined || times === 0) return null;
  const interval = found.interval * times;
  return bareValue('recurring', `FREQ=${found.frequency}${interval === 1 ? '' : `;INTERVAL=${interval}`}`);
}

const unit = '(?<unit>半年度?|半个?月|年度?|季度|季(?!节)|月度?|旬|周|星期|工作日|小时|[天日])';

/** 每季度, 每两月, 每3年. */
const every: TimeForm = {
  id: 'every',
  examples: [
    ['每季度', { kind: 'recurring', rule: 'FREQ=MONTHLY;INTERVAL=3' }],
    ['每月', { kind: 'recurring', rule: 'FREQ=MONTHLY' }],
    ['每年度', { kind: 'recurring', rule: 'FREQ=YEARLY' }],
    ['每半年', { kind: 'recurring', rule: 'FREQ=MONTHLY;INTERVAL=6' }],
    ['每周', { kind: 'recurring', rule: 'FREQ=WEEKLY' }],
    ['每两周', { kind: 'recurring', rule: 'FREQ=WEEKLY;INTERVAL=2' }],
    ['每两年', { kind: 'recurring', rule: 'FREQ=YEARLY;INTERVAL=2' }],
    ['每日', { kind: 'recurring', rule: 'FREQ=DAILY' }],
  ],
  pattern: pattern(`每隔?(?<count>${numeral}|两)?个?${unit}(?!级|龄|代|期)`),
  inText: isCadence,
  parse: unitRule,
};

/** 按月, 按季度, 逐月; 按日计罚 and 逐年提高 of running text are no cadences. */
const byUnit: TimeForm = {
  id: 'by-unit',
  examples: [
    ['按季度', { kind: 'recurring', rule: 'FREQ=MONTHLY;INTERVAL=3' }],
    ['按月', { kind: 'recurring', rule: 'FREQ=MONTHLY' }],
    ['逐月', { kind: 'recurring', rule: 'FREQ=MONTHLY' }],
  ],
  pattern: pattern(`(?<![依遵])(?<how>[按逐])${unit}(?![级龄代均限金终初底末薪份供嫂])`),
  inText: ({ words, after, before, groups }) =>
    !/[日天]$|^逐年/u.test(words) &&
    !/^(?:工作|计划|目标|任务|预算|方案|考核|要求|进度)/u.test(after) &&
    isCadence({ words, after, before, groups }),
  parse: unitRule,
};

/** 一月一调度, 半年一次: running text counts so too (一年一度). */
const onceAUnit: TimeForm = {
  id: 'once-a-unit',
  examples: [
    ['一月一调度', { kind: 'recurring', rule: 'FREQ=MONTHLY' }],
    ['半年一次', { kind: 'recurring', rule: 'FREQ=MONTHLY;INTERVAL=6' }],
  ],
  pattern: pattern(`(?<![每\\d一二两三四五六七八九十个半])(?:[一1](?!半)|(?=半))${unit}[一1](?![\\d日号月])`),
  inText: never,
  parse: unitRule,
};

const weekdayCodes: Readonly<Record<string, string>> = {
  一: 'MO',
  二: 'TU',
  三: 'WE',
  四: 'TH',
  五: 'FR',
  六: 'SA',
  日: 'SU',
  天: 'SU',
};

/** 每周五前, 每周一、三、五; 每周一次 and 每周一调度 count. */
const weekday: TimeForm = {
  id: 'weekday',
  examples: [
    ['每周五前', { kind: 'recurring', rule: 'FREQ=WEEKLY;BYDAY=FR' }],
    ['每周一、四', { kind: 'recurring', rule: 'FREQ=WEEKLY;BYDAY=MO,TH' }],
  ],
  pattern: pattern(
    `每个?(?:周|星期)(?<days>[一二三四五六日天周、和]{0,14}[一二三四五六日天])(?!次|期|报|个|轮|场|篇|条|调度|通报|更新|会商|研判|汇总|公布)${beforeWord}?`,
  ),
  inText: isCadence,
  parse: ({ days }) => {
    const codes = [...(days ?? '')].flatMap((character) => weekdayCodes[character] ?? []);
    return bareValue('recurring', `FREQ=WEEKLY;BYDAY=${codes.join(',')}`);
  },
};

/** 每月5日前, 每月10日和25日前. */
const dayOfMonth: TimeForm = {
  id: 'day-of-month',
  examples: [
    ['每月5日前', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=5' }],
    ['每月10日、25日前', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=10,25' }],
    ['每月32日前', { kind: 'unknown', impossible: true }],
  ],
  pattern: pattern(`每个?月的?(?<days>${numeral}[\\d、和及日号一二三四五六七八九十]{0,24})[日号]${beforeWord}?`),
  inText: isCadence,
  parse: ({ days }) => {
    const numbers = (days ?? '').split(/[^\d一二三四五六七八九十]+/u).map(numberOf);
    if (numbers.some((day) => day < 1 || day > 31)) return impossibleValue();
    return bareValue('recurring', `FREQ=MONTHLY;BYMONTHDAY=${numbers.join(',')}`);
  },
};

/** 每月底前, 每月最后一天, 每月最后一个工作日前. */
const endOfMonth: TimeForm = {
  id: 'end-of-month',
  examples: [
    ['每月底前', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' }],
    ['每月末', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' }],
    ['每月最后一个工作日前', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1' }],
  ],
  pattern: pattern(`每个?月的?(?:月?[底末]|最后一(?:天|日|(?<working>个?工作日)))${beforeWord}?`),
  inText: isCadence,
  parse: ({ working }) =>
    bareValue(
      'recurring',
      working === undefined ? 'FREQ=MONTHLY;BYMONTHDAY=-1' : 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    ),
};

/** Months of the year in which quarters have their first, second and last; the month after a quarter is the first of the next. */
const quarterMonths: readonly (readonly [RegExp, string])[] = [
  [/^(?:首|第一|第1|次)/u, '1,4,7,10'],
  [/^第[二2]/u, '2,5,8,11'],
  [/^(?:末|最后|第三|第3)/u, '3,6,9,12'],
];

/** 每季度末, 每季度最后一个月25日前, 每季度首月10日前. */
const dayOfQuarter: TimeForm = {
  id: 'day-of-quarter',
  examples: [
    ['每季度末', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1' }],
    ['每季度最后一个月25日前', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25' }],
    ['每季度首月10日前', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10' }],
  ],
  pattern: pattern(
    `每个?季度?的?(?:(?<which>首个?|次|末|最后一个?|第[一二三123]个?)月(?:(?<day>${numeral})[日号]|[底末])|[底末])${beforeWord}?`,
  ),
  inText: isCadence,
  parse: ({ which, day }) => {
    const months = quarterMonths.find(([start]) => start.test(which ?? '末'))?.[1] ?? '3,6,9,12';
    const number = day === undefined ? -1 : numberOf(day);
    if (number > 31) return impossibleValue();
    return bareValue('recurring', `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${number}`);
  },
};

const leapYear = 2024;

/** 每年2月底前, 每年6月和12月底前, 每年12月31日前. */
const monthOfYear: TimeForm = {
  id: 'month-of-year',
  examples: [
    ['每年2月底前', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' }],
    ['每年12月31日前', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31' }],
    ['每年6月和12月底前', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1' }],
    ['每年6月底、12月底', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1' }],
    ['每年3月', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=3' }],
    ['每年2月30日前', { kind: 'unknown', impossible: true }],
  ],
  pattern: pattern(
    `每年度?的?(?<months>${numeral}[\\d、和及月份底末一二三四五六七八九十]{0,30})月份?(?:(?<day>${numeral})[日号]|(?<end>[底末]))?${beforeWord}?`,
  ),
  inText: isCadence,
  parse: ({ months, day, end }) => {
    const numbers = (months ?? '').split(/[^\d一二三四五六七八九十]+/u).map(numberOf);
    const number = day === undefined ? null : numberOf(day);
    if (numbers.some((month) => (daysInMonth(leapYear, month) ?? 0) < (number ?? 1))) return impossibleValue();
    const last = number === null ? (end === undefined ? '' : ';BYMONTHDAY=-1') : `;BYMONTHDAY=${number}`;
    return bareValue('recurring', `FREQ=YEARLY;BYMONTH=${numbers.join(',')}${last}`);
  },
};

/** 每年3月至5月, 每年3月1日至5月31日: the last day that still meets it. */
const stretchOfYear: TimeForm = {
  id: 'stretch-of-year',
  examples: [['每年3月1日至5月31日', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=31' }]],
  pattern: pattern(
    `每年度?的?${numeral}月?(?:${numeral}[日号])?[—–~至到-]{1,2}(?<month>${numeral})月(?:(?<day>${numeral})[日号])?[底末]?${beforeWord}?`,
  ),
  inText: isCadence,
  parse: ({ month, day }) => {
    const number = day === undefined ? -1 : numberOf(day);
    if ((daysInMonth(leapYear, numberOf(month)) ?? 0) < number) return impossibleValue();
    return bareValue('recurring', `FREQ=YEARLY;BYMONTH=${numberOf(month)};BYMONTHDAY=${number}`);
  },
};

/** 每年底前, 每年上半年, 每年一季度. */
const partOfYear: TimeForm = {
  id: 'part-of-every-year',
  examples: [
    ['每年年底前', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1' }],
    ['每年上半年', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1' }],
    ['每年第一季度', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1' }],
  ],
  pattern: pattern(
    `每年度?的?(?:年?[底末终]|(?<half>[上下])半年[底末]?|第?(?<quarter>[一二三四1-4])季度[底末]?)${beforeWord}?`,
  ),
  inText: isCadence,
  parse: ({ half, quarter }) => {
    const month = quarter === undefined ? (half === '上' ? 6 : 12) : 3 * numberOf(quarter);
    return bareValue('recurring', `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=-1`);
  },
};

/** Cadences (周期性任务). */
export const cadenceForms: readonly TimeForm[] = [
  every,
  byUnit,
  onceAUnit,
  weekday,
  dayOfMonth,
  endOfMonth,
  dayOfQuarter,
  monthOfYear,
  stretchOfYear,
  partOfYear,
];
