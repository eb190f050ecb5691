import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 沿用完成时限: in plain text a blank cell took the deadline of the row above. */
export const inheritedDeadline: Rule<'inherited-deadline'> = {
  id: 'inherited-deadline',
  severity: 'info',
  summary: { zh: '完成时限沿用上一行', en: 'The deadline was taken from the row above' },
  message: ({ deadline }) => ({
    zh: `本行完成时限为空，按上一行理解为“${quote(deadline)}”。`,
    en: `The deadline cell is blank; the deadline of the row above is taken: “${quote(deadline)}”.`,
  }),
  suggestion: () => ({ zh: '请核对原文件是否合并单元格。', en: 'Check whether the cells are merged in the original.' }),
};
