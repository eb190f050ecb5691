import type { OpenEdges } from '../../../model/document.ts';
import { tooLarge } from '../../limits.ts';
import type { Box, Segment } from '../geometry.ts';
import { clusterBy } from '../rules/rules.ts';
import { disjointSets, groupBySet } from './disjoint-sets.ts';
import { type Edges, findSpans, type HasRule, ruleFinder, type Span } from './lattice-cells.ts';

/** A ruled table (有线表格) as geometry: the cells tile rows × columns. */
export interface Lattice extends Edges {
  readonly box: Box;
  readonly cells: readonly LatticeCell[];
}

export interface LatticeCell extends Span {
  readonly box: Box;
  /** Left out where no rules bound the table. */
  readonly open?: OpenEdges;
}

/** As in rules.ts: lines that miss one another by less than this still meet. */
const snapTolerancePoints = 3;
/** Double borders end short of one another by up to this (LibreOffice: 77.0 below a rule at 73.5). */
const touchTolerancePoints = 4.5;
/** A rule that reaches further than this beyond the last crossing rule bounds a cell there (a table without side lines). */
const minOverhangPoints = 8;
/** A rule that covers half of a cell's side bounds it: others are drawn short. */
const ruleOptions = { tolerancePoints: snapTolerancePoints, coveredShare: 0.5 };
/** More rulings than this on a page are a drawing or a map; the search for crossings is quadratic. */
const maxRulings = 8_000;

/**
 * Rulings of one page → its tables, from top to bottom. A frame around text is no table, nor are several, one below the other (版面表格): what
 * stands in them is the page's text, and its tables. At `titleBands` (heights) a table's title is known to stand between two.
 * Throws 'too-large' over `maxCells`.
 */
export function findLattices(
  rulings: readonly Segment[],
  maxCells: number,
  titleBands: readonly number[] = [],
): readonly Lattice[] {
  if (rulings.length > maxRulings) return [];
  return withSideLines(connect(rulings, titleBands))
    .map((component) => buildLattice(component, maxCells))
    .filter((lattice) => lattice !== null)
    .filter(({ cells, columns }) => cells.length > 1 && columns > 1)
    .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left);
}

/** Groups of rulings that touch one another, directly or through others. */
export function connect(
  rulings: readonly Segment[],
  titleBands: readonly number[] = [],
): readonly (readonly Segment[])[] {
  const groups = disjointSets(rulings.length);
  const verticals = rulings.flatMap((rule, index) => (rule.axis === 'vertical' ? [index] : []));
  rulings.forEach((rule, index) => {
    if (rule.axis === 'vertical') return;
    for (const other of verticals) if (touch(rule, rulings[other])) groups.join(index, other);
  });
  for (const [one, other] of openNeighbours(rulings, titleBands)) groups.join(one, other);
  return groupBySet(rulings, groups);
}

/** The heights at which a component's vertical lines begin and end. */
function heightsOf(component: readonly Segment[]): Pick<Segment, 'from' | 'to'> | null {
  const verticals = component.filter(({ axis }) => axis === 'vertical');
  if (verticals.length === 0) return null;
  const from = verticals.reduce((least, rule) => Math.min(least, rule.from), Number.POSITIVE_INFINITY);
  const to = verticals.reduce((most, rule) => Math.max(most, rule.to), Number.NEGATIVE_INFINITY);
  return { from, to };
}

/** A vertical line as high as a table and beside it is the side of a column merged over the whole page: no rule of the rows reaches it. */
function withSideLines(components: readonly (readonly Segment[])[]): readonly (readonly Segment[])[] {
  const isLone = (component: readonly Segment[]): boolean =>
    component.length === 1 && component[0]?.axis === 'vertical';
  const grown = components.filter((component) => !isLone(component)).map((component) => [...component]);
  for (const [line] of components.filter(isLone)) {
    const beside = grown.filter((component) => line !== undefined && flanks(line, component));
    // Beside two tables it would part them, and belong to neither.
    if (line !== undefined && beside.length === 1) beside[0]?.push(line);
  }
  return joinAroundMerged(grown);
}

/**
 * A column merged over all rows of a page, each cell of which has borders of its own (border-collapse: separate), parts the columns on its one side from those on its other:
 * a single column there has the same rows as the table beside it.
 */
function joinAroundMerged(components: readonly (readonly Segment[])[]): readonly (readonly Segment[])[] {
  const singles = components.filter(isSingleColumn);
  if (singles.length === 0) return components;
  return singles.reduce((all, single) => {
    const beside = all.filter((other) => other !== single && !isSingleColumn(other) && hasSameRows(single, other));
    const [only] = beside;
    if (only === undefined || beside.length > 1) return all;
    return [...all.filter((other) => other !== single && other !== only), [...only, ...single]];
  }, components);
}

function isSingleColumn(component: readonly Segment[]): boolean {
  return component.filter(({ axis }) => axis === 'vertical').length === 2;
}

/** Rows of one row are told by nothing but its height. */
const fewestRules = 3;

function hasSameRows(single: readonly Segment[], other: readonly Segment[]): boolean {
  const [own, heights] = [heightsOf(single), heightsOf(other)];
  if (own === null || heights === null) return false;
  const isAsHigh = Math.max(Math.abs(own.from - heights.from), Math.abs(own.to - heights.to)) <= touchTolerancePoints;
  const rowsOf = (component: readonly Segment[]): readonly number[] => [
    ...new Set(component.filter(({ axis }) => axis === 'horizontal').map(({ at }) => at)),
  ];
  const [rules, others] = [rowsOf(single), rowsOf(other)];
  return (
    isAsHigh &&
    rules.length >= fewestRules &&
    rules.length === others.length &&
    rules.every((at) => others.includes(at))
  );
}

function flanks(line: Segment, component: readonly Segment[]): boolean {
  const heights = heightsOf(component);
  if (heights === null) return false;
  const isAsHigh = Math.max(Math.abs(line.from - heights.from), Math.abs(line.to - heights.to)) <= touchTolerancePoints;
  const across = component.filter(({ axis }) => axis === 'horizontal');
  return isAsHigh && across.length > 0 && across.every(({ from, to }) => line.at < from || line.at > to);
}

/** A group row (分组行) of a table without side lines has rules above and below only, no higher than this: a title is set apart more. */
const maxGroupRowPoints = 45;

/**
 * Rules of equal ends, one below the other, that have lines between columns on their outer sides and none at their ends. Where a page begins or
 * ends with a group row, nothing reaches its outer rule.
 */
function openNeighbours(
  rulings: readonly Segment[],
  titleBands: readonly number[],
): readonly (readonly [number, number])[] {
  const verticals = rulings.filter(({ axis }) => axis === 'vertical');
  const across = rulings
    .map((rule, index) => ({ rule, index, touching: verticals.filter((vertical) => touch(rule, vertical)) }))
    .filter(({ rule, touching }) => rule.axis === 'horizontal' && !touching.some((line) => isAtEnd(rule, line)))
    .sort((one, other) => one.rule.at - other.rule.at);
  return across.flatMap(({ rule, index, touching }, position): (readonly [number, number])[] => {
    const below = across.slice(position + 1).find((other) => hasSameEnds(rule, other.rule));
    if (below === undefined || below.rule.at - rule.at > maxGroupRowPoints) return [];
    if (titleBands.some((height) => height > rule.at && height < below.rule.at)) return [];
    return touching.length + below.touching.length > 0 ? [[index, below.index]] : [];
  });
}

function isAtEnd(rule: Segment, { at }: Segment): boolean {
  return Math.min(Math.abs(at - rule.from), Math.abs(at - rule.to)) <= touchTolerancePoints;
}

function hasSameEnds(one: Segment, other: Segment): boolean {
  return Math.max(Math.abs(one.from - other.from), Math.abs(one.to - other.to)) <= snapTolerancePoints;
}

function touch(across: Segment, down: Segment | undefined): boolean {
  return down !== undefined && reaches(across, down.at) && reaches(down, across.at);
}

function reaches(rule: Segment, position: number): boolean {
  return position >= rule.from - touchTolerancePoints && position <= rule.to + touchTolerancePoints;
}

function buildLattice(component: readonly Segment[], maxCells: number): Lattice | null {
  const across = component.filter((rule) => rule.axis === 'horizontal');
  const down = component.filter((rule) => rule.axis === 'vertical');
  const columnEdges = edges(down, across);
  const rowEdges = edges(across, down);
  const [rows, columns] = [rowEdges.length - 1, columnEdges.length - 1];
  if (rows < 1 || columns < 1) return null;
  if (rows * columns > maxCells) throw tooLarge('maxCells', maxCells, rows * columns);
  const grid = { rows, columns, columnEdges, rowEdges };
  const hasRuleAcross = ruleFinder(across, [rowEdges, columnEdges], ruleOptions);
  const openEdges = openEdgesFinder(rows, hasRuleAcross);
  const cells = findSpans(grid, hasRuleAcross, ruleFinder(down, [columnEdges, rowEdges], ruleOptions)).map((span) => ({
    box: spanBox(grid, span),
    open: openEdges(span),
    ...span,
  }));
  const whole = { row: 0, column: 0, rowSpan: rows, columnSpan: columns };
  return { box: spanBox(grid, whole), cells, ...grid };
}

/** Positions of the rules of one axis, and the open ends of the crossing ones where two or more, or all, end beyond the outermost rule. */
function edges(rules: readonly Segment[], crossing: readonly Segment[]): readonly number[] {
  const sorted = rules.map((rule) => rule.at).sort((one, other) => one - other);
  const positions = clusterBy(sorted, (at) => at, snapTolerancePoints).map((group) => group[0] ?? 0);
  const [first = Number.POSITIVE_INFINITY, last = Number.NEGATIVE_INFINITY] = [positions[0], positions.at(-1)];
  // A page's only rule parts its header from its only row; beside a single line it may be anything.
  const isOnly = ({ length }: readonly number[]): boolean =>
    length === 1 && crossing.length === 1 && positions.length > 1;
  const before = crossing.map((rule) => rule.from).filter((from) => from < first - minOverhangPoints);
  const after = crossing.map((rule) => rule.to).filter((to) => to > last + minOverhangPoints);
  return [
    ...(before.length > 1 || isOnly(before) ? [Math.min(...before)] : []),
    ...positions,
    ...(after.length > 1 || isOnly(after) ? [Math.max(...after)] : []),
  ];
}

function spanBox({ columnEdges, rowEdges }: Edges, { row, column, rowSpan, columnSpan }: Span): Box {
  return {
    left: columnEdges[column] ?? 0,
    top: rowEdges[row] ?? 0,
    right: columnEdges[column + columnSpan] ?? 0,
    bottom: rowEdges[row + rowSpan] ?? 0,
  };
}

/** Is a cell at the lattice's top or bottom bounded by a rule there? One that a page cut is not. */
function openEdgesFinder(rows: number, hasRule: HasRule): (span: Span) => OpenEdges {
  const isOpen = (line: number, { column, columnSpan }: Span): boolean =>
    !Array.from({ length: columnSpan }, (_, index) => hasRule(line, column + index)).some(Boolean);
  return (span) => ({
    top: span.row === 0 && isOpen(0, span),
    bottom: span.row + span.rowSpan === rows && isOpen(rows, span),
  });
}
