/** A member of a numbered sequence. `parent`: what it stands under; a sequence may start afresh under another one. */
export interface Member {
  readonly ordinal: number;
  readonly parent: unknown;
}

/** 'gap': numbers are skipped; 'repeat': one stands twice or goes back; 'swap': this one and the next are in each other's place. */
export interface Irregularity<T> {
  readonly kind: 'gap' | 'repeat' | 'swap';
  readonly item: T;
  readonly previous: T;
  /** The number that should stand here. */
  readonly expected: number;
}

/**
 * Where a sequence does not run on, once a cause: one wrong number in a run is one irregularity, not two. A member that restarts at 1 under
 * another parent (or at the root, where attachments start afresh) is right, and so is one that runs on over its parents (001, 002).
 */
export function irregularities<T extends Member>(members: readonly T[]): readonly Irregularity<T>[] {
  const found: Irregularity<T>[] = [];
  let [previous, last] = [members[0], members[0]?.ordinal ?? 0];
  for (let at = 1; at < members.length && previous !== undefined; at++) {
    const item = members[at];
    if (item === undefined) break;
    const expected = last + 1;
    const kind = restarts(item, previous) ? null : kindOf(item.ordinal, members[at + 1]?.ordinal, expected);
    if (kind !== null) found.push({ kind, item, previous, expected });
    last = lastAfter(item.ordinal, members[at + 1]?.ordinal, expected, kind);
    if (kind === 'swap') at++;
    previous = members[at] ?? item;
  }
  return found;
}

const restarts = (item: Member, previous: Member): boolean =>
  item.ordinal === 1 && (item.parent !== previous.parent || item.parent === null);

function kindOf(ordinal: number, next: number | undefined, expected: number): Irregularity<unknown>['kind'] | null {
  if (ordinal === expected) return null;
  if (ordinal === expected + 1 && next === expected) return 'swap';
  return ordinal > expected ? 'gap' : 'repeat';
}

function lastAfter(
  ordinal: number,
  next: number | undefined,
  expected: number,
  kind: Irregularity<unknown>['kind'] | null,
): number {
  if (kind === 'swap') return expected + 1;
  // One number is wrong and the next goes on as if it were right.
  if (kind !== null && next === expected + 1) return expected;
  return kind === 'repeat' ? expected - 1 : ordinal;
}
