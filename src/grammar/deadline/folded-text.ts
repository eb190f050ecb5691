/** A text made ready for the patterns, and the way back to its own characters. */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 offset in the source of each character of `text`. */
  readonly offsets: readonly number[];
}

const space = /\s/u;
/** Plans and documents that are cited by name or number (《…（2021—2025年）》, 〔2019〕): their years are no times of a task. */
const citation = /《[^《》]*》|〔[^〔〕]*〕/gu;
/** No pattern has this character. */
const blank = '\u0000';

/** Full-width forms (U+FF01 to U+FF5E) lie this far above ASCII. */
const fullWidthShift = 0xfee0;

function foldCharacter(code: number): string {
  const isFullWidth = code >= 0xff01 && code <= 0xff5e;
  return String.fromCharCode(isFullWidth ? code - fullWidthShift : code);
}

/** ASCII digits and marks, no layout spaces, citations blanked. Line breaks stay where they part paragraphs, and go inside a cell. */
export function foldText(source: string, lineBreaks: 'keep' | 'drop'): FoldedText {
  const characters: string[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    const character = foldCharacter(code);
    if (space.test(character) && (lineBreaks === 'drop' || code !== 10)) continue;
    characters.push(character);
    offsets.push(i);
  }
  return { text: characters.join('').replace(citation, (name) => blank.repeat(name.length)), offsets };
}
