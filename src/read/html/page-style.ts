import type { Element } from 'domhandler';
import type { Alignment } from '../../model/document.ts';
import type { Dialect } from './dom-to-blocks.ts';
import type { Look } from './look.ts';

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
const quotes = /["']/gu;

type Declarations = ReadonlyMap<string, string>;

const noDeclarations: Declarations = new Map();

/** What a page says of its elements. Editors write the same style on thousands of them: each text of a style is read once a page. */
export function createPageStyle(): Pick<Dialect, 'lookOf' | 'alignmentOf' | 'isHidden'> & {
  /** The elements struck out, as far as they were asked for. */
  readonly struck: ReadonlySet<Element>;
} {
  const struck = new Set<Element>();
  const known = new Map<string, Declarations>();
  const styleOf = (element: Element): Declarations => {
    const text = element.attribs['style'];
    if (text === undefined) return noDeclarations;
    const style = known.get(text);
    if (style !== undefined) return style;
    const read = declarations(text);
    known.set(text, read);
    return read;
  };
  return {
    lookOf: (element, inherited) => lookOf(element, styleOf(element), inherited),
    alignmentOf: (element) => alignmentOf(element, styleOf(element)),
    isHidden: (element) => {
      const style = styleOf(element);
      if (isHidden(element, style)) return true;
      const isGone = isStruck(element, style);
      if (isGone && element.children.length > 0) struck.add(element);
      return isGone;
    },
    struck,
  };
}

function lookOf(element: Element, style: Declarations, inherited: Look): Look {
  const family = style.get('font-family') ?? element.attribs['face'];
  const size = points.exec(style.get('font-size')?.toLowerCase() ?? '')?.groups?.['size'];
  return {
    bold: boldOf(element, style.get('font-weight')?.toLowerCase()) ?? inherited.bold,
    font: family?.split(',')[0]?.replace(quotes, '').trim() || inherited.font,
    size: size === undefined ? inherited.size : Number(size),
    isLabel: false,
  };
}

function alignmentOf(element: Element, style: Declarations): Alignment | null {
  if (element.name === 'center') return 'center';
  const stated = style.get('text-align') ?? (alignsText.has(element.name) ? element.attribs['align'] : undefined);
  return alignments[stated?.toLowerCase() ?? ''] ?? null;
}

function isHidden(element: Element, style: Declarations): boolean {
  if (element.attribs['hidden'] !== undefined) return true;
  if (element.name === 'input') return false;
  return style.get('display')?.toLowerCase() === 'none' || style.get('visibility')?.toLowerCase() === 'hidden';
}

const struckElements = new Set(['del', 's', 'strike']);

function isStruck(element: Element, style: Declarations): boolean {
  const line = style.get('text-decoration') ?? style.get('text-decoration-line');
  return struckElements.has(element.name) || line?.toLowerCase().includes('line-through') === true;
}

/** list-style-type, or the older `type`, lower case; null where the page does not say. */
export function listStyle(element: Element): string | null {
  const style = declarations(element.attribs['style'] ?? '');
  return style.get('list-style-type') ?? style.get('list-style') ?? null;
}

function boldOf(element: Element, weight: string | undefined): boolean | null {
  if (weight === 'normal' || weight === 'lighter') return false;
  if (weight === 'bold' || weight === 'bolder') return true;
  const number = Number(weight ?? Number.NaN);
  if (Number.isFinite(number)) return number >= 600;
  return boldElements.has(element.name) ? true : null;
}

function declarations(style: string): Declarations {
  return new Map(
    style.split(';').flatMap((part): readonly [string, string][] => {
      const colon = part.indexOf(':');
      if (colon === -1) return [];
      const value = part.slice(colon + 1).replace(/!\s*important\s*$/iu, '');
      return [[part.slice(0, colon).trim().toLowerCase(), value.trim()]];
    }),
  );
}
