import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseUnitList } from '../../src/grammar/unit-list.ts';

/** 857 names as they stand in columns of units, none of them from a fixture. */
const names = readFileSync(new URL('../../fixtures/units/names.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .flatMap((line) => line.split(/\s+/u))
  .filter((name) => name !== '');

const namesOf = (text: string): readonly string[] =>
  parseUnitList(text, 'responsible').units.map(({ unit }) => unit.name);

/** Each name with four others, far from it in the list, in both orders: the same at each run. */
const pairs = [1, 97, 230, 411].flatMap((step) =>
  names.map((name, at) => [name, names[(at + step) % names.length] ?? ''] as const),
);

describe('names of units', () => {
  it('are units as they stand, without a doubt', () => {
    const wrong = names.filter((name) => {
      const { units, rest } = parseUnitList(name, 'responsible');
      return units.length !== 1 || units[0]?.unit.name !== name || units[0].doubt !== null || rest.length > 0;
    });
    expect(names.length).toBeGreaterThan(850);
    expect(wrong).toEqual([]);
  });

  it.each(['、', '，', '；', '/', '和', '及', '\n', '　'])('are two with %j between them', (separator) => {
    const wrong = pairs
      .map((pair) => pair.join(separator))
      .filter((text, at) => namesOf(text).join('|') !== pairs[at]?.join('|'));
    expect(wrong).toEqual([]);
  });
});
