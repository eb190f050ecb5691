import { isCadence } from './place.ts';
import { type Groups, never, type Place, type TimeForm } from './time-form.ts';
import { bareValue, impossibleValue, type TimeValue } from './time-value.ts';
import { beforeWord, hourToken, numeral, pattern } from './tokens.ts';
import { numberOf } from './year-of.ts';

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
  const times = count === undefined ? 1 : count === '双' ? 2 : numberOf(count);
  if (found === undefined || times === 0) return null;
  const interval = found.interval * times;
  return bareValue('recurring', `FREQ=${found.frequency}${interval === 1 ? '' : `;INTERVAL=${interval}`}`);
}

const unit = '(?<unit>半年度?|半个?月|年度?|季度|季(?!节)|月度?|旬|周|星期|工作日|小时|[天日])';

/** 每小时35蒸吨, 每天500吨: so much of it. */
const isRate = ({ words, after }: Place): boolean =>
  /(?:小时|[天日])$/u.test(words) &&
  /^(?:处理\p{Script=Han}{0,6})?\d[\d.,]*(?:万|亿)?(?:蒸?吨|千瓦时?|立方米|度|公里|方)/u.test(after);

/** 每季度, 每两月, 每3年. */
const every: TimeForm = {
  id: 'every',
  sign: '每',
  examples: [
    ['每季度', { kind: 'recurring', rule: 'FREQ=MONTHLY;INTERVAL=3' }],
    ['每月', { kind: 'recurring', rule: 'FREQ=MONTHLY' }],
    ['每年度', { kind: 'recurring', rule: 'FREQ=YEARLY' }],
    ['每半年', { kind: 'recurring', rule: 'FREQ=MONTHLY;INTERVAL=6' }],
    ['每周', { kind: 'recurring', rule: 'FREQ=WEEKLY' }],
    ['每两周', { kind: 'recurring', rule: 'FREQ=WEEKLY;INTERVAL=2' }],
    ['每两年', { kind: 'recurring', rule: 'FREQ=YEARLY;INTERVAL=2' }],
    ['每日', { kind: 'recurring', rule: 'FREQ=DAILY' }],
    ['每日18:00前', { kind: 'recurring', rule: 'FREQ=DAILY' }],
    ['每双周', { kind: 'recurring', rule: 'FREQ=WEEKLY;INTERVAL=2' }],
  ],
  pattern: pattern(
    `每隔?(?<count>${numeral}|[两双])?个?${unit}(?!级|龄|代|期)(?:(?<=[日天])${hourToken}${beforeWord})?`,
  ),
  inText: (place) => isCadence(place) && !isRate(place),
  parse: unitRule,
};

/** 按月, 按季度, 逐月; 按日计罚 and 逐年提高 of running text are no cadences. */
const byUnit: TimeForm = {
  id: 'by-unit',
  sign: '按逐',
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
  sign: '一1半',
  examples: [
    ['一月一调度', { kind: 'recurring', rule: 'FREQ=MONTHLY' }],
    ['半年一次', { kind: 'recurring', rule: 'FREQ=MONTHLY;INTERVAL=6' }],
    ['一年两次', { kind: 'recurring', rule: 'FREQ=YEARLY' }],
  ],
  pattern: pattern(
    `(?<![每\\d一二两三四五六七八九十个半])(?:[一1](?!半)|(?=半))${unit}(?:[一1](?![\\d日号月])|[两二三四2-9]次)`,
  ),
  inText: never,
  parse: unitRule,
};

/** 1次/季度, 2次/年. */
const timesPerUnit: TimeForm = {
  id: 'times-per-unit',
  sign: '次',
  examples: [['1次/季度', { kind: 'recurring', rule: 'FREQ=MONTHLY;INTERVAL=3' }]],
  pattern: pattern(`(?:${numeral}|两)次/${unit}`),
  inText: isCadence,
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
  sign: '周星',
  examples: [
    ['每周五前', { kind: 'recurring', rule: 'FREQ=WEEKLY;BYDAY=FR' }],
    ['每周五下午5点前', { kind: 'recurring', rule: 'FREQ=WEEKLY;BYDAY=FR' }],
    ['每周一、四', { kind: 'recurring', rule: 'FREQ=WEEKLY;BYDAY=MO,TH' }],
  ],
  pattern: pattern(
    `每个?(?:周|星期)(?<days>[一二三四五六日天周、和]{0,14}[一二三四五六日天])(?!次|期|报|个|轮|场|篇|条|调度|通报|更新|会商|研判|汇总|公布)${hourToken}${beforeWord}?`,
  ),
  inText: isCadence,
  parse: ({ days }) => {
    const codes = [...(days ?? '')].flatMap((character) => weekdayCodes[character] ?? []);
    return bareValue('recurring', `FREQ=WEEKLY;BYDAY=${codes.join(',')}`);
  },
};

/** 每月5日前, 每月10日和25日前, 次月5日前. */
const dayOfMonth: TimeForm = {
  id: 'day-of-month',
  sign: '月',
  examples: [
    ['每月5日前', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=5' }],
    ['每月10日、25日前', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=10,25' }],
    ['每月10前', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=10' }],
    ['次月5日前', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=5' }],
    ['每月32日前', { kind: 'unknown', impossible: true }],
  ],
  pattern: pattern(
    `(?:每个?月的?|(?:每个?月的?)?次月)(?<days>${numeral}[\\d、和及日号一二三四五六七八九十]{0,24})(?:[日号]${hourToken}|(?<![日号])(?=前))${beforeWord}?`,
  ),
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
  sign: '月',
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

const partEnds: Readonly<Record<string, string>> = { 上: '10', 中: '20', 下: '-1' };

/** 每月上旬: by its last day. */
const partOfMonth: TimeForm = {
  id: 'part-of-every-month',
  sign: '旬',
  examples: [['每月中旬', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=20' }]],
  pattern: pattern('每个?月的?(?<part>[上中下])旬'),
  inText: isCadence,
  parse: ({ part }) => bareValue('recurring', `FREQ=MONTHLY;BYMONTHDAY=${partEnds[part ?? ''] ?? '-1'}`),
};

/** 每学期, 每学年初: by no rule, since a school's terms are in no calendar. */
const everyTerm: TimeForm = {
  id: 'every-term',
  sign: '每',
  examples: [
    ['每学期', { kind: 'recurring', rule: null }],
    ['每学年初', { kind: 'recurring', rule: null }],
  ],
  pattern: pattern('每个?学[期年][初末]?'),
  inText: isCadence,
  parse: () => bareValue('recurring'),
};

/** Cadences by the unit, the week and the month (周期性任务). */
export const cadenceForms: readonly TimeForm[] = [
  every,
  byUnit,
  onceAUnit,
  timesPerUnit,
  weekday,
  dayOfMonth,
  endOfMonth,
  partOfMonth,
  everyTerm,
];
