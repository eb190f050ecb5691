import type { Meta } from '../model/notice.ts';

/** Levels of administration from below. */
const ranks: readonly (readonly string[])[] = [
  ['镇', '乡', '街道'],
  ['区', '县', '旗'],
  ['市', '州', '盟'],
  ['省', '自治区'],
  ['国家', '中央', '全国'],
];

/** The place that issued a notice: 薛城区 → name 薛城, level 区, rank 1. A county-level 市 (邹城市) counts as 市: its notice calls itself so. */
export interface OwnLevel {
  readonly name: string;
  readonly level: string;
  readonly rank: number;
}

/** 杭州市, 通州区, 吴旗县: 州 before a level is part of the name. */
const place = /(?:[^省市区县旗州盟]|[州旗盟](?=[省市区县])){1,6}(?:自治区|省|市|区|县|旗|州|盟)/uy;
const noPlace = /(?:开发|高新|新|园|示范|保税|景|行政|合作|试验|实验|度假|功能|产业|集聚)区$/u;

/** The place at the start of the issuer's name; null where none stands there (国务院办公厅, a bureau of no stated place, 开发区). */
export function ownLevel({ issuer }: Meta): OwnLevel | null {
  const text = (issuer ?? '').replace(/^中共/u, '');
  let [last, at] = ['', 0];
  for (;;) {
    place.lastIndex = at;
    const [found] = place.exec(text) ?? [];
    if (found === undefined) break;
    last = found;
    at += found.length;
  }
  if (last === '' || noPlace.test(last)) return null;
  const level = last.endsWith('自治区') ? '自治区' : last.slice(-1);
  return { name: last.slice(0, -level.length), level, rank: rankOf(level) };
}

function rankOf(level: string): number {
  return ranks.findIndex((words) => words.includes(level));
}

/** Words that begin like a level and are none: 市场监管局, 乡村振兴局, 市北高新集团, 市中区教体局. */
const falseStart =
  /^(?:市[场容北]|市南(?!水)|市中区|市政(?:和?园林|工程|公用|设施|管理|建设|局|处|署)|区[域块]|县域|乡村|省级|国家[公机]|镇痛)/u;

/** The level that a name begins with (市财政局 → 市, 团区委 → 区), with its rank; null for a name that begins otherwise. */
export function levelPrefix(full: string): { readonly level: string; readonly rank: number } | null {
  const name = full.replace(/^团(?=[省市区县旗州盟])/u, '');
  if (falseStart.test(name)) return null;
  for (const [rank, words] of ranks.entries()) {
    const level = words.find((word) => name.startsWith(word));
    if (level !== undefined) return { level, rank };
  }
  return null;
}
