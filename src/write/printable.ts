/**
 * A notice and a file name are somebody else's text: control characters could move the cursor, recolour or retitle a terminal
 * (ESC, C1), direction marks could show a name backwards. Line breaks and tabs stay.
 */
const unprintable = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** As `printable`, on one line: a file may be called "a\nb", and what looks like a second line would be its name's own. */
export function printableLine(text: string): string {
  return printable(text).replaceAll(/[\n\t]/gu, '�');
}

/** The text with what a terminal would obey instead of showing replaced by "�". */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => (character === '\n' || character === '\t' ? character : '�'));
}
