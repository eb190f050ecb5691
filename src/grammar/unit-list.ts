import type { UnitRole } from '../model/notice.ts';
import { kindsOfUnits } from '../vocabulary/assignment-labels.ts';
import { parseLegend } from './legend.ts';
import { isSurelyProse, isSurelyUnits } from './unit-list/glance.ts';
import { roleOfLabel } from './unit-list/label.ts';
import { type ParsedUnit, readUnitText, type UnitText } from './unit-list/read.ts';
import { isClause, opensClause } from './unit-list/shape.ts';

export type { ParsedUnit } from './unit-list/read.ts';

/** A list of units (责任单位) as a cell or an assignment states it. */
export interface ParsedUnitList {
  readonly units: readonly ParsedUnit[];
  /** Pieces that are text but no unit: 明确解读范围, a time, a legend, 完成时限：…. */
  readonly rest: readonly string[];
  /** True where a role word or a label such as 牵头单位： stood in the text. */
  readonly roleStated: boolean;
}

/**
 * Reads a unit cell, which may hold "\n" between paragraphs, spaces and tabs. An inline role word (牵头, 配合) wins over `defaultRole`;
 * 负责 and 落实 leave it. '', 无, — and / give no units. Each character is in a name, scope, note, separator, role word or `rest`.
 */
export function parseUnitList(text: string, defaultRole: UnitRole): ParsedUnitList {
  const { units, fields, rest, roleStated } = readUnitText(text, defaultRole);
  return { units, rest: [...rest, ...fields.map((field) => `${field.name}：${field.text}`)], roleStated };
}

/** Two Han characters: without them there is no name, and the grammar need not run. */
const mayName = /\p{Script=Han}\s*\p{Script=Han}/u;
/** The head of a cell tells what the whole is; a requirement of 2,000 characters need not be parsed to see that it is none. */
const longestHead = 160;

export function countCharacters(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}

const cited = /《[^《》]*》/gu;
const longestName = 30;

/** A cited title inside a name does not make it long (002:164). */
function isSure({ unit, doubt }: ParsedUnit): boolean {
  const length = unit.name.replace(cited, '').length;
  const isText = unit.collective ? opensClause(unit.name) : isClause(unit.name);
  return doubt !== 'unknown' && !isText && length <= longestName;
}

function shareOfUnits(read: UnitText): number {
  const sure = countCharacters(read.units.filter(isSure).map(({ unit }) => unit.name));
  const unsure = countCharacters(read.units.filter((parsed) => !isSure(parsed)).map(({ unit }) => unit.name));
  const rest = read.rest.filter((text) => parseLegend(text) === null);
  const other = countCharacters([...rest, ...read.fields.map((field) => field.text)]);
  const noted = countCharacters(read.units.map(({ unit }) => unit.note ?? '')) / 2;
  return sure === 0 ? 0 : sure / (sure + unsure + other + noted);
}

const kinds = new Set(kindsOfUnits);

/**
 * How much a cell looks like a list of units, 0…1, by characters in sure names: near 1 for lists of offices, near 0 for requirements,
 * numbers, dates and persons' names. Used to find the unit column.
 */
export function unitLikeness(text: string): number {
  const head = text.slice(0, longestHead);
  if (kinds.has(head.trim())) return 1;
  if (!mayName.test(head) || roleOfLabel(head.trim()) !== null || isSurelyProse(head)) return 0;
  if (isSurelyUnits(head)) return 1;
  return shareOfUnits(readUnitText(head, 'responsible'));
}

/** True for the name of one unit or collective and nothing else. */
export function isUnitName(text: string): boolean {
  const read = readUnitText(text, 'responsible');
  const [only] = read.units;
  if (only === undefined || read.units.length > 1 || read.rest.length > 0 || read.fields.length > 0) return false;
  return isSure(only) && only.doubt === null && !read.roleStated && only.unit.scope === null;
}

const longestList = 60;

/** True for text that is one or more units, each of them for certain, and nothing else. */
export function isUnits(text: string): boolean {
  return text !== '' && text.length <= longestList && isUnitList(text);
}

const areUnits = ({ units, rest }: Pick<ParsedUnitList, 'units' | 'rest'>): boolean =>
  units.length > 0 && rest.length === 0 && units.every(({ doubt }) => doubt === null);

/** As isUnitList, where some may say their part: 县政府办（牵头）、县司法局. */
export const holdsUnits = (text: string): boolean => areUnits(parseUnitList(text, 'responsible'));

/** As isUnits, for a list of any length. */
export function isUnitList(text: string): boolean {
  const read = parseUnitList(text, 'responsible');
  return areUnits(read) && !read.roleStated;
}
