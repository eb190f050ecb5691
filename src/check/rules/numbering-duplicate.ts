import type { CheckContext } from '../context.ts';
import { placeOfLabel } from '../label-sequences.ts';
import { labelWith } from '../labels.ts';
import type { Hit, Rule } from '../rule.ts';

/** 序号重复: one label twice in a sequence, or going back. */
export const numberingDuplicate: Rule<'numbering-duplicate'> = {
  id: 'numbering-duplicate',
  group: 'structure',
  severity: 'warning',
  summary: { zh: '序号重复或次序颠倒', en: 'A number stands twice or out of order' },
  documentation: {
    finds: {
      zh: '同一序列里序号重复、倒退，或相邻两个次序颠倒。换了上级标题后从一重新开始不算。',
      en: 'A number that stands twice in its sequence, goes back, or has changed places with its neighbour. A restart at one under a new parent is none.',
    },
    why: { zh: '引用“第（三）项”时不知道是哪一项。', en: 'A reference to item （三） is ambiguous.' },
    example: { bad: '（二）完善平台。（二）加强培训。', good: '（二）完善平台。（三）加强培训。' },
  },
  safe: ['label', 'swapped'],
  message: ({ label, swapped }) =>
    swapped === ''
      ? { zh: `序号“${label}”重复出现。`, en: `The label “${label}” stands twice.` }
      : { zh: `序号“${label}”与“${swapped}”次序颠倒。`, en: `“${label}” and “${swapped}” have changed places.` },
  suggestion: () => ({ zh: '顺次改号。', en: 'Renumber the sequence.' }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'numbering-duplicate'>[] {
  return context
    .irregularities()
    .filter(({ kind }) => kind !== 'gap')
    .map(({ kind, item, expected }) => ({
      args: { label: item.label, swapped: kind === 'swap' ? labelWith(item.label, expected) : '' },
      location: placeOfLabel(item, context),
      task: item.task,
      quote: item.words,
    }));
}
