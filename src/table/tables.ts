import { isUnitRole } from '../grammar/column-role.ts';
import { endsInDocumentKind } from '../grammar/document-kind.ts';
import { isContinuedLine, isFormLine, withoutContinued } from '../grammar/form-line.ts';
import { isUnitLine } from '../grammar/unit-label.ts';
import type { Grid } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Location, TaskTable } from '../model/notice.ts';
import type { Claim, Result } from '../model/result.ts';
import type { TableRegion } from '../model/structure.ts';
import type { LogicalTable, TaskRow, UnitCell } from '../model/task-table.ts';
import { squash } from '../text/layout.ts';
import { gridRuns, knowsBold } from './bold.ts';
import { claimCell, claimPassages } from './claims.ts';
import { isGroupAbove } from './group-above.ts';
import { addGroup, openGroupRow, openHeadingRow, tellEmptyGroup } from './group-rows.ts';
import { countRepeated, type HeadedColumn, type Header, headerWords } from './header.ts';
import { readHeadingRow, withHeading } from './heading-row.ts';
import { hasLabelNumbers } from './label-numbers.ts';
import { isLoneText, lineText, type Matrix, rowCells, rowLocation, rowText, toMatrix } from './matrix.ts';
import type { Stitched } from './pages/draft.ts';
import { stitchPages } from './pages/stitch-pages.ts';
import { continuedHead, type Headed, readHead, restHead } from './read-head.ts';
import { lacksCategory, numbersCategories, partRow, type Resolved, resolveRow } from './resolve.ts';
import { classifyRow } from './row-kind.ts';
import { nextBelow, withBelow } from './same-below.ts';
import { addSources, type Draft, keepTables, notesOf, openDraft, titleOf } from './table-draft.ts';
import { toTaskRow } from './task-row.ts';
import { addRest, isRest, isUnitRow, putRow, unitsAbove } from './unit-rows.ts';
import { listsUnitsInText } from './units-in-text.ts';
import { tellUnreadGrid } from './unread-grid.ts';
import { layRecords } from './upright/lay-records.ts';

/** Task tables of the regions, and the grids that are none: their text stays in the outline. */
export interface Tables {
  readonly tables: readonly LogicalTable[];
  /** `tables[i]` came from this region. */
  readonly regions: readonly TableRegion[];
  readonly taskGrids: ReadonlySet<Grid>;
}

interface Given {
  readonly columns: readonly HeadedColumn[];
  readonly labelIsNumber: boolean;
  readonly numbersCategories: boolean;
  /** Who is to do all of it, where the line above the table says so. */
  readonly unitsAbove: readonly UnitCell[];
}

function addRow(draft: Draft, matrix: Matrix, row: number, given: Given): void {
  const heading = readHeadingRow(matrix, row, given.columns);
  if (heading !== null) {
    openHeadingRow(draft, heading, rowLocation(matrix, row));
    return;
  }
  const kind = classifyRow(matrix, row, given.columns);
  if (kind === 'blank') return;
  if (kind === 'total' || kind === 'note') {
    draft.notes.push(rowText(matrix, row));
    return;
  }
  if (kind === 'group') {
    addGroup(draft, matrix, row, given.columns);
    return;
  }
  const guess = matrix.grid.merges === 'guessed';
  const options = { columns: given.columns, guess, numbersCategories: given.numbersCategories };
  const resolved = resolveRow(matrix, row, options, draft.carry);
  if (!guess && lacksCategory(resolved.places, given.columns, draft.carry)) tellBlankCategory(draft, matrix, row);
  draft.carry = resolved.carry;
  const { parts, isSure } = partRow(resolved.places, given.columns);
  if (!isSure) draft.findings.push(doubtAt(matrix, row, 'unlevel'));
  for (const places of parts) addPlaces(draft, places, { matrix, row, given });
}

interface RowOf {
  readonly matrix: Matrix;
  readonly row: number;
  readonly given: Given;
}

function addPlaces(draft: Draft, places: readonly Resolved[], { matrix, row, given }: RowOf): void {
  const { columns } = given;
  const location = Object.assign({}, rowLocation(matrix, row), { row: draft.rows.length });
  const printed = toTaskRow(places, {
    columns,
    groups: draft.groups,
    heading: draft.region.heading ?? null,
    unitsAbove: given.unitsAbove,
    labelIsNumber: given.labelIsNumber,
    location,
  });
  const taskRow = withBelow(withHeading(printed, draft.groups, draft.headings), draft.below);
  draft.below = nextBelow(draft.below, printed);
  const guess = matrix.grid.merges === 'guessed';
  if (rowText(matrix, row) !== '' && isEmpty(taskRow)) draft.findings.push(doubtAt(matrix, row, 'missing'));
  if (!guess && isRest(places, columns, draft.rows.at(-1))) {
    addRest(draft.rows, taskRow.requirement);
    draft.findings.push(doubtAt(matrix, row, 'open'));
  } else putRow(draft.rows, taskRow, !guess && isUnitRow(places, columns));
}

/** Once a table: who pastes a table from a sheet loses all of its merges. */
function tellBlankCategory({ findings }: Draft, matrix: Matrix, row: number): void {
  if (findings.some(({ rule }) => rule === 'doubtful-row')) return;
  findings.push(doubtAt(matrix, row, 'merge'));
}

/** A row of a time or a remark and nothing else makes no task. */
function isEmpty({ requirement, units, deadline, extra }: TaskRow): boolean {
  if (requirement !== '' || units.some(({ text }) => text !== '')) return false;
  return [deadline?.text ?? '', ...Object.values(extra)].some((text) => text !== '');
}

const doubtAt = (matrix: Matrix, row: number, reason: 'merge' | 'open' | 'missing' | 'unlevel'): Finding => ({
  rule: 'doubtful-row',
  args: { text: rowText(matrix, row), reason },
  location: rowLocation(matrix, row),
});

/**
 * What stands above the header: the title, a group row, lines of the form (单位：万元 | 填报日期：…). A later page may print them again; its other rows
 * above the header are the last ones of the page before.
 */
function addAbove(
  draft: Draft,
  matrix: Matrix,
  row: number,
  given: Given & { header: Header; isFirst: boolean },
): void {
  const lone = isLoneText(matrix, row);
  const text = lone ?? rowText(matrix, row);
  if (isSaid(draft, text)) draft.repeated.push(...rowCells(matrix, row));
  else if (lone !== null && isGroupAbove(matrix, lone, given.header, given.isFirst))
    openGroupRow(draft, lone, rowLocation(matrix, row));
  else if (!given.isFirst) addRow(draft, matrix, row, given);
  else (lone === null || isFormLine(lone) || isUnitLine(lone) || isMark(lone) ? draft.notes : draft.titles).push(text);
}

/** 附件1 above the title is none of it. */
const isMark = (lone: string): boolean => /^附\s?[件表]\s?[\d０-９一二三四五六七八九十]{0,3}[:：]?$/u.test(lone);

const isSaid = ({ region, titles, notes }: Draft, text: string): boolean =>
  notes.includes(text) ||
  (text !== '' && [region.title?.text ?? '', ...titles].some((title) => squash(title) === withoutContinued(text)));

/** 续表; below the table's first header also 某任务分解表（续）, which says the title again, even where that is the notice's own. */
function saysRest(lone: string, isBelow: boolean): boolean {
  const title = withoutContinued(lone);
  return isContinuedLine(lone) || (isBelow && title !== squash(lone) && endsInDocumentKind(title));
}

/** 责任单位：县教育局 | 责任人：高某 above the header, in the table itself. */
const textsAbove = (matrix: Matrix, { start }: Header): readonly string[] =>
  Array.from({ length: start }, (_, row) => rowCells(matrix, row).map(lineText)).flat();

function addGrid(draft: Draft, matrix: Matrix, headed: Headed, isFirst: boolean): void {
  draft.grids.push(matrix.grid);
  const { columns, header } = headed;
  const given: Given = {
    columns,
    labelIsNumber: hasLabelNumbers(matrix, headed.columns, headed.header.end),
    numbersCategories: matrix.grid.merges === 'guessed' && numbersCategories(matrix, columns, header.end),
    unitsAbove: unitsAbove([...draft.region.notes.map(({ text }) => text), ...textsAbove(matrix, header)], columns),
  };
  let saidUpTo = 0;
  for (let row = 0; row < matrix.rows; row++) {
    if (row >= saidUpTo) saidUpTo = row + countRepeated(matrix, row, header, draft.words);
    const isOwn = row >= header.start && row < header.end;
    const isBelow = !isFirst || row >= header.end;
    const isHeader = isOwn || row < saidUpTo || saysRest(isLoneText(matrix, row) ?? '', isBelow);
    if (!isHeader) {
      if (row < header.start) addAbove(draft, matrix, row, { ...given, header, isFirst });
      else addRow(draft, matrix, row, given);
    } else if (isBelow) draft.repeated.push(...rowCells(matrix, row));
  }
}

/** Text that lost its merges begins with a blank category, and most other rows have one: their cells may have stood in the middle of their rows (垂直居中). */
function tellLateCategory({ grids, rows, findings }: Draft): void {
  const [first, ...others] = rows;
  const isGuessed = grids[0]?.merges === 'guessed';
  if (first === undefined || !isGuessed || first.path.length > 0) return;
  const later = others.filter(({ path }) => path.length > 0);
  if (later.length * 2 <= others.length) return;
  const { requirement: text, location } = first;
  findings.push({ rule: 'doubtful-row', args: { text, reason: 'merge' }, location });
}

interface Earlier {
  /** In the same region, and in the one before. */
  readonly last: Draft | undefined;
  readonly before: Draft | undefined;
}

/** The header of a grid itself, and the one that it is read by. */
function headsOf(matrix: Matrix, region: TableRegion, { last, before }: Earlier) {
  const rest = last === undefined ? restHead(before, matrix) : continuedHead(last, matrix);
  const own = readHead(matrix, region, rest !== null);
  return { own, headed: own ?? rest };
}

function readRegion(region: TableRegion, before: Draft | undefined): readonly Draft[] {
  const drafts: Draft[] = [];
  const parts = new Map<Stitched, Draft | undefined>();
  for (const stitched of stitchPages(region.grids)) {
    const { matrix, repeated } = layRecords(toMatrix(stitched.grid));
    const last = drafts.at(-1);
    const { own, headed } = headsOf(matrix, region, { last, before });
    parts.set(stitched, undefined);
    if (headed === null) continue;
    const goesOn = last !== undefined && (own === null || headerWords(own.header) === last.words);
    const draft = goesOn ? last : openDraft(region, headed, drafts.length === 0);
    if (!goesOn) drafts.push(draft);
    parts.set(stitched, draft);
    if (last !== undefined && goesOn && headed.columns.length !== last.columns.length) draft.carry = [];
    addGrid(draft, matrix, headed, !goesOn);
    addSources(draft, stitched);
    draft.pageClaims.push(...repeated.flatMap((key) => claimCell(key, 'furniture')));
  }
  for (const draft of drafts) {
    tellEmptyGroup(draft, []);
    tellLateCategory(draft);
  }
  return keepTables(drafts, parts);
}

function columnsOf(columns: readonly HeadedColumn[]): TaskTable['columns'] {
  const listed: HeadedColumn[] = [];
  for (const column of columns)
    if (column.cell === null || !listed.some((one) => one.cell === column.cell)) listed.push(column);
  return listed.map((column) => ({ header: column.header, role: column.role }));
}

const firstOffset = (grids: readonly Grid[]): number => gridRuns(grids[0] ?? emptyGrid)[0]?.start ?? 0;
const emptyGrid: Grid = { kind: 'grid', rows: 0, columns: 0, cells: [], merges: 'stated', layer: 'body', location: {} };

/** As a spread with a new key behind it each place would have a shape of its own in V8 (CONTRIBUTING.md). */
function inTable(location: Location, table: number): Location {
  return Object.assign({}, location, { table });
}

function finish(draft: Draft, index: number): LogicalTable {
  const { region, columns } = draft;
  const rows = draft.rows.map((row) => ({ ...row, location: inTable(row.location, index) }));
  const has = (test: (column: HeadedColumn) => boolean): boolean => columns.some(test);
  return {
    table: {
      title: titleOf(draft),
      columns: columnsOf(columns),
      rows: rows.length,
      notes: notesOf(draft),
      location: inTable(region.location, index),
    },
    rows,
    guessed: draft.grids.some((grid) => grid.merges === 'guessed'),
    knowsBold: knowsBold(draft.grids, rows),
    order: firstOffset(draft.grids),
    hasUnitColumn: has((column) => isUnitRole(column.role)),
    listsUnitsInText: listsUnitsInText(columns),
    hasLeadColumn: has((column) => column.role === 'lead-unit'),
    hasDeadlineColumn: has((column) => column.role === 'deadline'),
  };
}

function claimsOf(draft: Draft): readonly Claim[] {
  const repeated = new Set(draft.repeated);
  const cells = draft.grids.flatMap((grid) => grid.cells);
  const { title, notes, repeated: again } = draft.region;
  return [
    ...draft.pageClaims,
    ...cells.flatMap((cell) => claimCell(cell, repeated.has(cell) ? 'furniture' : 'table')),
    ...claimPassages(title === null ? notes : [...notes, title], 'table'),
    ...claimPassages(again, 'furniture'),
  ];
}

/** Regions → task tables (任务分解表): pages stitched, headers recognised, merges resolved. */
export function readTables(regions: readonly TableRegion[]): Result<Tables> {
  const drafts: Draft[] = [];
  for (const region of regions) for (const draft of readRegion(region, drafts.at(-1))) drafts.push(draft);
  const taskGrids = new Set(drafts.flatMap((draft) => draft.sources));
  const others = regions.flatMap((region) => region.grids).filter((grid) => !taskGrids.has(grid));
  return {
    value: {
      tables: drafts.map(finish),
      regions: drafts.map((draft) => draft.region),
      taskGrids,
    },
    claims: drafts.flatMap(claimsOf),
    findings: [
      ...drafts.flatMap((draft, i) =>
        draft.findings.map((finding) => ({ ...finding, location: inTable(finding.location, i) })),
      ),
      ...others.flatMap(tellUnreadGrid),
    ],
  };
}
