import { inheritedFrom as above } from '../argument-words.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 沿用完成时限: in plain text a blank cell took the deadline of the row above. */
export const inheritedDeadline: Rule<'inherited-deadline'> = {
  id: 'inherited-deadline',
  group: 'reading',
  severity: 'info',
  summary: { zh: '完成时限沿用上一行', en: 'The deadline was taken from the row above' },
  documentation: {
    finds: {
      zh: '纯文字表格中完成时限为空，按上一行理解；正文中写“完成时限同上”，按前一项任务理解；没有写时限，而上面的标题写有时限（“6月底前完成的任务”），按标题理解。',
      en: 'A blank deadline cell of a table in plain text, which took the value of the row above; 完成时限同上 in prose, which took that of the task before; a task that states none below a heading that does (6月底前完成的任务).',
    },
    why: {
      zh: '纯文字看不出是合并单元格还是漏填。',
      en: 'Plain text does not show whether the cells were merged or forgotten.',
    },
    example: null,
  },
  safe: ['from'],
  message: ({ deadline, words, from }) =>
    words === ''
      ? {
          zh: `没有写明完成时限，按${above[from].zh}理解为“${quote(deadline)}”。`,
          en: `No deadline is stated here; that of ${above[from].en} is taken: “${quote(deadline)}”.`,
        }
      : {
          zh: `时限“${quote(words)}”按前一项任务理解为“${quote(deadline)}”。`,
          en: `“${quote(words)}” is taken for the deadline of the task before: “${quote(deadline)}”.`,
        },
  suggestion: ({ words }) =>
    words === ''
      ? { zh: '请核对原文件是否合并单元格。', en: 'Check whether the cells are merged in the original.' }
      : { zh: '写明时限。', en: 'Say by when.' },
};
