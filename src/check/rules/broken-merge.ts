import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 合并单元格有误: the spans of a table overlap or leave its grid. */
export const brokenMerge: Rule<'broken-merge'> = {
  id: 'broken-merge',
  group: 'reading',
  severity: 'info',
  summary: { zh: '合并单元格信息有误', en: 'The merged cells of a table do not fit together' },
  documentation: {
    finds: {
      zh: '表格的合并单元格互相重叠或超出表格范围。',
      en: 'Merged cells of a table that overlap or leave its grid.',
    },
    why: {
      zh: '合并信息有误时，单元格属于哪一行哪一栏只能推断。',
      en: 'Where spans do not fit, the place of a cell is a guess.',
    },
    example: null,
  },
  message: ({ text }) => ({
    zh: `“${quote(text)}”处的合并单元格信息有误，已按实际单元格重排，请核对。`,
    en: `The merged cells at “${quote(text)}” do not fit together and were laid out anew; please check.`,
  }),
  suggestion: () => ({ zh: '请在原文件中重新合并该处单元格。', en: 'Merge the cells anew in the original.' }),
};
