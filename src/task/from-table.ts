import { isWhen } from '../grammar/assignment/parse.ts';
import { findAssignments } from '../grammar/assignment.ts';
import { isUnitRole } from '../grammar/column-role.ts';
import { type Legend, parseLegend } from '../grammar/legend.ts';
import { splitNumber } from '../grammar/numbering.ts';
import { isPersonName } from '../grammar/unit-list/shape.ts';
import { type ParsedUnit, parseUnitList } from '../grammar/unit-list.ts';
import type { Finding } from '../model/finding.ts';
import type { Assignment, UnitRole } from '../model/notice.ts';
import type { LogicalTable, TaskRow, UnitCell } from '../model/task-table.ts';
import { fold, squash } from '../text/layout.ts';
import { readDeadline, readTimes } from './deadline.ts';
import type { TaskDraft } from './draft.ts';
import { unitsByPart } from './numbered-units.ts';
import { readParts } from './parts-of-cell.ts';
import { applyBoldIsLead, applyLegends, unitDoubts } from './units.ts';

const roles: Readonly<Record<UnitCell['role'], UnitRole>> = {
  'lead-unit': 'lead',
  'support-unit': 'support',
  unit: 'responsible',
};
const quoteLength = 30;

interface Given {
  readonly table: LogicalTable;
  readonly legends: readonly Legend[];
  /** The table says who: in a column, or in the texts of half of its rows. */
  readonly saysWho: boolean;
  readonly planYear: number | null;
}

const quote = (text: string): string => (text.length > quoteLength ? `${text.slice(0, quoteLength)}…` : text);

/** A bold legend may speak of one category only: “十二大攻坚行动”责任单位一栏中，黑体字部门为…. */
function boldLegend(row: TaskRow, given: Given): BoldLegend | undefined {
  if (!given.table.knowsBold) return undefined;
  // The innermost category decides: an outer one may name several things, this among them (002:92).
  const category = fold(row.path.at(-1)?.title ?? '');
  return given.legends.find(
    (legend): legend is BoldLegend =>
      legend.kind === 'bold-is-lead' && (legend.scope === null || category.includes(fold(legend.scope))),
  );
}

type BoldLegend = Extract<Legend, { readonly kind: 'bold-is-lead' }>;

/** 分号前为牵头单位 speaks of a column that says no role itself. */
function byLegend(cell: UnitCell, { legends }: Given): readonly ParsedUnit[] | null {
  const legend = legends.find(({ kind }) => kind === 'parts-have-roles');
  return cell.role === 'unit' && legend?.kind === 'parts-have-roles' ? readParts(cell.text, legend) : null;
}

/** 张明 县工信局 below 责任领导及责任单位: the person is none of the units; the gap behind the name parts them. */
const nameBefore = /(?<=^|[、，,；;\s])(?<name>\p{Script=Han}{2,3})(?<gap>[ \t\u3000\n/／：:]+)/gu;

function readWithPersons(text: string, role: UnitRole): readonly ParsedUnit[] {
  const parted = text.replace(nameBefore, (found, name: string, gap: string) =>
    isPersonName(name) ? name + '，'.padEnd(gap.length) : found,
  );
  return parseUnitList(parted, role).units.filter(({ unit }) => !isPersonName(unit.name));
}

function readCell(cell: UnitCell, row: TaskRow, given: Given): readonly ParsedUnit[] {
  const role = roles[cell.role];
  const units =
    byLegend(cell, given) ??
    unitsByPart(cell.text, row.requirement, role) ??
    (cell.withPersons ? readWithPersons(cell.text, role) : parseUnitList(cell.text, role).units);
  const bold = boldLegend(row, given);
  return bold === undefined ? units : applyBoldIsLead(units, cell.bold, bold.others);
}

function assignmentOf(row: TaskRow, given: Given): { assignment: Assignment; parsed: readonly ParsedUnit[] } {
  const parsed = row.units.flatMap((cell) => readCell(cell, row, given));
  const units = applyLegends(
    parsed.map(({ unit }) => unit),
    given.legends,
  );
  const raw = row.units.map((cell) => cell.text).join('\n');
  const inherited = row.units.length > 0 && row.units.every((cell) => cell.inherited);
  return { assignment: { raw: raw === '' ? null : raw, inherited, units: [...units] }, parsed };
}

function unitFindings(row: TaskRow, given: Given, assignment: Assignment): readonly Finding[] {
  const { location } = row;
  if (assignment.units.length === 0) {
    return given.saysWho ? [{ rule: 'missing-unit', args: { text: quote(row.requirement) }, location }] : [];
  }
  const guessed = row.units.filter((cell) => cell.inherited && (given.table.guessed || cell.from !== undefined));
  const units = squash(guessed.map(({ text }) => text).join('；'));
  const from = guessed[0]?.from ?? 'above';
  return guessed.length > 0 ? [{ rule: 'inherited-unit', args: { units, words: '', from }, location }] : [];
}

interface Own {
  readonly row: TaskRow;
  readonly assignment: Assignment;
  readonly parsed: readonly ParsedUnit[];
}

/** 新建食堂10家。（区民政局牵头） in a table without a unit column: the brackets of the text say who, as in prose; the only one at its end is none of it. */
function fromText(row: TaskRow, given: Given): Own | null {
  const found = given.table.hasUnitColumn ? [] : findAssignments(row.requirement, given.table.listsUnitsInText);
  const [first] = found;
  if (first === undefined) return null;
  const isAlone = found.length === 1 && first.start > 0 && first.end >= row.requirement.trimEnd().length;
  const requirement = isAlone ? row.requirement.slice(0, first.start).trimEnd() : row.requirement;
  const deadline =
    row.deadline ?? (first.assignment.deadline === null ? null : { text: first.assignment.deadline, inherited: false });
  const parsed = found.flatMap(({ assignment }) => assignment.units);
  const raw = found.map(({ assignment }) => assignment.raw).join('\n');
  const units = applyLegends(
    parsed.map(({ unit }) => unit),
    given.legends,
  );
  return { row: { ...row, requirement, deadline }, parsed, assignment: { raw, inherited: false, units: [...units] } };
}

/** 1.推行容缺受理。（A牵头） over 2.推行智能审批。（B负责） in one cell: each paragraph that ends in its own bracket is a task. */
function partsOf(row: TaskRow, given: Given): readonly TaskRow[] {
  if (given.table.hasUnitColumn) return [row];
  const lines = row.requirement.split('\n');
  if (lines.length < 2) return [row];
  const areTasks = lines.every((line) => {
    const [first, ...others] = findAssignments(line, given.table.listsUnitsInText);
    return first !== undefined && first.start > 0 && first.end >= line.trimEnd().length && others.length === 0;
  });
  if (!areTasks) return [row];
  // The first line's label is the row's number already where the labels are the numbers.
  const isCounted = splitNumber(lines[0] ?? '') === null;
  return lines.map((line, i) => {
    const split = i === 0 || !isCounted ? null : splitNumber(line);
    return { ...row, number: split?.number ?? row.number, requirement: split?.text ?? line };
  });
}

/** 县应急局，5月底前 (责任单位及完成时限): in a table without a column of deadlines the time in a unit's cell is one. */
function timedRow(row: TaskRow, { table }: Given): TaskRow {
  if (table.hasDeadlineColumn || row.deadline !== null) return row;
  const cells = row.units.map(({ text, role, inherited }) => {
    const times = parseUnitList(text, roles[role]).rest.filter(isWhen);
    return { text: times.join('\n'), inherited };
  });
  const [first] = cells.filter(({ text }) => text !== '');
  return first === undefined ? row : { ...row, deadline: first };
}

function toDraft(printed: TaskRow, given: Given): TaskDraft | null {
  const { row, assignment, parsed } = fromText(printed, given) ?? {
    row: timedRow(printed, given),
    ...assignmentOf(printed, given),
  };
  if (row.requirement === '' && assignment.units.length === 0) return null;
  const { location } = row;
  const read = readDeadline(row.deadline?.text ?? '', {
    planYear: given.planYear,
    inherited: row.deadline?.inherited ?? false,
    location,
  });
  const findings: Finding[] = [
    ...unitFindings(row, given, assignment),
    ...unitDoubts(parsed, location),
    ...read.findings,
  ];
  if (row.requirement === '')
    findings.push({ rule: 'empty-requirement', args: { units: squash(assignment.raw ?? '') }, location });
  if (row.deadline !== null && read.deadline === null)
    findings.push({ rule: 'missing-deadline', args: { text: quote(row.requirement) }, location });
  const from = row.deadline?.from ?? 'above';
  if (read.deadline?.inherited === true && (given.table.guessed || from !== 'above'))
    findings.push({ rule: 'inherited-deadline', args: { deadline: read.deadline.raw, words: '', from }, location });
  const task = {
    origin: 'table' as const,
    number: row.number,
    path: row.path.map((entry) => ({ ...entry })),
    requirement: row.requirement,
    assignment,
    deadline: read.deadline,
    timeExpressions: readTimes(row.requirement, given.planYear),
    extra: { ...row.extra },
    location,
  };
  return { task, order: given.table.order, findings };
}

/** Sentences that say how the units are to be read: notes around the table, and brackets in the headers of unit columns. */
function legendsOf({ table }: LogicalTable): readonly Legend[] {
  const headers = table.columns.filter(({ role }) => isUnitRole(role)).map(({ header }) => header);
  return [table.title ?? '', ...headers, ...table.notes].flatMap((text) => parseLegend(text) ?? []);
}

/** 排在首位的为牵头单位 as a row's remark (备注), mostly merged over all of them. */
function withRemarks(row: TaskRow, given: Given): Given {
  const headers = given.table.table.columns.filter(({ role }) => role === 'remark').map(({ header }) => header);
  const own = headers.flatMap((header) => parseLegend(row.extra[header] ?? '') ?? []);
  const acting = own.filter(({ kind }) => kind !== 'applies-to-all');
  return acting.length === 0 ? given : { ...given, legends: [...given.legends, ...acting] };
}

function saysWho({ hasUnitColumn, listsUnitsInText, rows }: LogicalTable): boolean {
  if (hasUnitColumn || listsUnitsInText) return true;
  const assigned = rows.filter(({ requirement }) => findAssignments(requirement).length > 0).length;
  return assigned > 0 && assigned * 2 >= rows.length;
}

/** Rows of a task table → tasks; legends under the table act on them. */
export function tasksFromTable(table: LogicalTable, planYear: number | null): readonly TaskDraft[] {
  const given: Given = { table, legends: legendsOf(table), saysWho: saysWho(table), planYear };
  return table.rows.flatMap((row) =>
    partsOf(row, given).flatMap((part) => toDraft(part, withRemarks(part, given)) ?? []),
  );
}
