import { squash } from '../text/layout.ts';
import { measureWords } from '../vocabulary/measure-words.ts';

const measures: ReadonlySet<string> = new Set(measureWords);
const scale = /^[十百千万亿]{1,2}(?=.)/u;
/** ≥6000, 8.5, 1,200, 6.5—7, -3: with what says how exact it is. */
const number = /^[≥≤><＞＜≧≦约近超±+-]{0,2}\d[\d,，]*(?:[.．]\d+)?(?:[—–~～-]\d+(?:[.．]\d+)?)?/u;
const looseness = /(?:以上|以下|以内|左右)$/u;

/** True for a unit of measure (计量单位) alone: 万亩, 亿元, 元/人, %. */
export function isMeasureWord(text: string): boolean {
  const parts = squash(text).split(/[/／]/u);
  return parts.length <= 2 && parts.every((part) => measures.has(part) || measures.has(part.replace(scale, '')));
}

/** True for a figure, with its unit or without: ≥6000, 46.8%, 12亿元, 95%以上. What is counted (新建3座水厂) makes it a text. */
export function isFigure(text: string): boolean {
  const plain = squash(text);
  const found = number.exec(plain)?.[0] ?? '';
  const rest = plain.slice(found.length).replace(looseness, '');
  return found !== '' && (rest === '' || isMeasureWord(rest));
}
