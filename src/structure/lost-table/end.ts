import { isSerial } from '../../grammar/cell-fit.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { isNounLabel } from '../../grammar/series.ts';
import { squash } from '../../text/layout.ts';
import { tableEndWords } from '../../vocabulary/end-words.ts';
import { totalWords } from '../../vocabulary/table-words.ts';

const printLine = /\d{1,2}日印发$/u;
const bareDate = /^[12]\d{3}年\d{1,2}月\d{1,2}日$/u;
/** With its label and a bracket: 一、经济指标、发改、财政、…、安全生产等工作目标（牵头领导：…）. */
const longestGroup = 80;

/** A line that cannot belong to a table: notes, 抄送, 附件, 印发. */
export function endsTable(text: string): boolean {
  const plain = squash(text);
  return tableEndWords.some((word) => plain.startsWith(word)) || printLine.test(plain) || bareDate.test(plain);
}

/** 【决策公开】 */
const framed = /^[【［[〖][^【】［］[\]〖〗]{2,40}[】］\]〗]$/u;

/** A lone cell that may be a group row (分组行): a heading's label (一、, 行动一：) or frame (【…】), short, no sentence. */
export function isGroupText(text: string): boolean {
  const plain = text.trim();
  if (plain === '' || plain.length > longestGroup || /[。；]/u.test(plain)) return false;
  const label = parseLabel(plain);
  return label === null ? isNounLabel(plain) || framed.test(plain) : label.level <= 2;
}

const longestTitle = 30;
const sentenceMark = /[。；，：:]/u;

/** 合计：20项, 小计. */
export const opensWithTotal = (text: string): boolean => totalWords.some((word) => text.startsWith(word));

/** 提升城市治理水平: what may be a group row without a label where it stands under 序号; no sum (合计) is. */
export function isPlainTitle(text: string): boolean {
  const plain = text.trim();
  if (plain === '' || plain.length > longestTitle || sentenceMark.test(plain) || isSerial(plain)) return false;
  return !opensWithTotal(plain);
}
