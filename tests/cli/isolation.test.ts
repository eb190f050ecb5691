import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
// The built library: a thread can only load built files.
import { extract } from '../../dist/index.js';
import { defaultLimits } from '../../dist/read/limits.js';
import { pictureOfPage } from '../../dist/read/pdf.js';
import { gkparse, temporaryFolder } from '../support/cli.ts';
import { withForms } from '../support/damaged-pdfs.mjs';
import { textBomb } from '../support/text-bomb.ts';

const path = new URL('../../fixtures/notices/002-pdf/source.pdf', import.meta.url);
const bytes = readFileSync(path);
const library = new URL('../../dist/index.js', import.meta.url).href;

describe('a pdf is read in a thread of its own', () => {
  it('gives what reading in the same thread gives', async () => {
    const apart = await extract(bytes);
    expect(await extract(bytes, { limits: { isolate: false } })).toEqual(apart);
    expect(apart.tasks.length).toBe(74);
  });

  it('is stopped when its time is over', async () => {
    const reading = extract(bytes, { limits: { maxSeconds: 0.001 } });
    await expect(reading).rejects.toMatchObject({ name: 'GkparseError', code: 'timeout' });
  });

  it('is stopped when it takes too much memory, and the next file is read', async () => {
    const reading = extract(textBomb(), { limits: { maxMemoryBytes: 60_000_000 } });
    await expect(reading).rejects.toMatchObject({ name: 'GkparseError', code: 'too-large' });
    expect((await extract(bytes)).tasks.length).toBe(74);
  });

  // So many overflow the stack that a thread has by itself; 5,000 take six times as long.
  it('whatever its engine stumbles over, standard error holds the summary alone: forms 3,000 deep', async () => {
    const file = join(temporaryFolder(), 'deep.pdf');
    writeFileSync(file, withForms(readFileSync(new URL('../../fixtures/pdf/text-layer.pdf', import.meta.url)), 3_000));
    const { stderr, code } = await gkparse(['extract', file, '--engine', 'pdfjs']);
    expect(stderr.split('\n')).toEqual([expect.stringContaining('deep.pdf：4项任务'), '']);
    expect(code).toBe(0);
  });

  it('a picture of a page too is stopped when its time is over', async () => {
    const drawing = pictureOfPage(bytes, 1, { ...defaultLimits, maxSeconds: 0.001 }, {});
    await expect(drawing).rejects.toMatchObject({ name: 'GkparseError', code: 'timeout' });
    expect((await pictureOfPage(bytes, 1, defaultLimits, {})).texts.length).toBeGreaterThan(10);
  });

  it('whatever flags the process was started with', () => {
    const script = `import { extract } from ${JSON.stringify(library)};
      console.log((await extract(${JSON.stringify(fileURLToPath(path))})).tasks.length);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('74');
  });

  it('leaves the caller its bytes, and words a refusal', async () => {
    const encrypted = readFileSync(new URL('../../fixtures/hostile/encrypted.pdf', import.meta.url));
    await expect(extract(encrypted)).rejects.toMatchObject({ name: 'GkparseError', code: 'encrypted' });
    expect(encrypted.length).toBeGreaterThan(500);
  });
});
