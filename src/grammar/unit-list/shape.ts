import { noteMarks } from '../../text/raised.ts';
import { remembered } from '../../text/remembered.ts';
import {
  bareWords,
  collectiveEndings,
  collectiveHeads,
  collectiveNouns,
  genericUnits,
} from '../../vocabulary/collective-units.ts';
import { levelPrefixes, levelWords } from '../../vocabulary/level-prefixes.ts';
import { legendMarks } from '../../vocabulary/marks.ts';
import { knownUnitNames } from '../../vocabulary/protected-unit-names.ts';
import { clauseStarts, nameStarts } from '../../vocabulary/role-words.ts';
import {
  falseUnitEndings,
  placeUnitSuffixes,
  strongUnitSuffixes,
  weakUnitSuffixes,
} from '../../vocabulary/unit-suffixes.ts';
import { splitLastBracket } from './brackets.ts';
import { indexByEnd, indexByStart, longestAt, longestBefore } from './word-index.ts';

/** How sure the ending of a name is: `strong` 局, `place` 镇, `weak` 会; null where the text ends like no unit. */
export type Ending = 'strong' | 'place' | 'weak' | null;

const place = new Set(placeUnitSuffixes);
const weak = new Set(weakUnitSuffixes);
const suffixes = indexByEnd([...strongUnitSuffixes, ...placeUnitSuffixes, ...weakUnitSuffixes]);
const falseEndings = indexByEnd(falseUnitEndings);
const known = new Set(knownUnitNames);
const knownByStart = indexByStart(knownUnitNames);
const levelStarts = indexByStart(levelPrefixes);
const collectiveStarts = indexByStart(collectiveHeads);
const collectiveEnds = indexByEnd(collectiveEndings);
const collectiveNoun = new Set(collectiveNouns);
const bareWord = new Set(bareWords);
const generic = new Set(genericUnits);
const clauseStart = indexByStart(clauseStarts);
const nameStart = new Set(nameStarts);
/** 创新实践部, 创新创业学院; 推广应用到各乡镇 is longer. */
const longestSuchName = 8;
const level = new Set(levelWords);

/** Marks that a legend may explain (标注★的为牵头单位); they stay in the name until it does. */
const marks = new Set(legendMarks);
/** 市局, 省厅, 县委: a level and one character are a name with these only. */
const afterLevelAlone = new Set(['局', '厅', '委']);
/** The surnames of most people; a name such as 张三会 or 王立行 is a person. */
const surnames = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
);
/** 张各庄, 李各庄: 各 inside a village's name. */
const villageWithEach = /\p{Script=Han}各[庄村寨]/u;
/** 县政府各部门, 县直各单位, 全县各镇, 地方各级政府, 沿江各市: 各 after a body or a level; 动态公开各镇街 is a sentence. */
const eachAfterBody =
  /^[^各]{0,12}(?:政府|机关|系统|辖区|[省市县区州旗盟镇乡国委办局院会部厅直属级内]|地方|沿\p{Script=Han})各/u;
/** 镇办 is towns and streets; 村镇办 and 社区办 are offices of one of them. */
const levelList =
  /^(?!(?:村镇|社区|村居|园区)办)(?:省|市|地(?=、)|县|区|旗|州|盟|乡|镇|街道|村|社区|居|园区|街|办|、|，|\/|自治区|自治县|自治州|直辖市|设区的?市|辖市|中央|县级市|开发区|功能区)+$/u;
/** 市县, 县区 but not 县区域, 县乡村振兴局, 乡镇企业局. */
const levelAlternatives = /^(?:省市县区?|县市区|市县区?|县区|区县|市区县|县乡|镇街|乡镇|区市县)(?![域场村道]|企业)/u;
const levelBracket =
  /^.{0,6}(?:省|市|县|区|旗|州|盟|乡|镇|街道|村|街)[（(〈<＜〔[［][省市县区旗州盟乡镇街道村居、，社办事处]+[）)〉>＞〕\]］]/u;
/** 区政府有关委、办、局 */
const kindsOfBody = /(?:有关|相关)[委办厅局部](?:、[委办厅局部]){1,4}$/u;
const countedLevels = /[省市县区乡镇村、][两二三四五]级/u;
/** 三县, 三县两区, 两区人民政府: so many of a level, all of them here. */
const countedPlaces =
  /^(?:(?:(?:[两二三四五六七八九]|十[一二三四五六七八九]?|[二三]十[一二三四五六七八九]?|\d{1,2})(?:个)?[县区市旗州镇乡街]|一[县区市旗镇乡街])、?)+(?:人民政府|政府|管委会)?$/u;
/** 县政府组成部门、直属机构: 、 inside a joined collective. */
const listed = /(?:部门|单位)、/u;
/** 具体任务均涉及相关市人民政府, 以上请各科室: a sentence that ends in a unit. */
const sentence = /均(?:涉及|由|为|按)|不再|^(?:以上|上述|现|特)请/u;
const namedIn = /所列|所属的?各|所在地/u;
/** Beyond this a piece is a clause; the longest real names of the seeds have 26 characters. */
const longestName = 40;
/** 《…》所列…机关 holds a title (002:164, 47 characters). */
const longestCollective = 200;

/** 县发改局①, 县发改局¹: the mark of a note, at a name's end alone; ① before one counts it. */
const noteMark = new RegExp(`[${noteMarks}]$`, 'u');

/** The name without marks around it. */
export function withoutMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && marks.has(text[start] ?? '')) start += 1;
  while (end > start && (marks.has(text[end - 1] ?? '') || noteMark.test(text[end - 1] ?? ''))) end -= 1;
  return text.slice(start, end);
}

/** Weak endings that no given name has: 文化站, 林站 are bodies of a township. */
const neverGivenName = new Set(['站', '所', '厂', '矿', '店', '库', '校', '馆', '组', '队']);

const givenName = /^\p{Script=Han}{1,2}$/u;

/** 贺敏, 王建国: what may be a person's name and is no unit's. */
export function isPersonName(text: string): boolean {
  return surnames.has(text[0] ?? '') && givenName.test(text.slice(1)) && !isUnitShape(text);
}

function isPerson(text: string, suffix: string): boolean {
  if (suffix.length > 1 || !weak.has(suffix) || neverGivenName.has(suffix)) return false;
  return text.length <= 3 && surnames.has(text[0] ?? '');
}

function stemIsEmpty(stem: string, suffix: string): boolean {
  if (suffix.length > 1) return false;
  return stem === '' || (level.has(stem) && !afterLevelAlone.has(suffix));
}

/** 学校两所, 冷库3座, 违建12处: so many of them, and no name; 业务一处 and 刑侦二队 are names. */
const counted = /(?:[两几\d十百千](?:所|场|站|座|社|库|店|馆|园|厂|台)|\d(?:处|队|组|团|室|区|村|镇|县|市|部|校|院))$/u;

/** 9个部门, 十二个有关单位: so many, and none by name. */
const countedUnits = /^(?:\d{1,3}|[一二三四五六七八九十两]{1,3})个(?:有关|相关|成员|市直|县直|区直)?(?:部门|单位)$/u;

function endingOfBare(text: string): Ending {
  if (known.has(text)) return 'strong';
  if (counted.test(text)) return null;
  const suffix = longestBefore(text, text.length, suffixes);
  if (suffix === '' || longestBefore(text, text.length, falseEndings).length >= suffix.length) return knownEnding(text);
  const stem = text.slice(0, -suffix.length);
  if (stemIsEmpty(stem, suffix) || level.has(text) || isPerson(text, suffix)) return null;
  if (place.has(suffix)) return 'place';
  return weak.has(suffix) ? (knownEnding(text) ?? 'weak') : 'strong';
}

/** 县移动, 市邮政, 市贸促会: a known name after a level. */
function knownEnding(text: string): Ending {
  const prefix = longestAt(text, 0, levelStarts);
  return prefix !== '' && known.has(text.slice(prefix.length)) ? 'strong' : null;
}

/** 县消防, 市邮政: a level and a known name that no ending closes; 救援大队 and 管理局 may be the rest of it. */
export function isFieldName(text: string): boolean {
  return longestBefore(text, text.length, suffixes) === '' && knownEnding(text) !== null && !text.endsWith('协');
}

/** How a text ends (词尾), brackets and marks at its end put aside; of several brackets the last three are looked at. */
export const endingOf: (text: string) => Ending = remembered(readEnding);

function readEnding(text: string): Ending {
  let bare = withoutMarks(text);
  let inside: string | null = null;
  for (let count = 0; count < 3; count += 1) {
    const split = splitLastBracket(bare);
    if (split === null || split.base === '') break;
    inside ??= split.inside;
    bare = withoutMarks(split.base);
  }
  return endingOfBare(bare) ?? (inside === null ? null : endingOfBare(inside));
}

/** True where the text is a level of administration alone (县, 县级市): never a unit. */
export function isLevelWord(text: string): boolean {
  return level.has(text);
}

/** True for 三县, 两区, 三县两区人民政府. */
export function isCountedPlaces(text: string): boolean {
  return countedPlaces.test(text);
}

/** True for what stands in the bracket of 各镇（街道） or 各县（市、区）. */
export function isLevelList(text: string): boolean {
  return levelList.test(text);
}

/** True for a word that opens a collective: 各, 有关, 其他. */
export function startsCollective(text: string): boolean {
  return longestAt(text, 0, collectiveStarts) !== '';
}

function isHeadedCollective(text: string): boolean {
  const head = longestAt(text, 0, collectiveStarts);
  if (head === '' || villageWithEach.test(text)) return false;
  const rest = text.slice(head.length);
  // 各部（室）, 各中心（站）: kinds of units alone.
  const kind = splitLastBracket(rest)?.base ?? rest;
  // 各镇街、平台: the second word belongs to the collective.
  const comma = rest.lastIndexOf('、');
  if (comma > 0 && bareWord.has(rest.slice(comma + 1))) return isHeadedCollective(head + rest.slice(0, comma));
  if (endingOf(rest) !== null || collectiveNoun.has(kind) || generic.has(rest) || level.has(rest)) return true;
  return rest.startsWith('有关') || rest.startsWith('相关') ? isHeadedCollective(rest) : isPlace(rest);
}

function isPlace(text: string): boolean {
  return levelList.test(text.replace(/[（()）〈〉<>＜＞〔〕[\]［］]/gu, ''));
}

/** One character of every pattern below; most names have none, and are done with one test. */
const hasCollectiveMark = /[各（(〈<〔[［级所、县市区镇]/u;

function isMarkedCollective(text: string): boolean {
  if (eachAfterBody.test(text) && !villageWithEach.test(text)) return true;
  return [levelAlternatives, levelBracket, countedLevels, namedIn, listed, kindsOfBody].some((pattern) =>
    pattern.test(text),
  );
}

/** True for a collective (集合性单位): 各镇街, 有关部门, 县政府有关部门、单位, 各县（市、区）人民政府. */
export const isCollective: (text: string) => boolean = remembered(looksCollective);

function looksCollective(text: string): boolean {
  const bare = withoutMarks(text);
  if (bare === '' || bare.length > longestCollective || sentence.test(bare)) return false;
  if (bare.length > longestName) return namedIn.test(bare) && endingOf(bare) !== null;
  const isCounted = isCountedPlaces(bare) || countedUnits.test(bare);
  if (generic.has(bare) || isCounted || isHeadedCollective(bare)) return true;
  const split = splitLastBracket(bare);
  const base = split?.base ?? bare;
  // 开发区（园区）: kinds alone, in and before the bracket.
  if (split !== null && generic.has(base) && generic.has(split.inside)) return true;
  if (longestBefore(base, base.length, collectiveEnds) !== '' && base.length <= longestName) return true;
  return hasCollectiveMark.test(bare) && isMarkedCollective(bare) && endingOf(bare) !== null;
}

/** True where the text could be a whole name: it ends like a unit or is a collective. */
export function isUnitShape(text: string): boolean {
  return endingOf(text) !== null || isCollective(text);
}

/** 的 or 了 before any bracket or quotation. */
const particle = /^[^（(《“]*[的了]/u;

const placeHead = /^\p{Script=Han}{2,4}(?:省|市|县|区|州|盟|旗|镇|乡|街道)/u;

/** True where a new name may begin: a level, 各, 有关, a known name, a quoted title or a place. */
export function startsLikeUnit(text: string): boolean {
  return startsWithPlace(text) || longestAt(text, 0, knownByStart) !== '';
}

/** True for what names its own level or place, or a collective: 市财政局, 邹城市分局, 各镇; it is no rest of a name that begins with a place. */
export function startsWithPlace(text: string): boolean {
  if (text.startsWith('《') || startsCollective(text)) return true;
  const prefix = longestAt(text, 0, levelStarts);
  if (prefix !== '' && text.length > prefix.length && !text.startsWith('市场')) return true;
  return placeHead.test(text.slice(0, 8));
}

/** True for what begins with a verb and no collective's word: 引进高新技术企业, 打造示范乡镇. */
export function opensClause(text: string): boolean {
  const start = longestAt(text, 0, clauseStart);
  return start.length > 1 && !nameStart.has(start) && !startsCollective(text);
}

/** 建设数字档案馆, 新建公园, 建设美丽牧场, 建设社区养老服务中心: what is built; 建设局, 建设工程质量监督站, 建设信息中心 and 建设路小学 are names. */
const builds =
  /^(?:建设|新建(?![区县])|[改扩迁]建)(?:(?!工程|项目|投资|发展|集团|路|街)\p{Script=Han}{1,12}(?:馆|园|场|厂|医院|学校|小学|中学|社区|村|专区)|(?!工程|项目|投资|发展)\p{Script=Han}{6,14}中心)$/u;
/** 数字政府, 建设法治政府: what a government is to become. */
const kindOfGovernment = /^(?:建设|打造)?(?:数字|法治|智慧|廉洁|阳光|诚信|责任|效能|整体|服务型|创新型)政府$/u;

/** 推进办, 促进科: an office that is called after what it does. */
const officeOf = new Set(['办', '科', '股', '室', '组']);

/** True for a piece that begins like a requirement (加强…, 确保…) or holds 的 without naming units: no unit. */
export function isClause(text: string): boolean {
  // 公安、应急、消防等部门: its first character begins clauses.
  if (namedIn.test(text) || known.has(text) || text === '应急') return false;
  if (sentence.test(text) || builds.test(text) || kindOfGovernment.test(text)) return true;
  const start = longestAt(text, 0, clauseStart);
  if (start.length > 1 && officeOf.has(text.slice(start.length))) return false;
  if (nameStart.has(start) && text.length <= longestSuchName && endingOf(text) === 'strong') return false;
  if (start.length > 1 || (start !== '' && endingOf(text) === null)) return true;
  return text.length > longestName || particle.test(text);
}
