import { squash } from '../text/layout.ts';
import { formLabels, signLabels } from '../vocabulary/table-words.ts';

const line = new RegExp(`^[（(]?(?:${formLabels.join('|')})\\s{0,4}[:：]`, 'u');
const longest = 60;

/** 填报单位：　　　　填报日期：, 单位：万元: a line of the form that a table is (表头项), beside its title. */
export function isFormLine(text: string): boolean {
  return text.length <= longest && line.test(text.trim()) && !/[。；]/u.test(text);
}

const signed = '\\s{0,4}(?:[（(]?(?:签字|签名|签章|盖章|章)[）)]?)';
const labels = [...formLabels, ...signLabels].join('|');
const signature = new RegExp(`^(?:${labels})${signed}\\s{0,4}[:：]`, 'u');
const field = new RegExp(`^(?:${labels})(?:${signed})?\\s{0,4}[:：]`, 'u');
const longestField = 30;
const date = /^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/u;

/** 分管领导签字：, 填报单位（盖章）：: a place for a signature or seal. */
const isSignature = (text: string): boolean => text.length <= longestField && signature.test(text);
const isField = (text: string): boolean => text.length <= longestField && field.test(text);

/**
 * The cells of a row that is no task but a line of the form: 填表人：… | 审核人：… | 联系电话：…, 分管领导签字：. One name alone (分管领导：王某) may head
 * the rows below it.
 */
export function isFormRow(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim());
  const fields = texts.filter((text) => !date.test(text));
  return (
    texts.every((text) => isSignature(text) || isFormLine(text)) ||
    (texts.length > 1 && fields.length > 0 && fields.every(isField))
  );
}

const continued = /^[（(]?(?:续上?表?[一二三四五六七八九十\d]*|[接续][上前]一?[表页])[）)]?$/u;

/** 续表, （续表二）, 接上页: what a page says above the rest of a table. */
export const isContinuedLine = (text: string): boolean => continued.test(squash(text));

const continuedTitle = /[（(](?:续上?表?[一二三四五六七八九十\d]*|[接续][上前]一?[表页])[）)]$/u;

/** 某任务分解表（续） is the title 某任务分解表, said again above the rest of the table. */
export const withoutContinued = (title: string): string => squash(title).replace(continuedTitle, '');

const noteLabel = /^(?:注|备注|说明|填表说明)[:：]?$/u;

/** 备注, 说明：: a cell whose neighbour is a note on the table. */
export const isNoteLabel = (text: string): boolean => noteLabel.test(squash(text));
