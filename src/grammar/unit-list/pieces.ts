import type { UnitRole } from '../../model/notice.ts';
import { eachMatch } from '../../text/find-all.ts';
import { gather } from '../../text/gather.ts';
import { kindsOfUnits } from '../../vocabulary/assignment-labels.ts';
import { supportWords } from '../../vocabulary/role-words.ts';
import { isRound, pairBrackets } from './brackets.ts';
import { type Label, labelEnds, longestPersonLabel, readLabel, roleOfLabel, roles } from './label.ts';
import { isPersonName, isUnitShape, startsLikeUnit } from './shape.ts';
import { indexByEnd, indexByStart, longestAt, longestBefore, wordBeforeColon } from './word-index.ts';

/** What parts two pieces: 、 or a connective, ， and its like, ； and its like, a line break, spaces. '' at the start. */
export type Separator = '' | '、' | '，' | '；' | '\n' | '\t';

/** A stretch of flat text between separators, or a label before a colon. Offsets are those of the flat text. */
export type Piece =
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly before: Separator }
  | { readonly kind: 'label'; readonly start: number; readonly end: number; readonly label: Label };

const roleStarts = indexByStart([...roles.keys()].filter((word) => word.length >= 4 && !kindsOfUnits.includes(word)));
const separators: ReadonlyMap<string, Separator> = new Map([
  ['、', '、'],
  ['\\', '、'],
  ['＼', '、'],
  ['，', '，'],
  [',', '，'],
  ['；', '；'],
  [';', '；'],
  ['。', '；'],
  ['|', '\t'],
  ['｜', '\t'],
  ['\n', '\n'],
  ['\t', '\t'],
]);
/** 1. 1、 （1） （一） ① before a name: the list's own numbering, no text. */
const itemLabel = /^(?:[（(]?\d{1,2}[）).．、]|[（(][一二三四五六七八九十]{1,3}[）)]|[①-⑳])(?=\D|$)/u;
const digit = /\d/u;
/** Where something may part, open or close; what stands between is passed over. */
const landmark = /[、\\＼，,；;。|｜\n\t：:/／·・•（()）《》“”【】[\]［］〔〕〈〉<>＜＞②-⑳]/gu;

/** Longest look to the left for a unit before a slash, and to the right of a colon. */
const window = 40;

interface Builder {
  readonly text: string;
  readonly pairs: ReadonlyMap<number, number>;
  readonly pieces: Piece[];
  /** Close brackets whose pair wraps whole pieces: they part like the open bracket did. */
  readonly wrapping: Set<number>;
  start: number;
  before: Separator;
  /** (牵头)A (配合)B: the list's first role stands before its unit, and so do the others. */
  rolesAhead: boolean;
}

function pushText(builder: Builder, end: number): void {
  const { text, start } = builder;
  const label = itemLabel.exec(text.slice(start, start + 6))?.[0] ?? '';
  const numbering = text[end] === '、' && end - start <= 2 && /^\d+$/u.test(text.slice(start, end));
  const from = start + label.length;
  if (from < end && !numbering) builder.pieces.push({ kind: 'text', start: from, end, before: builder.before });
}

function part(builder: Builder, at: number, separator: Separator): void {
  const { start } = builder;
  if (at > start) pushText(builder, at);
  // ， after 、 or at a bracket: the stronger separator stays.
  if (at > start || separator !== '') builder.before = separator;
  builder.start = at + 1;
}

/** 自然灾害、事故灾害类：… → the scope begins at the first piece that is no unit. */
function scopeStart(builder: Builder): number {
  let { start, before } = builder;
  while (before === '、') {
    const last = builder.pieces.at(-1);
    if (last?.kind !== 'text' || isUnitShape(builder.text.slice(last.start, last.end))) break;
    builder.pieces.pop();
    ({ start, before } = last);
  }
  return start;
}

function valueAfter(text: string, colon: number): string {
  const [value] = text.slice(colon + 1, colon + 1 + window).split(/[、，,；;。：:\n\t]/u);
  return value ?? '';
}

/** 责任领导：张伟|责任部门：…, 联系人：张伟|电话：…: what stands between two labels is the first one's, whatever it is. */
function valueBefore({ text, start, pieces }: Builder, label: Label, at: number): string {
  const last = pieces.at(-1);
  if (label.kind === 'scope' || last?.kind !== 'label' || last.label.kind !== 'field' || last.end !== start) return '';
  const word = longestBefore(text.slice(start, at), at - start, labelEnds);
  return word === '' ? '' : text.slice(start, at - word.length);
}

/** Handles a colon at `at`: the text before it is a label, unless it is a unit whose duty follows (县财政局：负责资金保障). */
function pushLabel(builder: Builder, at: number): void {
  const { text, start } = builder;
  const read = readLabel(text.slice(start, at), valueAfter(text, at));
  const { label } = read;
  const before = read.before || valueBefore(builder, label, at);
  const isUnit = label.kind === 'scope' && isUnitShape(label.name);
  if (start === at || (isUnit && !isUnitShape(valueAfter(text, at)))) {
    part(builder, at, isUnit && isPersonName(valueAfter(text, at).trim()) ? '\t' : '，');
    return;
  }
  if (before !== '') pushText(builder, start + before.length);
  const from = label.kind === 'scope' ? scopeStart(builder) : start + before.length;
  const named: Label = label.kind === 'role' ? label : { ...label, name: text.slice(from, at) };
  builder.pieces.push({ kind: 'label', start: from, end: at + 1, label: named });
  builder.before = '';
  builder.start = at + 1;
}

/** 【牵头单位】A and （牵头）A: a label. After a name, A（牵头）B（配合）, a round one belongs to that name and parts it from the next. */
function openRole(builder: Builder, open: number, close: number, role: UnitRole): number {
  const { text, start } = builder;
  builder.rolesAhead ||= open === 0;
  const isAfterName = isRound(text[open] ?? '') && open > start && !builder.rolesAhead;
  if (open > start) pushText(builder, isAfterName ? close + 1 : open);
  if (!isAfterName) builder.pieces.push({ kind: 'label', start: open, end: close + 1, label: { kind: 'role', role } });
  builder.before = isAfterName ? '、' : '';
  builder.start = close + 1;
  return close;
}

const longestRoleLabel = 8;
const helpEnds = indexByEnd(supportWords);
const endOfList = /^[。；;]?$/u;
const endOfPart = /^[。；;\t\n]?$/u;

/** 县科技局（县财政局配合）, 县科技局（配合单位：县财政局、县商务局）: others than the one before it, in their own role, at the list's end. */
function holdsOthers(text: string, open: number, close: number): boolean {
  const inside = text.slice(open + 1, close);
  const helps = longestBefore(inside, inside.length, helpEnds);
  if (helps !== '' && isUnitShape(inside.slice(0, -helps.length)))
    return endOfPart.test(text[close + 1] ?? '') || wordBeforeColon(text, close + 1, longestPersonLabel) !== '';
  return (
    roles.has(wordBeforeColon(text, open + 1, longestRoleLabel)) && endOfList.test(text.slice(close + 1, close + 3))
  );
}

/** A bracket around whole pieces is no more than a pair of separators; any other one is passed over with what it holds. */
function openBracket(builder: Builder, open: number, close: number): number {
  const { text } = builder;
  const role = roleOfLabel(text.slice(open + 1, close));
  const next = text[close + 1];
  const textFollows = next !== undefined && !separators.has(next) && !isColon(text, close + 1);
  if (role !== null && textFollows) return openRole(builder, open, close, role);
  if (isRound(text[open] ?? '') && holdsOthers(text, open, close)) {
    builder.wrapping.add(close);
    part(builder, open, '；');
    return open;
  }
  const isBracket = isRound(text[open] ?? '') || /[【[［]/u.test(text[open] ?? '');
  const isWhole = next === undefined || separators.has(next) || builder.wrapping.has(close + 1);
  if (open !== builder.start || !isBracket || !isWhole) return close;
  builder.wrapping.add(close);
  builder.start = open + 1;
  return open;
}

function isColon(text: string, at: number): boolean {
  const mark = text[at];
  return (mark === '：' || mark === ':') && !(digit.test(text[at - 1] ?? '') && digit.test(text[at + 1] ?? ''));
}

/** 责任单位/区农业农村局: a slash for the colon. */
function isLabelSlash(builder: Builder, at: number): boolean {
  const { text, start } = builder;
  return (
    (text[at] === '/' || text[at] === '／') &&
    roles.has(text.slice(start, at)) &&
    startsLikeUnit(text.slice(at + 1, at + window))
  );
}

/** 城关镇/长安镇, 城关镇·长安镇. */
const between = /[/／·・•]/u;
/** ①城关镇②长安镇 */
const nextNumber = /^[②-⑳]\p{Script=Han}/u;

function isBetweenUnits({ text, start }: Builder, at: number): boolean {
  const isBetween = between.test(text[at] ?? '') || nextNumber.test(text.slice(at, at + 2));
  return isBetween && isUnitShape(text.slice(Math.max(start, at - window), at));
}

/** 县公安局/高飞 (责任单位/责任人): a person stands behind the unit as behind a gap. */
function separatorAt(text: string, at: number): Separator {
  const [right = ''] = text.slice(at + 1, at + window).split(/[、，,；;。|｜\n\t/／]/u);
  return isPersonName(right.trim()) ? '\t' : '、';
}

/** 责任单位县财政局, and 责任单位 before a space: a label without its colon. */
function splitBareLabels(text: string, pieces: readonly Piece[]): readonly Piece[] {
  return gather(pieces, (piece, index): readonly Piece[] => {
    if (piece.kind === 'label') return [piece];
    const word = longestAt(text, piece.start, roleStarts);
    const role = roles.get(word);
    const end = piece.start + word.length;
    if (role === undefined || end > piece.end) return [piece];
    const label: Piece = { kind: 'label', start: piece.start, end, label: { kind: 'role', role } };
    if (end < piece.end) {
      const rest = text.slice(end, piece.end).replace(/^[为是]/u, '');
      const from = piece.end - rest.length;
      return startsLikeUnit(rest) && isUnitShape(rest) ? [label, { ...piece, start: from, before: '' }] : [piece];
    }
    const next = pieces[index + 1];
    return next?.kind === 'text' && (next.before === '\n' || next.before === '\t') ? [label] : [piece];
  });
}

/** Splits flat text at separators and colons; what brackets and quotation marks hold stays together. Linear. */
export function splitPieces(text: string): readonly Piece[] {
  const builder: Builder = {
    text,
    pairs: pairBrackets(text),
    pieces: [],
    wrapping: new Set(),
    start: 0,
    before: '',
    rolesAhead: false,
  };
  let passed = -1;
  for (const { 0: mark, index: at } of eachMatch(landmark, text)) {
    if (at <= passed) continue;
    const separator = separators.get(mark);
    const close = builder.pairs.get(at);
    if (builder.wrapping.has(at)) part(builder, at, builder.before);
    else if (close !== undefined) passed = openBracket(builder, at, close);
    else if (separator !== undefined) part(builder, at, separator);
    else if (isColon(text, at)) pushLabel(builder, at);
    else if (isLabelSlash(builder, at)) pushLabel(builder, at);
    else if (isBetweenUnits(builder, at)) part(builder, at, separatorAt(text, at));
  }
  part(builder, text.length, '');
  return splitBareLabels(text, builder.pieces);
}
