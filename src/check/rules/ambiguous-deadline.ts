import { dateWord } from '../argument-words.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 时限有两种理解 (10月前, 中旬前): the earlier day is taken (docs/contract.md). */
export const ambiguousDeadline: Rule<'ambiguous-deadline'> = {
  id: 'ambiguous-deadline',
  severity: 'info',
  summary: { zh: '时限可以有两种理解', en: 'A deadline can be read in two ways' },
  message: ({ deadline, due }) => ({
    zh: `“${quote(deadline)}”按${dateWord(due).zh}理解，请确认。`,
    en: `“${quote(deadline)}” is read as ${dateWord(due).en}; please confirm.`,
  }),
  suggestion: () => ({
    zh: '写作“10月底前”这样的说法或具体日期，并写明年份。',
    en: 'State a date with its year, or a form such as “10月底前”.',
  }),
};
