import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 未归类文字: characters that no stage has used; the proof that nothing is lost fails here. */
export const leftOver: Rule<'left-over'> = {
  id: 'left-over',
  group: 'reading',
  severity: 'error',
  summary: { zh: '有文字没有归入任何部分', en: 'Some text went into no part of the result' },
  documentation: {
    finds: {
      zh: '没有归入任何部分的文字。',
      en: 'Text that went into no part of the result.',
    },
    why: {
      zh: '“一字不漏”的证明在这里失败了。',
      en: 'The proof that nothing is lost fails here.',
    },
    example: null,
  },
  safe: ['characters'],
  message: ({ text, characters }) => ({
    zh: `有${characters}个字没有归入任何部分：“${quote(text)}”。`,
    en: `${characters} characters went into no part of the result: “${quote(text)}”.`,
  }),
  suggestion: () => ({
    zh: '请核对其中是否有任务，并报告这个问题。',
    en: 'Check whether they hold a task, and report the problem.',
  }),
};
