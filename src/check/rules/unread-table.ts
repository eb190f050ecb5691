import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 未读表格: lines that look like a table, but whose columns cannot be told apart. */
export const unreadTable: Rule<'unread-table'> = {
  id: 'unread-table',
  group: 'reading',
  severity: 'warning',
  summary: { zh: '有表格无法读出各列', en: 'The columns of a table cannot be told apart' },
  documentation: {
    finds: {
      zh: '像表格但分不清各栏的文字，没有作为任务提取。',
      en: 'Lines that look like a table whose columns could not be told; they gave no tasks.',
    },
    why: {
      zh: '其中可能有任务。',
      en: 'They may hold tasks.',
    },
    example: null,
  },
  safe: ['lines'],
  message: ({ text, lines }) => ({
    zh: `“${quote(text)}”起的${lines}行像是表格，但分不清各列，没有作为任务提取。`,
    en: `The ${lines} lines from “${quote(text)}” look like a table, but its columns cannot be told apart; no tasks were taken from it.`,
  }),
  suggestion: () => ({
    zh: '请改用docx、html等保留表格的文件。',
    en: 'Use a file that keeps its tables, such as docx or html.',
  }),
};
