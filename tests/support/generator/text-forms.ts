import type { ModelNotice, TableLimits } from './model.ts';
import type { Random } from './random.ts';
import { alignBySpaces } from './space-layout.ts';
import { cutPages, type TextRow, toTextRows } from './text-rows.ts';

/** A way in which a table loses its ruling (失去表格线的文本). */
export interface TextForm {
  readonly id: string;
  readonly limits: TableLimits;
  readonly write: (notice: ModelNotice, random: Random) => string;
}

const all: TableLimits = { blanks: true, groups: true, twoRowHeader: true, wideHeaders: true, extras: true };

function paged(notice: ModelNotice, random: Random, share: number, cutsRows = false): readonly TextRow[] {
  const rows = toTextRows(notice);
  return random.chance(share) ? cutPages(rows, notice, random, { again: random.chance(0.5), cutsRows }) : rows;
}

const tabLine = (row: TextRow): string => (row.kind === 'page' ? '' : row.cells.join('\t'));

/** A merged category's blank places are lost: what follows moves left, and the tabs stand at the end. */
function shiftLeft(row: TextRow, notice: ModelNotice, random: Random): TextRow {
  const { columns } = notice.table;
  if (row.kind !== 'data' || !random.chance(0.4)) return row;
  const lost = row.cells.flatMap((_, c) => (columns[c]?.role === 'task' && row.covered[c] === true ? [c] : []));
  const kept = row.cells.filter((_, c) => !lost.includes(c));
  return { ...row, cells: [...kept, ...lost.map(() => '')] };
}

/** A cell with a line break inside, as a spreadsheet copies it. */
function quoteCell(text: string, random: Random): string {
  if (text.length < 20 || !random.chance(0.3)) return text;
  const at = [...text.matchAll(/[，、]/gu)].map((match) => match.index + 1).filter((place) => place < text.length - 2);
  return at.length === 0 ? text : ((place) => `"${text.slice(0, place)}\n${text.slice(place)}"`)(random.pick(at));
}

const mark = (cells: readonly string[], bar: string): string => `${bar} ${cells.join(` ${bar} `)} ${bar}`;

function markdown(notice: ModelNotice): string {
  return toTextRows(notice)
    .flatMap((row, r) => [
      mark(row.cells, '|'),
      ...(r === 0
        ? [
            mark(
              row.cells.map(() => '---'),
              '|',
            ),
          ]
        : []),
    ])
    .join('\n');
}

function drawn(notice: ModelNotice, random: Random): string {
  const rule = `├${notice.table.columns.map(() => '────').join('┼')}┤`;
  return paged(notice, random, 0.3)
    .flatMap((row) => (row.kind === 'page' ? [''] : [mark(row.cells, '│').replace(/ /gu, ''), rule]))
    .join('\n');
}

function tabbedLines(notice: ModelNotice, random: Random): string {
  const lines = paged(notice, random, 0.4).map((row) => {
    const cells = row.kind === 'data' ? row.cells : row.cells.filter((text) => text !== '');
    return cells.map((text) => `\t${text}`).join('\n');
  });
  return lines.join('\n\n');
}

function plainLines(rows: readonly TextRow[]): string {
  return rows.flatMap((row) => (row.kind === 'data' ? row.cells : row.cells.filter((text) => text !== ''))).join('\n');
}

/** The outermost category in a narrow cell: one character a line. */
function narrowLines(notice: ModelNotice): string {
  const first = notice.table.columns.findIndex(({ role }) => role === 'task');
  const rows = toTextRows(notice).map((row) => ({
    ...row,
    cells: row.cells.map((text, c) => (row.kind === 'data' && c === first ? [...text].join('\n') : text)),
  }));
  return plainLines(rows);
}

/** A page's table as its text was copied: one space between cells, nothing for a blank one. */
function spacedLines(rows: readonly TextRow[]): string {
  return rows.map(({ cells }) => cells.filter((text) => text !== '').join(' ')).join('\n');
}

/** The same number of spaces between all cells, aligned nowhere. */
function gappedLines(rows: readonly TextRow[]): string {
  return rows.map(({ cells }) => cells.filter((text) => text !== '').join('    ')).join('\n');
}

function labelLines(notice: ModelNotice, random: Random): string {
  const { columns } = notice.table;
  const parted = random.chance(0.6);
  return toTextRows(notice)
    .filter((row) => row.kind !== 'header')
    .map((row) => {
      if (row.kind === 'group') return row.cells[0] ?? '';
      const lines = row.cells.flatMap((text, c) => (text === '' ? [] : [`${columns[c]?.header}：${text}`]));
      return lines.join('\n');
    })
    .join(parted ? '\n\n' : '\n');
}

const plain: TableLimits = { ...all, blanks: false, twoRowHeader: false, wideHeaders: false, extras: false };

/** Every form, by id. */
export const textForms: readonly TextForm[] = [
  { id: 'tabs', limits: all, write: (notice, random) => paged(notice, random, 0.4).map(tabLine).join('\n') },
  {
    id: 'tabs-cut-rows',
    limits: all,
    write: (notice, random) => paged(notice, random, 1, true).map(tabLine).join('\n'),
  },
  {
    id: 'tabs-shifted',
    limits: { ...all, extras: false },
    write: (notice, random) =>
      paged(notice, random, 0.3)
        .map((row) => tabLine(shiftLeft(row, notice, random)))
        .join('\n'),
  },
  {
    id: 'tabs-quoted',
    limits: all,
    write: (notice, random) =>
      toTextRows(notice)
        .map((row) =>
          tabLine({ ...row, cells: row.cells.map((text) => (row.kind === 'data' ? quoteCell(text, random) : text)) }),
        )
        .join('\n'),
  },
  { id: 'cell-lines-tabbed', limits: { ...all, twoRowHeader: false }, write: tabbedLines },
  {
    id: 'cell-lines-blank',
    limits: { ...all, twoRowHeader: false, wideHeaders: false },
    write: (notice) => plainLines(toTextRows(notice)),
  },
  { id: 'cell-lines-bare', limits: plain, write: (notice, random) => plainLines(paged(notice, random, 0.3)) },
  {
    id: 'cell-lines-narrow',
    limits: { ...all, twoRowHeader: false, wideHeaders: false, extras: false },
    write: narrowLines,
  },
  { id: 'markdown', limits: { ...all, twoRowHeader: false }, write: markdown },
  { id: 'bars', limits: all, write: drawn },
  {
    id: 'spaces',
    limits: { ...all, extras: false },
    write: (notice, random) => alignBySpaces(paged(notice, random, 0.3), notice, random),
  },
  { id: 'single-spaces', limits: plain, write: (notice, random) => spacedLines(paged(notice, random, 0.3)) },
  { id: 'gaps', limits: plain, write: (notice, random) => gappedLines(paged(notice, random, 0.3)) },
  { id: 'labels', limits: { ...plain, groups: 'several' }, write: labelLines },
];

/** The whole notice as text, its table in one of the forms. */
export function writeText(notice: ModelNotice, table: string): string {
  return [
    notice.documentNumber,
    '',
    notice.title,
    '',
    notice.recipients,
    '',
    `　　${notice.opening}`,
    '',
    `　　　　　　　　　　　　　　　${notice.issuer}`,
    `　　　　　　　　　　　　　　　　${notice.issueDate}`,
    '',
    ...notice.sections.flatMap(({ heading, text }) => [`　　${heading}`, `　　${text}`]),
    '',
    '附件',
    '',
    notice.tableTitle,
    '',
    table,
    '',
    ...(notice.note === null ? [] : [notice.note, '']),
    notice.cc,
    '',
  ].join('\n');
}
