import { parseChineseNumber } from '../../text/chinese-numerals.ts';
import { goalVerbs, spanTopics } from '../../vocabulary/deadline-words.ts';
import { never, type Place, type TimeForm } from './time-form.ts';
import { bareValue, type TimeValue } from './time-value.ts';
import { anyOf, freshNumber, pattern, rangeMark } from './tokens.ts';

const amount = '(?:\\d{1,3}|[一二两三四五六七八九十百]{1,4})';
const unit = '(?<unit>个?工作日|个?小时|分钟|个?星期|个?季度|个月|个?周|日|天|年)';
const span = `${freshNumber}(?<!月)(?:${amount}${rangeMark})?(?<count>${amount})${unit}`;
const halfSpan = '(?<![一二三四五六七八九十上下每个])(?<count>半)(?<unit>个?月|年|天|个?小时)';
const within = '(?:时间)?[之以]?内(?!部|外|涵|蒙|容)';

const topicBefore = new RegExp(`${anyOf(spanTopics)}$`, 'u');
const yearSpan = /年[之以]?内$/u;
/** 3年内实现全覆盖 is due; 2年内未就业 looks back, and 在两年之内对其… (gold sc-jili) is how long a measure lasts. */
const goalAfter = new RegExp(`^,?(?:基本|全面|全部|逐步|力争|重点|要|应当?|须)?${anyOf(goalVerbs)}(?!的)`, 'u');

function isDueSpan({ before, words, after }: Place): boolean {
  return !topicBefore.test(before) && (!yearSpan.test(words) || goalAfter.test(after));
}

const unitRules: Readonly<Record<string, (count: number) => string>> = {
  工作日: (count) => `P${count}D`,
  日: (count) => `P${count}D`,
  天: (count) => `P${count}D`,
  小时: (count) => `PT${count}H`,
  分钟: (count) => `PT${count}M`,
  星期: (count) => `P${count}W`,
  周: (count) => `P${count}W`,
  季度: (count) => `P${3 * count}M`,
  月: (count) => `P${count}M`,
  年: (count) => `P${count}Y`,
};

/** 半年 is six months; half a month is fifteen days, as offices count. */
const halfRules: Readonly<Record<string, string>> = { 年: 'P6M', 月: 'P15D', 天: 'PT12H', 小时: 'PT30M' };

function durationValue(count: string | undefined, unitWord: string | undefined): TimeValue | null {
  const name = (unitWord ?? '').replace('个', '');
  const number = parseChineseNumber(count ?? '');
  const rule =
    count === '半' ? (halfRules[name] ?? null) : number === null ? null : (unitRules[name]?.(number) ?? null);
  if (rule === null) return null;
  return { ...bareValue('duration', rule), ...(name === '工作日' && { workingDays: true }) };
}

/** 3日内, 10个工作日内, 3-5个工作日内 (the longer). The anchor (印发之日起) stays in `raw`. */
const withinSpan: TimeForm = {
  id: 'within-span',
  sign: '内',
  examples: [
    ['3日内', { kind: 'duration', rule: 'P3D' }],
    ['会后3日内', { kind: 'duration', rule: 'P3D' }],
    ['10个工作日内', { kind: 'duration', rule: 'P10D', workingDays: true }],
    ['3-5个工作日内', { kind: 'duration', rule: 'P5D', workingDays: true }],
    ['24小时内', { kind: 'duration', rule: 'PT24H' }],
    ['两周内', { kind: 'duration', rule: 'P2W' }],
    ['3个月内', { kind: 'duration', rule: 'P3M' }],
    ['一年内', { kind: 'duration', rule: 'P1Y' }],
  ],
  pattern: pattern(`${span}${within}`),
  inText: isDueSpan,
  parse: ({ count, unit: word }) => durationValue(count, word),
};

/** 半年内, 半个月内. */
const withinHalf: TimeForm = {
  id: 'within-half',
  sign: '内',
  examples: [['半年内', { kind: 'duration', rule: 'P6M' }]],
  pattern: pattern(`${halfSpan}${within}`),
  inText: isDueSpan,
  parse: ({ count, unit: word }) => durationValue(count, word),
};

/** 6个月, 印发后15天: without 内 only as a whole deadline cell, since 15日 is a day too. */
const wholeSpan: TimeForm = {
  id: 'whole-span',
  sign: '日时钟期度月周天年',
  examples: [
    ['6个月', { kind: 'duration', rule: 'P6M' }],
    ['会后15天', { kind: 'duration', rule: 'P15D' }],
    ['2—3年', { kind: 'duration', rule: 'P3Y' }],
  ],
  pattern: pattern(`(?<=^|[后起])(?!${amount}日)(?:${amount}${rangeMark})?(?<count>${amount})${unit}$`),
  inText: never,
  parse: ({ count, unit: word }) => durationValue(count, word),
};

/** 20个工作日: no calendar day is named so. */
const workingDays: TimeForm = {
  id: 'working-days',
  sign: '作',
  examples: [['20个工作日', { kind: 'duration', rule: 'P20D', workingDays: true }]],
  pattern: pattern(`${freshNumber}(?<count>${amount})个?工作日`),
  inText: never,
  parse: ({ count }) => durationValue(count, '工作日'),
};

/** Spans counted from an event (办理时限). */
export const durationForms: readonly TimeForm[] = [withinSpan, withinHalf, wholeSpan, workingDays];
