import { findTimeExpressions } from '../../grammar/deadline.ts';
import type { CheckContext } from '../context.ts';
import { foundLegends } from '../legends.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

const undated = { planYear: null };

/** 总括说明: a line that assigns one thing to all rows; it is reported, not applied (docs/contract.md). */
export const legendNotApplied: Rule<'legend-not-applied'> = {
  id: 'legend-not-applied',
  group: 'reading',
  severity: 'info',
  summary: { zh: '总括说明只作提示，未填入各行', en: 'A legend for all rows is reported, not applied' },
  documentation: {
    finds: {
      zh: '涉及全部任务的说明（“以上任务完成时限均为12月底前”），只作提示，不填入各行。',
      en: 'A note for all rows (以上任务完成时限均为12月底前), which is reported and not filled in.',
    },
    why: {
      zh: '不替起草人填写没有写明的内容。',
      en: 'What the rows do not say is not filled in for the author.',
    },
    example: null,
  },
  message: ({ legend }) => ({
    zh: `说明“${quote(legend)}”涉及全部任务，只作提示，没有填入各行。`,
    en: `The legend “${quote(legend)}” concerns all tasks; it is reported and not filled into the rows.`,
  }),
  suggestion: () => ({ zh: '需要时请逐行补填。', en: 'Fill it into the rows where it is wanted.' }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'legend-not-applied'>[] {
  const ofTables = foundLegends(context)
    .filter(({ legend }) => legend.kind === 'applies-to-all')
    .map(({ legend, location }) => ({ args: { legend: legend.text }, location }));
  return [...ofTables, ...inProse(context)];
}

/** 以上任务除注明外，均应于12月底前完成; 未明确时限的，一律于年底前完成. */
const timeOfAll =
  /^(?:以上|上述|前述|未(?:特别)?(?:注明|明确|标明|标注)[^，。]{0,8}时[限间])[^。；]{0,40}(?:均|都|一律|统一)[^。；]{0,40}$/u;
const sentenceEnds = /[。；;\n]/u;

/** One time for all tasks of prose, in a sentence of its own. */
function inProse({ notice, parts }: CheckContext): readonly Hit<'legend-not-applied'>[] {
  if (!notice.tasks.some(({ origin }) => origin === 'prose')) return [];
  return parts()
    .filter(({ kind }) => kind === 'passage')
    .flatMap(({ text, placeOf }) =>
      text
        .split(sentenceEnds)
        .map((sentence) => sentence.trim())
        .filter((sentence) => timeOfAll.test(sentence) && findTimeExpressions(sentence, undated).length > 0)
        .map((legend) => ({ args: { legend }, location: placeOf(legend) })),
    );
}
