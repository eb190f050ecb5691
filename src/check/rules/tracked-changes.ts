import type { Rule } from '../rule.ts';

/** 修订痕迹: insertions and deletions that nobody has accepted yet; the text is read as if they were. */
export const trackedChanges: Rule<'tracked-changes'> = {
  id: 'tracked-changes',
  group: 'reading',
  severity: 'info',
  summary: { zh: '文档带有未接受的修订', en: 'The document holds tracked changes' },
  documentation: {
    finds: {
      zh: '带有修订痕迹的docx，或者文字带有删除线的docx和网页；按全部接受修订后的文字读取，带删除线的文字不算正文。',
      en: 'A docx with tracked changes, or a docx or web page with text that is struck out; it is read as if all were accepted, without what is struck out.',
    },
    why: {
      zh: '未定稿的文件不应当作为依据。',
      en: 'A draft is no basis for tasks.',
    },
    example: null,
  },
  safe: ['insertions', 'deletions'],
  message: ({ insertions, deletions }) => ({
    zh: `文档带有修订痕迹（插入${insertions}处，删除${deletions}处），已按全部接受修订后的文字读取。`,
    en: `The document has tracked changes (${insertions} insertions, ${deletions} deletions); it is read as if all were accepted.`,
  }),
  suggestion: () => ({
    zh: '印发前请接受或拒绝全部修订。',
    en: 'Accept or reject all changes before the notice goes out.',
  }),
};
