import type { CheckContext } from '../context.ts';
import { placeOfLabel } from '../label-sequences.ts';
import { labelWith } from '../labels.ts';
import type { Hit, Rule } from '../rule.ts';

/** 序号不连续 (004:29): 二是, 四是. */
export const numberingGap: Rule<'numbering-gap'> = {
  id: 'numbering-gap',
  group: 'structure',
  severity: 'warning',
  summary: { zh: '序号不连续', en: 'A number is missing in a sequence' },
  documentation: {
    finds: {
      zh: '同一序列里跳过了序号，包括段内的“一是……二是……”和表中类别的序号。跨上级标题连续编号的，不算跳号。',
      en: 'A sequence that skips a number, 一是…二是… inside a paragraph and the categories of a table included. A sequence that runs on over its parents is none.',
    },
    why: { zh: '要么漏了内容，要么序号错了。', en: 'Something is missing, or the number is wrong.' },
    example: { bad: '二是完善平台。四是加强培训。', good: '二是完善平台。三是加强培训。' },
  },
  safe: ['previous', 'label', 'missing'],
  yieldsTo: ['row-number-gap'],
  message: ({ previous, label, missing }) => ({
    zh: `“${previous}”之后直接是“${label}”，缺“${missing}”。`,
    en: `“${label}” follows “${previous}”: “${missing}” is missing.`,
  }),
  suggestion: () => ({ zh: '核对序号或补内容。', en: 'Check the numbers, or supply what is missing.' }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'numbering-gap'>[] {
  return context
    .irregularities()
    .filter(({ kind }) => kind === 'gap')
    .map(({ item, previous, expected }) => ({
      args: { previous: previous.label, label: item.label, missing: labelWith(item.label, expected) },
      location: placeOfLabel(item, context),
      task: item.task,
      quote: item.words,
    }));
}
