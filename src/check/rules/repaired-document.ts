import type { Rule } from '../rule.ts';

/** 文件损坏: a pdf whose table of contents or page tree is broken; the engine made of it what it could. */
export const repairedDocument: Rule<'repaired-document'> = {
  id: 'repaired-document',
  group: 'reading',
  severity: 'warning',
  summary: { zh: '文件已损坏，按能找到的内容读取', en: 'The file is damaged and was read as far as it can be' },
  documentation: {
    finds: {
      zh: 'pdf的目录或页面结构已损坏（缺失、循环、页数不符），内容是从残存部分找回的。',
      en: 'A PDF whose table of contents or page tree is damaged (missing, circular, miscounted), so that its contents were found by searching the file.',
    },
    why: {
      zh: '找回的内容可能不全。',
      en: 'What was found may be incomplete.',
    },
    example: null,
  },
  message: () => ({
    zh: '这个pdf的目录已损坏，内容是从残存部分找回的，可能不全。',
    en: 'The table of contents of this pdf is damaged; its contents were found by searching the file and may be incomplete.',
  }),
  suggestion: () => ({ zh: '请重新下载，或核对原文。', en: 'Download it again, or check against the original.' }),
};
