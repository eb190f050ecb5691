import { squash } from '../text/layout.ts';
import { footerLabels, footerPhrases, footerWords, siteAddressLabels } from '../vocabulary/web-footer-words.ts';
import { tabWords } from '../vocabulary/web-tab-words.ts';
import { positionWords, siteFieldLabels, spacedSiteLabels, toolWords } from '../vocabulary/web-words.ts';
import { parseLabel } from './numbering.ts';

/** What a line says of being part of a site's frame (网页框架), in any format: web pages are printed and pasted. Texts come without white space, unless it says otherwise. */

const fields = new Set(siteFieldLabels);
const tools = new Set(toolWords);
const colon = /[：:]/u;
const brackets = /[【】[\]]/gu;
/** ∙【制定机关】…, • 来源：…: the site lists its fields. */
const bullet = /^[∙•·●◆▪]/u;
const toolSeparator = /[\s\u3000|/：:、，,()（）>＞·→\-—]+/u;
const pathSeparator = /[>＞»›→]/gu;
const sentence = /[。；！？]/u;
const bar = /[|｜│]/u;
const spacedField = new RegExp(
  `^(?:${spacedSiteLabels.map((label) => [...label].join('\\s*')).join('|')})\\s+\\S`,
  'u',
);
const longestPosition = 60;
const longestLabel = 12;
const longestToolLine = 300;

/** 索引号, 【发文字号】: a field's label alone. */
export function isFieldLabel(text: string): boolean {
  return text.length <= longestLabel && fields.has(text.replace(brackets, '').replace(/[：:]$/u, ''));
}

/** 索引号：11370403/2019-01234, 【发文字号】…, and several on one line. */
export function isFieldLine(text: string): boolean {
  const plain = text.replace(bullet, '').replace(brackets, '：').replace(/^：/u, '');
  const at = plain.search(colon);
  return at > 0 && fields.has(plain.slice(0, at));
}

const anyField = new RegExp(`(?:${siteFieldLabels.join('|')})[：:]`, 'gu');

/** 某县人民政府 www.….gov.cn 发布时间：2022-07-24: a day as sites print it, behind the site's name. */
const published =
  /^[^。；！？]{0,60}(?:发布|发表|更新|录入)(?:时间|日期)[：:]20\d{2}[-./]\d{1,2}[-./]\d{1,2}[^。；！？]{0,60}$/u;

/** 发布时间：… 来源：… 浏览次数：…: so many fields on one line are a site's, wherever it stands. */
export function isLineOfFields(text: string): boolean {
  return (isFieldLine(text) && (text.match(anyField)?.length ?? 0) > 1) || published.test(text);
}

/** A row of the table of fields as it is left in a text: "文 号 | 某政办〔2024〕2号 | 发文日期 | …", "索 引 号 X-00025 文号 …". Takes the text with its white space. */
export function isFieldRow(text: string): boolean {
  const bare = text.trim().replace(/^[|｜│]\s*/u, '');
  const [first = '', ...others] = bare.split(bar).map(squash);
  return others.length > 0 ? isFieldLabel(first) || isFieldLine(first) : spacedField.test(bare);
}

/** 当前位置：首页 > 政务公开 > 通知. 1.修路→县交通局→6月底 is an item. */
export function isPosition(text: string): boolean {
  if (positionWords.some((word) => text.startsWith(word))) return true;
  if (parseLabel(text) !== null) return false;
  return text.length <= longestPosition && !sentence.test(text) && (text.match(pathSeparator)?.length ?? 0) >= 2;
}

/** 【打印】【关闭】: tools for the reader and nothing else. White space parts them. */
export function isToolLine(text: string): boolean {
  if (text.length > longestToolLine) return false;
  const words = text
    .replace(brackets, ' ')
    .split(toolSeparator)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => tools.has(word));
}

const tabs = new Set([...tabWords, ...toolWords].filter((word) => word.length > 1));
const longestTab = Math.max(...[...tabs].map((word) => word.length));
const longestTabLine = 40;

/** 正文解读, 政府信息公开: a site's rubrics and tabs and nothing else, whether anything parts them or not. */
export function isTabLine(text: string): boolean {
  if (text.length > longestTabLine) return false;
  const plain = text.replace(brackets, '').split(toolSeparator).join('');
  if (plain === '') return false;
  const ends = new Set([0]);
  for (let from = 0; from < plain.length; from++)
    for (let to = from + 2; ends.has(from) && to <= from + longestTab; to++)
      if (tabs.has(plain.slice(from, to))) ends.add(to);
  return ends.has(plain.length);
}

/** ICP备05000001号, 网站标识码：…, 技术支持：…: what only the foot of a site says. A numbered item and a sentence are the document's. */
export function isSiteMark(text: string): boolean {
  if (footerWords.some((word) => text.includes(word))) return true;
  return !sentence.test(text) && parseLabel(text) === null && footerPhrases.some((word) => text.includes(word));
}

/** 上一篇：…, ICP备: what stands after a document. */
export function isFooter(text: string): boolean {
  return isSiteMark(text) || beginsWithOneOf(text, footerLabels);
}

/** 地址：某市人民路1号 邮编：…: where those who run the site are. */
export function isSiteAddress(text: string): boolean {
  return beginsWithOneOf(text, siteAddressLabels);
}

function beginsWithOneOf(text: string, labels: readonly string[]): boolean {
  return labels.some(
    (label) => text.startsWith(label) && (text.length === label.length || colon.test(text[label.length] ?? '')),
  );
}
