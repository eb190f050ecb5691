import { isTaskHeader } from '../grammar/column-role.ts';
import type { Finding } from '../model/finding.ts';
import type { TableRegion } from '../model/structure.ts';
import type { TaskRow } from '../model/task-table.ts';
import { squash } from '../text/layout.ts';
import { guessHeader, guessHeadless } from './guess-header.ts';
import { findHeader, type HeadedColumn, type Header } from './header.ts';
import { isLoneText, lineText, type Matrix } from './matrix.ts';
import { type Roles, settleRoles } from './roles.ts';
import { isInventory, isScoreTable } from './score-table.ts';
import { isUnitMatrix, settleUnitMatrix } from './unit-matrix.ts';

/** A grid's header with the roles of its columns settled. */
export interface Headed {
  readonly header: Header;
  readonly columns: readonly HeadedColumn[];
  readonly findings: readonly Finding[];
}

/** What stands around the rows: the title, the notes, and lines across the table. */
function linesAround(matrix: Matrix, { title, notes }: TableRegion): readonly string[] {
  const lone = Array.from({ length: matrix.rows }, (_, row) => isLoneText(matrix, row) ?? '');
  return [title?.text ?? '', ...notes.map(({ text }) => text), ...lone];
}

/** The marks of a matrix where they are explained; a table whose units have nothing but marks that are not is none. */
function withMarks(matrix: Matrix, header: Header, settled: Roles, region: TableRegion): Roles | null {
  if (!isUnitMatrix(matrix, header)) return settled;
  const columns = settleUnitMatrix(matrix, header, settled.columns, linesAround(matrix, region));
  if (columns !== null) return { columns, findings: settled.findings };
  return isTaskHeader(settled.columns.map(({ role }) => role)) ? settled : null;
}

/** The header of a grid, known or guessed; null for a grid that is no task table. `goesOn`: it may be the rest of the one before. */
export function readHead(matrix: Matrix, region: TableRegion, goesOn: boolean): Headed | null {
  const found = findHeader(matrix);
  if (found === null) {
    const guessed = guessHeader(matrix) ?? (goesOn ? null : guessHeadless(matrix));
    if (guessed === null || isScoreTable(guessed.columns)) return null;
    const doubted = guessed.columns.filter(({ sure }) => !sure);
    const findings = doubted.map(
      (column): Finding => ({
        rule: 'guessed-role',
        args: { header: column.header, role: column.role },
        location: matrix.grid.location,
      }),
    );
    return { header: guessed, columns: guessed.columns, findings };
  }
  if (isScoreTable(found.columns)) return null;
  const settled = withMarks(matrix, found, settleRoles(matrix, found), region);
  if (settled === null || isInventory(settled.columns)) return null;
  return { header: found, columns: settled.columns, findings: settled.findings };
}

interface Before {
  readonly columns: readonly HeadedColumn[];
  readonly rows: readonly TaskRow[];
}

/** A page without its header goes on with the columns of the page before. */
export function continuedHead(before: Before | undefined, matrix: Matrix): Headed | null {
  if (before === undefined || before.columns.length !== matrix.columns) return null;
  return { header: { columns: before.columns, start: 0, end: 0 }, columns: before.columns, findings: [] };
}

/** A table without a header whose first number follows the last of the table before, from which some text parts it. */
export function restHead(before: Before | undefined, matrix: Matrix): Headed | null {
  const at = before?.columns.findIndex(({ role }) => role === 'number') ?? -1;
  const first = at < 0 ? null : matrix.owner(0, at);
  const last = Number(before?.rows.at(-1)?.number ?? Number.NaN);
  const goesOn = first !== null && Number(squash(lineText(first)).replace(/[.．、]$/u, '')) === last + 1;
  return goesOn ? continuedHead(before, matrix) : null;
}
