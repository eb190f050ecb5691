import { EngineFault } from '../engine.ts';
import { type Glyph, type GlyphStyle, identity, type Matrix, matrixAt, multiply, type Point } from '../geometry.ts';
import { decodeFontName, isBoldName } from '../text/font-name.ts';
import { clipOf } from './clip.ts';
import type { Drawing } from './drawing.ts';
import type { Pointer } from './functions.ts';
import { type Library, scratchSize } from './library.ts';
import { spreadLigatures } from './ligatures.ts';
import { lightnessOf } from './lightness.ts';
import type { UnseenFinder } from './unseen.ts';
import { isVertical } from './vertical.ts';

/** What the characters of a text object share. */
interface Look {
  readonly style: GlyphStyle;
  readonly font: Pointer;
  /** Size as the font counts it, before the matrix. */
  readonly fontSize: number;
  /** Points on the page for one of the font's. */
  readonly scale: number;
  readonly isLevel: boolean;
  /** Turned upside down, or by a quarter; null: otherwise. */
  readonly turn: 'half' | 'quarter' | null;
  /** Fill, stroke or both. */
  readonly mode: number;
  /** In user space; where it stands is each character's own. */
  readonly own: Matrix;
}

export interface GlyphOptions {
  /** User space → the page as it is seen. */
  readonly matrix: Matrix;
  /** Are the glyphs' marks asked for? */
  readonly isMarked: boolean;
  /** Are their clips and lightness? */
  readonly isDetailed: boolean;
  readonly findUnseen: UnseenFinder;
  readonly texts: Drawing['texts'];
}

interface Reading extends GlyphOptions {
  readonly library: Library;
  readonly textPage: Pointer;
  readonly fontNames: Map<Pointer, string | null>;
}

/** PDFium's characters of a page → glyphs, in the order of the page's content. Spaces that PDFium adds are left out. */
export function readGlyphs(library: Library, page: Pointer, options: GlyphOptions): readonly Glyph[] {
  const { call } = library;
  const textPage = call.FPDFText_LoadPage(page);
  if (textPage === 0) throw new EngineFault('broken', 'no text of a page');
  try {
    return readAll({ library, textPage, ...options, fontNames: new Map() });
  } finally {
    call.FPDFText_ClosePage(textPage);
  }
}

function readAll(reading: Reading): readonly Glyph[] {
  const { library, textPage } = reading;
  const { call } = library;
  const count = call.FPDFText_CountChars(textPage);
  const glyphs: Glyph[] = [];
  let object: TextObject | null = null;
  const looks = new Map<Pointer, Look>();
  for (let index = 0; index < count; index++) {
    const text = characterAt(reading, index);
    if (text === null) continue;
    const pointer = call.FPDFText_GetTextObject(textPage, index);
    if (pointer === 0) continue;
    if (object === null || pointer !== object.pointer) object = openObject(reading, { pointer, index, looks });
    glyphs.push(readGlyph(reading, object, { text, index }));
    // A character outside the BMP takes two entries, a surrogate each.
    if (text.length === 2) index++;
  }
  return spreadLigatures(glyphs);
}

interface TextObject {
  readonly pointer: Pointer;
  readonly look: Look;
  readonly more: Partial<Glyph> | null;
  readonly judge: ReturnType<UnseenFinder>;
  readonly inForm: InForm | null;
}

/** A text object in a form: its own place there, and the form's way to the page. */
interface InForm extends Point {
  readonly form: Matrix;
}

function openObject(reading: Reading, place: ObjectPlace): TextObject {
  const { pointer } = place;
  const look = lookAt(reading, place);
  const form = reading.texts.get(pointer)?.form ?? null;
  const more = askedOf(reading, pointer, form ?? reading.matrix);
  const inForm = form === null ? null : placeInForm(reading.library, pointer, form);
  return { pointer, look, more, judge: reading.findUnseen(pointer, look.font), inForm };
}

function placeInForm({ call, floats, scratch }: Library, pointer: Pointer, form: Matrix): InForm | null {
  if (call.FPDFPageObj_GetMatrix(pointer, scratch) === 0) return null;
  const at = scratch >> 2;
  return { x: floats()[at + 4] ?? 0, y: floats()[at + 5] ?? 0, form };
}

function readGlyph(reading: Reading, object: TextObject, character: Character): Glyph {
  const { more, judge } = object;
  const glyph = placeGlyph(reading, object, character);
  const unseen = judge === null ? null : judge(glyph);
  if (unseen !== null) Object.assign(glyph, { unseen });
  return more === null ? glyph : Object.assign(glyph, more);
}

/** What was asked for of a text object beside its looks; null: nothing, or it has none. */
function askedOf({ library, isMarked, isDetailed }: Reading, pointer: Pointer, outer: Matrix): Partial<Glyph> | null {
  const mark = isMarked ? library.call.FPDFPageObj_GetMarkedContentID(pointer) : noMark;
  const marked = mark === noMark ? null : { mark };
  if (!isDetailed) return marked;
  const clip = clipOf(library, pointer, outer);
  return { ...marked, ...(clip === null ? {} : { clip }), lightness: lightnessOf(library, pointer) };
}

const wholePair = /^[^\ud800-\udfff]$/u;
/** What PDFium writes for a hyphen at a line's end. */
const lineEndHyphen = 2;
const firstPrintable = 0x20;

/** The character; U+FFFD where the font doesn't say which; null for what is not on the page. */
function characterAt({ library: { call }, textPage }: Reading, index: number): string | null {
  const code = call.FPDFText_GetUnicode(textPage, index);
  if (code === lineEndHyphen) return '-';
  // Only white space is ever generated.
  if (code <= firstPrintable) {
    if (call.FPDFText_HasUnicodeMapError(textPage, index) === 1) return '\ufffd';
    return code === firstPrintable && call.FPDFText_IsGenerated(textPage, index) === 0 ? ' ' : null;
  }
  if (call.FPDFText_HasUnicodeMapError(textPage, index) === 1) return '\ufffd';
  if (code < 0xd800 || code > 0xdfff) return characterOf(code);
  const pair = String.fromCharCode(code, call.FPDFText_GetUnicode(textPage, index + 1));
  return wholePair.test(pair) ? pair : '\ufffd';
}

/** A page has some hundred different characters, thousands of times. */
const characters = new Map<number, string>();

function characterOf(code: number): string {
  const known = characters.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  characters.set(code, character);
  return character;
}

/** It has none, or nobody asked. */
const noMark = -1;

/** Fill, then stroke: how programs make a bold that the font doesn't have (伪粗体). */
const fillAndStroke = 2;
const invisible = 3;

interface ObjectPlace {
  readonly pointer: Pointer;
  /** Of its first character. */
  readonly index: number;
  /** The last look of each font. */
  readonly looks: Map<Pointer, Look>;
}

function lookAt(reading: Reading, { pointer, index, looks }: ObjectPlace): Look {
  const { call, floats, scratch } = reading.library;
  const isKnown = call.FPDFText_GetMatrix(reading.textPage, index, scratch) === 1;
  const fontSize = call.FPDFText_GetFontSize(reading.textPage, index);
  const font = call.FPDFTextObj_GetFont(pointer);
  const mode = call.FPDFTextObj_GetTextRenderMode(pointer);
  // Programs write a text object a line, or a word: nearly all look like the one before in their font.
  const before = looks.get(font);
  const isSame = before !== undefined && before.fontSize === fontSize && before.mode === mode;
  if (isSame && isKnown && turnsAs(before.own, floats(), scratch >> 2)) return before;
  const own = isKnown ? (matrixAt(floats(), scratch >> 2) ?? identity) : identity;
  const matrix = multiply(reading.matrix, own);
  const scale = Math.hypot(matrix[0], matrix[1]) || 1;
  const style = readStyle(reading, { font, fontSize, mode, matrix, index, own });
  const isLevel = own[1] === 0 && own[0] > 0;
  const look = { style, font, fontSize, scale, isLevel, turn: turnOf(own), mode, own };
  looks.set(font, look);
  return look;
}

function turnOf([a, b]: Matrix): Look['turn'] {
  if (b === 0) return a < 0 ? 'half' : null;
  return a === 0 ? 'quarter' : null;
}

/** Are the first four numbers the matrix's? */
function turnsAs([a, b, c, d]: Matrix, numbers: Float32Array, at: number): boolean {
  return numbers[at] === a && numbers[at + 1] === b && numbers[at + 2] === c && numbers[at + 3] === d;
}

interface Setting extends Pick<Look, 'font' | 'fontSize' | 'mode' | 'own'> {
  readonly matrix: Matrix;
  readonly index: number;
}

function readStyle(reading: Reading, { font, fontSize, mode, matrix: [a, b, c, d], index, own }: Setting): GlyphStyle {
  const name = fontName(reading, font);
  const length = Math.hypot(a, b) || 1;
  return {
    font: name,
    size: fontSize * (Math.hypot(c, d) || 1),
    bold: isBoldName(name) || mode === fillAndStroke,
    invisible: mode === invisible,
    along: { x: a / length, y: b / length },
    vertical: isVertical(reading, index, own),
  };
}

function fontName({ library, fontNames }: Reading, font: Pointer): string | null {
  const known = fontNames.get(font);
  if (known !== undefined) return known;
  const { call, bytes, scratch } = library;
  const size = call.FPDFFont_GetBaseFontName(font, scratch, scratchSize);
  const name = size < 2 || size > scratchSize ? null : decodeFontName(bytes().slice(scratch, scratch + size - 1));
  fontNames.set(font, name);
  return name;
}

interface Character {
  readonly text: string;
  readonly index: number;
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.001 * Math.max(1, Math.abs(one));
}

function placeGlyph(reading: Reading, { look, inForm }: TextObject, { text, index }: Character): Glyph {
  const { library, textPage } = reading;
  const { call, scratch } = library;
  const { style } = look;
  call.FPDFText_GetCharOrigin(textPage, index, scratch, scratch + 8);
  const doubles = library.doubles();
  let x = doubles[scratch >> 3] ?? 0;
  let y = doubles[(scratch + 8) >> 3] ?? 0;
  // Of a replacement text (ActualText) PDFium gives the place in the form, not on the page.
  const matrix = inForm !== null && isNear(inForm.x, x) && isNear(inForm.y, y) ? inForm.form : reading.matrix;
  let advance = 0;
  if (look.isLevel) {
    call.FPDFText_GetLooseCharBox(textPage, index, scratch);
    const floats = library.floats();
    const at = scratch >> 2;
    const left = floats[at] ?? 0;
    // Of a font without a name (Type 3, as browsers embed one) PDFium gives the box of the ink: 目 is narrower than its square.
    const isInk = style.font === null && han.test(text);
    advance = isInk ? look.fontSize * look.scale : (floats[at + 2] ?? 0) - left;
    if (style.vertical) {
      x = left;
      y = (floats[at + 1] ?? 0) - verticalAscent * style.size;
    }
  }
  if (advance <= 0) advance = turnedWidth(reading, look, index) ?? glyphWidth(reading, look, text);
  const left = matrix[0] * x + matrix[2] * y + matrix[4];
  return { text, x: left, y: matrix[1] * x + matrix[3] * y + matrix[5], advance, style };
}

/** Of a character turned by quarters, by its box; null where that is not known. */
function turnedWidth({ library, textPage }: Reading, { turn, style }: Look, index: number): number | null {
  const { call, floats, scratch } = library;
  if (turn === null || style.font === null || call.FPDFText_GetLooseCharBox(textPage, index, scratch) === 0)
    return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = floats().subarray(scratch >> 2, (scratch >> 2) + 4);
  const width = turn === 'quarter' ? top - bottom : right - left;
  return width > 0 ? width : null;
}

const han = /^\p{Script=Han}$/u;
/** As of a Han character in its square. */
const verticalAscent = 0.88;

/** By the font; where it doesn't know the character, Chinese is as wide as high, ASCII half of that. */
function glyphWidth({ library }: Reading, { font, fontSize, scale, style }: Look, text: string): number {
  const { call, floats, scratch } = library;
  const found = call.FPDFFont_GetGlyphWidth(font, text.codePointAt(0) ?? 0, fontSize, scratch);
  const width = found === 1 ? (floats()[scratch >> 2] ?? 0) * scale : 0;
  return width > 0 ? width : style.size * (text < '\u0250' ? 0.5 : 1);
}
