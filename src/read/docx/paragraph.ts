import type { Element } from 'domhandler';
import type { Alignment, Layer } from '../../model/document.ts';
import { type Piece, readInline } from './inline.ts';
import type { Label } from './numbering.ts';
import { overlay, type ParagraphStyle, readListPlace } from './styles.ts';
import type { Writing } from './writing.ts';
import { child, elements, toggle, value } from './xml.ts';

/** A paragraph as mammoth shall read it, its text, and the text boxes that hang on it. */
export interface WrittenParagraph {
  readonly xml: string;
  readonly text: string;
  readonly boxes: readonly Element[];
}

const alignments: Readonly<Record<string, Alignment>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
};

const tableOfContents = /^toc \d/iu;
/** Control characters, which XML 1.0 does not allow; U+FFFE and U+FFFF neither. */
const illegal = /[^\P{Cc}\t\n]|[\ufffe\uffff]/gu;
const special = /[&<>"]/gu;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Writes one w:p; `carried` are the contents of paragraphs before it whose end mark is deleted (ECMA-376 part 1, 17.13.5.15). */
export function writeParagraph(
  paragraph: Element,
  carried: readonly Element[],
  layer: Layer,
  writing: Writing,
): WrittenParagraph {
  const properties = child(paragraph, 'w:pPr');
  const style = writing.styles.paragraph(value(properties, 'w:pStyle'));
  const furniture = layer === 'furniture';
  const inline = readInline([...carried, ...elements(paragraph)], writing, style.look, furniture);
  const text = inline.pieces.map((piece) => ('text' in piece ? piece.text : '□')).join('');
  const isHidden = text === '' && toggle(child(properties, 'w:rPr'), 'w:vanish') === true;
  const label = furniture || isHidden ? null : readLabel(properties, style, writing);
  const alignment = alignments[value(properties, 'w:jc') ?? style.alignment ?? ''] ?? null;
  const classes = [furniture || tableOfContents.test(style.name) ? 'furniture' : '', alignment ?? ''].join('');
  const named = classes === '' ? '' : `<w:pPr><w:pStyle w:val="${classes}"/></w:pPr>`;
  const runs = writeRuns(inline.pieces, writing);
  const numbered =
    label === null ? '' : writeLabel(text === '' ? { ...label, suffix: '' } : label, properties, style, writing);
  const content = numbered + runs;
  return { xml: content === '' ? '' : `<w:p>${named}${content}</w:p>`, text, boxes: inline.boxes };
}

/** Text as XML content or attribute. */
function escapeXml(text: string): string {
  return text.replace(illegal, '').replace(special, (character) => entities[character] ?? character);
}

function readLabel(properties: Element | null, style: ParagraphStyle, writing: Writing): Label | null {
  const own = readListPlace(properties);
  return writing.counter(own.list ?? style.list, own.level ?? style.level, style);
}

function writeLabel(label: Label, properties: Element | null, style: ParagraphStyle, writing: Writing): string {
  const mark = writing.styles.lookOf(child(properties, 'w:rPr'));
  const look = overlay(overlay(style.look, mark), label.look);
  return run(writing.looks.nameOf(look, label.depth), written(label.text + label.suffix));
}

/** Neighbours of one look become one run: editing leaves a run for every few characters, and mammoth's time goes by runs. */
function writeRuns(pieces: readonly Piece[], writing: Writing): string {
  let xml = '';
  let name = '';
  let text = '';
  const flush = () => {
    if (text !== '') xml += run(name, written(text));
    text = '';
  };
  for (const piece of pieces) {
    const next = writing.looks.nameOf(piece.look);
    if (next !== name) flush();
    name = next;
    if ('text' in piece) text += piece.text;
    else {
      flush();
      xml += run(name, `<w:sym w:font="${escapeXml(piece.symbol.font)}" w:char="${escapeXml(piece.symbol.char)}"/>`);
    }
  }
  flush();
  return xml;
}

function run(name: string, content: string): string {
  return `<w:r><w:rPr><w:rStyle w:val="${name}"/></w:rPr>${content}</w:r>`;
}

function written(text: string): string {
  return `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
}
