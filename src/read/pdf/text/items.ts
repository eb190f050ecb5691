import { plainForm } from '../../../text/plain-form.ts';
import { unifyRadicals } from '../../../text/radicals.ts';
import { around, type Box, type Glyph, type GlyphStyle, type TextItem, unite } from '../geometry.ts';

/** Chinese glyphs fill their square from 0.12 below the baseline to 0.88 above. */
const ascent = 0.88;
const descent = 0.12;
/** After all radicals (部首). */
const lastRadical = '\u2fdf';
/** Above all Chinese of the basic plane: compatibility ideographs, marks of vertical writing. */
const firstForm = '\uf900';
/** A soft hyphen that is drawn is a hyphen: fonts have one glyph for both (2014-2020年 in a Founder pdf). */
const softHyphen = '\u00ad';
const whiteSpace = /^\s*$/u;
/** 全角空格 (U+3000); only U+FEFF comes after it, and that has no width. */
const lastSpace = '\u3000';

/** Shares of the size. A glyph that stands this near to the end of the one before goes on with it. */
const maxGap = 0.14;
const maxOverlap = 0.3;
const maxShift = 0.05;
/** White space wider than this is a gap, which geometry shows: 序号<spaces>责任单位 is two items. */
const maxSpace = 0.9;
/** Lines that lean less are level. */
export const maxLean = 0.1;

/** Glyphs in content order → runs. White space at a run's ends is left out: the geometry shows it. */
export function joinGlyphs(glyphs: readonly Glyph[]): readonly TextItem[] {
  const runs: Glyph[][] = [];
  // Glyphs of an ordinary page have neither: they need not be asked, one by one.
  const continues = glyphs[0]?.lightness === undefined ? followsOn : followsInDetail;
  let run: Glyph[] = [];
  for (const glyph of glyphs) {
    const previous = run[run.length - 1];
    if (previous !== undefined && continues(previous, glyph)) run.push(glyph);
    else if (goesBefore(glyph, run, continues)) run.unshift(glyph);
    else {
      run = [glyph];
      runs.push(run);
    }
  }
  return runs.flatMap(splitAtSpace).flatMap(toItem);
}

/** Set in level lines, its glyphs side by side. */
export function isUpright({ along, vertical }: GlyphStyle): boolean {
  return !vertical && along.x > 0 && Math.abs(along.y) < maxLean;
}

/** PDFium puts the text objects of a line in order from left to right, turned ones too: those that are set upwards may come last first. */
function goesBefore(glyph: Glyph, [first]: readonly Glyph[], continues: typeof followsOn): boolean {
  return first !== undefined && !isUpright(glyph.style) && !glyph.style.vertical && continues(glyph, first);
}

/** As followsOn, of glyphs whose clip and lightness are known. */
function followsInDetail(previous: Glyph, glyph: Glyph): boolean {
  const isAlike = previous.lightness === glyph.lightness && isSameBox(previous.clip, glyph.clip);
  return isAlike && followsOn(previous, glyph);
}

function followsOn(previous: Glyph, glyph: Glyph): boolean {
  const [one, other] = [previous.style, glyph.style];
  if (previous.mark !== glyph.mark || previous.unseen !== glyph.unseen) return false;
  if (one !== other && !hasSameLook(one, other)) return false;
  const { along, size, vertical } = one;
  const [right, down] = [glyph.x - previous.x, glyph.y - previous.y];
  if (vertical)
    return Math.abs(right) <= maxShift * size + Math.abs(glyph.advance - previous.advance) && isBelow(down / size);
  const gap = (right * along.x + down * along.y - previous.advance) / size;
  const shift = Math.abs(down * along.x - right * along.y) / size;
  return gap <= maxGap && gap >= -maxOverlap && shift <= maxShift;
}

function isSameBox(one: Box | undefined, other: Box | undefined): boolean {
  if (one === other || one === undefined || other === undefined) return one === other;
  return one.left === other.left && one.top === other.top && one.right === other.right && one.bottom === other.bottom;
}

/** The next glyph of a vertical line stands this many sizes below. */
function isBelow(sizes: number): boolean {
  return sizes > 0.3 && sizes < 1.3;
}

function hasSameLook(one: GlyphStyle, other: GlyphStyle): boolean {
  return (
    one.font === other.font &&
    one.bold === other.bold &&
    one.vertical === other.vertical &&
    Math.abs(one.size - other.size) < 0.01 &&
    Math.abs(one.along.x - other.along.x) < 0.01 &&
    Math.abs(one.along.y - other.along.y) < 0.01
  );
}

export function isSpace({ text }: Glyph): boolean {
  return text <= lastSpace ? whiteSpace.test(text) : text === '\ufeff';
}

/** A run with wide white space inside is several. */
function splitAtSpace(run: readonly Glyph[]): readonly (readonly Glyph[])[] {
  if (!run.some(isSpace)) return [run];
  const parts: Glyph[][] = [[]];
  let space: Glyph[] = [];
  for (const glyph of run) {
    if (isSpace(glyph)) {
      space.push(glyph);
      continue;
    }
    const part = parts.at(-1) ?? [];
    const width = space.reduce((sum, { advance }) => sum + advance, 0);
    if (part.length > 0 && width > maxSpace * glyph.style.size) parts.push([glyph]);
    else part.push(...(part.length > 0 ? space : []), glyph);
    space = [];
  }
  return parts.filter((part) => part.length > 0);
}

function toItem(run: readonly Glyph[]): readonly TextItem[] {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) return [];
  const upright = isUpright(first.style);
  const item = upright ? levelItem(run, first, last) : turnedItem(run, first, last);
  return [isPlain(first) ? item : Object.assign(item, moreOf(first))];
}

function isPlain({ mark, clip, lightness }: Glyph): boolean {
  return mark === undefined && clip === undefined && lightness === undefined;
}

/** What was asked for of a glyph beside its looks. */
function moreOf({ mark, clip, lightness }: Glyph): Pick<TextItem, 'mark' | 'clip' | 'lightness'> {
  return {
    ...(mark === undefined ? {} : { mark }),
    ...(clip === undefined ? {} : { clip }),
    ...(lightness === undefined ? {} : { lightness }),
  };
}

function levelItem(run: readonly Glyph[], first: Glyph, last: Glyph): TextItem {
  const { x, y, style } = first;
  const { font, bold, size } = style;
  const box = { left: x, top: y - ascent * size, right: last.x + last.advance, bottom: y + descent * size };
  return { text: textOf(run), box, baseline: y, upright: true, size, font, bold, edges: edgesOf(run, last) };
}

function turnedItem(run: readonly Glyph[], first: Glyph, last: Glyph): TextItem {
  const { font, bold, size, vertical } = first.style;
  const box = vertical ? unite(run.map(square)) : turnedBox(first, last);
  return { text: textOf(run), box, baseline: box.bottom, upright: false, size, font, bold, edges: [] };
}

function textOf(run: readonly Glyph[]): string {
  return run.map(({ text }) => plainText(text)).join('');
}

/** The edges of a run's characters; a ligature's share its glyph's width. */
function edgesOf(run: readonly Glyph[], last: Glyph): readonly number[] {
  const isPlain = run.every(({ text }) => text.length === 1);
  const edges = isPlain ? run.map(({ x }) => x) : run.flatMap(edgesIn);
  edges.push(last.x + last.advance);
  return edges;
}

/** Left ends of a glyph's characters. */
function edgesIn({ text, x, advance }: Glyph): readonly number[] {
  const characters = [...plainText(text)];
  return characters.map((_, at) => x + (advance * at) / characters.length);
}

function plainText(text: string): string {
  // Nearly all are past this: a pattern a glyph is a tenth of the reader's time.
  if (text < softHyphen || (text > lastRadical && text.length === 1)) return text < firstForm ? text : plainForm(text);
  return text === softHyphen ? '-' : unifyRadicals(text);
}

function square({ x, y, advance, style: { size } }: Glyph): Box {
  return { left: x, top: y - ascent * size, right: x + advance, bottom: y + descent * size };
}

function turnedBox(first: Glyph, last: Glyph): Box {
  const { along, size } = first.style;
  const end = { x: last.x + along.x * last.advance, y: last.y + along.y * last.advance };
  return around(
    [first, end].flatMap(({ x, y }) => [
      { x: x + along.y * ascent * size, y: y - along.x * ascent * size },
      { x: x - along.y * descent * size, y: y + along.x * descent * size },
    ]),
  );
}

/** A character of an item where it stands; a surrogate pair is one. */
export interface PlacedCharacter {
  readonly character: string;
  readonly left: number;
  readonly right: number;
}

/** The characters of an upright item. */
export function placeCharacters({ text, edges, box }: TextItem): readonly PlacedCharacter[] {
  return [...text].map((character, index) => ({
    character,
    left: edges[index] ?? box.left,
    right: edges[index + 1] ?? box.right,
  }));
}

/** The last character of an upright item. */
export function lastCharacter({ text, edges, box }: TextItem): PlacedCharacter | undefined {
  const character = [...text.slice(-2)].at(-1);
  if (character === undefined) return undefined;
  return { character, left: edges.at(-2) ?? box.left, right: edges.at(-1) ?? box.right };
}

/** The piece of an item from one character to another, end excluded. */
export function cutItem(item: TextItem, from: number, to: number): TextItem {
  const edges = item.edges.slice(from, to + 1);
  const [left = item.box.left, right = item.box.right] = [edges[0], edges.at(-1)];
  const text = [...item.text].slice(from, to).join('');
  return { ...item, text, edges, box: { ...item.box, left, right } };
}
