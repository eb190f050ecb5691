const period =
  /^(?:(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:月份?)?[—–―~～至到、-]{1,2})?(?:\d{1,2}|[一二三四五六七八九十]{1,3})月份?|第?[一二三四]季度|[上下]半年)[：:]?$/u;

/** 4月, 9—10月, 第二季度 alone on a line: the heading of what is to be done then. */
export function isPeriodLine(text: string): boolean {
  return period.test(text);
}
