import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
// The built library: only there a pdf is read in a thread, which time and memory can end.
import { defaultLimits } from '../../dist/read/limits.js';
import { pdfReader } from '../../dist/read/pdf.js';
import { damage, kinds, outcomeOf } from '../support/damaged-pdfs.mjs';
import { makePdfTable } from '../support/pdf-tables.mjs';

const fixture = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url));
const engines = ['pdfium', 'pdfjs'] as const;
/** By xdvipdfmx (its objects stand in object streams), pdfkit, Chromium. */
const bytes = [
  fixture('notices/neg-govdoc397-pdf/source.pdf'),
  (await makePdfTable(3)).bytes,
  fixture('pdf/chromium.pdf'),
];
const sources = await Promise.all(
  bytes.map(async (source) => {
    const readings = engines.map((engine) => pdfReader.read(source, defaultLimits, { engine }));
    return { source, wholes: await Promise.all(readings) };
  }),
);
/** More take minutes: `bench/damaged-pdfs.mjs` reads some 240 files. */
const seeds = Number(process.env['DAMAGED'] ?? 1);
const limits = { ...defaultLimits, maxSeconds: 3, maxMemoryBytes: 200_000_000 };
/** A reference to another object of the same kind makes a file that is whole, and says something else. */
const cannotBeKnown = new Set(['references mixed up']);

describe('a damaged pdf gives an answer that tells what it lacks, or a clear error, in both engines', () => {
  it.each(kinds.map((kind, index) => [kind, sources[index % sources.length]] as const))('%s', async (kind, source) => {
    for (let seed = 1; seed <= seeds; seed++) {
      const damaged = damage(source?.source ?? new Uint8Array(), kind, seed);
      const readings = engines.map((engine) => pdfReader.read(damaged, limits, { engine }).catch((error) => error));
      const outcomes = (await Promise.all(readings)).map((reading, at) => outcomeOf(reading, source?.wholes[at]));
      expect(outcomes, `seed ${seed}`).not.toContain('fault');
      if (!cannotBeKnown.has(kind)) expect(outcomes, `seed ${seed}`).not.toContain('less, untold');
    }
  });
});
