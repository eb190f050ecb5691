import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 没有节点的时限: 长期, 持续推进. */
export const openEnded: Rule<'open-ended'> = {
  id: 'open-ended',
  group: 'deadline',
  severity: 'info',
  summary: { zh: '时限没有节点', en: 'A deadline without any day' },
  documentation: {
    finds: {
      zh: '完成时限为“长期”“持续推进”一类，没有节点或频次。',
      en: 'A deadline of the kind 长期 or 持续推进, with neither a day nor a cadence.',
    },
    why: { zh: '没有节点的任务无法考核进度。', en: 'Progress cannot be measured.' },
    example: { bad: '持续推进', good: '持续推进，每季度报送进展' },
  },
  message: ({ deadline }) => ({
    zh: `时限为“${quote(deadline)}”，没有节点。`,
    en: `The deadline is “${quote(deadline)}”: it names no day.`,
  }),
  suggestion: () => ({ zh: '注明阶段节点或频次。', en: 'State a stage or a cadence.' }),
  check: find,
};

function find({ notice }: CheckContext): readonly Hit<'open-ended'>[] {
  return notice.tasks.flatMap(({ id, deadline, location, timeExpressions }) => {
    if (deadline?.kind !== 'ongoing' || deadline.inherited) return [];
    if (timeExpressions.some(({ kind }) => kind === 'recurring')) return [];
    return [{ args: { deadline: deadline.raw }, location, task: id, quote: deadline.raw }];
  });
}
