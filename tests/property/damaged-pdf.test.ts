import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GkparseError } from '../../src/model/errors.ts';
import { defaultLimits } from '../../src/read/limits.ts';
import { pdfReader } from '../../src/read/pdf.ts';
import { type Random, seededRandom } from '../support/generator/random.ts';

const source = readFileSync(new URL('../../fixtures/notices/003-pdf/source.pdf', import.meta.url));
const count = Number(process.env['DAMAGED'] ?? 40);
const limits = { ...defaultLimits, maxMemoryBytes: 300_000_000 };

/** Ways in which a file breaks; each keeps the rest as it is. */
const damages: Readonly<Record<string, (random: Random) => Buffer>> = {
  'bytes changed': (random) => {
    const bytes = Buffer.from(source);
    for (let left = random.between(1, 200); left > 0; left--)
      bytes[random.between(0, bytes.length - 1)] = random.between(0, 255);
    return bytes;
  },
  'cut off': (random) => source.subarray(0, random.between(100, source.length - 1)),
  'a piece missing': (random) => {
    const from = random.between(0, source.length - 5_000);
    return Buffer.concat([source.subarray(0, from), source.subarray(from + random.between(1, 5_000))]);
  },
  'an object renamed': (random) => replaceOne(random, /\d+ 0 obj/gu, () => `${random.between(1, 9_999)} 0 obj`),
  'a reference turned': (random) => replaceOne(random, /\d+ 0 R/gu, () => `${random.between(1, 60)} 0 R`),
  'a number turned': (random) =>
    replaceOne(random, /\/(?:Count|Length|MediaBox\s*\[|W\s*\[|Index\s*\[|Size|N|First)\s*\d+/gu, (found) =>
      found.replace(/\d+$/u, String(random.pick([0, -1, 1e9, 99_999_999]))),
    ),
};

function replaceOne(random: Random, pattern: RegExp, change: (found: string) => string): Buffer {
  const text = source.toString('latin1');
  const matches = [...text.matchAll(pattern)];
  const match = random.pick(matches);
  return Buffer.from(
    text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length),
    'latin1',
  );
}

describe.each(Object.keys(damages))('a pdf with %s', (name) => {
  it('gives an answer or a clear error, never anything else', async () => {
    for (let seed = 1; seed <= Math.ceil(count / Object.keys(damages).length); seed++) {
      const bytes = damages[name]?.(seededRandom(seed)) ?? source;
      const result = await pdfReader.read(bytes, limits).catch((error: unknown) => error);
      const isClear =
        result instanceof GkparseError || (typeof result === 'object' && result !== null && 'value' in result);
      expect(isClear, `seed ${seed}: ${String(result)}`).toBe(true);
    }
  });
});
