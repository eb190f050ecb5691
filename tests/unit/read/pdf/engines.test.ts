import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../../src/model/document.ts';
import { defaultLimits } from '../../../../src/read/limits.ts';
import { pdfReader } from '../../../../src/read/pdf.ts';
import { textBomb } from '../../../support/text-bomb.ts';
import { fixture, gridsOf, textsOf } from '../read-fixture.ts';

const notices = ['000', '001', '002', '002-noruling', '003', '003-landscape', '004', 'neg-govdoc397'];
const odd = ['junk-before', 'no-xref', 'predefined-cmap', 'private-use', 'rotated-form', 'scan'];
const paths = [...notices.map((name) => `notices/${name}-pdf/source.pdf`), ...odd.map((name) => `hostile/${name}.pdf`)];

const cellsOf = ({ rows, columns, cells }: Grid) => ({
  rows,
  columns,
  cells: cells.map(({ row, column, rowSpan, columnSpan, paragraphs }) => ({
    place: [row, column, rowSpan, columnSpan],
    text: paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')),
  })),
});

async function readWith(path: string, engine: 'pdfium' | 'pdfjs') {
  const { value, findings } = await pdfReader.read(fixture(path), defaultLimits, { engine });
  return { pages: value.pages, texts: textsOf(value.blocks), grids: gridsOf(value.blocks).map(cellsOf), findings };
}

describe('PDFium and pdf.js', () => {
  it.each(paths)('see the same text and the same cells in %s', async (path) => {
    expect(await readWith(path, 'pdfjs')).toEqual(await readWith(path, 'pdfium'));
  });

  it('PDFium loads while another file is open', async () => {
    const [one, other] = await Promise.all([
      readWith('hostile/scan.pdf', 'pdfium'),
      readWith('hostile/rotated-form.pdf', 'pdfium'),
    ]);
    expect([one.pages, other.grids.length]).toEqual([1, 1]);
  });
});

describe('limits of an engine', () => {
  it('a file that wants more memory than is allowed is too large', async () => {
    const limits = { ...defaultLimits, maxMemoryBytes: 60_000_000 };
    const reading = pdfReader.read(textBomb(), limits, { engine: 'pdfium' });
    await expect(reading).rejects.toMatchObject({ name: 'GkparseError', code: 'too-large' });
  });
});
