import { isTextRole, isUnitRole } from '../../../grammar/column-role.ts';
import { classifyHeader, headerKey, headerRoles, isUnlistedHeader } from '../../../grammar/header-role.ts';
import type { ColumnRole } from '../../../model/notice.ts';
import type { Piece } from '../line.ts';
import type { PrintedCell } from '../place-row.ts';
import type { PrintedHeader } from './header-rows.ts';

/** A header of the first row over some of the second: indexes into the words as they are printed. */
interface Group {
  readonly over: number;
  readonly from: number;
  readonly to: number;
}

const mostInner = 8;
const mostNestings = 12;

/** 一季度…四季度 and 目标值 say how far a thing is to come by when. */
const isStage = (role: ColumnRole): boolean => role === 'other' || role === 'target' || role === 'deadline';

/** What such words stand under: 进度安排, 2023年目标; a sum (总投资) has no quarters of its own. */
const stageHead = /(?:进度|安排|时限|时间|节点|目标|步骤|阶段|情况)$/u;

interface Word {
  readonly text: string;
  readonly role: ColumnRole;
}

/** True where a header stands over such headers: 责任单位 over 牵头 and 配合, 进度安排 over quarters. */
function standsOver(over: Word, under: readonly Word[]): boolean {
  if (isUnitRole(over.role)) return under.every(({ role }) => isUnitRole(role) || role === 'person');
  if (isTextRole(over.role)) return under.every(({ role }) => isTextRole(role));
  return isStage(over.role) && stageHead.test(over.text) && under.every(({ role }) => isStage(role));
}

/** The ways to put the words from `at` on under those before `cut`, from the left, two at least under each. */
function groupings(words: readonly Word[], cut: number, at = cut, first = 0): readonly (readonly Group[])[] {
  if (at === words.length) return [[]];
  const found: (readonly Group[])[] = [];
  for (const [over, word] of words.entries()) {
    if (over < first || over >= cut) continue;
    for (let to = at + 2; to <= words.length && found.length < mostNestings; to++) {
      if (!standsOver(word, words.slice(at, to))) break;
      for (const rest of groupings(words, cut, to, over + 1)) found.push([{ over, from: at, to }, ...rest]);
    }
  }
  return found;
}

/** The words at their places: each header of the first row over the first of those under it. */
function place(pieces: readonly Piece[], cut: number, groups: readonly Group[]): PrintedHeader {
  const outer: PrintedCell[] = [];
  const inner: PrintedCell[] = [];
  pieces.slice(0, cut).forEach((piece, over) => {
    const group = groups.find((other) => other.over === over);
    const under: readonly PrintedCell[] =
      group === undefined ? [[]] : pieces.slice(group.from, group.to).map((own) => [own]);
    under.forEach((cell, i) => {
      outer.push(i === 0 ? [piece] : []);
      inner.push(cell);
    });
  });
  return { outer, inner };
}

/** A word that nobody listed (2023年目标之类) may stand over others, and never counts as a unit or a text. */
const roleOf = (text: string, role: ColumnRole): ColumnRole =>
  classifyHeader(text) === null && isUnlistedHeader(text) ? 'other' : role;

/**
 * The two rows that header words may have stood in before each was printed on a line of its own (责任单位 … 牵头单位 配合单位): the words of the
 * second row come after all of the first. Empty where none of the words can stand over the last ones.
 */
export function nestings(pieces: readonly Piece[]): readonly PrintedHeader[] {
  const texts = pieces.map((piece) => piece.text);
  const roles = headerRoles(texts);
  const words = texts.map((text, i): Word => ({ text: headerKey(text), role: roleOf(text, roles[i] ?? 'other') }));
  const found: PrintedHeader[] = [];
  for (let cut = pieces.length - 2; cut >= Math.max(2, pieces.length - mostInner); cut--)
    for (const groups of groupings(words, cut)) found.push(place(pieces, cut, groups));
  return found.slice(0, mostNestings);
}
