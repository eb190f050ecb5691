import type { TaggedCell, TaggedTable, TextItem } from '../geometry.ts';
import type { Lattice } from '../ruled/lattice.ts';

/** The part of a tagged table that is on one page, with its text. */
export interface TaggedPart {
  readonly table: TaggedTable;
  readonly items: readonly TextItem[];
}

export interface Taken {
  readonly parts: readonly TaggedPart[];
  /** The page without them. */
  readonly items: readonly TextItem[];
  readonly lattices: readonly Lattice[];
}

/** A page's tables, and the paths of those that a page before has some of. */
export interface TaggedPage {
  readonly tagged: readonly TaggedTable[];
  readonly open: ReadonlySet<string>;
}

/** Lines between columns alone make a row of all, or two below a header's. */
const unrowedRows = 3;

/** Of a table's texts; where rules bound more of them than this, the rules are what a reader sees, and count. */
const ruledShare = 0.5;

function isInside({ box }: TextItem, { box: outer }: Lattice): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return x >= outer.left && x <= outer.right && y >= outer.top && y <= outer.bottom;
}

/** Tagged tables that no rules show, and the rest of those of which a page before was `open`; a box around the header alone goes with its table. */
export function takeTagged(
  { tagged: tables, open }: TaggedPage,
  items: readonly TextItem[],
  lattices: readonly Lattice[],
): Taken {
  if (tables.length === 0) return { parts: [], items, lattices };
  const parts = tables
    .map((table) => {
      const marks = new Set(table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.marks ?? [])));
      return { table, items: items.filter(({ mark }) => mark !== undefined && marks.has(mark)) };
    })
    .filter((part) => part.items.length > 0 && (open.has(part.table.path) || !isRuled(part, lattices)));
  const taken = new Set(parts.flatMap((part) => part.items));
  const isOwn = (lattice: Lattice): boolean => {
    const inside = items.filter((item) => isInside(item, lattice));
    return inside.length > 0 && inside.every((item) => taken.has(item));
  };
  return {
    parts,
    items: items.filter((item) => !taken.has(item)),
    lattices: lattices.filter((lattice) => !isOwn(lattice)),
  };
}

/** A frame round a table bounds none of its cells, nor do lines between its columns alone. */
function isRuled({ table, items }: TaggedPart, lattices: readonly Lattice[]): boolean {
  // The rest of a cell merged over rows stands in a row of a page before.
  const isShown = (cell: TaggedCell | null): boolean => cell !== null && cell.rowSpan === 1 && cell.marks.length > 0;
  const shown = table.rows.filter(({ cells }) => cells.some(isShown)).length;
  const ruled = lattices.filter(({ columns, rows }) => columns > 1 && (rows > unrowedRows || rows >= shown));
  const inside = items.filter((item) => ruled.some((lattice) => isInside(item, lattice)));
  return inside.length > ruledShare * items.length;
}
