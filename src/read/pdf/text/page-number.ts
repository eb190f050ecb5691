import { lineText, type TextLine } from './lines.ts';

const dashes = '[\\s~—–―─\\-·•.【】\\[\\]]*';
const count = '\\d{1,4}';
const named = `第(?:${count}|[一二三四五六七八九十百〇零]{1,6})页`;
const total = `[(]?共${count}页[)]?`;
/** — 3 — / -3- / ·3· / 3 / 【3】 / 第3页 / 第 3 页 共 12 页 / 共12页 第3页 / 第三页 / 3/12 / Page 3 of 12 / P3 / III, without white space: 页码 alone on its line. */
const pageNumber = new RegExp(
  `^${dashes}(?:(?:Page|P\\.?)?${count}(?:(?:/|of)${count})?|${named}[,，、/]*(?:${total})?|${total}[,，、/]*${named}|[IVXivx]{1,6})${dashes}$`,
  'u',
);
/** GB/T 9704: the page number stands 7 mm below the text's edge, within the outer eighth of the page. */
const marginShare = 0.125;

/** 页码 at the page's head or foot, or at the side of a page that was turned: furniture, never text. */
export function isPageNumber(line: TextLine, height: number): boolean {
  const isTurned = line.items[0]?.upright === false;
  const isOutside = line.box.top > height * (1 - marginShare) || line.box.bottom < height * marginShare;
  return (isOutside || isTurned) && pageNumber.test(lineText(line).normalize('NFKC').replace(/\s+/gu, ''));
}
