import { parseChineseNumber } from '../../text/chinese-numerals.ts';
import { findAll } from '../../text/find-all.ts';
import { squash } from '../../text/layout.ts';

const span = /(?:19|20)\d{2}年?[—–\-－~～至](?:19|20)\d{2}/u;
/** 2019年薛城区…, …责任分解（2023年）; not （2019年修订）. */
const year = /(?<![〔[（(﹝\d])(?<year>(?:19|20)\d{2})年|[（(](?<inBracket>(?:19|20)\d{2})年度?[）)]/gu;

/** 二〇二三年, 二○二三年 */
const chineseYear = /[二一][〇○零OＯ九][〇○零OＯ一二三四五六七八九]{2}(?=年)/gu;

/** 2021年…明细表, 2023年…名单: what there was in a year, and no plan for it. */
const listed = /(?:(?:明细|一览|汇总|统计|登记|情况|申报|申请|反馈|推荐)表|名单|目录|名册)$/u;

/** The one year that a title names (2019年薛城区…); null for none, several, or a span of years. */
function titleYear(title: string): number | null {
  const plain = squash(title)
    .replace(chineseYear, (digits) => String(parseChineseNumber(digits.replace(/[○零OＯ]/gu, '〇')) ?? digits))
    .normalize('NFKC');
  if (span.test(plain) || listed.test(plain)) return null;
  const years = new Set(findAll(year, plain).map(({ groups }) => Number(groups?.['year'] ?? groups?.['inBracket'])));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

/** The year that the plan is for: the first of the titles that names one. The year of 发文字号 never counts. */
export function planYear(titles: readonly (string | null)[]): number | null {
  for (const title of titles) {
    const found = title === null ? null : titleYear(title);
    if (found !== null) return found;
  }
  return null;
}
