import { inheritedFrom as above } from '../argument-words.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 沿用责任单位 (003:66, 002:161): in plain text a blank cell took the units of the row above. */
export const inheritedUnit: Rule<'inherited-unit'> = {
  id: 'inherited-unit',
  group: 'responsibility',
  severity: 'info',
  summary: { zh: '责任单位沿用上一行', en: 'The units were taken from the row above' },
  documentation: {
    finds: {
      zh: '纯文字表格中责任单位为空，按上一行理解（docx、html和有表格线的pdf能看出合并单元格，不在此列）；标题行填有责任单位、下面各行为空，或者上面一格写有“下同”，按其理解；正文中写“责任单位同上”，按前一项任务理解。',
      en: 'A blank unit cell of a table in plain text, which took the units of the row above (formats that state merges are not meant); one below a heading row that names units, or below a cell that says 下同, which took theirs; 责任单位同上 in prose, which took those of the task before.',
    },
    why: {
      zh: '纯文字看不出是合并单元格还是漏填，理解错了任务就落到别人头上。',
      en: 'Plain text does not show whether the cells were merged or forgotten; a wrong guess gives the task to somebody else.',
    },
    example: {
      bad: '2｜推进会议公开｜（空）',
      good: '2｜推进会议公开｜县政府办公室',
    },
  },
  safe: ['from'],
  message: ({ units, words, from }) =>
    words === ''
      ? {
          zh: `本行责任单位为空，按${above[from].zh}理解为“${quote(units)}”。`,
          en: `The unit cell is blank; the units of ${above[from].en} are taken: “${quote(units)}”.`,
        }
      : {
          zh: `责任单位“${quote(words)}”按前一项任务理解为“${quote(units)}”。`,
          en: `“${quote(words)}” is taken for the units of the task before: “${quote(units)}”.`,
        },
  suggestion: ({ words }) =>
    words === ''
      ? { zh: '请核对原文件是否合并单元格。', en: 'Check whether the cells are merged in the original.' }
      : { zh: '写明单位名称。', en: 'Name the units.' },
};
