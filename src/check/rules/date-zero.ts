import { findAll } from '../../text/find-all.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 日期编虚位: 08月, 01日. */
export const dateZero: Rule<'date-zero'> = {
  id: 'date-zero',
  group: 'text',
  severity: 'info',
  summary: { zh: '日期的月、日前有0', en: 'A month or day has a leading zero' },
  documentation: {
    finds: {
      zh: '“08月”“01日”这样编虚位的日期；整个文件报告一次并写明处数。',
      en: 'Dates with leading zeros (08月, 01日); once, with their number.',
    },
    why: {
      zh: '成文日期的月、日不编虚位（GB/T 9704—2012）。',
      en: 'GB/T 9704—2012: months and days have no leading zero.',
    },
    example: { bad: '2023年08月01日', good: '2023年8月1日' },
  },
  safe: ['count'],
  message: ({ date, right, count }) => ({
    zh: `“${quote(date)}”应写作“${quote(right)}”（同类共${count}处）。`,
    en: `“${quote(date)}” should be “${quote(right)}” (${count} of this kind).`,
  }),
  suggestion: () => ({ zh: '删去0。', en: 'Delete the zero.' }),
  check: find,
};

const date = /(?:\d{4}年)?(?:0[1-9]月(?:\d{1,2}日)?|(?<!\d)\d{1,2}月0[1-9]日)/gu;

function find({ lines }: CheckContext): readonly Hit<'date-zero'>[] {
  const found = lines().flatMap(({ plain, location }) => findAll(date, plain).map(([words]) => ({ words, location })));
  const [first] = found;
  if (first === undefined) return [];
  const { words, location } = first;
  const right = words.replace(/(?<!\d)0(?=[1-9][月日])/gu, '');
  return [{ args: { date: words, right, count: found.length }, location, quote: words }];
}
