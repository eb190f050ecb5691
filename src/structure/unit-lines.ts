import { parseLabel } from '../grammar/numbering.ts';
import { isUnits } from '../grammar/unit-list.ts';
import type { Passage } from '../model/structure.ts';
import type { BodyFlow } from './regions.ts';

/** 【县财政局】, 县财政局： */
const around = /^[【[［]?(?<name>[^【】[\]［］]{2,60}?)[】\]］]?[：:]?$/u;
const fewest = 2;

/** The level of a line that names units and below which numbered items begin: one above theirs. */
function levelOf(item: BodyFlow, next: BodyFlow | undefined): number | null {
  if (item.kind !== 'passage' || next?.kind !== 'passage' || parseLabel(item.text) !== null) return null;
  const below = parseLabel(next.text);
  const name = around.exec(item.text.trim())?.groups?.['name'] ?? '';
  return below?.ordinal === 1 && isUnits(name) ? Math.max(0, below.level - 1) : null;
}

/**
 * Headings without a label: a line that names units, with 1. below it (县发改局 / 1.… / 2.… / 县卫健局 / 1.…). One such line may be the end of
 * the text above it.
 */
export function findUnitLines(flow: readonly BodyFlow[]): ReadonlyMap<Passage, number> {
  const found = flow.flatMap((item, at): readonly (readonly [Passage, number])[] => {
    const level = levelOf(item, flow[at + 1]);
    return level === null || item.kind !== 'passage' ? [] : [[item, level]];
  });
  return new Map(found.length < fewest ? [] : found);
}
