import type { ColumnRole, Location, TaskTable } from './notice.ts';

/** A category or number as a row has it: numbering label apart. */
export interface PathEntry {
  readonly label: string | null;
  readonly title: string;
}

/** UTF-16 range of a text, end excluded. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A unit cell (责任单位) of a row: its text, and what of it is bold or 黑体, for legends that speak of it. */
export interface UnitCell {
  readonly role: Extract<ColumnRole, 'lead-unit' | 'support-unit' | 'unit'>;
  readonly text: string;
  readonly bold: readonly TextRange[];
  readonly inherited: boolean;
  /** A blank cell that a heading row above fills, or a cell above that says 下同; left out where the cell's own row, or a merge, says it. */
  readonly from?: 'heading' | 'same-below';
  /** The header names persons, too (责任领导及责任单位). */
  readonly withPersons?: true;
  /** What stands in the cell where its column is the unit's (任务与单位矩阵). */
  readonly mark?: string;
}

/** One data row of a task table, spans and categories resolved; still the document's words. */
export interface TaskRow {
  readonly number: string | null;
  /** The number's cell is merged with one above: the rows are parts of one item. */
  readonly isNumberInherited: boolean;
  readonly path: readonly PathEntry[];
  readonly requirement: string;
  readonly units: readonly UnitCell[];
  /** Raw text of the deadline cell; null where the table has no such column. */
  readonly deadline: {
    readonly text: string;
    readonly inherited: boolean;
    readonly from?: 'heading' | 'same-below';
  } | null;
  readonly extra: Readonly<Record<string, string>>;
  readonly location: Location;
}

/** A task table (任务分解表), pages stitched. `columns` are the contract's; `legends` the sentences that act on rows. */
export interface LogicalTable {
  readonly table: TaskTable;
  readonly rows: readonly TaskRow[];
  readonly guessed: boolean;
  /** The source knows bold or fonts at all, and not all of the unit cells' text is bold: then bold tells none from the others. */
  readonly knowsBold: boolean;
  /** UTF-16 offset of its first character in the document: its place in reading order. */
  readonly order: number;
  readonly hasUnitColumn: boolean;
  /** The header of the text has the units in it (具体事项及责任单位): （A、B） at the text's end assigns. */
  readonly listsUnitsInText: boolean;
  readonly hasLeadColumn: boolean;
  readonly hasDeadlineColumn: boolean;
}
