import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { type Block, type Paragraph, paragraphText } from '../../../src/model/document.ts';
import { GkparseError } from '../../../src/model/errors.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { pdfReader } from '../../../src/read/pdf.ts';
import { fixture } from './read-fixture.ts';

const root = new URL('../../../fixtures/', import.meta.url);
const files = globSync('**/*.pdf', { cwd: root }).toSorted();
/** Read alike to the letter, white space and findings too. */
const notices = ['000', '001', '002', '002-noruling', '003', '003-landscape', '004', 'neg-govdoc397'];
const odd = ['junk-before', 'no-xref', 'predefined-cmap', 'private-use', 'rotated-form', 'scan'];
const exact = new Set([
  ...notices.map((name) => `notices/${name}-pdf/source.pdf`),
  ...odd.map((name) => `hostile/${name}.pdf`),
]);

type Saying = (paragraph: Paragraph) => string;
const squashed: Saying = (paragraph) => paragraphText(paragraph).replace(/\s/gu, '');

/** What a block says, without the places that the engines give to the tenth of a point. */
function sayings(block: Block, saying: Saying): unknown {
  if (block.kind === 'paragraph') return [block.layer, saying(block)];
  const cells = block.cells.map(({ row, column, rowSpan, columnSpan, paragraphs }) => ({
    place: [row, column, rowSpan, columnSpan],
    text: saying === squashed ? paragraphs.map(saying).join('') : paragraphs.map(saying),
  }));
  return { size: [block.rows, block.columns], cells };
}

async function readWith(engine: 'pdfium' | 'pdfjs', path: string): Promise<unknown> {
  try {
    const { value, findings } = await pdfReader.read(fixture(path), defaultLimits, { engine });
    const saying = exact.has(path) ? paragraphText : squashed;
    const told = exact.has(path) ? findings : findings.map(({ rule }) => rule);
    return { pages: value.pages, blocks: value.blocks.map((block) => sayings(block, saying)), told };
  } catch (error) {
    if (error instanceof GkparseError) return { code: error.code };
    throw error;
  }
}

describe('PDFium and pdf.js', () => {
  it('read these to the letter alike', () => {
    expect(files).toEqual(expect.arrayContaining([...exact]));
  });

  it.each(files)('%s: the same text and the same cells', async (path) => {
    expect(await readWith('pdfium', path)).toEqual(await readWith('pdfjs', path));
  });
});
