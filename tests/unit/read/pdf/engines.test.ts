import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../../src/read/limits.ts';
import { pdfReader } from '../../../../src/read/pdf.ts';
import { textBomb } from '../../../support/text-bomb.ts';
import { fixture, gridsOf } from '../read-fixture.ts';

it('PDFium loads while another file is open', async () => {
  const read = (path: string) => pdfReader.read(fixture(path), defaultLimits, { engine: 'pdfium' });
  const [one, other] = await Promise.all([read('hostile/scan.pdf'), read('hostile/rotated-form.pdf')]);
  expect([one.value.pages, gridsOf(other.value.blocks).length]).toEqual([1, 1]);
});

describe('limits of an engine', () => {
  it('a file that wants more memory than is allowed is too large', async () => {
    const limits = { ...defaultLimits, maxMemoryBytes: 60_000_000 };
    const reading = pdfReader.read(textBomb(), limits, { engine: 'pdfium' });
    await expect(reading).rejects.toMatchObject({ name: 'GkparseError', code: 'too-large' });
  });
});
