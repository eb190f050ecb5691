/**
 * A numbering label (序号) as printed. `level` comes from its form (0 第一章 … 5 ①; 6 一是, whose level its paragraph gives);
 * `length` is its UTF-16 length with the white space around it, so that text.slice(length) is the title.
 */
export interface NumberingLabel {
  readonly label: string;
  readonly ordinal: number;
  readonly level: number;
  readonly form: string;
  readonly length: number;
}

/** A label inside a paragraph; `start` is its UTF-16 offset, and `length` counts from there. */
export interface InlineLabel extends NumberingLabel {
  readonly start: number;
}
