import type { Unit, UnitRole } from '../../model/notice.ts';
import { eachMatch } from '../../text/find-all.ts';
import { noteMarks } from '../../text/raised.ts';
import { seasonWords } from '../../vocabulary/deadline-words.ts';
import { splitLastBracket } from './brackets.ts';
import { roleOfLabel } from './label.ts';
import { endingOf, isClause, isCollective, isLevelList, isUnitShape, withoutMarks } from './shape.ts';

/** A name with its brackets read: what is part of it, what is a note, what is a role. */
export interface ReadName {
  readonly name: string;
  readonly note: string | null;
  /** The role that a bracket states: 县发改局（牵头）; null where none does. */
  readonly role: UnitRole | null;
}

/** 不含…, 负责…, 以下简称…: a note even where it ends like a unit. */
const noteStart = /^(?:含|不含|除|包括|不包括|涉及|负责|以下|简称|按|仅|共|名单|详见|见|附|联系|电话)/u;
const roleBracket = /^(?<label>.+?)(?:负责|落实|单位|部门)?$/u;

/** 学生工作部（处）, 新区（筹）: another ending, or a state, of the name. */
const shortPart = /^[局厅委办部处科室股院会社筹]$/u;

/** 县发改局（主）、县财政局（协）: short for 主办 and 协办. */
const shortRoles: ReadonlyMap<string, UnitRole> = new Map([
  ['主', 'lead'],
  ['牵', 'lead'],
  ['协', 'support'],
  ['配', 'support'],
]);

/** 县发改局（牵头，下同） */
const saidForBelow = /[，,；;]\s?以?下同$/u;

function roleInBracket(given: string): UnitRole | null {
  const inside = given.replace(saidForBelow, '');
  const short = shortRoles.get(inside);
  if (short !== undefined) return short;
  const { label } = roleBracket.exec(inside)?.groups ?? {};
  return roleOfLabel(inside) ?? roleOfLabel(label ?? '');
}

/** 列第一位者为牵头单位 ends like a unit and is a sentence. */
const statement = /[为是]|第一/u;

/** True for a bracket that is part of the name: 各镇（街道）, 县委政研室（改革办）, 新区（筹）. */
function isPartOfName(inside: string): boolean {
  if (noteStart.test(inside) || statement.test(inside)) return false;
  return shortPart.test(inside) || isLevelList(inside) || isUnitShape(inside);
}

/** 市农业农村局）: a bracket that nothing opened. */
const strayClose = /^[^（(]+[）)]$/u;

/** 县发改局① */
const noteMark = new RegExp(`(?<=\\p{Script=Han}[）)\\]］]?)[${noteMarks}]+$`, 'u');

/** Takes the marks of notes off a name's end. */
function withoutNotes(text: string, notes: string[]): string {
  const [mark = ''] = noteMark.exec(text) ?? [];
  if (mark !== '') notes.unshift(mark);
  return text.slice(0, text.length - mark.length);
}

/** Reads the brackets at the end of a name (domain 4.5): 县金融证券工作服务中心(涉密信息除外) → note 涉密信息除外. */
export function readName(text: string): ReadName {
  const notes: string[] = [];
  let name = withoutNotes(strayClose.test(text) ? text.slice(0, -1) : text, notes);
  let role: UnitRole | null = null;
  for (let split = splitLastBracket(name); split !== null && split.base !== ''; split = splitLastBracket(name)) {
    const stated = roleInBracket(split.inside);
    if (stated === null && isPartOfName(split.inside)) break;
    if (stated === null) notes.unshift(split.inside);
    role = stated ?? role;
    name = withoutNotes(split.base, notes);
  }
  return { name, note: notes.length === 0 ? null : notes.join('；'), role };
}

/** Where a second name begins inside a text: 县财政局|县教育局. */
const secondName =
  /(?:局|厅|部|办|委|中心|办公室|管委会|委员会|政府)(?<level>[省市县区])(?![委局]?直|长)\p{Script=Han}{0,40}?(?:局|厅|委|办|部|中心|办公室|院|会|联)/gu;
/** 镇城建办|镇农技站: two of one town. */
const twoOfTown =
  /^(?<level>[镇乡])\p{Script=Han}{1,12}?(?:办|站|所|中心|办公室)\k<level>\p{Script=Han}{1,12}(?:办|站|所|中心|办公室|院)$/u;
const branchEnd = /分(?:局|中心|院|公司|行|所|队)/u;
const unseparated = /局(?!分|监管)[^省市县区\d（(]{2,8}(?:局|委)(?:[^分支]|$)/u;
const upperBody = /^(?:国家|中国|中央|国务院|省|山东省)|总局|^[^县区]{0,4}市/u;

/** 市纪委市监委: one body with two names (合署办公). */
const twoNames = /^(?<level>[省市县区州旗])纪委\k<level>监委(?:机关)?$/u;

/** 县财政局|各镇, 高新园（邹区镇）|各街道: all places of a level behind a body; 县财政局各股室 are the body's own. */
const placesBehind = /(?:局|厅|委|办|中心|院|会|[）)])各(?:乡|镇|街道|县|市|区|旗|园区)/u;
/** 各镇（街道）|县直各部门, 各乡（镇）|各部门: departments behind places. */
const departmentsBehind = /[）)](?:各(?:有关|相关)?(?:部门|单位)|[省市县区旗镇乡](?:直|级|政府))/u;
/** 区教育局|云溪街道 */
const placeBehind = /(?:局|厅|办公室|委员会|中心)(?!各)\p{Script=Han}{2,6}(?:街道|镇|乡)(?:办事处|人民政府|政府)?$/u;

/** True where words of several units seem to run together without a separator: 县财政局县教育局. */
function isRunTogether(name: string): boolean {
  if (name.length > 60) return false;
  if (placesBehind.test(name)) return true;
  if (name.includes('（') || name.includes('(') || twoNames.test(name)) return false;
  if (placeBehind.test(name) || twoOfTown.test(name)) return true;
  const own = name[0] ?? '';
  for (const match of eachMatch(secondName, name)) {
    if (branchEnd.test(name)) continue;
    const { level } = match.groups ?? {};
    if (level === own || !upperBody.test(name)) return true;
  }
  return unseparated.test(name) && !upperBody.test(name) && !branchEnd.test(name);
}

/** 校园安全工作由市教育局: no name, unless it is one of 自由贸易区. */
const saysBy = /^[^由]{2,}(?<![自理事缘])由/u;

/** What makes the name of a unit doubtful: it ends like none, or several ran together; null where nothing does. */
export function doubtOf(name: string, collective: boolean): 'unknown' | 'run-together' | null {
  if (collective) return placesBehind.test(name) || departmentsBehind.test(name) ? 'run-together' : null;
  if (endingOf(name) === null || isClause(name) || saysBy.test(name)) return 'unknown';
  return isRunTogether(name) ? 'run-together' : null;
}

const blank = /^(?:无|暂无|待定|空|无需|不涉及|[—–\-－/／\\…─]+|N\/?A)$/iu;
const wordless = /^[^\p{Script=Han}\p{Script=Latin}]*$/u;
const ofCalendar =
  /\d\s{0,4}(?:年|月|日|个工作日|季度)|\d{4}[.．\-/]\d{1,2}(?!\d)|[按逐][月季周]|[一二三四五六七八九十]月|年底|年内|年前|季度|上半年|下半年|底前|全年|长期|常年|持续|动态清零|每(?:[年月旬季周日]|学[期年])|每(?:半|两个?|[二三])[年月周季]|即日|立[行查知]立改|即知即改|[\d一二两三四五六七八九十半]\s{0,4}个?(?:工作日|自然日|周|星期|月|天|日|年|小时)[之以]?内|立即|适时|常态|经常|本年度|时限|[节期季度学议]前(?:完成|建成|落实|投用)?$/u;
/** 寒假前完成, “八一”前走访, 开学前一周: days and seasons without a date. */
const ofSeason = new RegExp(
  `^(?:[今明]年|每年|\\d{4}年)?[“"]?(?:${seasonWords.join('|')})[”"]?(?:节|期间)?(?:到来|来临|开始)?(?:前|后一|后1|第一[周天日]|当[天日]|期间)`,
  'u',
);

/** True for a cell or piece that says that there is nothing: 无, —, /. */
export function isBlank(text: string): boolean {
  return blank.test(text);
}

const aside = /^(?:下同|以下同|等|其中)$/u;

/** 按时间节点完成, 按计划推进, 分阶段实施: when it is to be done, though not by what day. */
const ofPace =
  /^(?:按照?(?:既定|规定|上级|[省市县区])?(?:时间|时序|序时|计划|进度|节点|时限|工作|方案)(?:节点|进度|计划|安排|要求|时限)?|分(?:阶段|步骤?|批次?|期|年度?))(?:有序|稳步|扎实|统筹|如期|按时|组织)?(?:推进|完成|实施|落实|开展)$/u;

/** “十四五”期间 */
const ofPlan = /^[“"]?十[一二三四五六七八九]五[”"]?(?:规划)?(?:期间|时期|[期之]?末|期内)/u;

/** 时间另行通知: by what day is said elsewhere. */
const saidElsewhere = /^(?:具体|完成)?(?:时间|时限)?另行(?:通知|确定|安排|部署)$/u;

const wideDigit = /[０-９]/u;
const whenForms = [ofCalendar, ofSeason, ofPace, ofPlan, saidElsewhere];

/** True for words of time (6月底前完成, 长期坚持), which are no unit. */
export function isTime(printed: string): boolean {
  const text = wideDigit.test(printed) ? printed.normalize('NFKC') : printed;
  return text.length <= 40 && whenForms.some((form) => form.test(text)) && !isUnitShape(withoutMarks(text));
}

/** A clause that ends like a unit and is no longer than this stays a doubtful unit; longer ones are sentences. */
const longestDoubtful = 14;

/** True for a piece of a list that is text but no name: a number, a time, a requirement. */
export function isNoName(text: string): boolean {
  if (isUnitShape(text)) return text.length > longestDoubtful && isClause(text) && !isCollective(text);
  if (wordless.test(text) || isTime(text) || aside.test(text)) return true;
  return isClause(text) || text.length > 60;
}

/** The unit of a read name. */
export function unitOf(read: ReadName, role: UnitRole, scope: string | null): Unit {
  return { name: read.name, role: read.role ?? role, collective: isCollective(read.name), scope, note: read.note };
}
