import { isSerial } from '../../../grammar/cell-fit.ts';
import { classifyHeader } from '../../../grammar/header-role.ts';
import { parseLabel } from '../../../grammar/numbering.ts';
import type { ColumnRole } from '../../../model/notice.ts';
import { countEach } from '../../../text/count-each.ts';
import { findAll } from '../../../text/find-all.ts';
import { squash } from '../../../text/layout.ts';
import { once } from '../../../text/once.ts';
import { cutPiece, type Line, type Piece, whole } from '../line.ts';

/** 工作任务：… of a record (标签行). */
export interface Field {
  readonly key: string;
  readonly role: ColumnRole;
  readonly label: Piece;
  readonly value: readonly Piece[];
  /** Its colon, or the squares around it. */
  readonly marks: readonly Piece[];
}

const longestLabel = 12;
const labelled = /^(?<label>[^：:，。；、\d【】［］[\]]{1,16})[：:]/u;
/** 【牵头部门】A */
const squared = /^(?<open>[【［[])(?<label>\p{Script=Han}{2,8})[】］\]][：:]?/u;
/** What a line with labels holds. */
export interface Labelled {
  readonly first: Field;
  /** 责任领导：王某  责任单位：…: what stands behind it on its line. */
  readonly others: readonly Field[];
  readonly number: Piece | null;
}

interface LabelAt {
  readonly label: string;
  /** What opens it, and where its value begins. */
  readonly open: number;
  readonly length: number;
}

function labelAt(line: Line, from: number, end = line.text.length): LabelAt | null {
  const text = line.text.slice(from, Math.min(end, from + 2 * longestLabel));
  const { 0: whole = '', groups } = labelled.exec(text) ?? squared.exec(text) ?? {};
  const label = groups?.['label'];
  return label === undefined ? null : { label, open: groups?.['open']?.length ?? 0, length: whole.length };
}

/** 01 项目名称：…: a number that only a space parts from the label; a pdf drops the space. */
const bareNumber = /^\s{0,8}\d{1,2}(?<gap>[ \t\u3000]{0,4})(?=(?<label>[^\s：:，。；、\d]{2,16})[：:])/u;

/** Where the label behind such a number begins; 0: there is none. 3月目标：… is none: without the space the label must be a header. */
function bareNumberLength(text: string): number {
  const { 0: whole, groups } = bareNumber.exec(text) ?? { 0: '' };
  const isPlain = groups?.['gap'] !== '' || classifyHeader(groups['label'] ?? '')?.sure === true;
  return isPlain ? whole.length : 0;
}

/** Where a line's text begins, a number before it aside. */
function startOf(line: Line): { readonly lead: number; readonly from: number } {
  const lead = line.text.length - line.text.trimStart().length;
  const bare = bareNumberLength(line.text);
  if (bare > 0) return { lead, from: bare };
  const numbered = parseLabel(line.text);
  return { lead, from: numbered === null || numbered.level < 2 ? lead : numbered.length };
}

/** True for a line that begins as one with a label does. */
export const isLabelled = (line: Line): boolean => labelAt(line, startOf(line).from) !== null;

/** True for a label that begins several lines, and is one for that, whatever it says (台账编号：…). */
export type SaidAgain = (label: string) => boolean;

/** A label that is sure to be one, or is said again, from `from` on, its text up to `end`. */
function fieldAt(line: Line, again: SaidAgain, from: number, end: number): Field | null {
  const found = labelAt(line, from, end);
  if (found === null) return null;
  const { label, open, length } = found;
  const known = classifyHeader(label);
  const role = known?.sure === true ? known.role : 'other';
  if (known?.sure !== true && !again(label)) return null;
  const start = from + open;
  const to = start + label.length;
  const value = cutPiece(line, from + length, end);
  return {
    key: squash(label),
    role,
    label: cutPiece(line, start, to),
    value: value.text === '' ? [] : [value],
    marks: [...(open > 0 ? [cutPiece(line, from, start)] : []), cutPiece(line, to, from + length)],
  };
}

/** None is said again. */
export const noLabels: SaidAgain = () => false;
const labelWithin =
  /(?<=[^\s：:])(?:[ \t\u3000]{1,12}(?=[^\s：:，。；、\d【】［］[\]]{2,16}[：:])|[ \t\u3000]{0,12}(?=[【［[]\p{Script=Han}{2,8}[】］\]]))/gu;

/** Where labels begin behind the first one. */
const laterLabels = (line: Line, from: number): readonly number[] =>
  findAll(labelWithin, line.text)
    .map((found) => found.index + found[0].length)
    .filter((at) => at > from && fieldAt(line, noLabels, at, line.text.length) !== null);

/** 工作任务：… at the start of a line, and what other labels follow on the line. */
export function fieldsOf(line: Line | undefined, again: SaidAgain): Labelled | null {
  if (line === undefined) return null;
  const { lead, from } = startOf(line);
  const starts = fieldAt(line, again, from, line.text.length) === null ? [] : [from, ...laterLabels(line, from)];
  const [first, ...others] = starts.flatMap(
    (at, i) => fieldAt(line, again, at, starts[i + 1] ?? line.text.length) ?? [],
  );
  return first === undefined ? null : { first, others, number: from === lead ? null : cutPiece(line, lead, from) };
}

const titled = /^\s{0,8}(?<number>\d{1,2})[ \t\u3000]{1,4}(?<title>[\p{Script=Han}“《][^：:。；]{1,60})$/u;

/** 2 数据共享 right above 牵头单位：…: the record's number and its title, which has no label. */
export function titleAt(lines: readonly Line[], at: number, again: SaidAgain): Labelled | null {
  const [line, next] = [lines[at], lines[at + 1]];
  const { number = '', title } = (line === undefined ? null : titled.exec(line.text.trimEnd()))?.groups ?? {};
  if (line === undefined || title === undefined || next?.gap !== 0 || fieldsOf(next, again) === null) return null;
  const [from, to] = [line.text.indexOf(number), line.text.indexOf(title)];
  const nothing = cutPiece(line, to, to);
  const first: Field = {
    key: titleKey,
    role: 'task',
    label: nothing,
    value: [cutPiece(line, to, line.text.length)],
    marks: [],
  };
  return { first, others: [], number: cutPiece(line, from, from + number.length) };
}

/** 1 alone on its line above 工作任务：…: the record's number. */
export function numberAlone(lines: readonly Line[], at: number, again: SaidAgain): Piece | null {
  const line = lines[at];
  if (line === undefined || !isSerial(line.text) || fieldsOf(lines[at + 1], again) === null) return null;
  return whole(line);
}

/** No label is called so. */
export const titleKey = '：';

/** The labels of so many lines tell which are said again, and how often that is at least. */
const labelSample = 200;
const fewestSaid = 2;
/** 标准：… three times; twice two characters may be anything. */
const fewestShort = 3;
const shortLabel = 2;
/** 第一阶段：…, 一季度：… are parts of what stands above them. */
const mayBeLabel = /^(?![一二三四五六七八九十第上下])\p{Script=Han}{2,}/u;

/** Counted when a label is asked for that no list holds: most lines have none. */
export function labelsSaidAgain(lines: readonly Line[], start: number): SaidAgain {
  const counts = once(() => {
    const sample = lines.slice(start, start + labelSample);
    return countEach(sample.flatMap((line) => labelAt(line, startOf(line).from)?.label ?? []).map(squash));
  });
  return (label) => {
    const said = squash(label);
    const fewest = said.length > shortLabel ? fewestSaid : fewestShort;
    return mayBeLabel.test(said) && (counts().get(said) ?? 0) >= fewest;
  };
}
