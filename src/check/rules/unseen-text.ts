import type { Wording } from '../../model/errors.ts';
import type { FindingArguments } from '../../model/finding.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

const reasons: Readonly<Record<FindingArguments['unseen-text']['why'], Wording>> = {
  'off-page': { zh: '在页面边界以外', en: 'stand beyond the page’s edge' },
  pale: { zh: '与底色相同', en: 'have the colour of the paper' },
  clipped: { zh: '被裁剪', en: 'are cut off' },
  layer: { zh: '在关闭的图层上', en: 'stand on a layer that is switched off' },
  covered: { zh: '被遮盖', en: 'are painted over' },
  tiny: { zh: '小到无法辨认', en: 'are too small to read' },
  invisible: { zh: '是不显示的文字层', en: 'are a layer that is not drawn' },
};

/** 看不见的文字: text that a PDF holds and its pages don't show. */
export const unseenText: Rule<'unseen-text'> = {
  id: 'unseen-text',
  group: 'reading',
  severity: 'warning',
  summary: { zh: 'pdf里有页面上看不到的文字', en: 'A PDF holds text that its pages don’t show' },
  documentation: {
    finds: {
      zh: '文件里有、页面上却看不到的文字，每页每种原因报告一次：在页面边界以外，与底色相同，被色块或图片遮盖，被裁剪，在关闭的图层上，小到无法辨认，或是不显示的文字层。文字层、被裁剪的文字和页边以外的表格文字照常读取，其余不算正文。',
      en: 'Text that is in the file and not seen on the page, once a page and cause: beyond the page’s edge, of the colour of the paper, painted over by a bar or a picture, cut off by a clipping path, on a layer that is switched off, too small to read, or a layer that is not drawn. The layer, what is cut off, and a table’s text beyond the edge, are read as any other; all else is no part of the text.',
    },
    why: {
      zh: '页面上没有的文字不能当作通知的内容，页面上被截去的文字也不能当作没有。',
      en: 'What a page doesn’t show can’t be taken for what the notice says, and what was cut off can’t be taken for nothing.',
    },
    example: null,
  },
  safe: ['characters', 'why'],
  message: ({ text, characters, why }) => ({
    zh: `有${characters}个字${reasons[why].zh}，页面上看不到：“${quote(text)}”。`,
    en: `${characters} characters ${reasons[why].en} and are not seen: “${quote(text)}”.`,
  }),
  suggestion: () => ({
    zh: '请核对这些文字是否属于本文，并与原件对照。',
    en: 'Check whether they belong to the notice, and compare with the original.',
  }),
};
