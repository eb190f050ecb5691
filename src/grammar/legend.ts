import type { Unit, UnitRole } from '../model/notice.ts';
import { legendMarks } from '../vocabulary/marks.ts';
import { labelUnit } from './label-pattern.ts';
import { leads, type PartsLegend, parsePartsLegend, supports } from './legend-parts.ts';

/**
 * A sentence that says how units are to be read (图例, 注): 列第一位者为牵头单位，下同; 黑体字部门为牵头部门; 标注★的为牵头单位;
 * 以上任务完成时限均为12月底前 (which is reported, not applied). `text` is the sentence as printed; `others` the role of the units that do not lead (其余为配合单位).
 */
export type Legend =
  | { readonly kind: 'first-is-lead'; readonly text: string; readonly others: UnitRole }
  | { readonly kind: 'bold-is-lead'; readonly text: string; readonly scope: string | null; readonly others: UnitRole }
  | { readonly kind: 'mark-is-lead'; readonly mark: string; readonly text: string; readonly others: UnitRole }
  | PartsLegend
  | { readonly kind: 'applies-to-all'; readonly text: string };

/** Words of a legend are close together; a gap wider than this is a sentence about something else. */
const firstPlace = '(?:第[一1]|首位|首个|首家|打头)';
const boldType = '(?:黑体|加粗|粗体|加黑|黑字|黑色字体|粗字)';
const between = '[^。；;\\n]{0,16}?';
/** 列第一位者为牵头单位 · 首位为牵头单位 · 排名第一的单位为牵头部门 */
const first = new RegExp(`${firstPlace}${between}(?:为|是|系|即|作为)${between}(?:${leads})`, 'u');
/** 牵头单位为排在第一位的部门 */
const firstReversed = new RegExp(`(?:${leads})(?:单位|部门|者)?(?:为|是|系|即|均为)${between}${firstPlace}`, 'u');
const boldWord = new RegExp(boldType, 'u');
const bold = new RegExp(`${boldType}${between}(?:${leads})`, 'u');
const boldReversed = new RegExp(`(?:${leads})${between}${boldType}`, 'u');
/** 标注*的为牵头单位 · 带“★”的单位为牵头单位 · ▲为牵头单位 · 带△的为重点任务，带※的为牵头单位 */
const mark = new RegExp(`(?<mark>[${legendMarks}])[^${legendMarks}。；;\\n]{0,16}?(?:${leads})`, 'u');
const markReversed = new RegExp(
  `(?:${leads})${between}(?:标|带|加|注|打|用|以)${between}(?<mark>[${legendMarks}])`,
  'u',
);
/** 以上任务完成时限均为12月底前 · 各任务均需各镇街落实 · 所有事项责任单位均为… */
const all =
  /(?:以上|上述|所有|全部|各项?|本表|表中|表内)[^。；;，,\n]{0,12}(?:任务|事项|工作|项目|内容|措施|要点|时限|单位)?[^。；;，,\n]{0,8}(?:均|都|一律|皆)(?:为|是|由|需|须|应|要)/u;
const scopePattern = /^[“"「](?<scope>[^”"」]{2,30})[”"」]/u;
const prefix = /^\s*(?:[（(]\s*)?(?:备注|说明|注释|附注|注)\s*[：:]?\s*|^\s*[※]\s*/u;
const longestLegend = 120;

function markOf(text: string): string | null {
  const { mark: found } = mark.exec(text)?.groups ?? markReversed.exec(text)?.groups ?? {};
  return found ?? null;
}

/** …，其余为配合单位, 其他列入单位为参与单位: behind what says who leads. */
export const othersSupport = new RegExp(
  `[，,；;](?:其余|其他|其它|后面|后列)[^。；;，,（）()]{0,10}?(?:${supports})(?:(?:责任)?${labelUnit})?`,
  'u',
);

const othersOf = (plain: string): UnitRole => (othersSupport.test(plain) ? 'support' : 'responsible');

function scopeOf(text: string): string | null {
  const { scope } = scopePattern.exec(text)?.groups ?? {};
  return scope === undefined || boldWord.test(scope) ? null : scope;
}

/** Recognises a legend in a line under a table, a bracket or a clause, with or without 注：before it; null for any other text. */
export function parseLegend(text: string): Legend | null {
  const plain = text.replace(prefix, '').replace(/\s+/gu, '');
  if (plain.length > longestLegend) return null;
  const others = othersOf(plain);
  if (bold.test(plain) || boldReversed.test(plain))
    return { kind: 'bold-is-lead', text, scope: scopeOf(plain), others };
  const found = markOf(plain);
  if (found !== null) return { kind: 'mark-is-lead', mark: found, text, others };
  if (first.test(plain) || firstReversed.test(plain)) return { kind: 'first-is-lead', text, others };
  const parts = parsePartsLegend(plain, text);
  if (parts !== null) return parts;
  return all.test(plain) ? { kind: 'applies-to-all', text } : null;
}

/**
 * Acts on one list after a first-is-lead legend (gold sc-jiuye, sc-baoshuiqu): the first of two or more is lead. A unit alone, a list
 * that states roles itself, and a list that a collective opens stay as they are.
 */
export function applyFirstIsLead(units: readonly Unit[], role: UnitRole): readonly Unit[] {
  const [head, ...others] = units;
  // A、B负责，C参与: the first of those that are responsible, and C helps.
  const own = units.filter((unit) => unit.role === 'responsible');
  if (head === undefined || own.length < 2 || own[0] !== head || head.collective) return units;
  if (units.some((unit) => unit.role === 'lead')) return units;
  return [{ ...head, role: 'lead' }, ...others.map((unit) => (unit.role === 'responsible' ? { ...unit, role } : unit))];
}

/** Acts on one list after a mark-is-lead legend: the mark leaves the names, and the marked ones are lead. */
export function applyMarkIsLead(units: readonly Unit[], sign: string, role: UnitRole): readonly Unit[] {
  const isMarked = ({ name, note }: Unit): boolean => name.includes(sign) || note === sign;
  if (!units.some(isMarked)) return units;
  return units.map((unit) => {
    if (isMarked(unit)) {
      const note = unit.note === sign ? null : unit.note;
      return { ...unit, name: unit.name.replaceAll(sign, ''), note, role: 'lead' };
    }
    return unit.role === 'responsible' ? { ...unit, role } : unit;
  });
}
