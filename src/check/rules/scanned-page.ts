import type { Rule } from '../rule.ts';

/** 扫描页: a page that is one picture; its text cannot be read without recognition (文字识别). */
export const scannedPage: Rule<'scanned-page'> = {
  id: 'scanned-page',
  group: 'reading',
  severity: 'error',
  summary: { zh: '扫描页没有可读的文字', en: 'A scanned page has no text to read' },
  documentation: {
    finds: {
      zh: 'pdf的一页是扫描图片，没有文字。',
      en: 'A page of a PDF that is a picture without text.',
    },
    why: {
      zh: '这一页的任务没有读到。',
      en: 'The tasks of this page were not read.',
    },
    example: null,
  },
  safe: ['page'],
  message: ({ page }) => ({
    zh: `第${page}页是扫描图片，没有可读的文字，该页内容未提取。`,
    en: `Page ${page} is a scanned picture without text; nothing on it was extracted.`,
  }),
  suggestion: () => ({ zh: '请改用docx或带文字的pdf。', en: 'Use the docx, or a pdf that holds text.' }),
};
