import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 未读表格: lines that look like a table, but whose columns cannot be told apart. */
export const unreadTable: Rule<'unread-table'> = {
  id: 'unread-table',
  severity: 'warning',
  summary: { zh: '有表格无法读出各列', en: 'The columns of a table cannot be told apart' },
  message: ({ text, lines }) => ({
    zh: `“${quote(text)}”起的${lines}行像是表格，但分不清各列，没有作为任务提取。`,
    en: `The ${lines} lines from “${quote(text)}” look like a table, but its columns cannot be told apart; no tasks were taken from it.`,
  }),
  suggestion: () => ({
    zh: '请改用docx、html等保留表格的文件。',
    en: 'Use a file that keeps its tables, such as docx or html.',
  }),
};
