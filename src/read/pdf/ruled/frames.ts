import { type Box, boxOf, type Segment, type TextItem, unite } from '../geometry.ts';
import { type Flow, groupLines, type TextLine } from '../text/lines.ts';
import { connect } from './lattice.ts';
import type { PageTable } from './page-table.ts';

/** Points: rules that meet miss one another by no more, and no text has room in a frame that is lower. */
const meetPoints = 3;
const minHeight = 10;

/**
 * Text outside of the tables as lines from top to bottom. That in a frame (文本框) beside a table is a text of its own, which is read after the table;
 * `rules` are those that bound no table.
 */
export function groupOutside(
  items: readonly TextItem[],
  rules: readonly Segment[],
  tables: readonly PageTable[],
): readonly TextLine[] {
  const frames = rules.length < 4 ? [] : framesBeside(rules, tables);
  if (frames.length === 0) return groupLines(items);
  const framed = frames.flatMap(({ box, end }) => linesIn(box, end, items));
  const taken = new Set(framed.flatMap((line) => line.items));
  const lines = [...groupLines(items.filter((item) => !taken.has(item))), ...framed];
  return lines.sort((one, other) => topOf(one) - topOf(other));
}

/** Where a line is read: text in a column of its own as high as the column begins. */
export function topOf({ flow, box }: TextLine): number {
  return flow?.top ?? box.top;
}

interface Frame {
  readonly box: Box;
  /** Of the lowest table beside it. */
  readonly end: number;
}

function framesBeside(rules: readonly Segment[], tables: readonly PageTable[]): readonly Frame[] {
  return connect(rules).flatMap((group): readonly Frame[] => {
    const box = unite(group.map(boxOf));
    const beside = tables.filter(({ lattice }) => isBeside(box, lattice.box));
    if (beside.length === 0 || !isClosed(group, box)) return [];
    return [{ box, end: Math.max(...beside.map(({ lattice }) => lattice.box.bottom)) }];
  });
}

function isBeside(frame: Box, table: Box): boolean {
  const isApart = frame.left >= table.right || frame.right <= table.left;
  return isApart && frame.top < table.bottom && frame.bottom > table.top;
}

/** Four rules along the sides of their box. */
function isClosed(group: readonly Segment[], { left, right, top, bottom }: Box): boolean {
  if (group.length !== 4 || bottom - top < minHeight) return false;
  const hasSide = (axis: Segment['axis'], at: number, length: number): boolean =>
    group.some(
      (rule) =>
        rule.axis === axis && Math.abs(rule.at - at) <= meetPoints && rule.to - rule.from >= length - 2 * meetPoints,
    );
  return (
    [top, bottom].every((at) => hasSide('horizontal', at, right - left)) &&
    [left, right].every((at) => hasSide('vertical', at, bottom - top))
  );
}

/** Its text is set as far from the right side as from the left. */
function linesIn(box: Box, end: number, items: readonly TextItem[]): readonly TextLine[] {
  const own = items.filter(({ box: { left, right, top, bottom } }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return x > box.left && x < box.right && y > box.top && y < box.bottom;
  });
  const left = Math.min(box.right, ...own.map((item) => item.box.left));
  const flow: Flow = { left, right: box.right - (left - box.left), top: end };
  return groupLines(own).map((line) => ({ flow, ...line }));
}
