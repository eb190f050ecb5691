import { placeNameEndings } from '../../vocabulary/unit-suffixes.ts';
import type { ParsedUnit } from './read.ts';
import { isPersonName, isUnitShape, startsLikeUnit, startsWithPlace } from './shape.ts';

/** A unit of a list, and what parts it from the one before. */
export interface Placed {
  readonly parsed: ParsedUnit;
  /** White space stands before it, and no mark. */
  readonly isApart: boolean;
}

/** 基层卫生科 贺敏 (责任科室及责任人): a person behind a unit is its note, as in 基层卫生科（贺敏）. */
function withPersons(placed: readonly Placed[]): readonly ParsedUnit[] {
  const units: ParsedUnit[] = [];
  for (const { parsed, isApart } of placed) {
    const last = units.at(-1);
    const isNote = isApart && last?.unit.note === null && last.doubt === null && isPersonName(parsed.unit.name);
    if (last !== undefined && isNote)
      units[units.length - 1] = { ...last, unit: { ...last.unit, note: parsed.unit.name } };
    else units.push(parsed);
  }
  // Kept with every task: a copy is as long as its list, where one that was pushed to has room for 16 more.
  return [...units];
}

/** 各镇（街道） 党政办, 高新区（经开区） 管委会: it may be theirs, or one of its own. */
function withGapDoubt(placed: readonly Placed[]): readonly Placed[] {
  const [each, other, ...others] = placed;
  if (each === undefined || other === undefined || others.length > 0 || !other.isApart) return placed;
  const { name, collective } = each.parsed.unit;
  const isOpen = /[）)]$/u.test(name) && other.parsed.doubt === null && collective !== other.parsed.unit.collective;
  if (!isOpen || startsLikeUnit(other.parsed.unit.name)) return placed;
  return [each, { ...other, parsed: { ...other.parsed, doubt: 'run-together' } }];
}

/** 烟台, 驻马店, 广州: short names of places that end like units. */
const placeName = new RegExp(`^\\p{Script=Han}{1,2}(?:${placeNameEndings.join('|')})$`, 'u');
/** 威海市政府, 海珠区教育局, 深圳等市政府. */
const placeWithLevel = /^\p{Script=Han}{2,4}?[市区县旗盟镇乡]/u;

/** 广州、深圳市政府: the organ stands behind the last place alone; the others are places, and no units by themselves (domain 4.4: nothing is copied onto them). */
function withPlaceDoubts(units: readonly ParsedUnit[]): readonly ParsedUnit[] {
  const last = units.findLastIndex(({ unit }) => placeWithLevel.test(unit.name));
  const isPlace = ({ unit, doubt }: ParsedUnit): boolean => doubt === null && placeName.test(unit.name);
  if (!units.slice(0, Math.max(0, last)).some(isPlace)) return units;
  return units.map((parsed, at) => (at < last && isPlace(parsed) ? { ...parsed, doubt: 'unknown' } : parsed));
}

/** What the units of a list say of one another: a person behind a unit is its note; a name that may be the rest, or a part, of its neighbour's is doubtful. */
export const withNeighbours = (placed: readonly Placed[]): readonly ParsedUnit[] =>
  withPlaceDoubts(withPersons(withGapDoubt(placed)));

const longestBracket = 12;
const anyBracket = /^\s{0,4}[（(]/u;
const supports = /^\s{0,4}[（(](?:配合|协助|协办|参与)(?:单位|部门)?[）)]/u;
const leads = /^\s{0,4}[（(](?:总?牵头|主办|主责)(?:单位|部门)?[）)]/u;

/** A、B（牵头）；|C、D（配合）: each part closes with what all of it does. */
const closesPart = /^\s{0,4}[（(][^（()）]{2,8}[）)]\s{0,4}[；;]/u;

/** A（牵头）；B、C（配合）: behind a leader the bracket of the last speaks for those before it as well. */
export function withSharedSupport(text: string, units: readonly ParsedUnit[]): readonly ParsedUnit[] {
  const has = (pattern: RegExp, { end }: ParsedUnit): boolean => pattern.test(text.slice(end, end + longestBracket));
  const first = units.findIndex((parsed) => parsed.unit.role === 'lead' && has(leads, parsed));
  const last = units.length - 1;
  const closing = units[last];
  if (first < 0 || closing?.unit.role !== 'support' || !has(supports, closing)) return units;
  const isOpen = (parsed: ParsedUnit): boolean =>
    parsed.unit.role === 'responsible' && parsed.unit.scope === null && !has(anyBracket, parsed);
  if (!units.slice(first + 1, last).every(isOpen)) return units;
  const leader = units[first];
  const leadTogether =
    leader !== undefined && has(closesPart, leader) && units.slice(0, first).every(isOpen) && last > first + 1;
  return units.map((parsed, at) => {
    const role = at < first && leadTogether ? 'lead' : at > first && at < last ? 'support' : parsed.unit.role;
    return { ...parsed, unit: { ...parsed.unit, role } };
  });
}

/** 县工信局 张三 / 县财政局 李四, or a line each: a person behind a gap, before a unit with its level. */
export const isPersonBetween = (
  { characters, pieceStart }: { readonly characters: readonly string[]; readonly pieceStart: number },
  left: string,
  right: string,
): boolean =>
  /[\t\n]/u.test(characters[pieceStart - 1] ?? '') &&
  isPersonName(left) &&
  startsWithPlace(right) &&
  isUnitShape(right);
