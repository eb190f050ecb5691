import type { Wording } from '../../model/errors.ts';
import { dateWord } from '../argument-words.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 时限有两种理解 (10月前, 中旬前): the earlier day is taken (docs/contract.md); or the year is stated nowhere, and `due` is ''. */
export const ambiguousDeadline: Rule<'ambiguous-deadline'> = {
  id: 'ambiguous-deadline',
  group: 'deadline',
  severity: 'info',
  summary: { zh: '时限可以有两种理解', en: 'A deadline can be read in two ways' },
  documentation: {
    finds: {
      zh: '“10月前”“中旬前”“三季度前”“2025年前”这类可以有两种理解的时限，以及没有年份、标题也没有年份的时限。gkparse取较早的一天。',
      en: 'Deadlines that can be read in two ways (10月前, 中旬前, 三季度前, 2025年前), and deadlines whose year neither they nor the title state. gkparse takes the earlier day.',
    },
    why: {
      zh: '“10月前”有人理解为9月30日，有人理解为10月31日，考核时说不清。',
      en: 'One reader takes 10月前 for 30 September, another for 31 October; nobody can be held to it.',
    },
    example: {
      bad: '10月前',
      good: '10月底前',
    },
  },
  safe: ['due'],
  message: ({ deadline, due }) => (due === '' ? withoutYear(deadline) : twoReadings(deadline, due)),
  suggestion: ({ due }) => (due === '' ? stateYear : stateDay(dateWord(due))),
};

const stateYear: Wording = { zh: '在这里或者标题中写明年份。', en: 'State the year, here or in the title.' };

const stateDay = ({ zh }: Wording): Wording => ({
  zh: `写明具体日期；若就是${zh}，写作“${zh}前”。`,
  en: 'Name the day that is meant, with its year.',
});

function withoutYear(deadline: string): Wording {
  return {
    zh: `“${quote(deadline)}”没有写年份，标题也没有年份，无法换算成日期。`,
    en: `“${quote(deadline)}” has no year, nor has the title: it could not be turned into a date.`,
  };
}

function twoReadings(deadline: string, due: string): Wording {
  return {
    zh: `“${quote(deadline)}”按${dateWord(due).zh}理解，请确认。`,
    en: `“${quote(deadline)}” is read as ${dateWord(due).en}; please confirm.`,
  };
}
