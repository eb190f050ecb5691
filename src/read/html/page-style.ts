import type { Element, ParentNode } from 'domhandler';
import type { Alignment } from '../../model/document.ts';
import type { Dialect } from './dom-to-blocks.ts';
import { inlineElements } from './elements.ts';
import { elementsIn } from './layout-table.ts';
import type { Look } from './look.ts';
import { type Declarations, declarationsOf, readStyleSheets } from './style-sheet.ts';

/** What a web page says about an element in its style attribute and in the attributes of older HTML. */

const boldElements = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** `align` on these places their text; on a table or picture it places the thing itself. */
const alignsText = new Set(['p', 'div', 'td', 'th', 'tr', 'tbody', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const alignments: Readonly<Record<string, Alignment>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  '-webkit-center': 'center',
  middle: 'center',
  right: 'right',
  end: 'right',
  '-webkit-right': 'right',
};
const points = /^(?<size>\d+(?:\.\d+)?)pt$/u;
/** 0, 0px, and as font: 0/0 a. */
const noSize = /^0+(?:\.0+)?(?:[a-z]{2,4}|%)?(?:\/\S{1,9})?(?:\s|$)/u;
/** Of the size around it: nothing of nothing. */
const relativeSize = /^[\d.]+(?:em|ex|%)$|^(?:inherit|smaller|larger)$/u;
const quotes = /["']/gu;

/** Values of `display` that begin a line, or stand apart in a table that divs draw. */
const linesOfTheirOwn = new Set([
  'block',
  'flex',
  'flow-root',
  'grid',
  'list-item',
  'table',
  'table-cell',
  'table-row',
]);
/** Elements that `display: inline` puts into the line; the parts of tables and lists stay what they are. */
const texts = new Set(['div', 'p', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements, and values of `white-space`, that show a text's lines as they are written. */
const keptElements = new Set(['pre', 'textarea', 'listing', 'xmp']);
const keptSpaces = new Set(['pre', 'pre-wrap', 'pre-line', 'break-spaces']);

interface PageStyle extends Pick<Dialect, 'lookOf' | 'alignmentOf' | 'isHidden' | 'isInline' | 'keepsSpaceOf'> {
  /** list-style-type, as far as the page's styles say it. */
  readonly listStyleOf: (element: Element) => string | null;
  /** The elements struck out, as far as they were asked for. */
  readonly struck: ReadonlySet<Element>;
  /** Those that hide a text or rows of a table; a site hides menus and windows by the dozen. */
  readonly hidden: ReadonlySet<Element>;
}

/** What a page says of its elements, in their styles and in its sheets. Editors write the same style on thousands of them: each text of a style is read once a page. */
export function createPageStyle(root: ParentNode): PageStyle {
  const struck = new Set<Element>();
  const hidden = new Set<Element>();
  const styleOf = styleReader(root);
  const holdsMost = mostText(root);
  return {
    lookOf: (element, inherited) => {
      const look = lookOf(element, styleOf(element), inherited);
      if (look.size !== 0) return look;
      if (inherited.size !== 0 && holdsMost(element)) return { ...look, size: inherited.size };
      if (element.children.every(({ type }) => type === 'text') && holdsText(element)) hidden.add(element);
      return look;
    },
    keepsSpaceOf: (element) => {
      const stated = styleOf(element).get('white-space')?.toLowerCase();
      if (stated === undefined) return keptElements.has(element.name) ? true : null;
      return keptSpaces.has(stated) ? true : stated === 'inherit' ? null : false;
    },
    alignmentOf: (element) => alignmentOf(element, styleOf(element)),
    isHidden: (element) => {
      const style = styleOf(element);
      if (isHidden(element, style)) {
        const isText = hidden.has(element) || holdsText(element);
        if (isText && holdsMost(element)) return false;
        if (isText) hidden.add(element);
        return true;
      }
      const isGone = isStruck(element, style);
      if (isGone && element.children.length > 0) struck.add(element);
      return isGone;
    },
    isInline: (element) => {
      const display = styleOf(element).get('display')?.toLowerCase() ?? '';
      return inlineElements.has(element.name)
        ? !linesOfTheirOwn.has(display)
        : display === 'inline' && texts.has(element.name);
    },
    listStyleOf: (element) => {
      const style = styleOf(element);
      return style.get('list-style-type') ?? style.get('list-style') ?? null;
    },
    struck,
    hidden,
  };
}

function styleReader(root: ParentNode): (element: Element) => Declarations {
  const known = new Map<string, Declarations>();
  const bySheets = readStyleSheets(root);
  const ownStyle = (text: string): Declarations => {
    const style = known.get(text) ?? declarationsOf(text, null);
    known.set(text, style);
    return style;
  };
  return (element) => {
    const text = element.attribs['style'];
    const sheets = bySheets(element);
    if (text === undefined) return sheets;
    return sheets.size === 0 ? ownStyle(text) : new Map([...sheets, ...ownStyle(text)]);
  };
}

/** Most of a page is hidden only until its scripts have run (an article of WeChat). */
function mostText(root: ParentNode): (element: Element) => boolean {
  let total: number | null = null;
  return (element) => {
    total ??= textOf(root).length;
    return textOf(element).length * 2 > total;
  };
}

const shortestText = 60;
const fewestCells = 3;

/** A text of a sentence or more, or a row of a table. */
function holdsText(element: Element): boolean {
  const text = textOf(element);
  return (text.length >= shortestText && text.includes('。')) || holdsRow(element);
}

const holdsRow = (element: Element): boolean =>
  elementsIn(element).some(holdsRow) ||
  (element.name === 'tr' && elementsIn(element).filter((cell) => textOf(cell) !== '').length >= fewestCells);

const textOf = (parent: ParentNode): string =>
  parent.children
    .map((node) => (node.type === 'text' ? node.data.trim() : node.type === 'tag' ? textOf(node) : ''))
    .join('');

function lookOf(element: Element, style: Declarations, inherited: Look): Look {
  const family = style.get('font-family') ?? element.attribs['face'];
  return {
    bold: boldOf(element, style.get('font-weight')?.toLowerCase()) ?? inherited.bold,
    font: family?.split(',')[0]?.replace(quotes, '').trim() || inherited.font,
    size: sizeOf((style.get('font-size') ?? style.get('font') ?? '').toLowerCase(), inherited.size),
    label: null,
  };
}

/** Points; null for a size in another unit, 0 for a text that nobody sees. */
function sizeOf(stated: string, inherited: number | null): number | null {
  const size = points.exec(stated)?.groups?.['size'];
  if (size !== undefined) return Number(size);
  if (noSize.test(stated)) return 0;
  return inherited === 0 && stated !== '' && !relativeSize.test(stated) ? null : inherited;
}

function alignmentOf(element: Element, style: Declarations): Alignment | null {
  if (element.name === 'center') return 'center';
  const stated = style.get('text-align') ?? (alignsText.has(element.name) ? element.attribs['align'] : undefined);
  return alignments[stated?.toLowerCase() ?? ''] ?? null;
}

function isHidden(element: Element, style: Declarations): boolean {
  if (element.attribs['hidden'] !== undefined) return true;
  if (element.name === 'input') return false;
  if (style.get('display')?.toLowerCase() === 'none' || style.get('visibility')?.toLowerCase() === 'hidden')
    return true;
  return isOffScreen(style);
}

const farAway = /^-\d{3,}(?:\.\d+)?(?:px|pt|em|rem)?$/u;

/** left: -9999px: where no screen reaches. */
const isOffScreen = (style: Declarations): boolean =>
  /^(?:absolute|fixed)$/iu.test(style.get('position') ?? '') &&
  ['left', 'top'].some((side) => farAway.test(style.get(side)?.toLowerCase() ?? ''));

const struckElements = new Set(['del', 's', 'strike']);

function isStruck(element: Element, style: Declarations): boolean {
  const line = style.get('text-decoration') ?? style.get('text-decoration-line');
  return struckElements.has(element.name) || line?.toLowerCase().includes('line-through') === true;
}

function boldOf(element: Element, weight: string | undefined): boolean | null {
  if (weight === 'normal' || weight === 'lighter') return false;
  if (weight === 'bold' || weight === 'bolder') return true;
  const number = Number(weight ?? Number.NaN);
  if (Number.isFinite(number)) return number >= 600;
  return boldElements.has(element.name) ? true : null;
}
