import type { Rule } from '../rule.ts';

/** 双层PDF: scanned pages under an invisible text that a program has recognised (文字识别). */
export const recognisedText: Rule<'recognised-text'> = {
  id: 'recognised-text',
  group: 'reading',
  severity: 'warning',
  summary: { zh: '扫描页的文字是识别出来的', en: 'The text of a scanned page was recognised by a program' },
  documentation: {
    finds: {
      zh: 'pdf的页是扫描图片，上面叠了一层看不见的识别文字（双层PDF）；文字照此读取，表格线从图片上找。整个文件报告一次并写明页数。',
      en: 'Pages of a PDF that are pictures under an invisible layer of recognised text, which is what is read; the lines of tables are found on the picture. Once, with the number of pages.',
    },
    why: {
      zh: '识别会认错字、漏字，单位名称和日期要对照原件。',
      en: 'Recognition takes characters for others and leaves some out: names and dates are to be compared with the paper.',
    },
    example: null,
  },
  safe: ['pages'],
  message: ({ pages }) => ({
    zh: `有${pages}页是扫描件，文字来自识别层，可能有错字、漏字。`,
    en: `${pages} page${pages === 1 ? ' is' : 's are'} scanned; the text comes from a recognised layer and may have errors.`,
  }),
  suggestion: () => ({
    zh: '请对照原件核对，有docx时请改用docx。',
    en: 'Compare with the paper, or use the docx where there is one.',
  }),
};
