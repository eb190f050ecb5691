import { knownUnitNames } from '../../vocabulary/protected-unit-names.ts';
import {
  falseUnitEndings,
  placeUnitSuffixes,
  strongUnitSuffixes,
  weakUnitSuffixes,
} from '../../vocabulary/unit-suffixes.ts';
import { indexByEnd, longestBefore } from './word-index.ts';

const suffixes = indexByEnd([...strongUnitSuffixes, ...placeUnitSuffixes, ...weakUnitSuffixes, ...knownUnitNames]);
const falseEndings = indexByEnd(falseUnitEndings);
const marks = /[、，,；;。：:\s（）()和及与]+/u;
/** 工业和信息化部负责: a role word may hide the ending. */
const roles = /牵头|配合|负责|落实|协办|主办|承办|参与|会同/u;
/** Pieces between the marks of a list; below this share of characters in pieces that end like a unit the whole grammar finds none. */
const leastShare = 0.12;
const leastPieces = 4;

function endsLikeUnit(piece: string): boolean {
  const suffix = longestBefore(piece, piece.length, suffixes);
  return suffix !== '' && longestBefore(piece, piece.length, falseEndings).length < suffix.length;
}

/**
 * True for a text that is surely no list of units: a sentence whose pieces end like none. A look at the ends of the pieces only: a
 * tenth of the whole grammar's work, which most requirements are spared.
 */
export function isSurelyProse(text: string): boolean {
  if (roles.test(text)) return false;
  const pieces = text.split(marks).filter((piece) => piece !== '');
  const ending = pieces.filter(endsLikeUnit).reduce((sum, piece) => sum + piece.length, 0);
  if (ending === 0) return pieces.length > 1 || (pieces[0]?.length ?? 0) > 12;
  return pieces.length >= leastPieces && ending < leastShare * pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** 县财政局, 各镇（街道）, 市政府各部门: a level word first, a unit's ending last, and no room for a sentence between. */
const levelStart = /^[省市县区州旗盟镇乡各]/u;
const longestSure = 12;
const bracketed = /[（(][^（()）]{1,6}[）)]/gu;

/** True for a text that is surely a list of units: every piece begins with a level word, is short and ends like a unit. */
export function isSurelyUnits(text: string): boolean {
  const pieces = text
    .replace(bracketed, '')
    .split(/[、，,；;\s]+/u)
    .filter((piece) => piece !== '');
  return (
    pieces.length > 0 &&
    pieces.every((piece) => levelStart.test(piece) && piece.length <= longestSure && endsLikeUnit(piece))
  );
}
