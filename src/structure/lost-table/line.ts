import { type Paragraph, paragraphText } from '../../model/document.ts';

/** A line of a text, as the readings of a lost table see it. */
export interface Line {
  readonly text: string;
  readonly paragraph: Paragraph;
  /** Blank lines stand between it and the line before. */
  readonly gap: number;
  /** Index of its paragraph among the document's blocks. */
  readonly block: number;
}

/** A cell's text with its place in the line; an empty text is a blank cell. */
export interface Piece {
  readonly text: string;
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** Lines of consecutive paragraphs; `before` is the line number that the block above ends at. */
export function toLine(paragraph: Paragraph, block: number, before: number | null): Line {
  const line = paragraph.location.line;
  const gap = line === undefined || before === null ? 0 : Math.max(0, line - before - 1);
  return { text: paragraphText(paragraph), paragraph, gap, block };
}

/** The piece between two offsets of a line, its own white space left out. */
export function cutPiece(line: Line, from: number, to: number): Piece {
  const raw = line.text.slice(from, to);
  const text = raw.trim();
  const lead = text === '' ? 0 : raw.length - raw.trimStart().length;
  return { text, line, from: from + lead, to: from + lead + text.length };
}

/** The whole of a line, its white space left out. */
export const whole = (line: Line): Piece => cutPiece(line, 0, line.text.length);
