import type { Element } from 'domhandler';
import { toRaised } from '../../text/raised.ts';
import { equationText } from './equation-field.ts';
import { overlay, type PartialLook } from './styles.ts';
import { commonSymbol } from './symbols.ts';
import { branches, count, type Writing } from './writing.ts';
import { child, descendants, elements, textOf, toggle, value } from './xml.ts';

/** A stretch of a paragraph with one look: text, or a symbol (w:sym) whose font says what it is. */
export type Piece =
  | { readonly look: PartialLook; readonly text: string }
  | { readonly look: PartialLook; readonly symbol: { readonly font: string; readonly char: string } };

/** What the inline elements of a paragraph come to; `boxes` are text boxes (文本框), which stand after the paragraph. */
export interface Inline {
  readonly pieces: Piece[];
  readonly boxes: Element[];
}

interface Walk extends Inline {
  readonly writing: Writing;
  /** In headers and footers page numbers are left out and pictures not counted. */
  readonly furniture: boolean;
  readonly base: PartialLook;
}

type Handler = (element: Element, walk: Walk, look: PartialLook) => void;

const pageField = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/iu;
const xmlSpaceAtEnds = /^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/gu;
const xmlSpace = /[\t\r\n]/gu;
const invisible = (): void => undefined;

/** Reads the children of a paragraph under the look of its style. */
export function readInline(
  children: readonly Element[],
  writing: Writing,
  base: PartialLook,
  furniture: boolean,
): Inline {
  const walk: Walk = { pieces: [], boxes: [], writing, furniture, base };
  readAll(children, walk, base);
  // an instruction never runs on into the next paragraph; a field left open would swallow the rest of the document
  const open = writing.fields.filter((field) => field.inResult);
  writing.fields.splice(0, writing.fields.length, ...open);
  return { pieces: walk.pieces, boxes: walk.boxes };
}

function readAll(children: readonly Element[], walk: Walk, look: PartialLook): void {
  for (const element of children) {
    const handler = handlers[element.name];
    if (handler === undefined) readAll(elements(element), walk, look);
    else handler(element, walk, look);
  }
}

const readTracked: Handler = (element, walk, look) => {
  if (elements(element).length > 0) count(walk.writing, 'insertions');
  readAll(elements(element), walk, look);
};

const skipDeleted: Handler = (element, walk) => {
  if (elements(element).length > 0) count(walk.writing, 'deletions');
};

const readRun: Handler = (element, walk) => {
  const properties = child(element, 'w:rPr');
  const own = overlay(
    walk.writing.styles.character(value(properties, 'w:rStyle')),
    walk.writing.styles.lookOf(properties),
  );
  const look = overlay(walk.base, own);
  if (look.hidden === true || look.struck === true) {
    if (descendants(element, 'w:t').length > 0) count(walk.writing, look.hidden === true ? 'hidden-text' : 'deletions');
  } else {
    readAll(elements(element), walk, look);
  }
};

const readText: Handler = (element, walk, look) => {
  const text = textOf(element);
  const kept = element.attribs['xml:space'] === 'preserve' ? text : text.replace(xmlSpaceAtEnds, '');
  const spaced = kept.replace(xmlSpace, ' ');
  if (symbolCharacter.test(spaced) && symbolFont.test(look.latin ?? '')) pushSymbols(walk, look, spaced);
  else push(walk, look, look.raised === true ? toRaised(spaced) : spaced);
};

/** A symbol font's characters as text (WPS), where Word writes w:sym. */
const symbolFont = /^(?:wingdings|webdings|symbol)/iu;
const symbolCharacter = /[\uf000-\uf0ff]/u;

function pushSymbols(walk: Walk, look: PartialLook, text: string): void {
  for (const character of text) {
    const char = character.charCodeAt(0).toString(16).toUpperCase();
    if (symbolCharacter.test(character)) pushSymbol(walk, look, { font: look.latin ?? '', char });
    else push(walk, look, character);
  }
}

const readBreak: Handler = (element, walk, look) => {
  const kind = element.attribs['w:type'];
  if (kind === undefined || kind === 'textWrapping') push(walk, look, '\n');
};

const readSymbol: Handler = (element, walk, look) => {
  pushSymbol(walk, look, { font: element.attribs['w:font'] ?? '', char: element.attribs['w:char'] ?? '' });
};

function pushSymbol(walk: Walk, look: PartialLook, symbol: { readonly font: string; readonly char: string }): void {
  const common = commonSymbol(symbol.font, symbol.char);
  if (common !== null) push(walk, look, common);
  else if (isShown(walk)) walk.pieces.push({ look, symbol });
}

const readFieldMark: Handler = (element, walk, look) => {
  const { fields } = walk.writing;
  const kind = element.attribs['w:fldCharType'];
  const last = fields.at(-1);
  if (kind === 'begin') fields.push({ inResult: false, instruction: '', shown: shownOf(element), hasText: false });
  else if (kind === 'separate' && last !== undefined) last.inResult = true;
  else if (kind === 'end') {
    fields.pop();
    if (last?.hasText === false) push(walk, look, last.shown || equationText(last.instruction));
  }
};

/** What a form field shows without a result: its box, ticked or not, or the entry that is chosen (ECMA-376 part 1, 17.16.7 and 9). */
function shownOf(mark: Element): string {
  const data = child(mark, 'w:ffData');
  const box = child(data, 'w:checkBox');
  if (box !== null) return (toggle(box, 'w:checked') ?? toggle(box, 'w:default') ?? false) ? '☑' : '☐';
  const list = child(data, 'w:ddList');
  const chosen = Number(value(list, 'w:result') ?? value(list, 'w:default') ?? 0);
  const entries = list === null ? [] : elements(list).filter(({ name }) => name === 'w:listEntry');
  return entries[chosen]?.attribs['w:val'] ?? '';
}

/** 单击此处输入文字: what a control shows until somebody fills it in; a program may leave the sign of it at what it has filled in. */
const prompt = /^\s*[【[]?(?:单击|点击|轻触|选择|请(?:单击|点击|选择|输入|填写)|click|choose|enter|tap)/iu;

/** True for a control that shows its prompt. */
export function isPrompt(control: Element): boolean {
  const isUnfilled = toggle(child(control, 'w:sdtPr'), 'w:showingPlcHdr') === true;
  return isUnfilled && prompt.test(descendants(control, 'w:t').map(textOf).join(''));
}

const readControl: Handler = (element, walk, look) => {
  if (isPrompt(element)) count(walk.writing, 'placeholder');
  else readAll(elements(element), walk, look);
};

const readInstruction: Handler = (element, walk) => {
  const last = walk.writing.fields.at(-1);
  if (last !== undefined) last.instruction += textOf(element);
};

const readSimpleField: Handler = (element, walk, look) => {
  const instruction = element.attribs['w:instr'] ?? '';
  walk.writing.fields.push({ inResult: true, instruction, shown: '', hasText: true });
  readAll(elements(element), walk, look);
  walk.writing.fields.pop();
};

const readAlternatives: Handler = (element, walk, look) => {
  for (const branch of branches(element)) {
    const before = walk.pieces.length + walk.boxes.length;
    readAll(elements(branch), walk, look);
    if (walk.pieces.length + walk.boxes.length > before) return;
  }
};

const readNote =
  (kind: 'footnote' | 'endnote'): Handler =>
  (element, walk) => {
    walk.writing.notes.push({ kind, id: element.attribs['w:id'] ?? '' });
  };

/** km² of a formula. */
const readPower: Handler = (element, walk, look) => readAll(elements(element), walk, { ...look, raised: true });

/** 1/2 of a formula; its other parts are looked through. */
const readFraction: Handler = (element, walk, look) => {
  for (const part of elements(element)) {
    if (part.name === 'm:den') push(walk, look, '/');
    readAll(elements(part), walk, look);
  }
};

const readObject: Handler = (element, walk, look) => {
  if (descendants(element, 'o:OLEObject').length > 0) count(walk.writing, 'embedded-object');
  readAll(elements(element), walk, look);
};

const counted =
  (what: 'chart' | 'diagram' | 'word-art' | 'image' | 'included-document'): Handler =>
  (_, walk) => {
    if (!walk.furniture) count(walk.writing, what);
  };

/** English Metric Units, 9 by 4 cm: seals and emblems are smaller. */
const [largeWidth, largeHeight] = [3_240_000, 1_440_000];

/** A picture as large as a page's part may be a table (扫描成图片的附件); what lies behind the text is paper. */
const readDrawing: Handler = (element, walk, look) => {
  const extent = child(element, 'wp:extent');
  const isLarge = Number(extent?.attribs['cx']) >= largeWidth && Number(extent?.attribs['cy']) >= largeHeight;
  const isPaper = /^(?:1|true|on)$/u.test(element.attribs['behindDoc'] ?? '');
  if (isLarge && !isPaper && !walk.furniture && descendants(element, 'pic:pic').length > 0)
    count(walk.writing, 'telling-image');
  readAll(elements(element), walk, look);
};

const characters =
  (text: string): Handler =>
  (_, walk, look) =>
    push(walk, look, text);

/** ECMA-376 part 1, 17.3.3; what is not named here is looked through. */
const handlers: Readonly<Record<string, Handler>> = {
  'w:pPr': invisible,
  'w:rPr': invisible,
  'w:sdt': readControl,
  'w:sdtPr': invisible,
  'w:sdtEndPr': invisible,
  'w:delText': invisible,
  'w:delInstrText': invisible,
  'w:rt': invisible,
  'w:del': skipDeleted,
  'w:moveFrom': skipDeleted,
  'w:ins': readTracked,
  'w:moveTo': readTracked,
  'w:r': readRun,
  'w:t': readText,
  'm:t': readText,
  'm:sup': readPower,
  'm:f': readFraction,
  'w:subDoc': counted('included-document'),
  'w:tab': characters('\t'),
  'w:ptab': characters('\t'),
  'w:cr': characters('\n'),
  'w:br': readBreak,
  'w:noBreakHyphen': characters('-'),
  'w:softHyphen': invisible,
  'w:sym': readSymbol,
  'w:fldChar': readFieldMark,
  'w:instrText': readInstruction,
  'w:fldSimple': readSimpleField,
  'w:footnoteReference': readNote('footnote'),
  'w:endnoteReference': readNote('endnote'),
  'mc:AlternateContent': readAlternatives,
  'w:txbxContent': (element, walk) => walk.boxes.push(element),
  'w:object': readObject,
  'c:chart': counted('chart'),
  'dgm:relIds': counted('diagram'),
  'v:textpath': counted('word-art'),
  'wp:inline': readDrawing,
  'wp:anchor': readDrawing,
  'pic:pic': counted('image'),
  'v:imagedata': counted('image'),
};

function isShown(walk: Walk): boolean {
  return walk.writing.fields.every((field) => field.inResult && !(walk.furniture && pageField.test(field.instruction)));
}

function push(walk: Walk, look: PartialLook, text: string): void {
  if (text === '' || !isShown(walk)) return;
  walk.pieces.push({ look, text });
  for (const field of walk.writing.fields) field.hasText = true;
}
