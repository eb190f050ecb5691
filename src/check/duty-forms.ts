import { unitsBefore } from '../grammar/actor.ts';
import { findTimeExpressions } from '../grammar/deadline.ts';
import { assignmentsOf } from '../grammar/prose.ts';
import { namesLeader, whomNamed, whomOrdered } from '../grammar/unit-label.ts';
import { isTime } from '../grammar/unit-list/name.ts';
import { isUnitList } from '../grammar/unit-list.ts';
import { findAll } from '../text/find-all.ts';
import { decisionVerbs } from '../vocabulary/role-words.ts';
import type { TextPart } from './text-parts.ts';

/** A paragraph, or a sentence of one, that may say what somebody is to do. */
export interface Duty {
  readonly part: TextPart;
  /** The paragraph without its label. */
  readonly text: string;
}

const longestActor = 40;
/** 关于印发…, 制定的《…》, 开展了…: a title, whose it is, or what was done. */
const notActing = /^(?:关于|会(?!同)|将|\p{Script=Han}{2,4}[的了过])/u;
const isName = /^[^《》“”是为以将把]+$/u;

/** True for 市交通委加快布局….: it begins with a unit and a verb. */
export function acts({ text }: Duty): boolean {
  const plain = text.trim();
  const length = unitsBefore(plain, longestActor);
  const name = plain.slice(0, length);
  return (
    isName.test(name) && plain.endsWith('。') && !notActing.test(plain.slice(length)) && whomNamed(name) === 'name'
  );
}

/** 9月30日前，区建设管理委完成排查: the day stands before who acts. */
const leadingDay =
  /^(?:(?:20\d{2}年)?\d{1,2}月(?:(?:\d{1,2}日|[上中下]旬)?[底末初]?前|[上中下]旬)|每[年月周季]度?(?:\d{1,2}[月日]|[^，。；：]{0,4})[底末初]?前)[，,]/u;

/** True for a paragraph that begins with a day and who acts. */
export function isDue(duty: Duty): boolean {
  const day = leadingDay.exec(duty.text)?.[0];
  return day !== undefined && acts({ ...duty, text: duty.text.slice(day.length) });
}

/** …，3月底前总部发布标准，6月底前各单位完成评审: a day, and who acts right behind it, anywhere in a sentence. */
const dayWithin =
  /(?<=^|[，；。])(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬)?[底末初]?前[，,]?(?<rest>[^。；]{4,80})/gu;

/** True where a text begins with units, and what they do right behind. */
export const namesWhoActs = (text: string): boolean => {
  const name = text.slice(0, unitsBefore(text, longestActor));
  return name !== '' && isName.test(name) && !notActing.test(text.slice(name.length)) && whomNamed(name) !== null;
};

/** True where a day stands before who acts. */
export const isDueWithin = ({ text }: Duty): boolean =>
  findAll(dayWithin, text).some(({ groups }) => namesWhoActs(groups?.['rest'] ?? ''));

const clause = /[，；]/u;

/** 县财政局6月底前公开预算, 县财政局要在年底前…: who, and right behind by when he is to do it. */
const dayBehind =
  /^(?<name>[^，。；：:《》“”\d]{2,60}?)(?:要|应|须|务必)?[于在]?(?:20\d{2}年|今年)?(?:\d{1,2}月(?:份|\d{1,2}日|[上中下]旬)?[底末初]?|年[底末]|上半年|第?[一二三四]季度[底末]?)[之以]?前(?!已)(?=[^，。；的]{3})/u;

/** 市文明办每月调度一次, 督查室每季度通报: who, and right behind how often. */
const oftenBehind =
  /^(?<name>[^，。；：:《》“”\d]{2,40}?)(?:要|应|须)?(?:至少)?每(?:半年|半个?月|季度?|个?月|周|旬|日|天|学期)(?=\p{Script=Han}{2,12}(?:[一二三四1-9][次期]|$))/u;

/** True where a clause of a sentence says who does what by when, or how often. */
export const saysWhoAndDay = ({ text }: Duty): boolean =>
  text
    .split(clause)
    .map((one) => one.trim())
    .some((one) => [dayBehind, oftenBehind].some((when) => whomNamed(when.exec(one)?.groups?.['name']) === 'name'));

/** 每个督导组由省住房城乡建设厅配备专家1名，由…: a unit that gives what others need. */
const giving = /由(?<name>[^，。；：:由]{2,40}?)(?:配备|派出|选派|抽调|提供)(?=[^，。；]{2})/gu;

/** The units of a sentence that are to give people or things, one by one. */
export const givers = ({ text }: Duty): readonly string[] =>
  findAll(giving, text)
    .map(({ groups }) => groups?.['name'] ?? '')
    .filter((name) => whomNamed(name) === 'name');

/** 资金缺口由县财政局统筹解决: what a meeting leaves to a unit. */
const leaving =
  /由(?<name>[^，。；：:由]{2,30}?)(?:从[^，。；]{1,20}中|按[^，。；]{1,12})?(?:统筹|协调|研究)?(?:解决|承担|列支|落实|拨付|保障|协调)/gu;

/** True where a sentence leaves something to a unit by name. */
export const isLeftTo = (text: string): boolean =>
  findAll(leaving, text).some(({ groups }) => whomNamed(groups?.['name']) === 'name');

/** 县环保局。负责统一监督。县农委。负责技术推广。: who, in a sentence of a name alone, wherever it stands in a text that has lost its lines. */
const stoppedName =
  /(?<=^|[。；：:])\s{0,4}(?<name>[^，。；：:]{2,40})。(?=(?:负责(?!人)|牵头|承担|组织|配合|协助)[^。]{4})/gu;

/** The duties of a text that each begin with a name and a stop. */
export const stoppedDuties = ({ part, text }: Duty): readonly Duty[] =>
  findAll(stoppedName, text)
    .filter(({ groups }) => whomNamed(groups?.['name']) === 'name')
    .map(({ index, 0: found }) => ({
      part,
      text: text.slice(index, text.indexOf('。', index + found.length) + 1).trim(),
    }));

const reporting =
  /报(?:送|至|《|[^。；，、]{2,12}(?:备案|汇总|室|局|委|办|科|处|中心|指挥部|领导小组)|[^。；，、]{0,10}政府)|(?:[上填]报|报告)[^。；，、]{0,8}(?:情况|进展|[一1]次)|向[^。；，、]{2,12}报告/u;

/** 县督查室要加强督查，各单位每季度末报送进展; 为掌握进展，请各单位于每季度末报送: who comes later acts by himself, and says so at once. */
const laterSubject = /[；，](?=各|请)/u;
const fewClauses = 2;

/** A sentence, and what begins inside of it with 各. */
const reportsIn = (sentence: string): readonly string[] => [
  sentence,
  ...sentence
    .split(laterSubject)
    .slice(1)
    .map((part) => part.split(clause).slice(0, fewClauses).join('，')),
];

/** 各区应于5月31日前完成方案制定: a day by which all of them have done it. */
const byDay = /[于在][^，。；：:]{0,14}[\d一二三四五六七八九十][月日][^，。；：:]{0,3}前/u;

/** 责任文件请于6月30日前上报区教育局, 于5月20日前，将进展报办公室: asked are those whom the notice is sent to. */
const askedOfAll = /请(?:[于在]|每)|^\s*并?[于在][^，。；]{2,16}前[，,]?将/u;

/** Who a sentence says is to act, a day in front of him or not: 2024年8月底前，各区对现状进行调查. */
function saysWho(sentence: string): boolean {
  if (askedOfAll.test(sentence)) return true;
  const rest = sentence.replace(leadingDay, '');
  return whomOrdered(rest) !== null || whomNamed(rest.slice(0, unitsBefore(rest, longestActor))) === 'all';
}

/** 各责任单位要于每月25日前报送进展情况: the sentence that gives all of them, or one, a day; of a notice without tasks, whatever they are to have done. */
export function reportIn(text: string, planYear: number | null, hasTasks: boolean): string | null {
  if (hasTasks && !reporting.test(text)) return null;
  const isDueBy = (sentence: string): boolean => !hasTasks && (byDay.test(sentence) || leadingDay.test(sentence));
  const isReport = (sentence: string): boolean =>
    (reporting.test(sentence) || isDueBy(sentence)) &&
    saysWho(sentence) &&
    findTimeExpressions(sentence, { planYear }).length > 0;
  // The whole sentence: the paragraph's first words, far above, would not show what is meant.
  const found = text.split('。').find((sentence) => reportsIn(sentence).some(isReport));
  return found?.trim() ?? null;
}

/** 会议要求，县水利局要…: what is said there. */
const saidThere = new RegExp(`^\\s*(?:会议|经研究)?(?:原则)?(?:${decisionVerbs.join('|')})[，,：:]\\s?`, 'u');
const clauseEnd = /[。；]/u;
/** 四是县经发局要…: one of several that a paragraph counts. */
const inSeries = /^\s*[一二三四五六七八九十]{1,2}是/u;
/** The sentences of a paragraph, without what introduces or counts them. */
export const sentencesOf = ({ part, text }: Duty): readonly Duty[] =>
  text.split(clauseEnd).map((sentence) => ({ part, text: sentence.replace(saidThere, '').replace(inSeries, '') }));

/** The sentences of a paragraph but the first, which it begins with itself, unless 会议要求， stands before. */
export function laterSentences({ part, text }: Duty): readonly Duty[] {
  if (!clauseEnd.test(text.slice(0, -1)) && !saidThere.test(text)) return [];
  return text.split(clauseEnd).flatMap((sentence, at) => {
    const plain = sentence.replace(saidThere, '').replace(inSeries, '');
    return at === 0 && plain === sentence ? [] : [{ part, text: plain }];
  });
}

const partMark = /[，,；;。/／\\—－]+/u;
const shortestWhat = 4;
/** …。（县财政局、县教育局） is a bare unit list, and told as one. */
const inBracket = /^[（(【〔[]/u;
const longestListed = 120;

/** True for 修通村公路/县交通局/6月底, 修通村公路，县交通局，6月底: what, who and by when, with nothing that says which is which. */
export function endsWithUnits({ text }: Duty): boolean {
  if (text.length > longestListed) return false;
  const parts = text.split(partMark).map((part) => part.trim());
  const named = parts.filter((part) => part !== '' && !isTime(part));
  const [what = '', ...others] = named;
  const last = others.at(-1) ?? '';
  return what.length >= shortestWhat && !inBracket.test(last) && isUnitList(last) && !isUnitList(what);
}

/** An assignment of its own says who acts. Asked last: it takes the most time, and few paragraphs begin so. */
export const assignsItself = ({ part }: Duty): boolean => assignmentsOf({ text: part.text }).length > 0;

/** The sentence of a paragraph that names who leads in its middle. */
export function sentenceLed(duty: Duty): readonly Duty[] {
  const text = duty.text.split('。').find(namesLeader);
  return text === undefined ? [] : [{ ...duty, text }];
}
