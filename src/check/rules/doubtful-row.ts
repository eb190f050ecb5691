import type { Wording } from '../../model/errors.ts';
import type { FindingArguments } from '../../model/finding.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

const reasons: Readonly<Record<FindingArguments['doubtful-row']['reason'], Wording>> = {
  unlevel: { zh: '各格文字高低不齐', en: 'its texts do not stand level' },
  merge: { zh: '有空格处可能是合并单元格，也可能是空白', en: 'a blank may be a merged cell or an empty one' },
  missing: { zh: '缺序号或正文', en: 'its number or its text is missing' },
  open: { zh: '有的文字像是没有完', en: 'a text of it seems to go on elsewhere' },
  two: { zh: '可能是两行', en: 'it may be two rows' },
  paragraph: { zh: '可能与相邻一行是同一格的两段', en: 'it may be a paragraph of the row above or below' },
  cut: {
    zh: '可能与上页最后一行是同一行或同一格',
    en: 'it may be one row, or one cell, with the last of the page before',
  },
};

/** 存疑行: a row of a PDF's table whose limits the page does not show: without ruling lines (002.noruling.pdf's kind, with tighter rows), or at a page's top. */
export const doubtfulRow: Rule<'doubtful-row'> = {
  id: 'doubtful-row',
  group: 'reading',
  severity: 'warning',
  summary: { zh: '表格中有一行的界线拿不准', en: 'The limits of a table’s row are in doubt' },
  documentation: {
    finds: {
      zh: 'PDF表格的某一行拿不准各格的范围：没有表格线，而文字高低不齐、可能有合并单元格、缺序号或正文、可能是两行、可能只是相邻一行中的一段、或文字没有完；或在页首，可能与上页最后一行是同一行或同一格。Word文件和网页中，类别一格空着而没有与上一行合并的，每表报告一次。',
      en: 'A row of a PDF table whose cells are in doubt: without ruling lines, by texts that are not level, a merge that may be a blank, a missing number or text, a row that may be two, or a paragraph of the next, a text that goes on; or at a page’s top, where it may be one with the last row of the page before. In Word files and web pages, once a table, a row whose category is blank and not merged with the one above.',
    },
    why: {
      zh: '没有表格线，或一行被分在两页时，行与行、格与格的界线只能由文字的位置推断。',
      en: 'Without lines, and where a page’s end cuts a row, the limits of rows and cells are told by where the texts stand alone.',
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
