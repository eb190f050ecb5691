import type { CheckContext } from '../context.ts';
import { foundLegends, isUnseen } from '../legends.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 图例无法判断 (002:187 as txt): a legend names a mark, such as 黑体, that the input cannot show. */
export const legendUnresolved: Rule<'legend-unresolved'> = {
  id: 'legend-unresolved',
  group: 'table',
  severity: 'warning',
  summary: { zh: '图例所指的标记看不到', en: 'A legend names a mark that the file cannot show' },
  documentation: {
    finds: {
      zh: '注释说某种标记（黑体、★）表示牵头单位，但本文件看不到这种标记，或者表中没有。',
      en: 'A note says that a mark (黑体, ★) names the lead unit, but the file cannot show it or no cell has it.',
    },
    why: {
      zh: '看不到标记就分不清谁牵头。',
      en: 'Without the mark nobody can tell who leads.',
    },
    example: {
      bad: '注：黑体字部门为牵头部门。（txt文件）',
      good: '注：列第一位的为牵头单位。',
    },
  },
  message: ({ legend }) => ({
    zh: `注释“${quote(legend)}”所指的标记在本文件中看不到，无法判断牵头单位。`,
    en: `The legend “${quote(legend)}” names a mark that this file does not show; the lead units cannot be told.`,
  }),
  suggestion: () => ({ zh: '用docx或pdf重新识别。', en: 'Use the docx or the pdf.' }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'legend-unresolved'>[] {
  return foundLegends(context)
    .filter(isUnseen)
    .map(({ legend, location }) => ({ args: { legend: legend.text }, location }));
}
