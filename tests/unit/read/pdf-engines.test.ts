import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { type Block, paragraphText } from '../../../src/model/document.ts';
import { GkparseError } from '../../../src/model/errors.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { pdfReader } from '../../../src/read/pdf.ts';
import { fixture } from './read-fixture.ts';

const root = new URL('../../../fixtures/', import.meta.url);
const files = globSync('**/*.pdf', { cwd: root }).toSorted();
const squash = (text: string): string => text.replace(/\s/gu, '');

/** What a block says, without the places that the engines give to the tenth of a point. */
function sayings(block: Block): unknown {
  if (block.kind === 'paragraph') return [block.layer, squash(paragraphText(block))];
  const cells = block.cells.map(({ row, column, rowSpan, columnSpan, paragraphs }) => ({
    place: [row, column, rowSpan, columnSpan],
    text: squash(paragraphs.map(paragraphText).join('')),
  }));
  return { size: [block.rows, block.columns], cells };
}

async function readWith(engine: 'pdfium' | 'pdfjs', path: string): Promise<unknown> {
  try {
    const { value, findings } = await pdfReader.read(fixture(path), defaultLimits, { engine });
    return { pages: value.pages, blocks: value.blocks.map(sayings), rules: findings.map(({ rule }) => rule) };
  } catch (error) {
    if (error instanceof GkparseError) return { code: error.code };
    throw error;
  }
}

describe('PDFium and pdf.js', () => {
  it.each(files)('%s: the same text and the same cells', async (path) => {
    expect(await readWith('pdfium', path)).toEqual(await readWith('pdfjs', path));
  });
});
