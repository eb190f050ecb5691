import { findScript, type Script } from './grammar/script.ts';
import { type Block, type Document, type Paragraph, paragraphText } from './model/document.ts';
import { gather } from './text/gather.ts';
import { paragraphsOf } from './text/paragraphs.ts';

/** The script of a document; null where it is in simplified characters. */
export function scriptOf({ blocks }: Document): Script | null {
  return findScript(gather(blocks, paragraphsOf).map(paragraphText));
}

/** The document with each traditional character as the simplified one that the vocabulary has; offsets stay. */
export function simplifyDocument(document: Document, { simplify }: Script): Document {
  const inParagraph = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    runs: paragraph.runs.map((run) => ({ ...run, text: simplify(run.text) })),
  });
  const blocks = document.blocks.map(
    (block): Block =>
      block.kind === 'paragraph'
        ? inParagraph(block)
        : {
            ...block,
            cells: block.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(inParagraph) })),
          },
  );
  return { ...document, blocks };
}

/** All texts of a value, keys included, in the document's own characters. */
export function restoreTexts<T>(value: T, script: Script): T;
export function restoreTexts(value: unknown, script: Script): unknown {
  if (typeof value === 'string') return script.restore(value);
  if (Array.isArray(value)) return value.map((one: unknown) => restoreTexts(one, script));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [script.restore(key), restoreTexts(one, script)]),
  );
}
