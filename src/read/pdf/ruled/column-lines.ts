import { type Box, boxOf, type Segment, type TextItem, unite } from '../geometry.ts';
import { clusterBy } from '../rules/rules.ts';
import type { Lattice } from './lattice.ts';

/** Lines between the columns of a table, of which none parts its rows (只有竖线). */
export interface ColumnLines {
  readonly box: Box;
  /** columns + 1 positions, left to right. */
  readonly edges: readonly number[];
  /** As they are drawn: through merged cells and group rows (分组行) they are not. */
  readonly lines: readonly Segment[];
}

/** Points: lines of one column, over pages too. */
export const sameColumnPoints = 3;
/** Fewer lines part no table: between columns of text (分栏) there is one. */
const fewestLines = 2;
const fewestColumns = 3;
/** Of the height that all lines have together. */
const minHeightShare = 0.5;
const minHeightPoints = 12;

/** The lines between the columns of a table whose rows no rule parts: those of its lattice, and those that reach none of its rules (between 牵头单位 and 配合单位, below 责任单位). */
export function linesOf({ box, columnEdges }: Lattice, rulings: readonly Segment[]): ColumnLines {
  const lines = rulings.filter(({ axis, at, from, to }) => {
    const isAcross = at >= box.left - sameColumnPoints && at <= box.right + sameColumnPoints;
    return axis === 'vertical' && isAcross && from < box.bottom && to > box.top;
  });
  const isNew = ({ at }: Segment): boolean => columnEdges.every((edge) => Math.abs(edge - at) > sameColumnPoints);
  const others = byPlace(lines.filter(isNew)).filter((group) => isHigh(group, box));
  const edges = [...columnEdges, ...others.map(([first]) => first?.at ?? 0)].sort((one, other) => one - other);
  return { box, edges, lines };
}

function byPlace(lines: readonly Segment[]): readonly (readonly Segment[])[] {
  const sorted = [...lines].sort((one, other) => one.at - other.at);
  return clusterBy(sorted, ({ at }) => at, sameColumnPoints);
}

function isHigh(lines: readonly Segment[], { top, bottom }: Box): boolean {
  return lines.reduce((sum, { from, to }) => sum + to - from, 0) >= minHeightShare * (bottom - top);
}

/** Lines down a page side by side that no rule crosses, with the text between and beside them. */
export function findBareLines(
  rulings: readonly Segment[],
  lattices: readonly Lattice[],
  items: readonly TextItem[],
): readonly ColumnLines[] {
  const isFree = ({ at, from, to }: Segment): boolean =>
    !lattices.some(({ box }) => {
      const isAcross = at >= box.left - sameColumnPoints && at <= box.right + sameColumnPoints;
      return isAcross && from < box.bottom && to > box.top;
    });
  const down = rulings.filter((rule) => rule.axis === 'vertical' && isFree(rule));
  if (down.length < fewestLines) return [];
  return groupByHeight(down).flatMap((lines): readonly ColumnLines[] => {
    const box = unite(lines.map(boxOf));
    const own = byPlace(lines);
    const isTable = own.length >= fewestLines && box.bottom - box.top >= minHeightPoints;
    if (!isTable || !own.every((group) => isHigh(group, box))) return [];
    const inner = own.map(([first]) => first?.at ?? box.left);
    const edges = withOpenSides(
      inner,
      items.filter((item) => isLevelWith(item, box)),
    );
    return edges.length > fewestColumns
      ? [{ box: { ...box, left: edges[0] ?? box.left, right: edges.at(-1) ?? box.right }, edges, lines }]
      : [];
  });
}

/** Lines that have a height in common, directly or through others. */
function groupByHeight(lines: readonly Segment[]): readonly (readonly Segment[])[] {
  const groups: Segment[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const line of [...lines].sort((one, other) => one.from - other.from)) {
    if (line.from < end) groups.at(-1)?.push(line);
    else groups.push([line]);
    end = Math.max(end, line.to);
  }
  return groups;
}

function isLevelWith({ box: { top, bottom } }: TextItem, box: Box): boolean {
  return (top + bottom) / 2 > box.top && (top + bottom) / 2 < box.bottom;
}

/** Half a cell's padding. */
const padding = 5.5;

/** Text beyond the outermost lines stands in columns that are open at their sides. */
function withOpenSides(edges: readonly number[], items: readonly TextItem[]): readonly number[] {
  const [first = 0, last = 0] = [edges[0], edges.at(-1)];
  const left = items.reduce((least, { box }) => Math.min(least, box.left), first);
  const right = items.reduce((most, { box }) => Math.max(most, box.right), last);
  return [
    ...(first - left > padding ? [left - padding] : []),
    ...edges,
    ...(right - last > padding ? [right + padding] : []),
  ];
}

/** Has a page's table the columns of another, but for those that no line of this page parts? */
export function arePartOf(edges: readonly number[], whole: readonly number[]): boolean {
  const isOf = (at: number): boolean => whole.some((edge) => Math.abs(edge - at) <= sameColumnPoints);
  return edges.every(isOf) && haveSameEdges([edges[0] ?? 0, edges.at(-1) ?? 0], [whole[0] ?? 0, whole.at(-1) ?? 0]);
}

/** Is it the same table's? */
export function haveSameEdges(one: readonly number[], other: readonly number[]): boolean {
  return (
    one.length === other.length && one.every((at, index) => Math.abs(at - (other[index] ?? at)) <= sameColumnPoints)
  );
}
