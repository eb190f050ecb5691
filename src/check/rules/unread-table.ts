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
      zh: '像表格但分不清各栏的文字，没有作为任务提取。同样的表头重复出现（续页）的，报告一次并写明处数；pdf每页一次。',
      en: 'Lines that look like a table whose columns could not be told; they gave no tasks. A header that is said again is told once with its count, in a PDF once a page.',
    },
    why: {
      zh: '其中可能有任务。',
      en: 'They may hold tasks.',
    },
    example: null,
  },
  safe: ['lines', 'headers'],
  message: ({ text, lines, headers }) => ({
    zh: `“${quote(text)}”起的${lines}行像是表格，但分不清各列，没有作为任务提取${headers > 1 ? `（同样的表头共${headers}处）` : ''}。`,
    en: `The ${lines} lines from “${quote(text)}” look like a table, but its columns cannot be told apart; no tasks were taken from it${headers > 1 ? ` (the same header stands ${headers} times)` : ''}.`,
  }),
  suggestion: () => ({
    zh: '请改用docx、html等保留表格的文件。',
    en: 'Use a file that keeps its tables, such as docx or html.',
  }),
};
