import type { Element } from 'domhandler';
import { formatNumber } from './number-format.ts';
import type { ParagraphStyle, PartialLook, Styles } from './styles.ts';
import { child, descendants, elements, toggle, value } from './xml.ts';

/** The label (自动编号) that Word shows before a paragraph and that stands nowhere in its text. */
export interface Label {
  readonly text: string;
  /** What stands between label and text: "\t", " " or nothing. */
  readonly suffix: string;
  readonly look: PartialLook;
  /** How deep in the list: 0 for its outermost level. */
  readonly depth: number;
}

/** Gives the label of the next paragraph in that list; null where it shows none (bullets, no list). Counts as it goes. */
export type Counter = (list: string | null, level: number | null, style: ParagraphStyle) => Label | null;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly pattern: string;
  readonly suffix: string;
  /** This level starts again after one below this 1-based level; null: after any higher one; 0: never. */
  readonly restart: number | null;
  readonly legal: boolean;
  readonly paragraphStyle: string | null;
  readonly look: PartialLook;
}

interface List {
  /** Lists of one abstract list count together. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const suffixes: Readonly<Record<string, string>> = { tab: '\t', space: ' ', nothing: '' };
const place = /%([1-9])/gu;

/** Reads numbering.xml into a counter for one walk through the document. */
export function createCounter(root: Element | null, styles: Styles): Counter {
  const lists = readLists(root, styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (id, stated, style) => {
    const list = id === null ? undefined : lists.get(id);
    if (list === undefined) return null;
    const depth = stated ?? linkedLevel(list, style) ?? 0;
    const level = list.levels.get(depth);
    if (level === undefined) return null;
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const own = list.starts.get(depth);
    const first = own !== undefined && !begun.has(`${id} ${depth}`);
    begun.add(`${id} ${depth}`);
    const before = count[depth];
    count[depth] = first || before === undefined ? (own ?? level.start) : before + 1;
    restartBelow(count, depth, list);
    const text = labelText(level, count, list);
    return text === null ? null : { text, suffix: level.suffix, look: level.look, depth };
  };
}

function linkedLevel(list: List, style: ParagraphStyle): number | null {
  for (const id of style.chain) for (const [depth, level] of list.levels) if (level.paragraphStyle === id) return depth;
  return null;
}

function restartBelow(count: (number | undefined)[], depth: number, list: List): void {
  for (let below = depth + 1; below < count.length; below += 1) {
    const restart = list.levels.get(below)?.restart ?? null;
    if (restart === null || depth < restart) count[below] = undefined;
  }
}

function labelText(level: Level, count: readonly (number | undefined)[], list: List): string | null {
  if (level.format === 'bullet') return null;
  const text = level.pattern.replace(place, (_, digit: string) => {
    const depth = Number(digit) - 1;
    const of = list.levels.get(depth);
    const n = count[depth] ?? of?.start ?? 1;
    return formatNumber(n, level.legal ? 'decimal' : (of?.format ?? 'decimal')) ?? '';
  });
  return text.trim() === '' ? null : text;
}

function readLists(root: Element | null, styles: Styles): ReadonlyMap<string, List> {
  const parts = root === null ? [] : elements(root);
  const abstracts = new Map(
    parts.filter((one) => one.name === 'w:abstractNum').map((one) => [one.attribs['w:abstractNumId'] ?? '', one]),
  );
  const numbers = new Map(
    parts.filter((one) => one.name === 'w:num').map((one) => [one.attribs['w:numId'] ?? '', one]),
  );
  const lists = new Map<string, List>();
  for (const [id, number] of numbers) {
    const abstract = findAbstract(number, numbers, abstracts, styles);
    if (id !== '0' && abstract !== null) lists.set(id, readList(number, abstract, styles));
  }
  return lists;
}

/** Follows w:numStyleLink: abstract list → numbering style → list → its abstract list. */
function findAbstract(
  number: Element,
  numbers: ReadonlyMap<string, Element>,
  abstracts: ReadonlyMap<string, Element>,
  styles: Styles,
): Element | null {
  const seen = new Set<Element>();
  let abstract = abstracts.get(value(number, 'w:abstractNumId') ?? '');
  while (abstract !== undefined && !seen.has(abstract)) {
    seen.add(abstract);
    const link = value(abstract, 'w:numStyleLink');
    if (link === null) return abstract;
    const linked = numbers.get(styles.numbering(link) ?? '');
    const named = [...abstracts.values()].find((one) => value(one, 'w:styleLink') === link);
    abstract = linked === undefined ? named : (abstracts.get(value(linked, 'w:abstractNumId') ?? '') ?? named);
  }
  return null;
}

function readList(number: Element, abstract: Element, styles: Styles): List {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const level of elements(abstract)) {
    if (level.name === 'w:lvl') levels.set(Number(level.attribs['w:ilvl'] ?? 0), readLevel(level, styles));
  }
  for (const override of elements(number)) {
    if (override.name !== 'w:lvlOverride') continue;
    const depth = Number(override.attribs['w:ilvl'] ?? 0);
    const level = child(override, 'w:lvl');
    const start = value(override, 'w:startOverride');
    if (level !== null) levels.set(depth, readLevel(level, styles));
    if (start !== null) starts.set(depth, Number(start));
  }
  return { abstract: abstract.attribs['w:abstractNumId'] ?? '', levels, starts };
}

function readLevel(level: Element, styles: Styles): Level {
  const restart = value(level, 'w:lvlRestart');
  return {
    start: Number(value(level, 'w:start') ?? 0),
    format: readFormat(level),
    pattern: value(level, 'w:lvlText') ?? '',
    suffix: suffixes[value(level, 'w:suff') ?? 'tab'] ?? '\t',
    restart: restart === null ? null : Number(restart),
    legal: toggle(level, 'w:isLgl') ?? false,
    paragraphStyle: value(level, 'w:pStyle'),
    look: styles.lookOf(child(level, 'w:rPr')),
  };
}

/** Newer formats stand in mc:AlternateContent; 001, 002 has only a pattern ("custom"), and is close to decimalZero. */
function readFormat(level: Element): string {
  const formats = descendants(level, 'w:numFmt').map((one) => one.attribs['w:val'] ?? 'decimal');
  const format = formats.find((one) => one !== 'custom') ?? formats[0] ?? 'decimal';
  return format === 'custom' ? 'decimalZero' : format;
}
