import type { PlacedFinding } from '../model/finding.ts';
import type { Location } from '../model/notice.ts';

/** Page, line or block, height on the page, row: what a location lacks counts as its beginning, so the document itself stands first. */
function keyOf({ page, line, block, bbox, row }: Location): readonly number[] {
  return [page ?? 0, line ?? block ?? -1, bbox?.[1] ?? -1, row ?? -1];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Findings in order of place; at one place they keep their order. */
export function inOrderOfPlace(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  return findings
    .map((placed) => ({ placed, key: keyOf(placed.finding.location) }))
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map(({ placed }) => placed);
}
