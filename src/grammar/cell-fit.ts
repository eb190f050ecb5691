import type { ColumnRole } from '../model/notice.ts';
import { squash } from '../text/layout.ts';
import { parseDeadline } from './deadline.ts';
import { unitLikeness } from './unit-list.ts';

/** How badly a cell's text fits a column: 0 fits, 1 cannot be. Shared by the readings of lost tables and the roles of unlisted headers. */
export type CellFit = (text: string, role: ColumnRole) => number;

const serial = /^[（(]?[0-9０-９]{1,4}[)）.．、]?$/u;
const chineseSerial = /^[（(]?[一二三四五六七八九十百]{1,4}[)）、]?$/u;
const personName = /^\p{Script=Han}{2,4}$/u;
const deadlineCharacter = /[年月日季周期底前末旬内续久常即\d]/u;
const longestDeadline = 40;

/** True for a serial number (序号) as printed: 12, 12., （3）, 十一. */
export function isSerial(text: string): boolean {
  const plain = squash(text);
  return serial.test(plain) || chineseSerial.test(plain);
}

/** How much a cell looks like a deadline (完成时限), 0…1. */
export function deadlineLikeness(text: string): number {
  const plain = squash(text);
  if (plain === '' || plain.length > longestDeadline || !deadlineCharacter.test(plain)) return 0;
  const parsed = parseDeadline(plain, { planYear: null });
  if (parsed === null || parsed.deadline.kind === 'unknown') return 0;
  const share = (parsed.end - parsed.start) / plain.length;
  return share > 0.5 || plain.length <= 12 ? 1 : 0.3;
}

const numberFit = (text: string): number => (isSerial(text) ? 0 : 1);
const unitFit = (text: string): number => 1 - unitLikeness(text);
const deadlineFit = (text: string): number => 1 - deadlineLikeness(text);
const personFit = (text: string): number => (personName.test(squash(text)) ? 0 : 0.5);

function requirementFit(text: string): number {
  if (isSerial(text)) return 1;
  const length = squash(text).length;
  const lookalike = Math.max(unitLikeness(text) * 0.9, deadlineLikeness(text) * 0.8);
  if (lookalike > 0.4) return lookalike;
  return length >= 12 ? 0 : 0.15;
}

function taskFit(text: string): number {
  if (isSerial(text)) return 0.9;
  const lookalike = Math.max(unitLikeness(text) * 0.7, deadlineLikeness(text) * 0.7);
  if (lookalike > 0.4) return lookalike;
  return squash(text).length > 80 ? 0.2 : 0;
}

const fits: Readonly<Record<ColumnRole, (text: string) => number>> = {
  number: numberFit,
  task: taskFit,
  requirement: requirementFit,
  'lead-unit': unitFit,
  'support-unit': unitFit,
  unit: unitFit,
  person: personFit,
  deadline: deadlineFit,
  target: (text) => (isSerial(text) ? 0.5 : 0.2),
  basis: () => 0.2,
  remark: () => 0.2,
  other: () => 0.2,
};

/** A CellFit that remembers: tables repeat their units and deadlines. */
export function rememberedFit(): CellFit {
  const known = new Map<string, number>();
  return (text, role) => {
    const key = `${role}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const cost = fits[role](text);
    known.set(key, cost);
    return cost;
  };
}
