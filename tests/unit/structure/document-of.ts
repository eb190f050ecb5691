import type { Document, Paragraph } from '../../../src/model/document.ts';

/** A plain-text document of these lines, as the txt reader makes it; empty lines only count in the line numbers. */
export function documentOf(text: string): Document {
  let start = 0;
  const blocks = text.split('\n').flatMap((line, at): readonly Paragraph[] => {
    const run = { text: line, start, bold: false, font: null, size: null };
    start += line.length + 1;
    // As the reader does: a tab alone is a blank cell.
    if (line.replaceAll('\t', 'x').trim() === '') return [];
    return [{ kind: 'paragraph', runs: [run], alignment: null, layer: 'body', location: { line: at + 1 } }];
  });
  return { format: 'txt', pages: null, blocks };
}
