import { deadlineLabels, labelNouns } from '../../vocabulary/assignment-labels.ts';
import { seasonWords, whenVerbs } from '../../vocabulary/deadline-words.ts';
import { withColons } from '../bare-label.ts';
import { isReference } from '../ditto.ts';
import type { Legend } from '../legend.ts';
import { roleOfLabel } from '../unit-list/label.ts';
import { isTime } from '../unit-list/name.ts';
import { type ParsedUnit, readUnitText, type UnitText } from '../unit-list/read.ts';
import { isClause } from '../unit-list/shape.ts';
import { indexByStart, longestAt } from '../unit-list/word-index.ts';
import { countCharacters, isUnitList } from '../unit-list.ts';
import { takeLegend } from './legend-clause.ts';
import { ongoingClause, timesIn, withoutUnits } from './times.ts';

/** An assignment in prose (责任分工): the inside of a bracket or a label sentence. */
export interface ParsedAssignment {
  /** The bracket's text without the brackets, notes included. */
  readonly raw: string;
  readonly units: readonly ParsedUnit[];
  /** 以上由…: every item since the previous such assignment; 以下由…: what stands below the heading that has it. */
  readonly covers: 'item' | 'since-previous' | 'following';
  /** Words of time inside it, as printed (6月底前完成); null where there are none. */
  readonly deadline: string | null;
  /** 列第一位者为牵头单位，下同: acts from here on. */
  readonly legend: Legend | null;
  /** Other labels and their text: 适用范围 → 浙江自贸试验区. */
  readonly extra: Readonly<Record<string, string>>;
}

/** How much text that is no unit an assignment may hold: more is a sentence that mentions a unit. */
const longestRest = 60;
const since =
  /^\s*(?:(?:责任|任务|职责|部门)?分工[：:]\s{0,2})?(?:以上|上述|前述)(?!(?:各|有关|相关|所有)?(?:单位|部门|机构))/u;
/** 以下简称, 含, 见, 如, 其中: brackets that explain and never assign (domain 6); 指挥中心, 不动产登记中心, 附属医院, 如皋市, 即墨区 are names. */
const explains =
  /^\s*(?:以下(?!(?:各项|任务|工作|事项){0,3}均?由)|涉及|或|简称|含(?!山)|不含|包括|不包括|除|见(?!义勇为)|详见|参见|附(?![属中小])|其中|如(?![皋东])|例如|即(?!墨)|指(?!挥|导(?:中心|组|站|办))|原(?![平阳州])|注[：:]|国发|国办|联系人|责任编辑|来源|根据|依据|按照|试行|征求|共\d|此件|本文|已|不(?!动产)|未(?!成年|保|检|央)|拟)/u;

/** 上述工作，A牵头, 该项工作A负责, 此项工作，由A牵头: what leads to the units. */
const ofThis =
  /^\s*(?:上述|以上|前述|[此该本这]项?)(?:各项)?(?:工作|任务|事项|措施|内容)[，,]?(?=由|[^由，。]{2,40}(?:牵头|负责|主办|承办))/u;
const blank = (words: string): string => '，'.repeat(words.length);

/** A牵头/B配合/年内完成: marks between who does which part, and when. */
const slashes = /(?<=牵头|负责|主办|承办|配合|参与|协办|落实)\s?[/／]/gu;

/** 以下任务均由…: of the items below the heading that has the bracket. */
const following = /^\s*以下(?:各项|任务|工作|事项){0,3}均?(?=由)/u;

function coversOf(inside: string): ParsedAssignment['covers'] {
  if (following.test(inside)) return 'following';
  return since.test(inside) ? 'since-previous' : 'item';
}

/** Units, each of them for certain, and no field but when (完成时限：全年). */
const isOfUnits = ({ units, fields }: UnitText): boolean =>
  units.length > 0 && fields.every(({ deadline }) => deadline) && units.every(({ doubt }) => doubt === null);

/** Units and nothing else. */
const isPure = (read: UnitText): boolean => isOfUnits(read) && read.rest.length === 0;

/** （党建办，8月底前）, （党建办；完成时限：8月底前）: units and when. */
function isTimed({ units, fields, rest }: UnitText): boolean {
  const saysWhen = rest.length + fields.length > 0 && rest.every(isTime) && fields.every(({ deadline }) => deadline);
  return saysWhen && units.length > 0 && units.every(({ doubt }) => doubt === null);
}

const responsiblePerson = /(?:领导|责任人|负责人|负责同志|[市县区]长)$/u;

/** （基层股，责任领导：王某）: units and who leads them; （县财政局，电话：…） is an address. */
const isLed = ({ units, fields, rest }: UnitText): boolean =>
  fields.some(({ name }) => responsiblePerson.test(name)) &&
  fields.every(({ name, deadline }) => deadline || responsiblePerson.test(name)) &&
  units.every(({ doubt }) => doubt === null) &&
  rest.every(isTime);

const unitLabel = new RegExp(`^\\s*\\p{Script=Han}{2,8}(?:${labelNouns.join('|')})[：:]`, 'u');

/** `declared`: the document says that units alone are those who act. */
function isAssignment(read: UnitText, text: string, declared: boolean): boolean {
  const sure = read.units.filter((unit) => unit.doubt !== 'unknown');
  if (sure.length === 0) return false;
  if (!read.roleStated) return isTimed(read) || isLed(read) || (declared && isPure(read));
  const doubtful = read.units.filter((unit) => unit.doubt === 'unknown');
  const other =
    countCharacters(read.rest.filter((text) => !isTime(text))) + countCharacters(doubtful.map(({ unit }) => unit.name));
  const named = countCharacters(sure.map(({ unit }) => unit.name));
  const isPlain = unitLabel.test(text) && read.rest.every(isTime);
  return other <= longestRest && (other <= 2 * named || isPlain);
}

/** A unit that no ending shows is short: 责任单位：县公路段. */
const longestUnknown = 10;

/** 责任单位：县公路段、新希望乳业: the label says that these are units, though they end like none; told as `unknown-unit`. */
function isLabelled(read: UnitText, text: string): boolean {
  const isShort = ({ unit }: ParsedUnit): boolean =>
    /^\p{Script=Han}+$/u.test(unit.name) && unit.name.length <= longestUnknown;
  const isPlain = read.roleStated && read.units.length > 0 && read.rest.every(isTime);
  return (
    isPlain && unitLabel.test(text) && read.units.every(isShort) && !read.units.some(({ unit }) => isClause(unit.name))
  );
}

function deadlineOf(read: UnitText, text: string): string | null {
  const field = read.fields.find((candidate) => candidate.deadline && candidate.text !== '');
  return (
    field?.text ?? withoutTimeLabel(timesIn(read, text)) ?? ongoingClause(withoutFields(withoutUnits(text, read), read))
  );
}

/** 目标要求：全年完成: what another label holds is no time of the task. */
const withoutFields = (text: string, { fields }: UnitText): string =>
  fields.reduce((rest, field) => (field.text === '' ? rest : rest.replace(field.text, '，')), text);

const timeLabels = indexByStart(deadlineLabels.filter((word) => word.length >= 4));
/** 时限为9月底前 */
const statedTime = /^\p{Script=Han}{0,4}(?:时限|时间|期限)[为是：:]\s?/u;

/** 完成时限9月底前: a label without its colon; A负责，并持续推进 joins the time to who acts. */
const withoutTimeLabel = (text: string | null): string | null =>
  text === null
    ? null
    : text.slice(statedTime.exec(text)?.[0].length ?? longestAt(text, 0, timeLabels).length).replace(/^并/u, '');

function extraOf(read: UnitText): Readonly<Record<string, string>> {
  const others = read.fields.filter((field) => !field.deadline && field.text.trim() !== '');
  return Object.fromEntries(others.map((field) => [field.name, field.text]));
}

const referring =
  /^\s*(?<labels>(?:\p{Script=Han}{2,6}?(?:[、和及与]\p{Script=Han}{2,6}?)?)?)\s?[：:]?\s?(?<words>(?:均|皆|都)?(?:同|与上)[^，。；：:]{1,6})[。；]?\s*$/du;
const timeLabel = new Set(deadlineLabels);

/** （同上）, 责任单位同上, 责任单位、完成时限均同第1项: units, and where it is said the time, of another task. */
function parseReference(inside: string): ParsedAssignment | null {
  const { groups, indices } = referring.exec(inside) ?? {};
  const { labels = '', words = '' } = groups ?? {};
  if (!isReference(words)) return null;
  const named = labels === '' ? [] : labels.split(/[、和及与]/u);
  const roles = named.flatMap((label) => roleOfLabel(label) ?? []);
  const ofTime = named.some((label) => timeLabel.has(label));
  if (roles.length + (ofTime ? 1 : 0) < named.length || (named.length > 0 && roles.length === 0)) return null;
  const [role = 'responsible'] = roles;
  const [start, end] = indices?.groups?.['words'] ?? [0, inside.length];
  const unit = {
    name: words,
    role: roles.length > 1 ? 'responsible' : role,
    collective: false,
    scope: null,
    note: null,
  };
  return {
    raw: inside.trim(),
    units: [{ unit, start, end, doubt: 'unknown' }],
    covers: 'item',
    deadline: ofTime ? words : null,
    legend: null,
    extra: {},
  };
}

/**
 * Reads the inside of a bracket, or a sentence such as 责任单位：A、B。; null where it is no assignment: it needs a unit, and a role word,
 * a label or a time. （A、B） alone assigns nothing, unless the document has declared that it does (`declared`), or this bracket itself: 排名第一位为牵头单位.
 */
export function parseAssignment(inside: string, declared = false): ParsedAssignment | null {
  if (explains.test(inside)) return null;
  const reference = parseReference(inside);
  if (reference !== null) return reference;
  const { legend, text } = takeLegend(
    withColons(inside).replace(following, blank).replace(ofThis, blank).replace(slashes, blank),
  );
  const read = readUnitText(text, 'responsible');
  if (!isAssignment(read, text, declared || legend?.kind === 'first-is-lead') && !isLabelled(read, text)) return null;
  return {
    raw: inside.trim(),
    units: read.units,
    covers: coversOf(inside),
    deadline: deadlineOf(read, text),
    legend,
    extra: extraOf(read),
  };
}

/** Words of a declaration that acts from where it stands. */
export const sameBelow = /下同|后同|余同/u;

/** （A、B，排名第一位为牵头单位，下同）: from here on （A、B） alone is an assignment. */
export function declaresLists(inside: string): boolean {
  if (!sameBelow.test(inside)) return false;
  const { legend, text } = takeLegend(inside);
  return legend?.kind === 'first-is-lead' && isUnitList(text);
}

const longestWhole = 160;
/** 由A负责, A牵头，6月底前完成 at the end: the cheap test before the grammar. */
const sayWho =
  /(?:负责|为(?:责任|实施|承办|牵头|主办|配合|协办|参与)(?:单位|部门)|牵头(?:组织)?|承办|主办|落实|配合|参与|参加|协办|会办|指导|实施|分别办理|共同办理|办理)[）)]?(?:[，,；;/／].{0,16}(?:完成|办结|到位|坚持|推进|出台|印发)|[；/／]\s?\d{1,2}月[份底末]?)?[。；]?$/u;

/** 市卫健委负责统筹协调和技术指导。: what it does itself, unless 由 gives it that part in what stands above. */
const doesItself = /^[^由]{2,40}负责(?:全[市县区]|总体)?(?:统筹协调|综合协调|技术指导|业务指导|督促指导|监督指导)/u;

/** 组织部牵头，各派驻纪检监察组，各县纪委监委。: who leads, and the others by name alone. */
const leadsOthers = /^(?:由)?[^，,。；]{2,40}牵头[，,][^。；]{4,}[。；]?$/u;

/** 上述任务均由各县负责, 除标注落实单位外, 请各单位抓好落实: about the other items, not about one. */
const speaksOfAll = /^(?:请|望|希望)|除|均|上述|以上|下列|以下|各项/u;
/** 以上工作由县司法局牵头: about the items before it, by name. */
const ofItemsBefore =
  /^(?:以上|上述|前述)(?:各项|[两几二三四五六七八九十\d]{1,2}[项条点个]方?面?)?(?:工作|任务|事项|措施|内容)?均?由/u;

const beforeBy = /^(?<what>[^，,。；：:由]{4,60})由/u;
const ofTime = /[\d年月日底前内上下半旬季度一二三四五六七八九十、至到\s]|主要|具体|[此该本这]项|(?:以上|上述)[^由]*/gu;

/** 水库除险加固由市水利局负责: what is to be done stands before who. */
const saysWhatBefore = (text: string): boolean =>
  (beforeBy.exec(text)?.groups?.['what'] ?? '').replace(ofTime, '').length >= 4;

/** 组织实施阶段（3月1日至4月30日）。各责任单位抓好落实。: the first sentence is a heading, and names nobody. */
const namesUnits = (sentence: string): boolean => readUnitText(sentence, 'responsible').units.length > 0;

const ofWhen = new RegExp(
  `[第\\d年月日号底前末初上中下半旬季度天内个次每于在一二三四五六七八九十两、，至到—～\\-\\s]|之前|以前|起|长期|持续|常态化?|全年|适时|[今明本]年|工作日|全部|全面|基本|${[...seasonWords, ...whenVerbs].join('|')}`,
  'gu',
);

/** 6月底前完成, 长期坚持: when, and not what: 6月15日前完成安置区选址. */
export const isWhen = (text: string): boolean => isTime(text) && text.replace(ofWhen, '') === '';

const lastTime = /(?:(?<=。)\s{0,4}(?<when>[^。；！]{2,24})|(?<=[^，,])[，,]\s{0,4}(?<clause>[^。；！，,]{2,24}))。?$/u;

/** 县水利局牵头，各乡镇配合。2021年12月完成。, 县水利局负责，全年。 without the sentence or the clause that says when. */
function withoutWhen(text: string): string {
  const match = lastTime.exec(text);
  const when = (match?.groups?.['when'] ?? match?.groups?.['clause'])?.replace(statedTime, '') ?? '';
  return match !== null && isWhen(when) ? text.slice(0, match.index) : text;
}

/**
 * A paragraph that says who, and nothing else: 由市交通局负责，市发改委配合。; null for any other: what a unit is to do (县财政局负责资金保障) is text.
 */
export function parseWholeParagraph(text: string): ParsedAssignment | null {
  const plain = text.trim();
  const rest = plain.replace(ofItemsBefore, '').replace(ofThis, '');
  const who = withoutWhen(plain);
  const says = sayWho.test(who) || leadsOthers.test(who);
  if (plain.length > longestWhole || !says || speaksOfAll.test(rest) || saysWhatBefore(rest)) return null;
  if (doesItself.test(plain)) return null;
  if (!who.split('。').every((sentence) => sentence.trim() === '' || namesUnits(sentence))) return null;
  const read = readUnitText(plain.replace(ofThis, blank).replace(slashes, blank), 'responsible');
  const isOfTimes = isOfUnits(read) && read.rest.every(isWhen);
  // 保护企业权益：A牵头: what stands before the colon is no part of who.
  if (!isOfTimes || !read.roleStated || read.units.some(({ unit }) => unit.scope !== null)) return null;
  // 上述任务由各县负责: nobody by name, and said of a whole notice.
  if (rest !== plain && read.units.every(({ unit }) => unit.collective)) return null;
  return parseAssignment(plain.replace(/[。；]$/u, ''));
}

/** A bracket beside an assignment that only adds a time or a label: （完成时限：6月底前）. */
export function parseAddition(inside: string): Pick<ParsedAssignment, 'deadline' | 'extra'> | null {
  const read = readUnitText(inside, 'responsible');
  if (read.units.length > 0 || read.rest.some((text) => !isTime(text))) return null;
  const deadline = deadlineOf(read, inside);
  return deadline === null && read.fields.length === 0 ? null : { deadline, extra: extraOf(read) };
}
