import type { Rule } from '../rule.ts';

const fieldWords = {
  title: { zh: '标题', en: 'title' },
  issuer: { zh: '发文机关署名', en: 'issuer' },
  issueDate: { zh: '成文日期', en: 'date of issue' },
  documentNumber: { zh: '发文字号', en: 'document number' },
} as const;

/** 缺少发文要素: 标题 (of a notice that is addressed to somebody), 发文机关署名, 成文日期 or (as info, many notices on the web drop it) 发文字号. */
export const missingMeta: Rule<'missing-meta'> = {
  id: 'missing-meta',
  group: 'text',
  severity: 'warning',
  summary: {
    zh: '缺少标题、发文机关、成文日期或发文字号',
    en: 'The title, the issuer, the date of issue or the document number is missing',
  },
  documentation: {
    finds: {
      zh: '有主送机关而没有标题，没有发文机关署名、成文日期（警告）或发文字号（提示）。单独的附件不在此列。',
      en: 'Recipients but no title, no issuer or date of issue (warning), or no document number (info). An attachment read alone is not meant.',
    },
    why: {
      zh: '缺这些要素的通知不知道是谁在什么时候发的。',
      en: 'Without them nobody knows who issued the notice, and when.',
    },
    example: {
      bad: '（文末没有署名和日期）',
      good: '某某县人民政府办公室\n2023年7月14日',
    },
  },
  safe: ['field'],
  message: ({ field }) => ({ zh: `未找到${fieldWords[field].zh}。`, en: `No ${fieldWords[field].en} was found.` }),
  suggestion: () => null,
};
