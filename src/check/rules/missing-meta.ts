import type { Rule } from '../rule.ts';

const fieldWords = {
  issuer: { zh: '发文机关署名', en: 'issuer' },
  issueDate: { zh: '成文日期', en: 'date of issue' },
  documentNumber: { zh: '发文字号', en: 'document number' },
} as const;

/** 缺少发文要素: 发文机关署名, 成文日期 or (as info, many notices on the web drop it) 发文字号. */
export const missingMeta: Rule<'missing-meta'> = {
  id: 'missing-meta',
  severity: 'warning',
  summary: {
    zh: '缺少发文机关、成文日期或发文字号',
    en: 'The issuer, the date of issue or the document number is missing',
  },
  message: ({ field }) => ({ zh: `未找到${fieldWords[field].zh}。`, en: `No ${fieldWords[field].en} was found.` }),
  suggestion: () => null,
};
