import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 沿用责任单位 (003:66, 002:161): in plain text a blank cell took the units of the row above. */
export const inheritedUnit: Rule<'inherited-unit'> = {
  id: 'inherited-unit',
  severity: 'info',
  summary: { zh: '责任单位沿用上一行', en: 'The units were taken from the row above' },
  message: ({ units }) => ({
    zh: `本行责任单位为空，按上一行理解为“${quote(units)}”。`,
    en: `The unit cell is blank; the units of the row above are taken: “${quote(units)}”.`,
  }),
  suggestion: () => ({ zh: '请核对原文件是否合并单元格。', en: 'Check whether the cells are merged in the original.' }),
};
