import { groupBy } from '../../text/group-by.ts';
import type { CheckContext } from '../context.ts';
import { placeOfLabel } from '../label-sequences.ts';
import { type Label, labelWith } from '../labels.ts';
import type { Hit, Rule } from '../rule.ts';

/** 序号写法 (001:8, 003:39). */
export const numberingForm: Rule<'numbering-form'> = {
  id: 'numbering-form',
  group: 'structure',
  severity: 'info',
  summary: { zh: '序号写法不规范', en: 'A label is not in its standard form' },
  documentation: {
    finds: {
      zh: '序号的写法不合规范（一. 第一、 1、 (一) （一）、），每一级报告一次并写明次数；同一序列里混用两种写法（“（一）”和“(二)”）的，按警告处理。正文和表格分别看。',
      en: 'A label in a form that is not the standard (一. 1、 (一) （一）、), once a level with its count; two forms in one sequence (（一） and (二)) are a warning. Body and tables are looked at separately.',
    },
    why: { zh: '规范的层次序号是“一、”“（一）”“1.”“（1）”。', en: 'The standard labels are 一、 （一） 1. （1）.' },
    example: { bad: '(一)加强领导。', good: '（一）加强领导。' },
  },
  safe: ['label', 'right', 'count', 'mixed'],
  message: ({ label, right, count, mixed }) =>
    mixed === ''
      ? {
          zh: `序号“${label}”不规范，应为“${right}”（同类共${count}处）。`,
          en: `The label “${label}” should be “${right}” (${count} of this kind).`,
        }
      : {
          zh: `同一级序号有两种写法：“${mixed}”“${label}”。`,
          en: `Labels of one level stand in two forms: “${mixed}” and “${label}”.`,
        },
  suggestion: () => ({ zh: '同级序号统一写法。', en: 'Write the labels of one level alike.' }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'numbering-form'>[] {
  const { sections, categories } = context.labels();
  return [sections, categories].flatMap((labels) =>
    [
      ...groupBy(
        labels.filter(({ form }) => !form.startsWith('series')),
        ({ level }) => level,
      ).values(),
    ].flatMap((level) => ofLevel(level, context)),
  );
}

/** One finding a level: that it is mixed, or else that it is not in the standard form. */
function ofLevel(labels: readonly Label[], context: CheckContext): readonly Hit<'numbering-form'>[] {
  const odd = [...groupBy(labels, ({ parent }) => parent).values()].flatMap(oddOnes);
  if (odd.length > 0)
    return odd.map(({ label, usual }) => hit(label, { right: '', count: 1, mixed: usual.label }, context));
  const wrong = labels.filter(({ form }) => !standard.has(form));
  const [first] = wrong;
  if (first === undefined) return [];
  return [hit(first, { right: rightForm(first), count: wrong.length, mixed: '' }, context)];
}

/** 1. and 1． are both taken as the standard. */
const sameForm = (form: string): string => (form === 'arabic-dot-wide' ? 'arabic-dot' : form);

function oddOnes(siblings: readonly Label[]): readonly { readonly label: Label; readonly usual: Label }[] {
  const forms = [...groupBy(siblings, ({ form }) => sameForm(form)).values()].toSorted((a, b) => b.length - a.length);
  const [usual] = forms[0] ?? [];
  if (usual === undefined) return [];
  return forms.slice(1).flatMap(([label]) => (label === undefined ? [] : [{ label, usual }]));
}

const standard: ReadonlySet<string> = new Set([
  'chapter',
  'chinese-comma',
  'chinese-brackets',
  'ideograph-in-brackets',
  'arabic-dot',
  'arabic-dot-wide',
  'dotted-digit',
  'arabic-brackets',
  'bracketed-digit',
  'circled',
]);

const patterns: Readonly<Record<number, string>> = { 1: '一、', 2: '（一）', 3: '1.', 4: '（1）' };

const rightForm = ({ level, ordinal }: Label): string => labelWith(patterns[level] ?? '', ordinal);

function hit(
  label: Label,
  args: Omit<Hit<'numbering-form'>['args'], 'label'>,
  context: CheckContext,
): Hit<'numbering-form'> {
  return {
    args: { label: label.label, ...args },
    location: placeOfLabel(label, context),
    task: label.task,
    quote: label.words,
    ...(args.mixed === '' ? {} : { severity: 'warning' }),
  };
}
