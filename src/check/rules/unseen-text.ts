import type { Wording } from '../../model/errors.ts';
import type { FindingArguments } from '../../model/finding.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

const reasons: Readonly<Record<FindingArguments['unseen-text']['why'], Wording>> = {
  'off-page': { zh: '在页面边界以外', en: 'beyond the page’s edge' },
};

/** 看不见的文字: text that a PDF holds and its pages don't show. */
export const unseenText: Rule<'unseen-text'> = {
  id: 'unseen-text',
  group: 'reading',
  severity: 'warning',
  summary: { zh: 'pdf里有页面上看不到的文字', en: 'A PDF holds text that its pages don’t show' },
  documentation: {
    finds: {
      zh: '文件里有、页面上却看不到的文字，每页报告一次。页面边界以外的，在表格里的照常读取，在表格外的不算正文。',
      en: 'Text that is in the file and not seen on the page, once a page. Beyond the page’s edge: in a table it is read as any other, outside of tables it is no part of the text.',
    },
    why: {
      zh: '页面上没有的文字不能当作通知的内容，页面上被截去的文字也不能当作没有。',
      en: 'What a page doesn’t show can’t be taken for what the notice says, and what was cut off can’t be taken for nothing.',
    },
    example: null,
  },
  safe: ['characters', 'why'],
  message: ({ text, characters, why }) => ({
    zh: `有${characters}个字${reasons[why].zh}，页面上看不到：“${quote(text)}”。`,
    en: `${characters} characters stand ${reasons[why].en} and are not seen: “${quote(text)}”.`,
  }),
  suggestion: () => ({
    zh: '请核对这些文字是否属于本文，并与原件对照。',
    en: 'Check whether they belong to the notice, and compare with the original.',
  }),
};
