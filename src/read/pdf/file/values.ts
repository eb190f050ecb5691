/**
 * A value of a PDF's syntax (PDF 32000-1, 7.3): a name with its slash, a number or string as it is written, a reference, an array, a dictionary.
 */
export type PdfValue = string | PdfReference | readonly PdfValue[] | PdfDictionary;

export interface PdfReference {
  readonly object: number;
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;

/** A real file nests some ten; an attack a hundred thousand, which would overflow the stack. */
const maxDepth = 100;

interface Cursor {
  readonly text: string;
  at: number;
}

/** The value that a text begins with; null where it begins with none, or with one that nests too deep. */
export function parseValue(text: string): PdfValue | null {
  return readValue({ text, at: 0 }, 0);
}

export function isDictionary(value: PdfValue | null | undefined): value is PdfDictionary {
  return value instanceof Map;
}

export function isReference(value: PdfValue | null | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && 'object' in value;
}

export function isArray(value: PdfValue | null | undefined): value is readonly PdfValue[] {
  return Array.isArray(value);
}

const word = /\/?[^\s\0/<>[\](){}%]*/uy;
const reference = /(?<object>\d{1,10})\s{1,9}\d{1,5}\s{1,9}R(?![^\s\0/<>[\](){}%])/uy;

function readValue(cursor: Cursor, depth: number): PdfValue | null {
  skipSpace(cursor);
  const { text, at } = cursor;
  if (depth > maxDepth || at >= text.length) return null;
  if (text.startsWith('<<', at)) return readDictionary(cursor, depth);
  if (text[at] === '[') return readArray(cursor, depth);
  if (text[at] === '(') return readString(cursor);
  if (text[at] === '<') return takeTo(cursor, text.indexOf('>', at) + 1);
  return readWord(cursor);
}

const endOfLine = /[\r\n]|$/gu;

function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  for (; cursor.at < text.length; cursor.at++) {
    const character = text[cursor.at] ?? '';
    if (character === '%') {
      endOfLine.lastIndex = cursor.at;
      cursor.at = endOfLine.exec(text)?.index ?? text.length;
    } else if (character > ' ') return;
  }
}

/** Moves on over what the pattern finds here. */
function match(pattern: RegExp, cursor: Cursor): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found !== null) cursor.at += found[0].length;
  return found;
}

function takeTo(cursor: Cursor, end: number): string | null {
  if (end <= cursor.at) return null;
  const taken = cursor.text.slice(cursor.at, end);
  cursor.at = end;
  return taken;
}

const digit = /\d/u;

function readWord(cursor: Cursor): PdfValue | null {
  const isNumber = digit.test(cursor.text[cursor.at] ?? '');
  const referred = isNumber ? match(reference, cursor)?.groups?.['object'] : undefined;
  if (referred !== undefined) return { object: Number(referred) };
  const found = match(word, cursor)?.[0] ?? '';
  return found === '' ? null : found;
}

function readArray(cursor: Cursor, depth: number): PdfValue | null {
  const items: PdfValue[] = [];
  cursor.at += 1;
  for (skipSpace(cursor); cursor.text[cursor.at] !== ']'; skipSpace(cursor)) {
    const item = readValue(cursor, depth + 1);
    if (item === null) return null;
    items.push(item);
  }
  cursor.at += 1;
  return items;
}

function readDictionary(cursor: Cursor, depth: number): PdfValue | null {
  const entries = new Map<string, PdfValue>();
  cursor.at += 2;
  for (skipSpace(cursor); !cursor.text.startsWith('>>', cursor.at); skipSpace(cursor)) {
    const key = readValue(cursor, depth + 1);
    const value = readValue(cursor, depth + 1);
    if (typeof key !== 'string' || value === null) return null;
    entries.set(key, value);
  }
  cursor.at += 2;
  return entries;
}

/** In round brackets, which may nest. */
function readString(cursor: Cursor): string | null {
  let depth = 0;
  for (let end = cursor.at; end < cursor.text.length; end++) {
    const character = cursor.text[end];
    if (character === '\\') end++;
    if (character === '(') depth++;
    if (character === ')' && --depth === 0) return takeTo(cursor, end + 1);
  }
  return null;
}
