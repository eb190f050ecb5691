import type { Wording } from '../model/errors.ts';
import type { FindingArguments } from '../model/finding.ts';

/** A share from 0 to 1 as whole percents. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

const isoDate = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u;

/** "2023-09-30" as people write it, 2023年9月30日; anything else stands for itself. */
export function dateWord(due: string): Wording {
  const parts = isoDate.exec(due)?.groups;
  if (parts === undefined) return { zh: `“${due}”`, en: `“${due}”` };
  const { year, month, day } = parts;
  return { zh: `${Number(year)}年${Number(month)}月${Number(day)}日`, en: due };
}

const readingWords: Readonly<Record<string, Wording>> = {
  tabs: { zh: '制表符分列', en: 'columns parted by tabs' },
  pipes: { zh: '竖线分列', en: 'columns parted by bars' },
  commas: { zh: '逗号分列', en: 'columns parted by commas' },
  spaces: { zh: '空格分列', en: 'columns parted by spaces' },
  words: { zh: '单个空格分列', en: 'columns parted by single spaces' },
  'bar-cells': { zh: '每格以竖线结束', en: 'each cell ended by a bar' },
  'cell-lines': { zh: '每行一格', en: 'one cell a line' },
  'aligned-columns': { zh: '按位置对齐分列', en: 'columns aligned by place' },
  'page-geometry': { zh: '按文字在页面上的位置分格', en: 'cells by where the text stands on the page' },
  'label-lines': { zh: '每行一个栏目名和内容', en: 'a label and its contents a line' },
};

/** How a lost table was read; a reading without words here stands for itself. */
export function readingWord(reading: string): Wording {
  return readingWords[reading] ?? { zh: reading, en: reading };
}

const objectWords: Readonly<Record<string, Wording>> = {
  'blank-page': { zh: '没有文字的页', en: 'page without text' },
  'cut-off-text': {
    zh: '被固定行高截去的单元格文字',
    en: 'text of a cell, cut off by the fixed height of its row,',
  },
  'broken-contents': { zh: '损坏或缺失的页面内容', en: 'damaged or missing page content' },
  'broken-page': { zh: '损坏的页', en: 'broken page' },
  chart: { zh: '图表', en: 'chart' },
  comment: { zh: '批注', en: 'comment' },
  'cut-drawing': {
    zh: '过多或嵌套过深的线条（表格线可能不全）',
    en: 'drawing, too large or too deeply nested (rules of tables may lack),',
  },
  diagram: { zh: '示意图', en: 'diagram' },
  'drawn-text': { zh: '文字已转成图形（转曲）的页', en: 'page whose text was turned into shapes' },
  'embedded-object': { zh: '嵌入对象', en: 'embedded object' },
  'hidden-text': { zh: '隐藏文字', en: 'hidden text' },
  'form-value': { zh: '表单里填写的内容', en: 'filled form field' },
  image: { zh: '图片', en: 'image' },
  'included-document': { zh: '插入的文档', en: 'included document' },
  'line-number': { zh: '页边的行号', en: 'line number in the margin' },
  'missing-page': { zh: '没有计入总页数的页', en: 'page that the file does not count' },
  'off-page-table': { zh: '在页边被截断的表格', en: 'table, cut off at the page’s side,' },
  overprint: { zh: '压在其他文字上的文字', en: 'text printed over other text' },
  placeholder: { zh: '没有填写的控件（占位提示文字）', en: 'control that nobody filled in' },
  'running-head': { zh: '页眉页脚', en: 'running head or foot' },
  stamp: { zh: '图章', en: 'stamp' },
  symbol: { zh: '特殊符号', en: 'symbol' },
  'text-without-font': { zh: '缺少字体的文字', en: 'text without its font' },
  watermark: { zh: '水印（斜排或压在正文上的文字）', en: 'watermark (text askew or over other text)' },
  'word-art': { zh: '艺术字', en: 'word art' },
};

/** A part of a file that is not read; one without words here stands for itself. */
export function objectWord(what: string): Wording {
  return objectWords[what] ?? { zh: what, en: what };
}

/** What a blank cell takes its value from. */
export const inheritedFrom: Readonly<Record<FindingArguments['inherited-unit']['from'], Wording>> = {
  above: { zh: '上一行', en: 'the row above' },
  heading: { zh: '上面的标题', en: 'the heading above' },
  'same-below': { zh: '上面写有“下同”的一格', en: 'the cell above that says 下同 (the same below)' },
};
