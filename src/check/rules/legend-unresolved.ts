import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 图例无法判断 (002:187 as txt): a legend names a mark, such as 黑体, that the input cannot show. */
export const legendUnresolved: Rule<'legend-unresolved'> = {
  id: 'legend-unresolved',
  severity: 'warning',
  summary: { zh: '图例所指的标记看不到', en: 'A legend names a mark that the file cannot show' },
  message: ({ legend }) => ({
    zh: `注释“${quote(legend)}”所指的标记在本文件中看不到，无法判断牵头单位。`,
    en: `The legend “${quote(legend)}” names a mark that this file does not show; the lead units cannot be told.`,
  }),
  suggestion: () => ({ zh: '用docx或pdf重新识别。', en: 'Use the docx or the pdf.' }),
};
