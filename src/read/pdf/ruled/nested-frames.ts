import { type Box, boxOf, type Segment, unite } from '../geometry.ts';
import { clipToPage, gatherLines, type PageSize, toRulings } from '../rules/rules.ts';
import { connect } from './lattice.ts';
import { type Edges, ruleFinder, surroundingSpans } from './lattice-cells.ts';

/** Points. Lines that stand nearer are one, drawn in pieces. */
const samePoints = 0.3;
/** Rules nearer than this may be taken for one (双线), or for ones that meet. */
const narrowPoints = 7;
/** A stroke reaches half of its thickness beyond the line that it ends at: that bounds no gap as wide as the thickness. */
const coveredShare = 0.8;
/** More lines than this on a page are a drawing; the search for those that meet is quadratic. */
const maxLines = 1000;

/** Are there lines so near to one another that a frame and the table around it may be mixed up? On most pages there are none. Lines as `gatherLines` gives them. */
export function hasNarrowGaps(lines: readonly (readonly Segment[])[]): boolean {
  return lines.some((line, index) => {
    const [first, last] = [line[0], line.at(-1)];
    const next = lines[index + 1]?.[0];
    if (first === undefined || last === undefined) return false;
    return last.at - first.at > samePoints || (next?.axis === last.axis && next.at - last.at < narrowPoints);
  });
}

/** Boxes within boxes: a file that nests more is hostile. */
const maxDepth = 5;
/** A table has rules on both sides of its columns and rows, and one between at least. */
const fewestRules = 3;

/**
 * Without what is drawn inside of a cell, a frame (文本框、提示框) or a small table, however near to the cell's own rules: its text is the cell's. But of a table in a
 * box, or in one of several, one below the other (版面表格), the boxes go.
 */
export function withoutNestedFrames(pieces: readonly Segment[], page: PageSize, depth = 0): readonly Segment[] {
  // Beyond the page's end the boxes of a table's cells may reach out of the table's own (Qt).
  const lines = clipToPage(toRulings(gatherLines(pieces, samePoints)), page);
  if (lines.length > maxLines) return pieces;
  const parts = connect(lines).map((component) => partLines(component, surroundingCells(component)));
  const boxes = parts.filter((part) => isLayout(part, parts)).flatMap(({ outside }) => outside);
  if (boxes.length > 0 && depth < maxDepth)
    return withoutNestedFrames(
      pieces.filter((piece) => !boxes.some((box) => isAlong(piece, box))),
      page,
      depth + 1,
    );
  const cells = parts.flatMap((part) => part.cells);
  return cells.length === 0 ? pieces : pieces.filter((piece) => !cells.some((cell) => isInside(piece, cell)));
}

/** Lines that meet, by whether they stand inside of a cell that goes round them. */
interface Parted {
  readonly cells: readonly Box[];
  readonly inside: readonly Segment[];
  readonly outside: readonly Segment[];
}

function partLines(lines: readonly Segment[], cells: readonly Box[]): Parted {
  const isNested = (line: Segment): boolean => cells.some((cell) => isInside(line, cell));
  return { cells, inside: lines.filter(isNested), outside: lines.filter((line) => !isNested(line)) };
}

/** Boxes of one column with a table in one of them, whether its rules meet theirs or not. */
function isLayout({ inside, outside }: Parted, all: readonly Parted[]): boolean {
  if (outside.length === 0 || hasColumns(outside)) return false;
  if (isTable(inside)) return true;
  const box = unite(outside.map(boxOf));
  return all.some((other) => other.outside !== outside && isTable(other.outside) && isAround(box, other.outside));
}

/** Is there a line between two sides anywhere? Boxes of different widths that touch, one below the other, have three sides and no columns. */
function hasColumns(lines: readonly Segment[]): boolean {
  const [heights, sides] = [placesOf(lines.filter(({ axis }) => axis === 'horizontal')), count(lines, 'vertical')];
  return (
    sides >= fewestRules &&
    heights.some((height, i) => {
      const above = heights[i - 1] ?? height;
      const beside = lines.filter((line) => crosses(line, (above + height) / 2));
      return height - above >= narrowPoints && count(beside, 'vertical') >= fewestRules;
    })
  );
}

const crosses = ({ axis, from, to }: Segment, height: number): boolean =>
  axis === 'vertical' && from <= height && height <= to;

function count(lines: readonly Segment[], axis: Segment['axis']): number {
  return placesOf(lines.filter((line) => line.axis === axis)).length;
}

function isTable(lines: readonly Segment[]): boolean {
  return count(lines, 'horizontal') >= fewestRules && count(lines, 'vertical') >= fewestRules;
}

function isAround(box: Box, lines: readonly Segment[]): boolean {
  return lines.every((line) => isInside(line, box));
}

function isAlong({ axis, at, from, to }: Segment, line: Segment): boolean {
  const isOn = axis === line.axis && Math.abs(at - line.at) <= samePoints;
  return isOn && from >= line.from - samePoints && to <= line.to + samePoints;
}

function surroundingCells(lines: readonly Segment[]): readonly Box[] {
  const across = lines.filter(({ axis }) => axis === 'horizontal');
  const down = lines.filter(({ axis }) => axis === 'vertical');
  const [rowEdges, columnEdges] = [placesOf(across), placesOf(down)];
  if (rowEdges.length < 2 || columnEdges.length < 2) return [];
  const grid: Edges = { rows: rowEdges.length - 1, columns: columnEdges.length - 1, rowEdges, columnEdges };
  const options = { tolerancePoints: 0, coveredShare };
  const hasRuleBelow = ruleFinder(across, [rowEdges, columnEdges], options);
  const hasRuleRight = ruleFinder(down, [columnEdges, rowEdges], options);
  return surroundingSpans(grid, hasRuleBelow, hasRuleRight).map(({ row, column, rowSpan, columnSpan }) => ({
    left: columnEdges[column] ?? 0,
    top: rowEdges[row] ?? 0,
    right: columnEdges[column + columnSpan] ?? 0,
    bottom: rowEdges[row + rowSpan] ?? 0,
  }));
}

/** Pieces of one line were given one place. */
function placesOf(lines: readonly Segment[]): readonly number[] {
  return [...new Set(lines.map(({ at }) => at))].sort((one, other) => one - other);
}

/** Inside of the cell, not along its sides. */
function isInside({ axis, at, from, to }: Segment, { left, top, right, bottom }: Box): boolean {
  const [[low, high], [start, end]] =
    axis === 'horizontal'
      ? [
          [top, bottom],
          [left, right],
        ]
      : [
          [left, right],
          [top, bottom],
        ];
  return at > low + samePoints && at < high - samePoints && from >= start - samePoints && to <= end + samePoints;
}
