import { squash } from '../text/layout.ts';
import { urgencyWords } from '../vocabulary/meta-words.ts';

/** 发文字号, read leniently (domain.md 1): 薛政办发〔2019〕18号, also [2019], (2019), 第18号. */
const pattern = /\p{Script=Han}{1,14}[〔[［【（(﹝](?:19|20)\d{2}[〕\]］】）)﹞]第?\d{1,4}[号號]/u;
const whole = new RegExp(`^${pattern.source}$`, 'u');
const bracketed = new RegExp(`[（(](?<number>${pattern.source})[）)]$`, 'u');
/** 咸安政发〔2019〕1: 号 is missing. */
const unfinished = /^\p{Script=Han}{2,14}〔(?:19|20)\d{2}〕第?\d{1,4}$/u;
/** What may stand before and after it on its line: the red head, a label, 签发人, what a web page says of itself (发布日期：, 浏览次数：). */
const before = /^(?:.*文件(?=\p{Script=Han})|(?:发文字号|发文文号|文号|字号)[:：]?)/u;
/** "文号 | X | 发文日期 | …", "索引号 … 文号 X": a field of a web page's table among others. */
const fieldRow = /^[|｜│]?(?:索引号|文号|发文字号|发文机关|发布机构|标题|名称|主题分类)/u;
const ofField = new RegExp(`(?:发文字号|发文文号|文号)[|｜│:：]?(?<number>${pattern.source})(?=[|｜│]|$)`, 'u');
const after =
  /[（([【]?(?:签发人|来源|信息来源|发布机构|发布日期|发布时间|发文日期|成文日期|浏览次数|浏览量|阅读次数|点击数|点击次数|访问次数|字体|字体大小)[:：].*/su;
/** 等级 特急·明电 某政办发明电〔2021〕1号 某机发 12号: the head of a telegram. */
const ofTelegram = new RegExp(
  `^等级[:：]?(?:${urgencyWords.join('|')})[·・.]?(?:明电)?(?<number>${pattern.source})(?:\\p{Script=Han}{1,3}发\\d{0,5}号?)?$`,
  'u',
);
const longestLine = 40;
/** With what a web page puts behind it. */
const longestFramed = 120;

/** The 发文字号 that a line is, with the red head before it, brackets around it or 签发人 after it; null where it is none. */
export function parseDocumentNumber(line: string): string | null {
  const plain = squash(line);
  const field = plain.length <= longestFramed && fieldRow.test(plain) ? ofField.exec(plain) : null;
  if (field !== null) return field.groups?.['number'] ?? null;
  const said = plain.length > longestFramed ? plain : plain.replace(after, '');
  if (said.length > longestLine) return null;
  const telegram = ofTelegram.exec(said)?.groups?.['number'];
  if (telegram !== undefined) return telegram;
  const bare = said.replace(before, '');
  const inside = bracketed.exec(bare);
  if (inside?.index === 0) return inside.groups?.['number'] ?? null;
  return whole.test(bare) || unfinished.test(bare) ? bare : null;
}

const leading = new RegExp(`^(?<number>${pattern.source})(?=.{8})`, 'u');

/** "薛政办发〔2019〕18号 …的通知" and "…的通知（薛政办发〔2019〕18号）": the title without its 发文字号; null where it holds none. */
export function splitDocumentNumber(title: string): { readonly title: string; readonly number: string } | null {
  const first = leading.exec(title)?.groups?.['number'];
  if (first !== undefined) return { title: title.slice(first.length).trimStart(), number: first };
  const found = bracketed.exec(squash(title));
  const number = found?.groups?.['number'];
  if (number === undefined) return null;
  return { title: title.replace(/(?<!\s)\s*[（(][^（(]*(?:[（(][^（()）]*[）)][^（()）]*)?[）)]\s*$/u, ''), number };
}
