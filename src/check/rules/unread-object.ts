import { objectWord } from '../argument-words.ts';
import type { Rule } from '../rule.ts';

/** 未读对象: parts of a file that hold no text that can be read (图片, 公式, 嵌入对象). */
export const unreadObject: Rule<'unread-object'> = {
  id: 'unread-object',
  group: 'reading',
  severity: 'info',
  summary: { zh: '文档中有未读取的对象', en: 'The document holds objects that are not read' },
  documentation: {
    finds: {
      zh: '文档里没有读取的部分：图表、图片、批注等；pdf里损坏或缺失的页、页面内容和字体，压在其他文字上的文字（此时为警告）。',
      en: 'Parts of a file that are not read: charts, pictures, comments; pages, contents and fonts that a PDF has lost, text printed over other text (a warning then).',
    },
    why: {
      zh: '其中可能有任务。',
      en: 'They may hold tasks.',
    },
    example: null,
  },
  safe: ['count'],
  message: ({ what, count }) => ({
    zh: `文档中有${count}处${objectWord(what).zh}没有读取。`,
    en: `${count} × ${objectWord(what).en} in the document were not read.`,
  }),
  suggestion: () => ({ zh: '请核对其中是否有任务内容。', en: 'Check whether they hold any task.' }),
};
