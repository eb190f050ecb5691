import { parseLabel } from '../../../grammar/numbering.ts';
import { parseSequenceLabel } from '../../../grammar/series.ts';
import { piecesText } from '../reading.ts';
import { isFilled } from './row-pattern.ts';
import type { AlignedLine } from './wrapped-rows.ts';

/** 2.…, 二是…: how it counts. */
interface Counted {
  readonly form: string;
  readonly ordinal: number;
}

const countedBy = (text: string): Counted | null => parseLabel(text) ?? parseSequenceLabel(text);

const isNext = (label: Counted, before: Counted | null): boolean =>
  before !== null && label.form === before.form && label.ordinal === before.ordinal + 1;

/** Another cell is filled beside the label, and none of them goes on with what stands above it. */
function standsAlone(lines: readonly AlignedLine[], at: number, c: number, checked: readonly number[]): boolean {
  const beside = checked.filter((other) => other !== c && isFilled(lines[at], other));
  return beside.length > 0 && beside.every((other) => lines[at - 1]?.open[other] !== true);
}

function countedIn(lines: readonly AlignedLine[], c: number, checked: readonly number[]): readonly number[] {
  let before: Counted | null = null;
  return lines.flatMap((line, at) => {
    const label = isFilled(line, c) ? countedBy(piecesText(line.cells[c] ?? [])) : null;
    if (label === null) return [];
    const isCounted = isNext(label, before) && standsAlone(lines, at, c, checked);
    before = label;
    return isCounted ? [at] : [];
  });
}

/**
 * Lines in which a row begins: 2.公开执法信息 | 县司法局 below 1.调整权责清单 | 县委编办, whose text counts on from the one above it while the cells beside it begin, too. By
 * index, the column of the label.
 */
export function countedLines(lines: readonly AlignedLine[], checked: readonly number[]): ReadonlyMap<number, number> {
  return new Map(checked.flatMap((c) => countedIn(lines, c, checked).map((at): readonly [number, number] => [at, c])));
}
