import type { Wording } from '../../model/errors.ts';
import type { FindingArguments } from '../../model/finding.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

const reasons: Readonly<Record<FindingArguments['doubtful-row']['reason'], Wording>> = {
  unlevel: { zh: '各格文字高低不齐', en: 'its texts do not stand level' },
  merge: { zh: '有空格处可能是合并单元格，也可能是空白', en: 'a blank may be a merged cell or an empty one' },
  missing: { zh: '缺序号或正文', en: 'its number or its text is missing' },
  open: { zh: '有的文字像是没有完', en: 'a text of it seems to go on elsewhere' },
};

/** 存疑行: a row of a PDF's table without ruling lines whose limits the page does not show (002.noruling.pdf's kind, with tighter rows). */
export const doubtfulRow: Rule<'doubtful-row'> = {
  id: 'doubtful-row',
  group: 'reading',
  severity: 'warning',
  summary: { zh: '无线表格中有一行的界线拿不准', en: 'The limits of a row without ruling lines are in doubt' },
  documentation: {
    finds: {
      zh: 'PDF里没有表格线的表格，某一行的文字高低不齐、可能有合并单元格、缺序号或正文、或文字没有完，因此各格的范围拿不准。',
      en: 'A row of a PDF table without ruling lines whose cells are in doubt: texts that are not level, a merge that may be a blank, a missing number or text, a text that goes on.',
    },
    why: {
      zh: '没有表格线时，行与行、格与格的界线只能由文字的位置推断。',
      en: 'Without lines the limits of rows and cells are told by where the texts stand alone.',
    },
    example: null,
  },
  safe: ['reason'],
  message: ({ text, reason }) => ({
    zh: `“${quote(text)}”一行的各格拿不准（${reasons[reason].zh}）。`,
    en: `The cells of the row “${quote(text)}” are in doubt (${reasons[reason].en}).`,
  }),
  suggestion: () => ({
    zh: '请与原文件核对本行的任务、责任单位和时限；有docx时请改用docx。',
    en: 'Check the task, units and deadline of this row against the original; use the docx if there is one.',
  }),
};
