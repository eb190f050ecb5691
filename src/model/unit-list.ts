/** 单位名录: the office's own list of units. */

export interface ListedUnit {
  /** The name as the office wants it printed: 县发展和改革局. */
  readonly name: string;
  /** Other names of the same unit: 县发改局. */
  readonly aliases: readonly string[];
}

export interface UnitList {
  /** Every name and alias, folded, → the unit's own name. */
  readonly canonical: ReadonlyMap<string, string>;
  /** Every name and alias, as the list has them. */
  readonly names: readonly string[];
}

/** Names that two units claim, with both. */
export function* contestedNames(
  units: readonly ListedUnit[],
): Generator<readonly [word: string, one: string, other: string]> {
  const owners = new Map<string, string>();
  for (const { name, aliases } of units) {
    for (const word of [name, ...aliases]) {
      const owner = owners.get(foldedName(word)) ?? name;
      if (owner !== name) yield [word, owner, name];
      owners.set(foldedName(word), owner);
    }
  }
}

/** Entries → a list to look names up in. A name that two units claim belongs to the first. */
export function makeUnitList(units: readonly ListedUnit[]): UnitList {
  const pairs = units.flatMap(({ name, aliases }) => [name, ...aliases].map((word) => [word, name] as const));
  return {
    canonical: new Map(pairs.toReversed().map(([word, name]) => [foldedName(word), name])),
    names: pairs.map(([word]) => word),
  };
}

/** The unit's own name (规范名称); null for a name that is not on the list. */
export function canonicalName(name: string, list: UnitList): string | null {
  return list.canonical.get(foldedName(name)) ?? null;
}

/** Spaces and the width of brackets are no difference. */
function foldedName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}
