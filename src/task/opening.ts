import { partnersIn } from '../grammar/actor.ts';
import { maySaySeveral } from '../grammar/assignment/at-end.ts';
import { parseWholeParagraph } from '../grammar/assignment/parse.ts';
import { type FoundAssignment, parseAssignment } from '../grammar/assignment.ts';
import { isUnits } from '../grammar/unit-list.ts';
import { findAll } from '../text/find-all.ts';
import { decisionVerbs } from '../vocabulary/role-words.ts';

/**
 * 由市商务局牵头，市市场监管局配合，推进…: who, before what, and in minutes behind 会议决定，. Without 由 only 牵头 assigns, or 负责 that ends its sentence, and without the comma only
 * 由…牵头: 县财政局负责资金保障 and 由县财政局负责起草… are text (domain.md 6).
 */
const opening = new RegExp(
  `^(?:\\p{Script=Han}{2,4}[一二三四五六七八九十\\d]{1,3}[：:]\\s?)?(?:(?:会议|经研究|研究)(?:${decisionVerbs.join('|')})?[，,：:]\\s?)?(?<by>由)?(?<who>[^，。；：:由]{2,80}?)(?<verb>为牵头(?:单位|部门)|(?:具体|主要|共同|分别)?总?(?:牵头负责|负责|牵头|主办|承办)(?:落实|组织|实施|抓总)?|会同[^，。；：:]{2,60}?(?:负责|办理|落实)?(?=[，,])|(?:(?<!党|社会|团体)组织|协同)(?=[，,]))`,
  'u',
);
/** 财务部组织，…, A与B协同，…: who does it, and no part in what another leads. */
const together = /^(?:组织|协同)$/u;
/** ，各收储企业落实, ，县公安局等参与, ，县商务局等部门按职责分工负责: others, and what they do. */
const helper =
  /^[，,](?<units>[^，,。；：:]{2,80}?)等?(?:(?:具体|积极|主动|共同)?(?:配合|参与|参加|协助|协办|支持|落实|组织实施|具体实施)|按照?(?:各自)?(?:职责|职能)(?:分工)?(?:分别)?(?:负责|落实)|为(?:配合|参与|协办|责任)(?:单位|部门))(?=[，,：:。；]|$)/u;

interface Opening {
  /** 秋粮收购。由…: the sentence before, null where there is none. */
  readonly heading: string | null;
  readonly found: FoundAssignment;
  /** What is to be done. */
  readonly rest: string;
  /** Who is a sentence of its own: what stands above it may be to be done, too. */
  readonly isSentence: boolean;
}

const headed = new RegExp(`^(?<heading>[^，。；]{2,30})。(?=(?:会议(?:${decisionVerbs.join('|')})[，,：:]?)?由)`, 'u');

/** The assignment that a paragraph begins with, be it behind a heading, and what is to be done; null where there is none. */
export function readOpening(text: string): Opening | null {
  const { heading = null } = headed.exec(text)?.groups ?? {};
  const opening = openingOf(heading === null ? text : text.slice(heading.length + 1));
  return opening === null ? null : { heading, ...opening };
}

/** 山西、江苏、浙江公司: what the last one is called holds for those before. */
const sharesEnding =
  /^(?:\p{Script=Han}{2,4}、){1,20}\p{Script=Han}{2,4}(?:公司|[省市州县区旗镇乡])(?:(?:人民)?政府)?$/u;

/** 发改、公安、应急等部门: fields, whose kind of body is said once. */
const ofFields = /^(?:\p{Script=Han}{2,6}、){1,20}\p{Script=Han}{2,6}等(?:有关|相关)?(?:部门|单位)$/u;

const namesUnits = (names: string): boolean => isUnits(names) || sharesEnding.test(names) || ofFields.test(names);

/** Where the helpers end that follow one another from `from` on. */
function endOfHelpers(text: string, from: number): number {
  const match = helper.exec(text.slice(from));
  return match === null || !namesUnits(match.groups?.['units'] ?? '')
    ? from
    : endOfHelpers(text, from + match[0].length);
}

/** …，6月底前形成报告|，其他有关部门配合。: others who help, behind what is to be done. */
const lateHelper = /[，,；;](?<units>[^，,。；;：:]{2,60}?)(?:积极|密切)?(?:配合|协助|参与)。?$/u;

/** The names of those who help at the end, and the text without them; nothing where no units do. */
function withoutLateHelper(rest: string): { readonly helpers: string; readonly rest: string } {
  const found = lateHelper.exec(rest);
  const units = found?.groups?.['units'] ?? '';
  if (found === null || !namesUnits(units)) return { helpers: '', rest };
  return { helpers: `；配合单位：${units}`, rest: `${rest.slice(0, found.index)}。` };
}

/** 会同县财政局负责 names who helps; 会同县纪委监委每季度开展督查 says what is done. */
function namesPartners(verb: string): boolean {
  if (!verb.startsWith('会同')) return true;
  return namesUnits(verb.slice('会同'.length).replace(/(?:负责|办理|落实)$/u, ''));
}

const mark = /^[，,：:]/u;
/** 县应急局牵头，县公安局参加。负责…, 县公安局负责。开展…: a sentence that says who, and behind it what. */
const stop = /^。/u;

/** The assignment that a paragraph begins with, and what is to be done; null where it begins with none, or says nothing more. */
function openingOf(text: string): Omit<Opening, 'heading'> | null {
  const match = opening.exec(text);
  const { by, who = '', verb = '' } = match?.groups ?? {};
  if (match === null || !namesUnits(who) || !namesPartners(verb)) return null;
  const doTogether = together.test(verb);
  const end = endOfHelpers(text, match[0].length);
  const isLed = verb.includes('牵头');
  const isSentence = (isLed || by !== undefined || verb.includes('负责')) && stop.test(text.slice(end));
  if (by === undefined && !isLed && !doTogether && !isSentence) return null;
  const isRunning = !mark.test(text.slice(end)) && !isSentence && !(isLed && by !== undefined);
  const { helpers, rest } = withoutLateHelper(text.slice(end).replace(mark, '').replace(stop, '').trim());
  // 组织部牵头，各派驻组，各县纪委监委。: others who act, and nothing to be done.
  if (isUnits(rest.replace(/[。；]$/u, ''))) return null;
  if (isRunning || rest.replace(/[。；]/gu, '') === '') return null;
  const part = doTogether ? '负责' : verb;
  const assignment = parseAssignment(`${who}${part}${text.slice(match[0].length, end)}${partnersIn(rest)}${helpers}`);
  if (assignment === null) return null;
  const raw = text.slice(0, end);
  return { found: { start: 0, end, assignment: { ...assignment, raw }, unclosed: false }, rest, isSentence };
}

const mayLead = /牵头|(?:组织|协同)[，,]/u;
const sentences = /[^。]*(?:。|$)/gu;

/** 构建用户画像。市大数据局牵头，县财政局配合，年底前完成试点。: one sentence behind the first says who leads all that the item says; null where none does, or several do. */
export function readLaterOpening(text: string): Opening | null {
  const parts = findAll(sentences, text).map(([part]) => part);
  const led = parts.flatMap((part, at) => {
    const opening = at === 0 || !mayLead.test(part) ? null : openingOf(part);
    return opening === null ? [] : [{ at, opening }];
  });
  const [only, ...others] = led;
  if (only === undefined || others.length > 0) return null;
  const rest = [...parts.slice(0, only.at), only.opening.rest, ...parts.slice(only.at + 1)].join('');
  return { ...only.opening, heading: null, rest };
}

const itemLabel = /^\s{0,4}(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳])\s{0,2}/u;
const fewest = 2;

/** True where a sentence begins with who does what it says, or says who and nothing else. */
const begins = (sentence: string): boolean =>
  openingOf(sentence) !== null || (/^由|牵头/u.test(sentence) && parseWholeParagraph(sentence) !== null);

/** One of several things in a paragraph that each begin with who does them; `start`: UTF-16 offset in the paragraph. */
export interface LaterOpening {
  readonly start: number;
  readonly opening: Opening;
}

/** 县财政局牵头，公开预算。县审计局牵头，公开决算。: each sentence that begins with who, with those behind it; none where fewer than two do, or something stands before the first. */
export function readOpenings(text: string): readonly LaterOpening[] {
  if (!maySaySeveral(text)) return [];
  const starts = findAll(sentences, text).flatMap(({ 0: part, index }) =>
    begins(part.trim().replace(itemLabel, '')) ? [index] : [],
  );
  const found = starts.flatMap((start, i) => {
    const opening = readOpening(
      text
        .slice(i === 0 ? 0 : start, starts[i + 1])
        .trim()
        .replace(itemLabel, ''),
    );
    return opening === null ? [] : [{ start, opening }];
  });
  return found.length < fewest || found.length < starts.length ? [] : found;
}
