/** What a generated notice holds, before any format: a table as printed, and the tasks that it must give. */

export interface ModelCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A row as printed: a place that a merge covers is null. */
export interface ModelRow {
  readonly kind: 'header' | 'group' | 'data';
  readonly cells: readonly (ModelCell | null)[];
}

export type ModelRole =
  | 'number'
  | 'task'
  | 'requirement'
  | 'unit'
  | 'lead-unit'
  | 'support-unit'
  | 'deadline'
  | 'extra';

export interface ModelColumn {
  readonly header: string;
  readonly role: ModelRole;
}

export interface ExpectedTask {
  readonly number: string | null;
  /** Titles with their labels in front, as printed. */
  readonly path: readonly string[];
  readonly requirement: string;
  /** role:name */
  readonly units: readonly string[];
  readonly deadline: string | null;
  readonly due: string | null;
}

interface ModelTable {
  readonly columns: readonly ModelColumn[];
  readonly rows: readonly ModelRow[];
}

/** A notice around one task table. */
export interface ModelNotice {
  readonly seed: number;
  readonly title: string;
  readonly documentNumber: string;
  readonly recipients: string;
  readonly opening: string;
  readonly issuer: string;
  readonly issueDate: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  readonly tableTitle: string;
  readonly table: ModelTable;
  readonly note: string | null;
  readonly cc: string;
  readonly tasks: readonly ExpectedTask[];
}

/** What a form can show without loss. */
export interface TableLimits {
  /** Blank cells and merges. */
  readonly blanks: boolean;
  /** Group rows; `several`: none, or more than one. */
  readonly groups: boolean | 'several';
  readonly twoRowHeader: boolean;
  /** Headers that span several columns. */
  readonly wideHeaders: boolean;
  readonly extras: boolean;
}
