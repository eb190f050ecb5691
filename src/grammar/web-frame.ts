import { fieldLabels, footerLabels, footerWords, positionWords, toolWords } from '../vocabulary/web-words.ts';

/** What a line says of being part of a site's frame (网页框架), in any format: web pages are printed and pasted. Texts come without white space. */

const fields = new Set(fieldLabels);
const tools = new Set(toolWords);
const colon = /[：:]/u;
const brackets = /[【】[\]]/gu;
const toolSeparator = /[\s\u3000|/：:、，,()（）>＞·→\-—]+/u;
const pathSeparator = /[>＞»›→]/gu;
const sentence = /[。；！？]/u;
const longestPosition = 60;
const longestLabel = 12;

/** 索引号, 【发文字号】: a field's label alone. */
export function isFieldLabel(text: string): boolean {
  return text.length <= longestLabel && fields.has(text.replace(brackets, '').replace(/[：:]$/u, ''));
}

/** 索引号：11370403/2019-01234, 【发文字号】…, and several on one line. */
export function isFieldLine(text: string): boolean {
  const plain = text.replace(brackets, '：').replace(/^：/u, '');
  const at = plain.search(colon);
  return at > 0 && fields.has(plain.slice(0, at));
}

/** 当前位置：首页 > 政务公开 > 通知. */
export function isPosition(text: string): boolean {
  if (positionWords.some((word) => text.startsWith(word))) return true;
  return text.length <= longestPosition && !sentence.test(text) && (text.match(pathSeparator)?.length ?? 0) >= 2;
}

/** 【打印】【关闭】: tools for the reader and nothing else. White space parts them. */
export function isToolLine(text: string): boolean {
  const words = text
    .replace(brackets, ' ')
    .split(toolSeparator)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => tools.has(word));
}

/** ICP备, 上一篇：…: what stands after a document. */
export function isFooter(text: string): boolean {
  if (footerWords.some((word) => text.includes(word))) return true;
  return footerLabels.some(
    (label) => text.startsWith(label) && (text.length === label.length || colon.test(text[label.length] ?? '')),
  );
}
