import { isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { classifyHeader } from '../grammar/header-role.ts';
import { splitNumber } from '../grammar/numbering.ts';
import { timeOfTitle } from '../grammar/title-time.ts';
import type { Cell } from '../model/document.ts';
import type { Location } from '../model/notice.ts';
import type { PathEntry, TaskRow, UnitCell } from '../model/task-table.ts';
import { squash } from '../text/layout.ts';
import type { HeadedColumn } from './header.ts';
import { blockText, heavyRanges, lineText, namesText, rawText } from './matrix.ts';
import { sameTitle, toPathEntry } from './path.ts';
import type { Resolved } from './resolve.ts';
import { unitsOfGroup } from './unit-rows.ts';

export interface RowContext {
  readonly columns: readonly HeadedColumn[];
  readonly groups: readonly PathEntry[];
  /** The heading above the table. */
  readonly heading: string | null;
  /** Who is to do all of it, where the line above the table says so. */
  readonly unitsAbove: readonly UnitCell[];
  /** The label that opens a requirement is its number: no number column, and every requirement has one. */
  readonly labelIsNumber: boolean;
  readonly location: Location;
}

interface Text {
  readonly path: readonly PathEntry[];
  readonly requirement: string;
}

/** Distinct cells of the text columns, left to right: a cell that spans columns counts once. */
function textCells(
  places: readonly Resolved[],
  columns: readonly HeadedColumn[],
  role: 'task' | 'requirement',
): readonly Cell[] {
  const cells: Cell[] = [];
  places.forEach((place, c) => {
    if (columns[c]?.role === role && place.cell !== null && !cells.includes(place.cell)) cells.push(place.cell);
  });
  return cells;
}

/** The group row's title again in a column: a label of its own makes it another category. */
function isSameCategory(entry: PathEntry, group: PathEntry): boolean {
  const isLabelled = entry.label !== null && group.label !== null && entry.label !== group.label;
  return !isLabelled && sameTitle(entry.title, group.title);
}

/** Tasks stand outside of requirements, whichever column is first; 工作要点 | 重点任务 | 工作要求 nest as they stand. */
function inOrder(tasks: readonly Cell[], requirements: readonly Cell[]): readonly Cell[] {
  const innermostTask = tasks.at(-1)?.column ?? Number.POSITIVE_INFINITY;
  const isEnclosed = (requirements.at(-1)?.column ?? 0) > innermostTask;
  const cells = [...tasks, ...requirements];
  return isEnclosed ? cells.sort((a, b) => a.column - b.column) : cells;
}

/** —— stands where a category has no further part (三级任务). */
const saysNothing = (cell: Cell): boolean => /^(?:无|[—–－─\-/／]+)$/u.test(squash(lineText(cell)));

/** Innermost text is the requirement, what stands outside of it the path; a blank requirement falls back to the task. */
function readText(places: readonly Resolved[], context: RowContext): Text {
  const tasks = textCells(places, context.columns, 'task');
  const requirements = textCells(places, context.columns, 'requirement').filter((cell) => !tasks.includes(cell));
  const ordered = inOrder(tasks, requirements);
  const said = ordered.filter((cell) => !saysNothing(cell));
  const cells = said.length === 0 ? ordered : said;
  const last = cells.at(-1);
  const entries = cells.slice(0, -1).map((cell) => toPathEntry(lineText(cell)));
  const [outermost] = entries;
  const groups = context.groups.filter((group) => outermost === undefined || !isSameCategory(outermost, group));
  return { path: [...groups, ...entries], requirement: last === undefined ? '' : blockText(last) };
}

/** ● below 县发改局 (任务与单位矩阵). */
function markedUnit(
  { name, roles }: NonNullable<HeadedColumn['marked']>,
  { cell, inherited }: Resolved,
): readonly UnitCell[] {
  const mark = cell === null ? '' : squash(lineText(cell));
  const role = roles.get(mark);
  return role === undefined ? [] : [{ role, text: name, bold: [], inherited, mark }];
}

/** 责任领导及责任单位, 责任单位（责任人） */
const personWords = /领导|责任人|负责人|联系人/u;

function readUnits(places: readonly Resolved[], columns: readonly HeadedColumn[]): readonly UnitCell[] {
  const seen = new Set<Cell>();
  return places.flatMap((place, c): readonly UnitCell[] => {
    const role = columns[c]?.role ?? 'other';
    if (!isUnitRole(role) || place.cell === null) return [];
    const marked = columns[c]?.marked;
    if (marked !== undefined) return markedUnit(marked, place);
    if (seen.has(place.cell)) return [];
    seen.add(place.cell);
    const cell = { role, text: rawText(place.cell), bold: heavyRanges(place.cell), inherited: place.inherited };
    return [
      personWords.test(columns[c]?.header ?? '') ? Object.assign({}, cell, { withPersons: true as const }) : cell,
    ];
  });
}

/** 完成时限：6月底前 and 一、6月底前完成的任务 as a group row, above the rows of a table without such a column. */
function deadlineOfGroup(groups: readonly PathEntry[]): TaskRow['deadline'] {
  const times = groups.flatMap(({ title }) => {
    const [label = '', ...rest] = title.split(/[:：]/u);
    return rest.length === 1 && isDeadlineLabel(label) ? rest : (timeOfTitle(title) ?? []);
  });
  const time = times.at(-1);
  return time === undefined ? null : { text: time, inherited: true, from: 'heading' };
}

function isDeadlineLabel(text: string): boolean {
  const found = classifyHeader(text);
  return found?.sure === true && found.role === 'deadline';
}

function readDeadline(places: readonly Resolved[], { columns, groups }: RowContext): TaskRow['deadline'] {
  const at = columns.flatMap((column, c) => (column.role === 'deadline' ? [c] : []));
  if (at.length === 0) return deadlineOfGroup(groups);
  const cells = [...new Set(at.map((c) => places[c]?.cell ?? null))].filter((cell) => cell !== null);
  const inherited = cells.length > 0 && at.every((c) => places[c]?.cell === null || places[c]?.inherited === true);
  return { text: cells.map(blockText).join('\n'), inherited };
}

/** 序号 | 项目编号: a second number under a header of its own is kept; under 具体要求 it is that text's label. */
function isOtherNumber(columns: readonly HeadedColumn[], at: number): boolean {
  const first = columns.findIndex(({ role }) => role === 'number');
  const header = columns[at]?.header ?? '';
  return at !== first && header !== '' && !columns.some((column, c) => c !== at && column.header === header);
}

function isExtra(columns: readonly HeadedColumn[], at: number): boolean {
  const role = columns[at]?.role ?? 'other';
  if (role === 'number') return isOtherNumber(columns, at);
  return !isTextRole(role) && !isUnitRole(role) && role !== 'deadline';
}

/** A cell that spans columns speaks for each of their headers (持续推进 over 一季度 … 四季度), once for a header that spans them, too. */
function readExtra(places: readonly Resolved[], columns: readonly HeadedColumn[]): Readonly<Record<string, string>> {
  const extra: Record<string, string> = {};
  places.forEach((place, c) => {
    const column = columns[c];
    if (column === undefined || place.cell === null) return;
    if (places[c - 1]?.cell === place.cell && columns[c - 1]?.header === column.header) return;
    if (!isExtra(columns, c)) return;
    const header = column.header === '' ? `第${c + 1}列` : column.header;
    const key = header in extra ? `${header}（${c + 1}）` : header;
    extra[key] = column.role === 'person' ? namesText(place.cell) : blockText(place.cell);
  });
  return extra;
}

/** 1-1 and 1.2 count what is part of 1. */
function countsWithin(inner: Cell, outer: Cell): boolean {
  const [part, whole] = [squash(lineText(inner)), squash(lineText(outer))];
  return part.startsWith(whole) && /^[-－—–.．]\d/u.test(part.slice(whole.length));
}

/** Where 序号 is merged over several rows, 1-1, 1-2 beside their texts count these. */
function numberPlace(places: readonly Resolved[], columns: readonly HeadedColumn[]): Resolved | undefined {
  const isOwn = ({ role }: HeadedColumn, c: number): boolean => role === 'number' && !isOtherNumber(columns, c);
  const outer = places[columns.findIndex(isOwn)];
  const inner = places[columns.findLastIndex(isOwn)];
  const [whole, part] = [outer?.cell ?? null, inner?.cell ?? null];
  if (part === null || inner === outer) return outer;
  const isMerged = whole === null || outer?.inherited === true || whole.rowSpan > 1;
  return isMerged || countsWithin(part, whole) ? inner : outer;
}

/** A cell that spans 序号 and 任务 (一、开办企业) is the text's. */
function readNumber(place: Resolved | undefined, columns: readonly HeadedColumn[]): string | null {
  const cell = place?.cell ?? null;
  const isText =
    cell !== null && columns.slice(cell.column, cell.column + cell.columnSpan).some(({ role }) => isTextRole(role));
  return cell === null || isText ? null : squash(lineText(cell)).replace(/[.．、]$/u, '') || null;
}

/** The innermost group that says who, or the heading. */
function unitsOfGroups({ groups, heading }: RowContext, columns: readonly HeadedColumn[]): readonly UnitCell[] {
  const titles = groups.length > 0 ? groups.map(({ title }) => title).reverse() : [heading];
  return titles.map((title) => unitsOfGroup(title, columns)).find((units) => units.length > 0) ?? [];
}

/** A resolved row as the document's words by role. */
export function toTaskRow(places: readonly Resolved[], context: RowContext): TaskRow {
  const { columns } = context;
  const text = readText(places, context);
  const place = numberPlace(places, columns);
  const own = readNumber(place, columns);
  const split = own === null && context.labelIsNumber ? splitNumber(text.requirement) : null;
  return {
    number: own ?? split?.number ?? null,
    isNumberInherited: own !== null && place?.inherited === true,
    path: text.path,
    requirement: split?.text ?? text.requirement,
    units: [...unitsOfGroups(context, columns), ...context.unitsAbove, ...readUnits(places, columns)],
    deadline: readDeadline(places, context),
    extra: readExtra(places, columns),
    location: context.location,
  };
}
