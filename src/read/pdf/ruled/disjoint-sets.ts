/** Sets of indexes that are joined one by one (union-find). */
export interface DisjointSets {
  /** The lowest index of its set. */
  readonly find: (index: number) => number;
  readonly join: (one: number, other: number) => void;
}

export function disjointSets(size: number): DisjointSets {
  const parents = Int32Array.from({ length: size }, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root] ?? root] ?? root;
      root = parents[root] ?? root;
    }
    return root;
  };
  // The lower index is the root, so that groups come in the order of their first member.
  const join = (one: number, other: number): void => {
    const [low, high] = [find(one), find(other)].sort((left, right) => left - right);
    if (low !== undefined && high !== undefined) parents[high] = low;
  };
  return { find, join };
}

/** Members of each set, in the order of their first. */
export function groupBySet<T>(values: readonly T[], { find }: DisjointSets): readonly (readonly T[])[] {
  const groups = new Map<number, T[]>();
  values.forEach((value, index) => {
    const root = find(index);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [value]);
    else group.push(value);
  });
  return [...groups.values()];
}
