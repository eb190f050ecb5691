import type { Finding } from '../model/finding.ts';
import type { OutlineNode } from '../model/structure.ts';

/** Last ordinal of each level, across the whole document: a sequence may run on over its parents (001, 002). */
type Last = Map<number, { readonly ordinal: number; readonly label: string; readonly parent: OutlineNode | null }>;

function checkOne(node: OutlineNode, parent: OutlineNode | null, last: Last): readonly Finding[] {
  const { ordinal, label, level, location } = node;
  if (ordinal === null || label === null) return [];
  const before = last.get(level);
  last.set(level, { ordinal, label, parent });
  // An attachment starts afresh at the root; below, a restart at 1 needs a new parent.
  const restarts = ordinal === 1 && (before?.parent !== parent || parent === null);
  if (before === undefined || restarts || ordinal === before.ordinal + 1) return [];
  if (before.parent !== parent && ordinal > before.ordinal + 1)
    return [gap(before.label, label, before.ordinal + 1, location)];
  if (ordinal <= before.ordinal) return [{ rule: 'numbering-duplicate', args: { label }, location }];
  return [gap(before.label, label, before.ordinal + 1, location)];
}

const gap = (previous: string, label: string, missing: number, location: OutlineNode['location']): Finding => ({
  rule: 'numbering-gap',
  args: { previous, label, missing: String(missing) },
  location,
});

/** Labels that are skipped or doubled (序号不连续): kept as printed, and said. */
export function checkNumbering(roots: readonly OutlineNode[]): readonly Finding[] {
  const last: Last = new Map();
  const walk = (nodes: readonly OutlineNode[], parent: OutlineNode | null): readonly Finding[] =>
    nodes.flatMap((node) => [...checkOne(node, parent, last), ...walk(node.children, node)]);
  return walk(roots, null);
}
