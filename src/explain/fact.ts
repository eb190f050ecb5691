import type { ColumnRole, Deadline, Location, Severity, Task, UnitRole } from '../model/notice.ts';

/** What told a column's role: a listed header, only the header's ending, its cells, the columns beside it, or nothing. */
export type ColumnBasis = 'header-word' | 'header-ending' | 'cells' | 'neighbours' | 'none';

export type LegendKind = 'first-is-lead' | 'bold-is-lead' | 'mark-is-lead' | 'parts-have-roles' | 'applies-to-all';

/** What told a unit's role. `headers`: the columns of that role, one as a rule. `word`: the role word as printed (牵头), null where none is found; `unstated`: nothing says more than 责任. */
export type UnitBasis =
  | { readonly by: 'column'; readonly headers: readonly string[] }
  | { readonly by: 'words'; readonly word: string | null }
  | { readonly by: 'legend'; readonly legend: LegendKind; readonly text: string }
  | { readonly by: 'unstated' };

type Path = Task['path'];

/** What can be said of how a task came to be; the wording stands in words.ts alone. Rows and tables count from 0, as in the contract. */
export interface FactArguments {
  /** Where the task stands. */
  place: { readonly location: Location };
  /** A table task. */
  table: {
    readonly table: number;
    readonly title: string | null;
    readonly rows: number;
    readonly columns: number;
  };
  /** The table was plain text: the finding that says how it was read, and how surely. */
  reading: { readonly message: string };
  column: {
    readonly header: string;
    readonly role: ColumnRole;
    readonly basis: ColumnBasis;
    readonly sure: boolean;
  };
  /** Categories: from group rows, or from the task columns named. */
  path: { readonly path: Path; readonly columns: readonly string[] };
  moved: { readonly message: string };
  /** `from`: the row that the value stands in, null where it is no task; `blank`: the cell is blank, not merged. */
  inherited: {
    readonly what: 'units' | 'deadline';
    readonly raw: string;
    readonly blank: boolean;
    readonly from: { readonly task: string; readonly row: number | null } | null;
  };
  /** A prose task. */
  section: { readonly path: Path };
  assignment: { readonly raw: string };
  /** `alike`: other tasks that the same bracket covers. */
  covers: { readonly range: 'item' | 'since-previous'; readonly alike: readonly string[] };
  /** `from`: the task whose bracket says it; null for a line under the table. */
  legend: {
    readonly legend: LegendKind;
    readonly text: string;
    readonly state: 'acted' | 'no-effect' | 'unresolved' | 'not-applied';
    readonly from: string | null;
  };
  /** Both. */
  unit: { readonly name: string; readonly role: UnitRole; readonly basis: UnitBasis };
  'no-unit': { readonly reason: 'no-column' | 'blank' };
  /** `year`: what completed the date. `from`: the columns' headers, the assignment, or a line of its own. */
  deadline: Omit<Deadline, 'inherited'> & {
    readonly from:
      | { readonly by: 'column'; readonly headers: readonly string[] }
      | { readonly by: 'assignment' | 'line' };
    readonly year: 'stated' | 'plan' | null;
  };
  /** The year that the plan is for, and the title that names it. */
  'plan-year': { readonly year: number; readonly title: string | null };
  'no-deadline': { readonly reason: 'no-column' | 'blank' | 'unstated' };
  time: { readonly raw: string; readonly due: string | null; readonly rule: string | null };
  doubt: {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly suggestion: string | null;
  };
}

export type FactKind = keyof FactArguments;

/** One reason why a task is as it is. */
export type Fact = {
  readonly [K in FactKind]: { readonly kind: K; readonly args: FactArguments[K] };
}[FactKind];

/** How one task came to be. */
export interface Explanation {
  readonly task: string;
  readonly requirement: string;
  readonly facts: readonly Fact[];
}
