import { paragraphText } from '../../model/document.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import type { TextPart } from '../text-parts.ts';

/** 占位符: 待定, ××, X月X日, 某某. `field` is the part of the notice. */
export const draftPlaceholder: Rule<'draft-placeholder'> = {
  id: 'draft-placeholder',
  group: 'text',
  severity: 'error',
  summary: { zh: '留有未填的占位符', en: 'A placeholder was left' },
  documentation: {
    finds: {
      zh: '“待定”“××”“X月X日”“某某”一类没有填写的内容，出现在责任单位、时限、标题、文号、日期或任务内容里。',
      en: '待定, ××, X月X日, 某某 and the like in a unit, a deadline, the title, the number, a date or a task.',
    },
    why: { zh: '草稿没有填完就发出去了。', en: 'The draft went out before it was finished.' },
    example: { bad: '责任单位：待定', good: '责任单位：县财政局' },
  },
  safe: ['field'],
  message: ({ words }) => ({
    zh: `“${quote(words)}”是没有填写的占位符。`,
    en: `“${quote(words)}” is a placeholder that was never filled in.`,
  }),
  suggestion: () => ({ zh: '填写实际内容。', en: 'Fill it in.' }),
  check: find,
};

/** In any text. */
const anywhere =
  /[XxＸｘ×✕]{1,2}\s?月\s?[XxＸｘ×✕]{1,2}\s?日|某某(?=\p{Script=Han})|[×✕]{2,40}|[XＸ]{2,8}(?=\p{Script=Han})|[_＿]{3,40}/u;
/** In a field of its own, such as a unit or a deadline. */
const inField = /^(?:待定|待补充?|待确定|待明确|另定|某某|[?？]{2,}|[XxＸｘ×✕]{2,})$/u;
/** 源政办字〔2020〕×号 and X月X日 on a line of their own. */
const frontMatter =
  /^\p{Script=Han}{2,14}[〔[（(]\s*[\dXxＸ×]{1,4}\s*[〕\])）]\s*[XxＸ×＿_]{1,4}\s*号$|^[\dXxＸ×]{2,4}年[\dXxＸ×]{1,2}月[XxＸ×]{1,2}日$/u;
const fields: ReadonlySet<TextPart['kind']> = new Set(['units', 'deadline', 'meta', 'category', 'cell']);

const placeholderIn = (field: string): string | undefined =>
  field.split(/[、，,；;：:\s]/u).find((piece) => inField.test(piece));

function find({ parts, document }: CheckContext): readonly Hit<'draft-placeholder'>[] {
  const inParts = parts().flatMap(({ kind, text, task, placeOf }) => {
    const words = anywhere.exec(text)?.[0] ?? (fields.has(kind) ? placeholderIn(text) : undefined);
    return words === undefined ? [] : [{ args: { words, field: kind }, location: placeOf(words), task, quote: words }];
  });
  const lines = document.blocks.flatMap((block) => {
    const text = block.kind === 'paragraph' ? paragraphText(block).replace(/\s/gu, '') : '';
    return frontMatter.test(text)
      ? [{ args: { words: text, field: 'meta' }, location: block.location, quote: text }]
      : [];
  });
  return [...inParts, ...lines];
}
