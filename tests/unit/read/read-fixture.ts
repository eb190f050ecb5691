import { readFileSync } from 'node:fs';
import { type Block, type Grid, type Paragraph, paragraphText } from '../../../src/model/document.ts';

/** Bytes of a file under fixtures/. */
export function fixture(path: string): Uint8Array {
  return readFileSync(new URL(`../../../fixtures/${path}`, import.meta.url));
}

export function gridsOf(blocks: readonly Block[]): readonly Grid[] {
  return blocks.filter((block) => block.kind === 'grid');
}

/** Paragraphs in reading order, those of cells among them. */
export function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'grid' ? block.cells.flatMap((cell) => cell.paragraphs) : [block]));
}

export function textsOf(blocks: readonly Block[]): readonly string[] {
  return paragraphsOf(blocks).map(paragraphText);
}
