import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutated } from '../../fixtures/make/mutate.mjs';
import { GkparseError } from '../../src/model/errors.ts';
import { extractBytes } from '../../src/pipeline.ts';
import { fixturesFolder } from '../support/notices.ts';

/** Small ones: a mutation of a large document is found in a small one as well, and sooner. */
const largestBytes = { docx: 40_000, html: 60_000, txt: 20_000, pdf: 200_000 } as const;
const runs = { docx: 40, html: 40, txt: 120, pdf: 6 } as const;
const seed = Number(process.env['FC_SEED'] ?? 8);

function sources(extension: keyof typeof runs): readonly string[] {
  return ['notices', 'unseen', 'docx']
    .flatMap((folder) => {
      const path = join(fixturesFolder, folder);
      return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
    })
    .filter((name) => name.endsWith(`.${extension}`) && readFileSync(name).length < largestBytes[extension])
    .sort();
}

describe.each(['txt', 'html', 'docx', 'pdf'] as const)('mutated %s', (extension) => {
  it('gives a notice that accounts for every character, or an error with a sentence', async () => {
    const files = sources(extension);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        async (file, random, count) => {
          const bytes = await mutated(readFileSync(files[file] ?? ''), random, count);
          const result = await extractBytes(bytes, { path: '-' }).catch((error: unknown) => error);
          if (result instanceof GkparseError) return;
          if (result instanceof Error) throw result;
          expect(result).toMatchObject({ coverage: { leftOver: [] } });
        },
      ),
      { numRuns: runs[extension], seed },
    );
  });
});
