import type { Wording } from '../../model/errors.ts';
import type { Location } from '../../model/notice.ts';

/** Where a clerk finds it: 第39行, 第3页 表1第12行; nothing where the location says neither line, page nor row. */
export function placeWords({ line, page, table, row }: Location): Wording {
  const parts: readonly Wording[] = [
    ...(page === undefined ? [] : [{ zh: `第${page}页`, en: `page ${page}` }]),
    ...(line === undefined ? [] : [{ zh: `第${line}行`, en: `line ${line}` }]),
    ...(table === undefined || row === undefined
      ? []
      : [{ zh: `表${table + 1}第${row + 1}行`, en: `table ${table + 1}, row ${row + 1}` }]),
  ];
  return { zh: parts.map(({ zh }) => zh).join(' '), en: parts.map(({ en }) => en).join(', ') };
}
