import { dropLayoutSpaces } from '../text/layout.ts';
import { personLabelEndings } from '../vocabulary/assignment-labels.ts';
import { isPersonName } from './unit-list/shape.ts';

const separators = /[\s、，,；;/／：:（）()]+/u;
/** A name, a part of one (王 强), or one with a point inside (买买提·吐尔逊). */
const name = /^\p{Script=Han}{1,4}$|^\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,8}$/u;
const phone = /^\d[\d-]{3,14}$/u;
/** Behind a post: 副县长陈建国. */
const nameLengths = [0, 2, 3];

const endsWithPost = (text: string): boolean => personLabelEndings.some((ending) => text.endsWith(ending));
const isPost = (text: string): boolean =>
  nameLengths.some((length) => endsWithPost(text.slice(0, text.length - length)));

const partsOf = (text: string): readonly string[] => text.split(separators).filter((part) => part !== '');

/** True for what stands under 责任领导 or 联系人: names, posts, telephone numbers. A unit of four characters may be a name, too. */
export function isPersonList(text: string): boolean {
  const parts = partsOf(text);
  return parts.length > 0 && parts.every((part) => name.test(part) || phone.test(part) || isPost(part));
}

/** True for persons and nothing else, one of them for certain: a post (镇长), or a usual surname and a name. */
export const areSurelyPersons = (text: string): boolean =>
  isPersonList(text) && partsOf(text).some((part) => isPost(part) || isPersonName(part));

const lone = /^\p{Script=Han}$/u;
const shortWord = /^\p{Script=Han}{1,2}$/u;
const endsInHan = /\p{Script=Han}$/u;
const startsInHan = /^\p{Script=Han}/u;

/** 王 强 → 王强: a surname and what stands behind the gap; null where a character alone is no such surname (副 县 长). */
function wholeNames(words: readonly string[]): readonly string[] | null {
  const names: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [word = '', next = ''] = words.slice(at, at + 2);
    if (!lone.test(word)) names.push(word);
    else if (shortWord.test(next) && isPersonName(word + next)) {
      names.push(word + next);
      at++;
    } else return null;
  }
  return names;
}

/** 刘志强  陈芳 → 刘志强 陈芳, 王 强 → 王强: of the spaces between persons only those that part two names stay. */
export function partNames(text: string): string {
  const names = wholeNames(text.split(/\s+/u).filter((word) => word !== ''));
  if (names === null) return dropLayoutSpaces(text);
  return names.reduce((all, name) => {
    const isBorder = endsInHan.test(all) && startsInHan.test(name);
    const between = isBorder ? ' ' : dropLayoutSpaces(`${all.slice(-1)} ${name.slice(0, 1)}`).slice(1, -1);
    return all + between + name;
  }, '');
}
