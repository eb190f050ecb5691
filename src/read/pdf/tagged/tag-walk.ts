import type { TaggedCell, TaggedRow, TaggedTable } from '../geometry.ts';

/** An element of a structure tree (标签), as an engine has it. `Mark`: how it names a text. */
export interface TagElement<Mark> {
  /** Its standard type: Table, TR. */
  readonly type: () => string;
  /** The numbers that its attributes give under a name. */
  readonly numbers: (name: string) => Iterable<number>;
  /** Asked for one by one: a hostile element has millions. */
  readonly kids: () => Iterable<TagKid<Mark>>;
}

/** Below an element: another, a text, or nothing that is known of. */
export type TagKid<Mark> =
  | { readonly kind: 'element'; readonly element: TagElement<Mark> }
  | { readonly kind: 'text'; readonly mark: Mark }
  | { readonly kind: 'nothing' };

export const nothing = { kind: 'nothing' } as const;

/** PDFium itself goes no deeper. */
const maxDepth = 32;
/** A span over more is no span. */
const maxSpan = 1000;

interface Walk {
  /** A tree with more elements is hostile. */
  readonly maxElements: number;
  elements: number;
}

/** A kid with its place in the tree. */
interface Placed<Mark> {
  readonly kid: TagKid<Mark>;
  readonly path: string;
  readonly depth: number;
}

/** The tables of a structure tree, whose topmost elements are given. */
export function findTaggedTables<Mark>(top: Iterable<TagKid<Mark>>, maxElements: number): readonly TaggedTable<Mark>[] {
  const walk: Walk = { maxElements, elements: 0 };
  return [...place(walk, top, { prefix: '', depth: 0 })].flatMap((placed) => tablesOf(walk, placed));
}

function* place<Mark>(
  walk: Walk,
  kids: Iterable<TagKid<Mark>>,
  { prefix, depth }: { readonly prefix: string; readonly depth: number },
): Generator<Placed<Mark>> {
  let index = 0;
  for (const kid of kids) {
    if (walk.elements >= walk.maxElements) return;
    walk.elements++;
    yield { kid, path: `${prefix}${index++}`, depth };
  }
}

function below<Mark>(walk: Walk, { kid, path, depth }: Placed<Mark>): Iterable<Placed<Mark>> {
  if (kid.kind !== 'element' || depth > maxDepth) return [];
  return place(walk, kid.element.kids(), { prefix: `${path}.`, depth: depth + 1 });
}

function typeOf<Mark>({ kid }: Placed<Mark>): string | null {
  return kid.kind === 'element' ? kid.element.type() : null;
}

function tablesOf<Mark>(walk: Walk, placed: Placed<Mark>): readonly TaggedTable<Mark>[] {
  if (typeOf(placed) !== 'Table') return [...below(walk, placed)].flatMap((next) => tablesOf(walk, next));
  const rows = rowsOf(walk, placed);
  return rows.length === 0 ? [] : [{ path: placed.path, rows }];
}

/** Rows of a table, or of its THead, TBody, TFoot. */
function rowsOf<Mark>(walk: Walk, placed: Placed<Mark>): readonly TaggedRow<Mark>[] {
  return [...below(walk, placed)].flatMap((next): readonly TaggedRow<Mark>[] => {
    if (typeOf(next) !== 'TR') return rowsOf(walk, next);
    return [{ path: next.path, cells: [...below(walk, next)].map((cell) => cellOf(walk, cell)) }];
  });
}

function cellOf<Mark>(walk: Walk, placed: Placed<Mark>): TaggedCell<Mark> | null {
  const { kid } = placed;
  if (kid.kind !== 'element') return null;
  return {
    rowSpan: spanOf(kid.element, 'RowSpan'),
    columnSpan: spanOf(kid.element, 'ColSpan'),
    marks: marksBelow(walk, placed),
  };
}

function marksBelow<Mark>(walk: Walk, placed: Placed<Mark>): readonly Mark[] {
  return [...below(walk, placed)].flatMap((next) =>
    next.kid.kind === 'text' ? [next.kid.mark] : marksBelow(walk, next),
  );
}

function spanOf<Mark>({ numbers }: TagElement<Mark>, name: string): number {
  for (const span of numbers(name)) if (Number.isInteger(span) && span > 0 && span <= maxSpan) return span;
  return 1;
}
