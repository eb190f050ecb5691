import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 换行丢失: items that ran into one paragraph are parted again. */
export const splitParagraph: Rule<'split-paragraph'> = {
  id: 'split-paragraph',
  group: 'reading',
  severity: 'info',
  summary: { zh: '连成一段的各项已按序号分开', en: 'Items that ran into one paragraph were parted' },
  documentation: {
    finds: {
      zh: '网页、文本丢了换行，几项连成一段，序号前只剩空格；已按序号分成各段。',
      en: 'A page or text has lost its line breaks, so that items stand in one paragraph with spaces before their numbers; each is a paragraph again.',
    },
    why: {
      zh: '分错会改变任务的范围，所以说明。',
      en: 'A wrong cut changes what a task is, so it is told.',
    },
    example: null,
  },
  safe: ['items'],
  message: ({ text, items }) => ({
    zh: `“${quote(text)}”一段里连着${items}个编号项，已按序号分开。`,
    en: `The paragraph “${quote(text)}” holds ${items} numbered items that ran together; they were parted.`,
  }),
  suggestion: () => ({ zh: '请在每项前换行。', en: 'Begin each item on a line of its own.' }),
};
