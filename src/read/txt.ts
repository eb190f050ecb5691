import { type Document, type Paragraph, paragraphText, type Run } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import { type DecodedText, decodeText } from '../text/encoding.ts';
import { checkSize, type Limits, tooLarge } from './limits.ts';
import type { Reader } from './reader.ts';
import { splitLines, type TextLine } from './txt/lines.ts';
import { beginningOf, isMarkdown, unmark } from './txt/markdown.ts';

/**
 * Plain text (纯文本), in any encoding. A paragraph is a line; empty lines are left out and show as gaps in the line numbers, but a line
 * with a tab is kept even when blank: in a table that lost its ruling it is a blank (merged) cell (000:68–90). The marks of a Markdown text
 * are no characters of it, as the tags of a web page are none.
 */
export const txtReader: Reader = {
  read: async (bytes, limits) => readText(bytes, limits),
};

function readText(bytes: Uint8Array, limits: Limits): Result<Document> {
  checkSize(bytes, limits);
  const decoded = decodeText(bytes);
  checkCells(decoded.text, limits);
  const blocks = readParagraphs(decoded.text, limits);
  return { value: { format: 'txt', pages: null, blocks }, claims: [], findings: findDoubts(decoded) };
}

/** What parts the cells of a line that was a row of a table: tabs, bars, the commas of a spreadsheet. */
const cellMarks = ['\t', '|', '｜', '│', '┃', ','] as const;

/** Throws 'too-large' where there are more of them than a table may have cells: its rows would take gigabytes, and minutes, to be put together again. */
function checkCells(text: string, { maxCells }: Limits): void {
  let cells = 0;
  for (const mark of cellMarks)
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
      if (++cells > maxCells) throw tooLarge('maxCells', maxCells);
}

function readParagraphs(text: string, limits: Limits): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const isMarked = isMarkdown(text);
  const toRuns = isMarked ? unmark : wholeRun;
  for (const line of splitLines(text)) {
    const paragraph = toParagraph(line, toRuns(line), isMarked ? beginningOf(line) : null);
    if (!holdsText(paragraph)) continue;
    if (paragraphs.length === limits.maxBlocks) throw tooLarge('maxBlocks', limits.maxBlocks);
    paragraphs.push(paragraph);
  }
  return paragraphs;
}

function holdsText(paragraph: Paragraph): boolean {
  const text = paragraphText(paragraph);
  return text.includes('\t') || text.trim() !== '';
}

const wholeRun = ({ text, start }: TextLine): readonly Run[] => [{ text, start, bold: false, font: null, size: null }];

function toParagraph(line: TextLine, runs: readonly Run[], begins: Paragraph['begins'] | null): Paragraph {
  return {
    kind: 'paragraph',
    runs,
    alignment: null,
    layer: 'body',
    location: { line: line.number },
    ...(begins == null ? {} : { begins }),
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
