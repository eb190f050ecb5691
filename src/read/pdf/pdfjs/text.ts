import type { PageOptions } from '../engine.ts';
import {
  around,
  type Box,
  type Glyph,
  type GlyphStyle,
  identity,
  intersect,
  type Matrix,
  multiply,
  transform as place,
  toMatrix,
} from '../geometry.ts';
import { decodeFontName, isBoldName } from '../text/font-name.ts';
import { lightness } from '../text/lightness.ts';
import { meaningOf, type PdfFont, type ShownGlyph } from './font.ts';
import { changeMarks, type Marked, noMark, unmarked } from './marks.ts';
import { itemAt, numberAt, numbersOf, type OperatorList, operator, textArgument } from './operators.ts';

export type FontSource = (id: string) => PdfFont | null;

/** PDF's text state (PDF 32000-1, 9.3), the transformation, and what marks the text. */
interface TextState extends Marked {
  readonly transform: Matrix;
  readonly text: Matrix;
  readonly line: Matrix;
  readonly font: PdfFont | null;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
  /** Fonts whose codes are the numbers of glyphs, and no text. */
  readonly mute: Set<PdfFont>;
  /** Null: it isn't asked for. */
  readonly clip: Box | null;
  /** Does the next path clip what follows? */
  readonly isClipping: boolean;
  /** As #rrggbb. */
  readonly fill: string;
  readonly alpha: number;
}

const start: Omit<TextState, 'mute'> = {
  transform: identity,
  text: identity,
  line: identity,
  font: null,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  clip: null,
  isClipping: false,
  ...unmarked,
  fill: '#000000',
  alpha: 1,
};

/** Nothing is cut off. */
const everywhere: Box = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

export interface GlyphSource extends PageOptions {
  readonly fontOf: FontSource;
  /** Are the glyphs' marks asked for? */
  readonly isMarked: boolean;
  /** Of a layer (OCG), as pdf.js describes it. */
  readonly isOff: (layer: object) => boolean;
}

/** Operators → glyphs in the order of the page's content, each where it is drawn. pdf.js's own text content has runs without positions. */
export function readGlyphs(
  { fnArray, argsArray }: OperatorList,
  page: Matrix,
  { fontOf, isMarked, isDetailed, hidesLayers, isOff }: GlyphSource,
): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  const stack: TextState[] = [];
  const marks: Marked[] = [];
  let state: TextState = { ...start, mute: new Set(), transform: page, clip: isDetailed ? everywhere : null };
  fnArray.forEach((code, index) => {
    const args = argsArray[index];
    if (code === operator.save || code === operator.beginForm) stack.push(state);
    if (code === operator.restore || code === operator.endForm) state = stack.pop() ?? state;
    const change = changes.get(code);
    if (change !== undefined) state = { ...state, ...change(args, state, fontOf) };
    if (isMarked || hidesLayers) changeMarks(marks, { code, args, isOff });
    if (code === operator.showText) state = show({ ...state, ...(marks.at(-1) ?? unmarked) }, itemAt(args, 0), glyphs);
  });
  return glyphs;
}

type Change = (args: unknown, state: TextState, fontOf: FontSource) => Partial<TextState>;

const changes: ReadonlyMap<number, Change> = new Map<number, Change>([
  [operator.clip, () => ({ isClipping: true })],
  [operator.clipEvenOdd, () => ({ isClipping: true })],
  [operator.constructPath, (args, state) => (state.isClipping ? clipBy(itemAt(args, 2), state) : {})],
  [operator.concatenate, (args, { transform }) => concatenate(transform, args)],
  [operator.beginForm, (args, { transform }) => concatenate(transform, itemAt(args, 0))],
  [
    operator.setGraphicsState,
    (args, _state, fontOf) => ({ ...fontOfState(itemAt(args, 0), fontOf), ...alphaOfState(itemAt(args, 0)) }),
  ],
  [operator.setFillColour, (args, { fill }) => ({ fill: textArgument(args) ?? fill })],
  [operator.beginText, () => ({ text: identity, line: identity })],
  [operator.setCharacterSpacing, (args) => ({ characterSpacing: numberAt(args, 0) })],
  [operator.setWordSpacing, (args) => ({ wordSpacing: numberAt(args, 0) })],
  [operator.setHorizontalScale, (args) => ({ scale: numberAt(args, 0) / 100 })],
  [operator.setLeading, (args) => ({ leading: -numberAt(args, 0) })],
  [operator.setFont, (args, _state, fontOf) => setFont(itemAt(args, 0), numberAt(args, 1), fontOf)],
  [operator.setRenderingMode, (args) => ({ mode: numberAt(args, 0) })],
  [operator.setRise, (args) => ({ rise: numberAt(args, 0) })],
  [operator.moveText, (args, { line }) => moveLine(line, numberAt(args, 0), numberAt(args, 1))],
  [operator.setLeadingMoveText, (args, { line }) => setLeadingMove(line, numberAt(args, 0), numberAt(args, 1))],
  [operator.setTextMatrix, (args) => setTextMatrix(args)],
  [operator.nextLine, (_args, { line, leading }) => moveLine(line, 0, leading)],
]);

/** The path's own box: left, bottom, right, top. */
function clipBy(bounds: unknown, { transform, clip }: TextState): Partial<TextState> {
  if (clip === null) return { isClipping: false };
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(numbersOf(bounds) ?? []);
  const corners = [left, right].flatMap((x) => [bottom, top].map((y) => place(transform, { x, y })));
  const box = around(corners);
  return { isClipping: false, clip: intersect(clip, box) };
}

function concatenate(transform: Matrix, matrix: unknown): Partial<TextState> {
  return { transform: multiply(transform, toMatrix(numbersOf(matrix)) ?? identity) };
}

/** Pairs of key and value; the font's value is its id and size. */
function fontOfState(pairs: unknown, fontOf: FontSource): Partial<TextState> {
  const font = Array.isArray(pairs) ? pairs.find((pair) => itemAt(pair, 0) === 'Font') : undefined;
  const value = itemAt(font, 1);
  return value === undefined ? {} : setFont(itemAt(value, 0), numberAt(value, 1), fontOf);
}

function alphaOfState(pairs: unknown): Partial<TextState> {
  const pair: unknown = Array.isArray(pairs) ? pairs.find((entry) => itemAt(entry, 0) === 'ca') : undefined;
  return pair === undefined ? {} : { alpha: numberAt(pair, 1) };
}

function lightnessOf({ fill, alpha }: TextState): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255);
  return lightness({ red, green, blue }, alpha);
}

function setFont(id: unknown, size: number, fontOf: FontSource): Partial<TextState> {
  return { font: typeof id === 'string' ? fontOf(id) : null, size };
}

function moveLine(line: Matrix, x: number, y: number): Partial<TextState> {
  const moved = multiply(line, [1, 0, 0, 1, x, y]);
  return { line: moved, text: moved };
}

function setLeadingMove(line: Matrix, x: number, y: number): Partial<TextState> {
  return { leading: y, ...moveLine(line, x, y) };
}

/** pdf.js passes the six numbers as one array. */
function setTextMatrix(args: unknown): Partial<TextState> {
  const matrix = toMatrix(numbersOf(itemAt(args, 0)) ?? numbersOf(args)) ?? identity;
  return { text: matrix, line: matrix };
}

/** Fill, then stroke: how programs make a bold that the font doesn't have (伪粗体). */
const fillAndStroke = 2;
const invisible = 3;

/** Puts the glyphs down and moves the pen. */
function show(state: TextState, shown: unknown, glyphs: Glyph[]): TextState {
  if (!Array.isArray(shown)) return state;
  const { font, size, scale } = state;
  const isVertical = font?.vertical === true;
  const em = size * Math.abs(font?.fontMatrix?.[0] ?? 0.001);
  const style = styleOf(state);
  let pen = 0;
  for (const entry of shown as readonly (number | ShownGlyph | null)[]) {
    if (entry === null) continue;
    if (typeof entry === 'number') {
      pen += ((isVertical ? 1 : -1) * entry * size) / 1000;
      continue;
    }
    const step = isVertical ? stepDown(state, entry, em) : stepRight(state, entry, em);
    pushGlyph(
      glyphs,
      { state, style, text: meaningOf(entry, state.font, state.mute) },
      { ...step.place(pen), width: step.width },
    );
    pen += step.pen;
  }
  const moved: Matrix = isVertical ? [1, 0, 0, 1, 0, pen] : [1, 0, 0, 1, pen * scale, 0];
  return { ...state, text: multiply(state.text, moved) };
}

/** Where a glyph is drawn for a position of the pen, and how far it moves the pen. */
interface Step {
  readonly place: (pen: number) => { readonly x: number; readonly y: number };
  readonly width: number;
  readonly pen: number;
}

function stepRight(state: TextState, { width = 0, isSpace = false }: ShownGlyph, em: number): Step {
  const { characterSpacing, wordSpacing, scale } = state;
  const pen = width * em + characterSpacing + (isSpace ? wordSpacing : 0);
  return { place: (from) => ({ x: from * scale, y: 0 }), width: width * em * scale, pen };
}

function stepDown(state: TextState, { width = 0, vmetric }: ShownGlyph, em: number): Step {
  const { font, characterSpacing, scale } = state;
  const [down = -1000, x = width / 2, y = 880] = vmetric ?? font?.defaultVMetrics ?? [];
  const place = (from: number) => ({ x: -x * em, y: from - y * em });
  return { place, width: width * em * scale, pen: down * em - characterSpacing };
}

function styleOf({ transform, text, font, size, mode }: TextState): GlyphStyle {
  const [a, b, c, d] = multiply(transform, text);
  const length = Math.hypot(a, b) || 1;
  const name = decodeFontName(bytesOf(font?.name ?? ''));
  return {
    font: name,
    size: Math.abs(size) * (Math.hypot(c, d) || 1),
    bold: isBoldName(name) || mode === fillAndStroke,
    invisible: mode === invisible,
    along: { x: (a / length) * Math.sign(size || 1), y: (b / length) * Math.sign(size || 1) },
    vertical: font?.vertical === true,
  };
}

/** pdf.js gives a name's bytes as characters of the same number. */
function bytesOf(name: string): Uint8Array {
  const isBytes = [...name].every((character) => character <= '\u00ff');
  return isBytes ? Uint8Array.from(name, (character) => character.charCodeAt(0)) : new TextEncoder().encode(name);
}

interface Shown {
  readonly state: TextState;
  readonly style: GlyphStyle;
  readonly text: string;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function pushGlyph(glyphs: Glyph[], { state, style, text }: Shown, { x, y, width }: Place): void {
  if (text < ' ') return;
  const [a, b, c, d, e, f] = multiply(state.transform, state.text);
  const across = y + state.rise;
  glyphs.push({
    text,
    x: a * x + c * across + e,
    y: b * x + d * across + f,
    advance: Math.abs(width) * Math.hypot(a, b),
    style,
    ...(state.mark === noMark ? {} : { mark: state.mark }),
    ...(state.isOff ? { unseen: 'layer' as const } : {}),
    ...(state.clip === null ? {} : { clip: state.clip, lightness: lightnessOf(state) }),
  });
}
