import { findAll } from '../text/find-all.ts';
import { fieldLabels } from '../vocabulary/assignment-labels.ts';
import { actorVerbs, dutyVerbs, partnerWords } from '../vocabulary/role-words.ts';
import { partnersIn } from './actor.ts';
import { type FoundAssignment, parseAssignment } from './assignment.ts';
import { bullet } from './bare-label.ts';
import { areSurelyPersons } from './person.ts';
import { roleOfLabel } from './unit-list/label.ts';
import { isPersonName } from './unit-list/shape.ts';
import { holdsUnits, isUnitList, parseUnitList } from './unit-list.ts';

/** A paragraph that begins with who (县林业局：负责…). */
export interface UnitLabel {
  /** The units as printed. */
  readonly name: string;
  readonly found: FoundAssignment;
  /** What they do. */
  readonly text: string;
  /** It says itself that it is a duty: 负责…. */
  readonly isDuty: boolean;
}

/** 县林业局：, 【县林业局】, 县林业局—— */
const label =
  /^\s*(?:[【[［](?<framed>[^【】[\]［］]{2,80})[】\]］][：:]?|(?<plain>[^，。；：:]{2,200}[：:])|(?<dashed>[^，。；：:—－-]{2,40})(?:——|－－|--))\s*(?=[^\s：:—])/u;
/** 县林业局。负责…: the stop in place of the colon. */
const stopped = /^\s*(?<name>[^，。；：:]{2,80})。\s*(?=[^\s。])/u;
/** How a duty begins. */
const dutyStart =
  /^(?:(?:具体|主要|全面|统一|共同|分别)?(?:负责(?!人|同志)|牵头|承担)|组织|协调|统筹|指导|督促|配合|协助|会同|做好|落实|履行)/u;
const shortestDuty = 5;
/** [各镇]清理往来款项。: what is framed is a label for certain. */
const shortestFramed = 4;

/** 主要负责人, 分管领导各1名: who comes to a meeting. */
const personEnd = /(?:负责人|负责同志|领导|干部|[局乡镇县区科处部]长|主任|书记)$/u;
const heads = /(?:各?[\d一二两三四五六七八九十]{1,3}\s?[名人])$/u;
/** XXX, 张某某: a name that was left out. */
const hiddenName = /^(?:[XＸ×*]{2,4}|\p{Script=Han}某{1,2})$/u;
const isPerson = (text: string): boolean => {
  const plain = text.replace(heads, '');
  return plain === '' || hiddenName.test(plain) || personEnd.test(plain) || isPersonName(plain);
};
/** 0817-8622345, 6061XXXX, 地址…: how to reach the unit. */
const contact = /^\d{4}|\d{4}[\dX×*]{3}|邮箱|地址/u;

/** A sentence on what to do: 3名, a list of persons and another list of units are none. */
function saysDuty(text: string, shortest: number): boolean {
  const plain = text.trim().replace(/[。；]$/u, '');
  // 填报单位： 填报时间：: a form to be filled in.
  if (plain.includes('|') || /[：:]$/u.test(plain)) return false;
  if (plain.length < shortest && !isDuty(plain)) return false;
  return !plain.split(/[、，,\s]+/u).every(isPerson) && !contact.test(plain) && !isUnitList(plain);
}

/** True for what says itself that it is a duty: 负责…. */
export const isDuty = (text: string): boolean => dutyStart.test(text.trim().replace(bullet, ''));

/** 县数据局（牵头）、县政府办, 县财政局（县审计局配合）: the part of one stands in a bracket; 牵头：县数据局 is a label, and whom it names. */
const partsInBrackets = (name: string): boolean =>
  /[（(][^（()）]{0,20}(?:牵头|配合|主办|协办)[）)]/u.test(name) && holdsUnits(name);

function labelOf(name: string, text: string, end: number): UnitLabel | null {
  // 责任单位：A（牵头），B: a label, and whom it names.
  const isLabel = roleOfLabel(name.replace(/\s/gu, '')) !== null && !isDuty(text);
  const partners = partnersIn(text);
  const own = partsInBrackets(name) ? name : `${name}负责`;
  const who = partners === '' ? own : `牵头单位：${name}${partners}`;
  const assignment = !isLabel && (isUnitList(name) || own === name) ? parseAssignment(who) : null;
  if (assignment === null) return null;
  const found = { start: 0, end, assignment: { ...assignment, raw: name }, unclosed: false };
  return { name, text, found, isDuty: isDuty(text) };
}

/** 在本单位负责实施的项目中落实…: where, and not who. */
const itself = /^(?!在[本其该各])(?<name>[^，。；：:由]{2,60}?)(?:具体|主要)?负责(?!人)/u;

/** 各街道负责楼道清理: the units that are said, in the words themselves, to do it; null where none are. */
export function unitsThatDo(text: string): string | null {
  const name = itself.exec(text.trim())?.groups?.['name'];
  return name !== undefined && isUnitList(name) ? name : null;
}

/** True where who acts is said in the words themselves; 宣传组：由县委宣传部牵头，负责… is read with its label. */
export const namesItself = (text: string): boolean => unitsThatDo(text) !== null;

/** The units that a paragraph begins with, before a stop, and the duty behind it; null for any other paragraph. */
export function readStoppedUnits(paragraph: string): UnitLabel | null {
  const match = stopped.exec(paragraph);
  const text = paragraph.slice(match?.[0].length ?? 0);
  const says = match !== null && saysDuty(text, shortestFramed);
  return !says ? null : labelOf(match.groups?.['name']?.trim() ?? '', text, match[0].length);
}

/** The units that a paragraph begins with, before a colon, and what they do; null for any other paragraph. `isOneOfSeveral`: its like stand beside it. */
export function readUnitLabel(paragraph: string, isOneOfSeveral = false): UnitLabel | null {
  const match = label.exec(paragraph);
  const { framed, plain, dashed } = match?.groups ?? {};
  const name = framed ?? dashed?.trim() ?? plain?.slice(0, -1).trim();
  if (match === null || name === undefined) return null;
  const text = paragraph.slice(match[0].length);
  // 社区：各街道负责楼道清理: a topic, and who acts behind it.
  if (namesItself(text)) return null;
  const shortest = framed === undefined && !isOneOfSeveral ? shortestDuty : shortestFramed;
  return saysDuty(text, shortest) ? labelOf(name, text, match[0].length) : null;
}

const clauses = /[^；。]+[；。]?\s*/gu;

/** 县政府办：统筹协调；县数据局：技术支撑。: the labels of a paragraph in which every clause begins with its own units; none in any other. */
export function readUnitLabels(paragraph: string): readonly UnitLabel[] {
  const parts = findAll(clauses, paragraph).map(([part]) => part);
  if (parts.length < 2) return [];
  const labels = parts.flatMap((part) => readUnitLabel(part, true) ?? []);
  return labels.length === parts.length ? labels : [];
}

/** 张伟：主持县政府全面工作, 分管…: what only persons do. */
const ofPerson = /^\s*(?:主持|分管|协管|完成)/u;

const longestHolder = 16;
/** 路政员, 镇分路长, 专管人: who holds an office that the notice itself sets up. */
const holder = /^\p{Script=Han}{1,10}[长员]$/u;

/** 吴泾、塘湾派出所: an ending that names share. */
const endsWithUnit = (name: string): boolean => name.includes('、') && isUnitList(name.split('、').at(-1) ?? '');

/** 张伟（镇长）：负责全镇防汛工作, 路政员：负责…, 甲、乙派出所：负责…: what somebody does who is no unit by name. */
export function isPersonDuty(paragraph: string): boolean {
  const match = label.exec(paragraph);
  const name = (match?.groups?.['framed'] ?? match?.groups?.['plain'] ?? '').replace(/[：:]$/u, '');
  // 责任人：组织委员: a label, and whom it names.
  if (match === null || fieldLabels.includes(name)) return false;
  const text = paragraph.slice(match[0].length);
  if (areSurelyPersons(name)) return isDuty(text) || ofPerson.test(text);
  return isDuty(text) && name.length <= longestHolder && (holder.test(name) || endsWithUnit(name));
}

const unitLine = /^[【[［]?(?<name>[^【】[\]［］，。；：:\s]{2,120})[】\]］]?[：:]?$/u;

/** A line of units alone above a duty (县应急局 / 负责…), which stands in the next paragraph; null for any other line. */
export function readUnitLine(paragraph: string, below: string): UnitLabel | null {
  const name = isDuty(below) ? unitLine.exec(paragraph.trim())?.groups?.['name'] : undefined;
  const label = name === undefined ? null : labelOf(name, '', paragraph.length);
  return label === null ? null : { ...label, isDuty: true };
}

/** Not 县发改局牵头的任务（2项）. */
const runningDuty =
  /^(?<name>[^，。；：:]{2,120}?)(?:具体|主要|全面|共同|分别)?(?:负责|牵头|承担)(?!人|的?(?:重点)?(?:任务|工作|事项|项目)\s?[（(：:])(?=[^。；]{4})/u;

/** 水库除险加固由县水利局负责. */
const dutyBehind =
  /^[^，。；：:由]{4,60}由(?<name>[^，。；：:由]{2,60}?)(?:具体|主要|共同|分别)?(?:负责|牵头|承担)(?!人)/u;

/** 县财政局负责保障经费, 水库除险加固由县水利局负责: a paragraph that begins with who and goes on with what, without a mark between. */
export function beginsWithDuty(paragraph: string): boolean {
  const plain = paragraph.trim();
  return [runningDuty, dutyBehind].some((form) => isUnitList(form.exec(plain)?.groups?.['name'] ?? ''));
}

/** Not 要求, 需求, 应急, 须知; 各单位务必在8月31日前办结 is one. */
const order = /^(?<name>[^，。；：:]{2,60}?)(?:务必|必须|要|应当?|须|需要?)(?![求急对知])(?=[^。；]{4})/u;

/** 请县水利局于6月底前报送, 责成县水利局做好…, 由县住建局会同县财政局研究… */
const asked = new RegExp(
  `^(?:请|由|责成|委托|授权|督促|商请|安排|指定)(?<name>[^，。；：:]{2,60}?)(?=(?:${[...dutyVerbs, ...actorVerbs, ...partnerWords].join('|')}))`,
  'u',
);

/** 各责任单位于每月25日前报送, 由各牵头单位于每季度末报送 */
const timed = /^[由请]?(?<name>各[^，。；：:]{2,40}?)(?=[于在](?:每|\d)|每[月季年周]|\d{1,2}月)/u;

/** 以上任务，各牵头单位每季度末报送…; 上述任务由各牵头单位于… */
const ofTasksAbove = /^(?:以上|上述|前述)[^，。；：:由请]{0,10}(?:，|(?=[由请]))/u;

/** 各地各部门, and 牵头单位 of all tasks: no units by name. */
const allOfKind =
  /^(?:各地区?[、和]?各(?:有关|相关)?(?:部门|单位)|(?:各项任务的?)?(?:牵头|责任|主办|承办|配合)(?:单位|部门))$/u;

/** What a list of units speaks of: units of a `name`, or (also) of `all` of a kind; null for any other text. */
export function whomNamed(list: string | undefined): 'name' | 'all' | null {
  if (list === undefined) return null;
  if (allOfKind.test(list)) return 'all';
  if (!isUnitList(list)) return null;
  return parseUnitList(list, 'responsible').units.some(({ unit }) => unit.collective) ? 'all' : 'name';
}

/**
 * Whom a text tells what they have to do: 县水利局要加快建设, 请县水利局于6月底前报送 a unit of a `name`; 各部门要… all of them, and is no duty of any of them. Null for any
 * other text.
 */
export function whomOrdered(text: string): 'name' | 'all' | null {
  const plain = text.trim().replace(ofTasksAbove, '');
  return whomNamed((asked.exec(plain) ?? order.exec(plain) ?? timed.exec(plain))?.groups?.['name']);
}

/** 会议同意该方案，由县水利局牵头，县农业局配合，于4月底前…; 届时，将由县文物局牵头，…: who leads, between what was agreed and what is to be done; without 由, too. */
const leadersWithin = [
  /^[^。]{2,120}?[，,；;]将?由(?<name>[^，,。；：:由]{2,60}?)(?:总?牵头|牵头负责|牵头组织|负责牵头)(?=[，,])/u,
  /^[^。]{4,120}?[，,；;](?<name>[^，,。；：:由]{2,60}?)牵头(?=[，,])/u,
];

/** True for a sentence that names who leads in its middle. */
export function namesLeader(paragraph: string): boolean {
  const plain = paragraph.trim();
  return leadersWithin.some((form) => whomNamed(form.exec(plain)?.groups?.['name']) === 'name');
}

const ledClause =
  /^(?:[一二三四五六七八九十]{1,2}[是要])?由?(?<name>[^，。；：:由]{2,60}?)(?:具体|总)?(?:牵头|负责)(?!人)/u;

/** True for a clause that names who leads or is responsible: 由县政府督查室负责, 县应急局牵头储备物资. */
export const isLed = (clause: string): boolean => whomNamed(ledClause.exec(clause.trim())?.groups?.['name']) === 'name';

/** Words of a title that speaks of what is to be done, not of what was. */
const dutyTitle = /分工|分解|职责|任务|要点|清单|措施|方案/u;
/** 评选先进集体的方案 says what is to be done. */
const pastTitle =
  /(?:总结|报告|通报|情况|进展)》?(?:的通知)?$|(?:表彰|嘉奖|先进)(?!.{0,40}(?:方案|办法|细则|分工)》?(?:的通知)?$)/u;

/** True for the title of a notice that says what was done. */
export const speaksOfPast = (title: string): boolean => pastTitle.test(title);

/** True for the title of a notice or section in which 县林业局：… says what the unit is to do. */
export const speaksOfDuties = (title: string): boolean => dutyTitle.test(title) && !speaksOfPast(title);

/** True for the title of a section that says who does what, and nothing else. */
export const isDutySection = (title: string): boolean => /(?:职责|分工)[。：:]?$/u.test(title);

/** True where most of a list's labels begin duties by their own words. */
export const areDuties = (labels: readonly UnitLabel[]): boolean =>
  labels.filter(({ isDuty }) => isDuty).length * 2 >= labels.length;

const longestUnitLine = 80;

/** True for a line that says who and nothing else: 责任单位：县住建局. */
export function isUnitLine(line: string): boolean {
  const text = line.trim();
  const at = text.search(/[：:]/u);
  if (at < 0 || text.length > longestUnitLine || roleOfLabel(text.slice(0, at).replace(/\s/gu, '')) === null)
    return false;
  const { units, rest } = parseUnitList(text, 'responsible');
  return units.length > 0 && rest.length === 0 && units.every(({ doubt }) => doubt === null);
}
