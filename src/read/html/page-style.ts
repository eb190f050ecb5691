import type { Element } from 'domhandler';
import type { Alignment } from '../../model/document.ts';
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

export function pageLook(element: Element, inherited: Look): Look {
  const style = declarations(element);
  const family = style.get('font-family') ?? element.attribs['face'];
  const size = points.exec(style.get('font-size')?.toLowerCase() ?? '')?.groups?.['size'];
  return {
    bold: boldOf(element, style.get('font-weight')?.toLowerCase()) ?? inherited.bold,
    font: family?.split(',')[0]?.replace(quotes, '').trim() || inherited.font,
    size: size === undefined ? inherited.size : Number(size),
    isLabel: false,
  };
}

export function pageAlignment(element: Element): Alignment | null {
  if (element.name === 'center') return 'center';
  const stated =
    declarations(element).get('text-align') ?? (alignsText.has(element.name) ? element.attribs['align'] : undefined);
  return alignments[stated?.toLowerCase() ?? ''] ?? null;
}

export function isHiddenInPage(element: Element): boolean {
  if (element.attribs['hidden'] !== undefined) return true;
  if (element.name === 'input' || element.attribs['style'] === undefined) return false;
  const style = declarations(element);
  return style.get('display')?.toLowerCase() === 'none' || style.get('visibility')?.toLowerCase() === 'hidden';
}

/** list-style-type, or the older `type`, lower case; null where the page does not say. */
export function listStyle(element: Element): string | null {
  const style = declarations(element);
  return style.get('list-style-type') ?? style.get('list-style') ?? null;
}

function boldOf(element: Element, weight: string | undefined): boolean | null {
  if (weight === 'normal' || weight === 'lighter') return false;
  if (weight === 'bold' || weight === 'bolder') return true;
  const number = Number(weight ?? Number.NaN);
  if (Number.isFinite(number)) return number >= 600;
  return boldElements.has(element.name) ? true : null;
}

function declarations(element: Element): Declarations {
  const style = element.attribs['style'];
  if (style === undefined) return noDeclarations;
  return new Map(
    style.split(';').flatMap((part): readonly [string, string][] => {
      const colon = part.indexOf(':');
      if (colon === -1) return [];
      const value = part.slice(colon + 1).replace(/!\s*important\s*$/iu, '');
      return [[part.slice(0, colon).trim().toLowerCase(), value.trim()]];
    }),
  );
}
