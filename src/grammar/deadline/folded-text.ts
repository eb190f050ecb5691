/** A text made ready for the patterns, and the way back to its own characters. */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 offset in the source of each character of `text`. */
  readonly offsets: readonly number[];
}

const space = /\s/u;
/** Plans and documents that are cited by name or number (《…（2021—2025年）》, 〔2019〕): their years are no times of a task. */
const citation = /《[^《》]*》|〔[^〔〕]*〕/gu;
/** 1.6月底前, 2.2023年底前: the number of a paragraph before a date, which is no 1.6. */
const itemLabel = /(?<![\d.])\d{1,2}\.(?=\d{1,2}月|20\d\d年)/gu;
/** No pattern has this character. */
const blank = '\u0000';

/** Full-width forms (U+FF01 to U+FF5E) lie this far above ASCII. */
const fullWidthShift = 0xfee0;

/** ‐ ‑ ‒ – — ― ─ ━ − ー and 〜 ∼: the dashes of different keyboards. */
const dash = /[\u2010-\u2015\u2500\u2501\u2212\u30fc\ufe63]/u;
const wave = /[\u301c\u223c]/u;

/** Chinese characters, most of every text, stay as they are. */
const isPlain = (code: number): boolean => code >= 0x4e00 && code < 0xfe00;

function foldCharacter(code: number): string {
  if (code > 0x7f && code < 0x4e00) return foldMark(String.fromCharCode(code));
  const isFullWidth = code >= 0xff01 && code <= 0xff5e;
  return String.fromCharCode(isFullWidth ? code - fullWidthShift : code);
}

function foldMark(mark: string): string {
  if (dash.test(mark)) return '-';
  return wave.test(mark) ? '~' : mark;
}

/** ASCII digits and marks, no layout spaces, citations and paragraph numbers blanked. Line breaks stay where they part paragraphs, and go inside a cell. */
export function foldText(source: string, lineBreaks: 'keep' | 'drop'): FoldedText {
  const characters: string[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    const character = isPlain(code) ? (source[i] ?? '') : foldCharacter(code);
    if (!isPlain(code) && space.test(character) && (lineBreaks === 'drop' || code !== 10)) continue;
    characters.push(character);
    offsets.push(i);
  }
  const hide = (words: string): string => blank.repeat(words.length);
  return { text: characters.join('').replace(citation, hide).replace(itemLabel, hide), offsets };
}
