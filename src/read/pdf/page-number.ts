import { lineText, type TextLine } from './text-lines.ts';

/** — 3 — / -3- / ·3· / 3 / 第3页 / 第 3 页 共 12 页 / 3/12: 页码 alone on its line. */
const pageNumber =
  /^[\s—–―─\-－·•.]*(?:\d{1,4}(?:\s*\/\s*\d{1,4})?|第\s*\d{1,4}\s*页[\s,，/]*(?:[（(]?共\s*\d{1,4}\s*页[）)]?)?)[\s—–―─\-－·•.]*$/u;
/** GB/T 9704: the page number stands 7 mm below the text's edge, within the outer eighth of the page. */
const marginShare = 0.125;

/** 页码 at the page's head or foot: furniture, never text. */
export function isPageNumber(line: TextLine, height: number): boolean {
  const isOutside = line.box.top > height * (1 - marginShare) || line.box.bottom < height * marginShare;
  return isOutside && pageNumber.test(lineText(line).trim());
}
