import { stringify } from 'csv-stringify/sync';
import type { Deadline, Diagnostic, Notice, Task, UnitRole } from '../model/notice.ts';
import { categoryWords } from './path-words.ts';
import { unitWords } from './unit-words.ts';
import type { Writer } from './writer.ts';

/** Left unquoted by csv-stringify where records end in CRLF, but a row's end to Excel and to every other reader. */
const lineBreak = /[\r\n]/u;

interface Row {
  readonly notice: Notice;
  readonly task: Task;
  readonly diagnostics: readonly Diagnostic[];
}

interface Column {
  /** Header with `--headers en`: the field's name. */
  readonly field: string;
  /** Header in Chinese. */
  readonly header: string;
  readonly cell: (row: Row) => string;
}

const columns: readonly Column[] = [
  { field: 'source', header: '来源文件', cell: ({ notice }) => notice.source.path },
  { field: 'id', header: '编号', cell: ({ task }) => task.id },
  { field: 'number', header: '序号', cell: ({ task }) => task.number ?? '' },
  { field: 'path', header: '类别', cell: ({ task }) => task.path.map(categoryWords).join(' / ') },
  { field: 'requirement', header: '任务内容', cell: ({ task }) => task.requirement },
  { field: 'leadUnits', header: '牵头单位', cell: ({ task }) => unitsOf(task, 'lead') },
  { field: 'supportUnits', header: '配合单位', cell: ({ task }) => unitsOf(task, 'support') },
  { field: 'responsibleUnits', header: '责任单位', cell: ({ task }) => unitsOf(task, 'responsible') },
  { field: 'assignment', header: '责任单位原文', cell: ({ task }) => task.assignment.raw ?? '' },
  { field: 'deadline', header: '完成时限原文', cell: ({ task }) => task.deadline?.raw ?? '' },
  { field: 'due', header: '完成日期', cell: ({ task }) => task.deadline?.due ?? '' },
  { field: 'timeExpressions', header: '文中时限', cell: ({ task }) => task.timeExpressions.map(timeWords).join('；') },
  { field: 'page', header: '页码', cell: ({ task }) => numberWords(task.location.page) },
  { field: 'line', header: '行号', cell: ({ task }) => numberWords(task.location.line) },
  { field: 'diagnostics', header: '核对提示', cell: ({ diagnostics }) => diagnostics.map(messageOf).join('\n') },
  { field: 'extra', header: '其他栏目', cell: ({ task }) => Object.entries(task.extra).map(cellWords).join('\n') },
];

/** Only where a list of units was given. */
const canonicalColumn: Column = {
  field: 'canonicalUnits',
  header: '规范单位名称',
  cell: ({ task }) => task.assignment.units.flatMap(({ canonical }) => canonical ?? []).join('、'),
};

const placeOfCanonical = columns.findIndex(({ field }) => field === 'assignment');

const allColumns = columns.toSpliced(placeOfCanonical, 0, canonicalColumn);

function numberWords(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function unitsOf(task: Task, role: UnitRole): string {
  return unitWords(task.assignment.units.filter((unit) => unit.role === role));
}

function timeWords({ raw, due, rule }: Deadline): string {
  const resolved = due ?? rule;
  return resolved === null ? raw : `${raw}（${resolved}）`;
}

/** 备注：已启动 */
function cellWords([header, text]: readonly [string, string]): string {
  return `${header}：${text}`;
}

function messageOf(diagnostic: Diagnostic): string {
  return diagnostic.message;
}

function rowsOf(notice: Notice): readonly Row[] {
  const byTask = new Map<string | null, Diagnostic[]>();
  for (const diagnostic of notice.diagnostics) {
    const found = byTask.get(diagnostic.task);
    if (found === undefined) byTask.set(diagnostic.task, [diagnostic]);
    else found.push(diagnostic);
  }
  return notice.tasks.map((task) => ({ notice, task, diagnostics: byTask.get(task.id) ?? [] }));
}

/**
 * One row a task, for Excel and WPS: CRLF, byte order mark. A notice is somebody else's text, so a cell that a spreadsheet would run as
 * a formula (it starts with = + - @, one of their full-width forms, a tab or a carriage return) gets a leading apostrophe.
 */
export const csvWriter: Writer = {
  write: (notices, { headers, bom, canonical }) => {
    const shown = canonical ? allColumns : columns;
    const head = shown.map((column) => (headers === 'en' ? column.field : column.header));
    const rows = notices.flatMap(rowsOf).map((row) => shown.map((column) => column.cell(row)));
    return stringify([head, ...rows], {
      bom,
      record_delimiter: '\r\n',
      quoted_match: lineBreak,
      escape_formulas: true,
    });
  },
};
