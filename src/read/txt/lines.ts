/** A line of a plain text, without its end. */
export interface TextLine {
  readonly text: string;
  /** UTF-16 offset in the decoded text. */
  readonly start: number;
  /** 1-based, as an editor counts: CRLF, CR and LF end a line; a form feed (page break) parts a line, but is not counted. */
  readonly number: number;
}

const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const lineEnd = /[\n\r\f]/gu;

/** One line after the other, in linear time; the last line needs no end. */
export function* splitLines(text: string): Generator<TextLine> {
  let start = 0;
  let number = 1;
  for (const end of text.matchAll(lineEnd)) {
    const isSecondHalf = text.charCodeAt(end.index) === lineFeed && text.charCodeAt(end.index - 1) === carriageReturn;
    if (!isSecondHalf) yield { text: text.slice(start, end.index), start, number };
    if (end[0] !== '\f' && !isSecondHalf) number++;
    start = end.index + 1;
  }
  if (start < text.length) yield { text: text.slice(start), start, number };
}
