/** What pdf.js knows of a font. */
export interface PdfFont {
  readonly name?: string;
  readonly vertical?: boolean;
  readonly fontMatrix?: ArrayLike<number>;
  readonly defaultVMetrics?: readonly number[];
  /** What its codes mean; with a `firstChar` where the file doesn't say, and each code stands for itself. */
  readonly toUnicode?: object | null;
}

/** A glyph of a showText operator; between them stand numbers, which move the pen. */
export interface ShownGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** As PDFium gives a glyph of which nothing says what it means. */
const unknown = '\ufffd';
const [lastControl, firstControl] = ['\u001f', '\u0001'];
const white = /^\s$/u;

/** A glyph's text. `mute` gathers the fonts whose codes are the numbers of glyphs: some of them come as control characters. */
export function meaningOf(
  { unicode = '', isSpace = false }: ShownGlyph,
  font: PdfFont | null,
  mute: Set<PdfFont>,
): string {
  if (font === null || isSpace) return unicode;
  if (unicode <= lastControl && unicode >= firstControl && !white.test(unicode)) mute.add(font);
  return mute.has(font) || isIdentity(font) ? unknown : unicode;
}

/** A font of two-byte codes without a table of what they mean: pdf.js gives the codes for text. */
function isIdentity({ toUnicode }: PdfFont): boolean {
  return toUnicode != null && 'firstChar' in toUnicode;
}
