import type { Cell, Grid } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/notice.ts';
import type { Claim } from '../model/result.ts';
import type { TableRegion } from '../model/structure.ts';
import type { PathEntry, TaskRow } from '../model/task-table.ts';
import { claimCell } from './claims.ts';
import { type HeadedColumn, type Header, headerWords } from './header.ts';
import type { HeadingCells } from './heading-row.ts';
import { rowText, toMatrix } from './matrix.ts';
import type { Stitched } from './pages/draft.ts';
import type { Carry } from './resolve.ts';
import { type Below, nothingBelow } from './same-below.ts';

/** A table while its pages are stitched. */
export interface Draft {
  readonly region: TableRegion;
  /** Is it the first of its region, which the region's title stands above? */
  readonly isFirst: boolean;
  readonly words: string;
  readonly columns: readonly HeadedColumn[];
  readonly titles: string[];
  readonly notes: string[];
  readonly rows: TaskRow[];
  readonly grids: Grid[];
  readonly findings: Finding[];
  /** Cells of header rows said again: furniture. */
  readonly repeated: Cell[];
  /** The reader's grids behind `grids`, and what stitching their pages left out. */
  readonly sources: Grid[];
  readonly pageClaims: Claim[];
  groups: readonly PathEntry[];
  /** The last group row, and the number of rows before it. */
  group: { readonly entry: PathEntry; readonly rows: number; readonly location: Location } | null;
  carry: Carry;
  /** What filled heading rows (标题行) say of the rows below them. */
  readonly headings: Map<PathEntry, HeadingCells>;
  below: Below;
}

/** A table with nothing in it. */
export function openDraft(
  region: TableRegion,
  headed: { readonly header: Header; readonly columns: readonly HeadedColumn[]; readonly findings: readonly Finding[] },
  isFirst: boolean,
): Draft {
  return {
    region,
    isFirst,
    words: headerWords(headed.header),
    columns: headed.columns,
    titles: [],
    notes: [],
    rows: [],
    grids: [],
    findings: [...headed.findings],
    groups: [],
    group: null,
    carry: [],
    headings: new Map(),
    below: nothingBelow,
    repeated: [],
    sources: [],
    pageClaims: [],
  };
}

/** A second table of a region (two headers in one grid) may have a title of its own; else the region's stands above both. */
export function titleOf({ region, titles, isFirst }: Draft): string | null {
  const own = titles.length > 0 ? titles.join('') : null;
  const above = region.title?.text ?? null;
  return isFirst ? (above ?? own) : (own ?? above);
}

/** Each once: pages may repeat the notes at their foot. */
export function notesOf({ region, titles, notes, isFirst }: Draft): string[] {
  const own = region.title === null || !isFirst ? titles.slice(1) : titles;
  return [...new Set([...own, ...notes, ...region.notes.map((note) => note.text)])];
}

/** A grid's pages behind the table. */
export function addSources(draft: Draft, { sources, claims, findings }: Stitched): void {
  for (const each of sources) draft.sources.push(each);
  for (const each of claims) draft.pageClaims.push(each);
  for (const each of findings) draft.findings.push(each);
}

const givesTasks = ({ rows }: Draft): boolean => rows.some((row) => row.requirement !== '' || row.units.length > 0);

function addNote({ notes }: Draft, text: string): void {
  if (text !== '') notes.push(text);
}

/** A header without a row below it, in a grid where another has rows: what it says is a note of that table, for the grid's text is in no section. */
function addEmptyPart(draft: Draft, { grid, claims, findings }: Stitched): void {
  const matrix = toMatrix(grid);
  for (let row = 0; row < matrix.rows; row++) addNote(draft, rowText(matrix, row));
  for (const claim of [...claims, ...grid.cells.flatMap((cell) => claimCell(cell, 'table'))])
    draft.pageClaims.push(claim);
  for (const each of findings) draft.findings.push(each);
}

/** The tables with tasks; each of the other parts goes to the first that came from its grid. */
export function keepTables(
  drafts: readonly Draft[],
  parts: ReadonlyMap<Stitched, Draft | undefined>,
): readonly Draft[] {
  const kept = drafts.filter(givesTasks);
  const bySource = new Map(kept.toReversed().flatMap((draft) => draft.sources.map((source) => [source, draft])));
  for (const [part, draft] of parts) {
    const home = part.sources.map((source) => bySource.get(source)).find((found) => found !== undefined);
    if (home !== undefined && (draft === undefined || !givesTasks(draft))) addEmptyPart(home, part);
  }
  return kept;
}
