import type { UnitRole } from '../../model/notice.ts';
import { bareWords, genericUnits } from '../../vocabulary/collective-units.ts';
import { levelPrefixes } from '../../vocabulary/level-prefixes.ts';
import { fieldWords } from '../../vocabulary/protected-unit-names.ts';
import { isOtherBody } from './other-body.ts';
import type { Separator } from './pieces.ts';
import { isCollective, isCountedPlaces, isLevelList, isLevelWord, isUnitShape } from './shape.ts';
import { indexByStart, longestAt } from './word-index.ts';

/** A name on its way to a unit; offsets of the flat text. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  /** The separator, or connective 和 or 等, before the name. */
  readonly before: Separator | '和' | '等';
  readonly role: UnitRole;
  readonly scope: string | null;
}

const generic = new Set(genericUnits);
const bare = new Set(bareWords);
/** Kinds of units that are collectives of their own after 、 (各镇街、学校), unlike 单位 and 部门. */
const ownKind = new Set(['企业', '学校', '高校', '院校', '科室', '处室', '行业协会', '社会组织']);
/** 各部门、中央、省属驻市单位: these begin the next name. */
const upper = new Set(['中央', '国家', '省', '自治区']);
const field = new Set(fieldWords);
const levelStarts = indexByStart(levelPrefixes);
const levelGovernment =
  /^(?:省|市|县|区|旗|州|盟|乡|镇|街道|自治区|自治州|自治县|直辖市|县级市|县市区|县区|市县区?)(?:[（(〈<＜〔[［][^（()）〈〉<>＜＞〔〕[\]［］]*[）)〉>＞〕\]］])?(?:人民政府|党委|党委和?政府|政府)?(?:[（(〈<＜〔[［][^（()）〈〉<>＜＞〔〕[\]［］]*[）)〉>＞〕\]］])?$/u;
const fieldList = /^(?<first>\p{Script=Han}{2,10}?)等[^等]{0,6}(?:部门|单位|机构|企业)$/u;
/** 县教育、民政部门 */
const fieldDepartment = /^(?<department>\p{Script=Han}{2,8}?)(?:主管)?部门$/u;
const genericOfFields = /^(?:有关|相关)?(?:部门|单位)$/u;
const committee = /(?<level>[省市县区州旗])委$/u;
const sharedOffice = /^(?<level>[省市县区州旗])(?:人民)?政府(?:办公室|办|办公厅|督查室|研究室|政策研究室|信访局)$/u;

function withoutBrackets(text: string): string {
  return text.replace(/[（()）〈〉<>＜＞〔〕[\]［］]/gu, '');
}

/** 各镇 or 各县（市）: levels alone. */
function isLevels(text: string): boolean {
  return isLevelList(withoutBrackets(text.replace(/^各/u, '')));
}

function isField(text: string): boolean {
  return field.has(text) || field.has(text.slice(longestAt(text, 0, levelStarts).length));
}

/** 县委、县政府办公室: one office of two bodies; the part before 、 has no office of its own. The League's committee (团县委) has no part in it. */
function sharesOffice(left: string, right: string): boolean {
  const { level } = left.includes('团') ? {} : (committee.exec(left)?.groups ?? {});
  const { level: other } = sharedOffice.exec(right)?.groups ?? {};
  return level !== undefined && level === other;
}

/** 各, and what says of which: 有关市、县政府, 试点设区市、县（市、区）政府. */
const whichPlaces = /^(?:各?(?:有关|相关|试点)|各)/u;
/** 各盟行政公署、市人民政府: each level has a government of its own name. */
const commissioner = /(?:行政公署|行署)$/u;

/** 各县、区人民政府(管委会); 三县、两区人民政府. */
function sharesGovernment(left: string, right: string): boolean {
  if (isCountedPlaces(left)) return isCountedPlaces(right);
  const places = left.replace(commissioner, '');
  return whichPlaces.test(places) && isLevels(places.replace(whichPlaces, '')) && levelGovernment.test(right);
}

/** 省、市、县三级政府: what goes on with a list of levels begins with one; 镇街办、文化站 are two. */
const startsWithLevel = /^(?:省|市|地|县|区|旗|州|盟|乡|镇|街|村|社区|居|办|园区|自治|直辖|中央|开发区|功能区)/u;
/** 各有关委、办、厅、局, 区政府相关委、办、局: one character each. */
const kindOfBody = /^[委办厅局部]$/u;
const ofKinds = /各|(?:有关|相关)[委办厅局部](?:、[委办厅局部]){0,4}$/u;

function isBareRest(left: string, right: string): boolean {
  return kindOfBody.test(right) ? ofKinds.test(left) : isOtherBody(left, right);
}

/** True where 、 between two names is inside one: 县政府各部门、单位; 各区、县级市; 省、市、县三级…; 宣传、网信等部门. */
function isOneName(left: string, right: string): boolean {
  if (isBareRest(left, right)) return true;
  if (bare.has(right) && !ownKind.has(right)) return isCollective(left);
  if (isLevelWord(right)) return isLevels(left) || (isCollective(left) && !upper.has(right));
  if (isLevelList(left) && !generic.has(left)) return startsWithLevel.test(right);
  if (sharesGovernment(left, right)) return true;
  const { department } = fieldDepartment.exec(right)?.groups ?? {};
  if (department !== undefined && isField(department) && isField(left)) return true;
  const { first } = fieldList.exec(right)?.groups ?? {};
  if (first !== undefined && isField(left)) return !isUnitShape(first);
  return sharesOffice(left, right);
}

/** Longer than any list of levels or fields; keeps the joining linear. */
const longestJoined = 80;

function isNext(left: Draft, right: Draft): boolean {
  const isShort = right.end - left.start <= longestJoined;
  return isShort && right.before === '、' && right.start === left.end + 1 && left.scope === right.scope;
}

/** 市残联 is a unit; 市场监管 and 市政 are fields. */
const hasLevel = /^(?:省|市(?![场政])|县|区(?!域)|州|旗)/u;

/** 公安、应急、消防|等部门: 消防 is a body's short name as well, and a field where one stands before it. */
function isLastField(text: string, forward: readonly Draft[], { start, end, before }: Draft): boolean {
  const [field, last] = forward.slice(-2).map((one) => text.slice(one.start, one.end));
  const isOfFields = [field, last].every((one) => one !== undefined && isField(one) && !hasLevel.test(one));
  return (
    before === '等' && isOfFields && forward.at(-1)?.before === '、' && genericOfFields.test(text.slice(start, end))
  );
}

/** Joins names that a 、 inside a collective has parted. Works from the end, so that 教育、宣传、网信等部门 is one. */
export function joinSplitNames(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const forward: Draft[] = [];
  for (const draft of drafts) {
    const last = forward.at(-1);
    const name = text.slice(draft.start, draft.end);
    const goesOn = last !== undefined && isNext(last, draft) && isOneName(text.slice(last.start, last.end), name);
    if (last !== undefined && (goesOn || isLastField(text, forward, draft))) {
      forward[forward.length - 1] = { ...draft, start: last.start, before: last.before };
    } else forward.push(draft);
  }
  return joinFields(text, forward);
}

/** Takes further fields before a joined 宣传、网信等部门. */
function joinFields(text: string, drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts.toReversed()) {
    const last = joined.at(-1);
    const isOpen = last !== undefined && text.slice(last.start, last.end).includes('等');
    if (isOpen && isNext(draft, last) && isField(text.slice(draft.start, draft.end))) {
      joined[joined.length - 1] = { ...last, start: draft.start, before: draft.before };
    } else joined.push(draft);
  }
  return joined.toReversed();
}
