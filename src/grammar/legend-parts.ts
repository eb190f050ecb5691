import type { UnitRole } from '../model/notice.ts';
import { labelUnit } from './label-pattern.ts';

/**
 * A sentence that gives the parts of a unit cell their roles (分号前为牵头单位，分号后为配合单位; 括号内为配合单位). `mark` parts them: one character, or
 * 'brackets' around the second part.
 */
export interface PartsLegend {
  readonly kind: 'parts-have-roles';
  readonly mark: '；' | '，' | '/' | 'brackets';
  readonly first: UnitRole;
  readonly second: UnitRole;
  readonly text: string;
}

/** The mark as a unit cell prints it. */
export const partSigns: Readonly<Record<PartsLegend['mark'], RegExp>> = {
  '；': /[；;]/u,
  '，': /[，,]/u,
  '/': /[/／]/u,
  brackets: /[（(]/u,
};

const markWords: readonly (readonly [pattern: RegExp, mark: PartsLegend['mark']])[] = [
  [/^(?:分号|；|;)/u, '；'],
  [/^(?:逗号|，)/u, '，'],
  [/^(?:斜杠|斜线|\/|／)/u, '/'],
  [/^(?:括号|括弧|（）|\(\))/u, 'brackets'],
];
/** How legends say that a unit leads, or supports, as parts of expressions. */
export const leads = '牵头|主办|主责|主要责任|首要责任|第一责任';
export const supports = '配合|协办|协助|协同|参与|参加';
const role = `[^。；;，,]{0,8}?(?:为|是|系|属)[^。；;，,]{0,6}?(?<role>${leads}|${supports})`;
const mark = '(?<mark>分号|逗号|斜杠|斜线|括号|括弧|[；;，/／]|（）|\\(\\))[”"」]?';
/** 分号前为牵头单位, 括号外的是牵头单位 */
const before = new RegExp(`${mark}(?:以|之)?[前外](?:面)?${role}`, 'u');
/** 分号后为配合单位, 括号内单位为配合单位; 后面的为配合单位 goes on with the mark that was named. */
const behind = new RegExp(`${mark}(?:以|之)?[后内里](?:面)?${role}`, 'u');
const isSupport = new RegExp(`^(?:${supports})$`, 'u');

const roleOf = (word: string | undefined): UnitRole =>
  word === undefined ? 'responsible' : isSupport.test(word) ? 'support' : 'lead';

const unitWords = `(?:责任)?${labelUnit}?`;
/** 牵头单位/配合单位, 牵头单位（配合单位） as a header. */
const header = new RegExp(
  `^(?<first>${leads})${unitWords}(?<sign>[/／（(])(?<second>${supports})${unitWords}[）)]?$`,
  'u',
);

function headerLegend(plain: string, text: string): PartsLegend | null {
  const found = header.exec(plain)?.groups;
  if (found === undefined) return null;
  const sign = /[/／]/u.test(found['sign'] ?? '') ? '/' : 'brackets';
  return { kind: 'parts-have-roles', mark: sign, first: 'lead', second: 'support', text };
}

/** The legend that a sentence without white space says; null for any other. */
export function parsePartsLegend(plain: string, text: string): PartsLegend | null {
  const [first, second] = [before.exec(plain)?.groups, behind.exec(plain)?.groups];
  const word = first?.['mark'] ?? second?.['mark'];
  const found = markWords.find(([pattern]) => word !== undefined && pattern.test(word));
  if (found === undefined) return headerLegend(plain, text);
  const rest = first === undefined || second !== undefined ? second?.['role'] : restOf(plain);
  return { kind: 'parts-have-roles', mark: found[1], first: roleOf(first?.['role']), second: roleOf(rest), text };
}

/** 分号前为牵头单位，后为配合单位: the mark is said once. */
const onlyBehind = new RegExp(`[，,；;、]其?[后内里]${role}`, 'u');
const restOf = (plain: string): string | undefined => onlyBehind.exec(plain)?.groups?.['role'];
