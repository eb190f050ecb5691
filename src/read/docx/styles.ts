import type { Element } from 'domhandler';
import { child, descendants, elements, toggle, value } from './xml.ts';

/** What one place of the document says about a run's look; null: not said here. Size in points. */
export interface PartialLook {
  readonly bold: boolean | null;
  readonly font: string | null;
  readonly size: number | null;
  readonly hidden: boolean | null;
  /** Struck out (删除线). */
  readonly struck: boolean | null;
  /** Set high (上标). */
  readonly raised: boolean | null;
  /** The font of Latin characters, where symbols may stand in it (Wingdings). */
  readonly latin: string | null;
}

/** Which list (编号) a paragraph counts in; null: not said here. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

/** A paragraph style with all that it is based on and the document's defaults; `chain` holds the style ids, nearest first. */
export interface ParagraphStyle extends ListPlace {
  readonly chain: readonly string[];
  readonly name: string;
  readonly look: PartialLook;
  readonly alignment: string | null;
}

export interface Styles {
  readonly paragraph: (id: string | null) => ParagraphStyle;
  /** Look of a character style; all null for none. */
  readonly character: (id: string | null) => PartialLook;
  /** The list that a numbering style stands for. */
  readonly numbering: (id: string) => string | null;
  readonly lookOf: (properties: Element | null) => PartialLook;
}

const noLook: PartialLook = {
  bold: null,
  font: null,
  size: null,
  hidden: null,
  struck: null,
  raised: null,
  latin: null,
};

/** Reads styles.xml and the theme's East Asian fonts; both may be missing. */
export function readStyles(root: Element | null, theme: Element | null): Styles {
  const byId = new Map<string, Element>();
  let usual: string | null = null;
  for (const style of root === null ? [] : elements(root)) {
    const id = style.attribs['w:styleId'];
    if (style.name !== 'w:style' || id === undefined || byId.has(id)) continue;
    byId.set(id, style);
    if (style.attribs['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(style.attribs['w:default'] ?? ''))
      usual = id;
  }
  const fonts = themeFonts(theme);
  const lookOf = (properties: Element | null) => readLook(properties, fonts);
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const chainLook = (chain: readonly Element[], last: PartialLook) =>
    chain.reduceRight((look, style) => overlay(look, lookOf(child(style, 'w:rPr'))), last);
  const paragraph = (id: string | null) => {
    const chain = basedOn(byId, id !== null && byId.has(id) ? id : usual);
    return { ...describe(chain), look: chainLook(chain, lookOf(defaults)) };
  };
  return {
    paragraph: remember(paragraph),
    character: remember((id) => chainLook(basedOn(byId, id), noLook)),
    numbering: (id) => describe(basedOn(byId, id)).list,
    lookOf,
  };
}

/** What `upper` leaves open is taken from `lower`. */
export function overlay(lower: PartialLook, upper: PartialLook): PartialLook {
  return {
    bold: upper.bold ?? lower.bold,
    font: upper.font ?? lower.font,
    size: upper.size ?? lower.size,
    hidden: upper.hidden ?? lower.hidden,
    struck: upper.struck ?? lower.struck,
    raised: upper.raised ?? lower.raised,
    latin: upper.latin ?? lower.latin,
  };
}

/** Reads w:numPr; list "0" means that the paragraph leaves the list of its style. */
export function readListPlace(properties: Element | null): ListPlace {
  const place = child(properties, 'w:numPr');
  const level = value(place, 'w:ilvl');
  return { list: value(place, 'w:numId'), level: level === null ? null : Number(level) };
}

function remember<T>(compute: (id: string | null) => T): (id: string | null) => T {
  const known = new Map<string | null, T>();
  return (id) => {
    const result = known.get(id) ?? compute(id);
    known.set(id, result);
    return result;
  };
}

function basedOn(byId: ReadonlyMap<string, Element>, id: string | null): readonly Element[] {
  const chain: Element[] = [];
  let style = id === null ? undefined : byId.get(id);
  while (style !== undefined && !chain.includes(style)) {
    chain.push(style);
    style = byId.get(value(style, 'w:basedOn') ?? '');
  }
  return chain;
}

function describe(chain: readonly Element[]): Omit<ParagraphStyle, 'look'> {
  const properties = chain.map((style) => child(style, 'w:pPr'));
  const places = properties.map(readListPlace);
  return {
    chain: chain.map((style) => style.attribs['w:styleId'] ?? ''),
    name: (chain[0] && value(chain[0], 'w:name')) ?? '',
    list: places.find((place) => place.list !== null)?.list ?? null,
    level: places.find((place) => place.level !== null)?.level ?? null,
    alignment: properties.map((one) => value(one, 'w:jc')).find((one) => one !== null) ?? null,
  };
}

function readLook(properties: Element | null, fonts: ReadonlyMap<string, string>): PartialLook {
  if (properties === null) return noLook;
  const font = child(properties, 'w:rFonts')?.attribs ?? {};
  const half = Number(value(properties, 'w:sz') ?? Number.NaN);
  return {
    bold: toggle(properties, 'w:b'),
    font: fonts.get(font['w:eastAsiaTheme'] ?? '') ?? font['w:eastAsia'] ?? null,
    size: half > 0 ? half / 2 : null,
    hidden: toggle(properties, 'w:vanish'),
    struck: toggle(properties, 'w:strike') ?? toggle(properties, 'w:dstrike'),
    raised: isRaised(value(properties, 'w:vertAlign')),
    latin: font['w:ascii'] ?? font['w:hAnsi'] ?? null,
  };
}

const isRaised = (place: string | null): boolean | null => (place === null ? null : place === 'superscript');

/** majorEastAsia, minorEastAsia → font name: the theme's own, else the one for Hans script. */
function themeFonts(theme: Element | null): ReadonlyMap<string, string> {
  const fonts = new Map<string, string>();
  for (const kind of ['major', 'minor']) {
    const scheme = theme === null ? undefined : descendants(theme, `a:${kind}Font`)[0];
    if (scheme === undefined) continue;
    const hans = elements(scheme).find((one) => one.attribs['script'] === 'Hans')?.attribs['typeface'];
    const font = value(scheme, 'a:ea', 'typeface') || hans;
    if (font !== undefined) fonts.set(`${kind}EastAsia`, font);
  }
  return fonts;
}
