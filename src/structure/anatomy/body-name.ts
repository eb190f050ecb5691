import { parseLabel } from '../../grammar/numbering.ts';
import { indexByStart, longestAt } from '../../grammar/unit-list/word-index.ts';
import { paragraphText } from '../../model/document.ts';
import { dropLayoutSpaces, squash } from '../../text/layout.ts';
import { leadLabels, responsibleLabels, supportLabels } from '../../vocabulary/assignment-labels.ts';
import { bodyEndings } from '../../vocabulary/meta-words.ts';
import type { Entry } from './entry.ts';

const longestBodyName = 30;
/** Shorter parts of a spaced line are letters of one name: 人 民 政 府; 公安部 is a name. */
const shortestOfSeveral = 3;
/** 县政府 办公室: the end of the name before it. */
const officeOnly = new Set(['办公厅', '办公室', '委员会', '管委会', '秘书处']);

const endsLikeBody = (text: string): boolean => bodyEndings.some((ending) => text.endsWith(ending));
/** 学生工作部（处）, 人事处（教师工作部）: another name of the body, or how it ends. */
const otherName = /[（(](?<inside>\p{Script=Han}{1,12})[）)]$/u;

const decimalLabel = /^\d{1,2}(?:[.．]\d{1,2}){1,4}/u;

const shortestLabel = 4;
/** 牵头单位 县行政审批局: who acts, said without a colon. */
const unitLabels = indexByStart(
  [...leadLabels, ...supportLabels, ...responsibleLabels].filter((label) => label.length >= shortestLabel),
);

/** True for a text that could be the name of a body (机关名称): short, without marks, ending like one. */
export function isBodyName(plain: string): boolean {
  if (plain.length > longestBodyName || /[，。；：:、_|【】［］[\]]/u.test(plain)) return false;
  // 2.新建公路 县交通局, 2.1 县防汛抗旱指挥部
  if (parseLabel(plain) !== null || decimalLabel.test(plain)) return false;
  if (longestAt(plain, 0, unitLabels) !== '') return false;
  const { inside = '' } = otherName.exec(plain)?.groups ?? {};
  const isName = inside === '处' || endsLikeBody(inside);
  return endsLikeBody(plain) || (isName && endsLikeBody(plain.replace(otherName, '')));
}

/** 甲委员会、乙委员会: names of several bodies on one line, as they stand above 关于 in a title. */
export const areBodyNames = (plain: string): boolean => plain.split('、').every(isBodyName);

/** 甲区 of 甲区教育局甲区财政局. */
const place = /^\p{Script=Han}{1,8}?[省市区县旗州]/u;

/** 甲区教育局甲区财政局: names that a web page set side by side lost what parted them, where each begins with the same place. */
function withoutGlue(name: string): readonly string[] {
  const own = place.exec(name)?.[0];
  if (own === undefined) return [name];
  const names = name.split(own).slice(1);
  return names.length > 1 && names.every((rest) => isBodyName(rest)) ? names.map((rest) => own + rest) : [name];
}

/** The names on a line: "甲厅      乙厅" and 甲县乙局甲县丙局 are two, "人 民 政 府" are spaced letters; whether they are names, `isBodyName` tells. */
export const namesOn = (entry: Entry): readonly string[] =>
  namesIn(entry.paragraph === null ? '' : paragraphText(entry.paragraph).trim());

export function namesIn(raw: string): readonly string[] {
  const wide = raw.split(/\s{2,}|[\t\u3000]/u);
  const parts = wide.length > 1 ? wide : raw.split(/\s/u);
  const names = parts.map(squash).filter((part) => part !== '');
  const isWhole = (name: string): boolean =>
    name.length >= shortestOfSeveral && !officeOnly.has(name) && isBodyName(name);
  const several = names.length > 1 && names.every(isWhole);
  return several ? names : withoutGlue(dropLayoutSpaces(raw));
}
