import { isTaskHeader } from '../grammar/column-role.ts';
import type { Finding } from '../model/finding.ts';
import type { TableRegion } from '../model/structure.ts';
import { findHeader, type HeadedColumn, type Header } from './header.ts';
import type { Matrix } from './matrix.ts';
import { guessHeader, guessHeadless, isLoneText, type Roles, settleRoles } from './roles.ts';
import { isScoreTable } from './score-table.ts';
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
    const findings = guessed.columns.map(
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
  return settled === null ? null : { header: found, columns: settled.columns, findings: settled.findings };
}
