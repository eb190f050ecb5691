import type { Document, Paragraph } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import { type DecodedText, decodeText } from '../text/encoding.ts';
import { checkSize, type Limits, tooLarge } from './limits.ts';
import type { Reader } from './reader.ts';
import { splitLines, type TextLine } from './txt/lines.ts';

/**
 * Plain text (纯文本), in any encoding. A paragraph is a line; empty lines are left out and show as gaps in the line numbers, but a line
 * with a tab is kept even when blank: in a table that lost its ruling it is a blank (merged) cell (000:68–90).
 */
export const txtReader: Reader = {
  read: async (bytes, limits) => readText(bytes, limits),
};

function readText(bytes: Uint8Array, limits: Limits): Result<Document> {
  checkSize(bytes, limits);
  const decoded = decodeText(bytes);
  const blocks = readParagraphs(decoded.text, limits);
  return { value: { format: 'txt', pages: null, blocks }, claims: [], findings: findDoubts(decoded) };
}

function readParagraphs(text: string, limits: Limits): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of splitLines(text)) {
    if (!holdsText(line)) continue;
    if (paragraphs.length === limits.maxBlocks)
      throw tooLarge({ zh: '行', en: 'lines' }, line.number, limits.maxBlocks);
    paragraphs.push(toParagraph(line));
  }
  return paragraphs;
}

function holdsText(line: TextLine): boolean {
  return line.text.includes('\t') || line.text.trim() !== '';
}

function toParagraph(line: TextLine): Paragraph {
  return {
    kind: 'paragraph',
    runs: [{ text: line.text, start: line.start, bold: false, font: null, size: null }],
    alignment: null,
    layer: 'body',
    location: { line: line.number },
  };
}

function findDoubts({ encoding, guessed, replaced, text }: DecodedText): readonly Finding[] {
  const findings: Finding[] = [];
  if (guessed) findings.push({ rule: 'guessed-encoding', args: { encoding }, location: {} });
  if (replaced > 0) {
    const location = { line: findLineOf(text, '\ufffd') };
    findings.push({ rule: 'replaced-characters', args: { count: replaced }, location });
  }
  return findings;
}

/** 1-based line of the first such character. */
function findLineOf(text: string, character: string): number {
  for (const line of splitLines(text)) if (line.text.includes(character)) return line.number;
  return 1;
}
