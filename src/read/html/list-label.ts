import type { Element, ParentNode } from 'domhandler';
import { formatNumber } from '../docx/number-format.ts';

interface Form {
  readonly format: string;
  readonly before: string;
  readonly after: string;
}

const form = (format: string, after: string, before = ''): Form => ({ format, before, after });

/** CSS list-style-type and the older `type`. */
const styles: Readonly<Record<string, Form>> = {
  decimal: form('decimal', '.'),
  'decimal-leading-zero': form('decimalZero', '.'),
  'cjk-ideographic': form('chineseCounting', '、'),
  'cjk-decimal': form('ideographDigital', '、'),
  'simp-chinese-informal': form('chineseCounting', '、'),
  'trad-chinese-informal': form('chineseCounting', '、'),
  'lower-alpha': form('lowerLetter', '.'),
  'lower-latin': form('lowerLetter', '.'),
  'upper-alpha': form('upperLetter', '.'),
  'upper-latin': form('upperLetter', '.'),
  'lower-roman': form('lowerRoman', '.'),
  'upper-roman': form('upperRoman', '.'),
  '1': form('decimal', '.'),
  a: form('lowerLetter', '.'),
  A: form('upperLetter', '.'),
  i: form('lowerRoman', '.'),
  I: form('upperRoman', '.'),
};

/** UEditor, the editor of many government sites, draws its own numbers for these classes (its list.js). */
const editorClasses: Readonly<Record<string, Form>> = {
  custom_cn: form('chineseCounting', '、'),
  custom_cn1: form('chineseCounting', '）'),
  custom_cn2: form('chineseCounting', '）', '（'),
  custom_num: form('decimal', '.'),
  custom_num1: form('decimal', '）'),
  custom_num2: form('decimal', '）', '（'),
};

/** The number that a list gives an item. */
export interface ListLabel {
  readonly text: string;
  /** How deep in lists that count: 0 for the outermost. */
  readonly depth: number;
}

/** A text that brings its own number. */
const numbered = /^\s*(?:[（(]?[\d一二三四五六七八九十]+\s*[、.．）)]|[①-⑳])/u;

/**
 * Gives the number that a browser shows before an item of an ordered list (有序列表); null for none, and where the text has its own.
 * Each list is counted once, however long.
 */
export function createListLabels(
  listStyleOf: (element: Element) => string | null,
): (item: Element) => ListLabel | null {
  const counted = new Map<Element, ReadonlyMap<Element, number>>();
  const depthOf = createDepths();
  return (item) => {
    const list = item.parent;
    if (item.name !== 'li' || list === null || list.type !== 'tag' || list.name !== 'ol') return null;
    const found = formOf(list as Element, item, listStyleOf);
    if (found === null || numbered.test(firstText(item))) return null;
    const ordinals = counted.get(list as Element) ?? countItems(list as Element);
    counted.set(list as Element, ordinals);
    const number = formatNumber(ordinals.get(item) ?? 1, found.format);
    return number === null ? null : { text: found.before + number + found.after, depth: depthOf(list as Element) };
  };
}

function createDepths(): (list: Element) => number {
  const known = new Map<Element, number>();
  const depthOf = (list: Element): number => {
    const before = known.get(list);
    if (before !== undefined) return before;
    const outer = listAround(list);
    const depth = outer === null ? 0 : depthOf(outer) + 1;
    known.set(list, depth);
    return depth;
  };
  return depthOf;
}

function listAround(list: Element): Element | null {
  for (let at: ParentNode | null = list.parent; at?.type === 'tag'; at = at.parent)
    if ((at as Element).name === 'ol') return at as Element;
  return null;
}

function formOf(list: Element, item: Element, styleOf: (element: Element) => string | null): Form | null {
  const byClass = (list.attribs['class'] ?? '').split(/\s+/u).find((name) => editorClasses[name] !== undefined);
  if (byClass !== undefined) return editorClasses[byClass] ?? null;
  const stated = styleOf(item) ?? styleOf(list) ?? item.attribs['type'] ?? list.attribs['type'] ?? 'decimal';
  // list-style is written in any order: none, inside decimal
  const words = stated.split(/\s+/u).filter((word) => !listPlaces.has(word.toLowerCase()));
  return words.length === 0 ? (styles['decimal'] ?? null) : (words.map(byName).find((found) => found !== null) ?? null);
}

const listPlaces = new Set(['inside', 'outside']);

const byName = (word: string): Form | null => styles[word] ?? styles[word.toLowerCase()] ?? null;

function countItems(list: Element): ReadonlyMap<Element, number> {
  const start = Number.parseInt(list.attribs['start'] ?? '1', 10);
  const ordinals = new Map<Element, number>();
  let number = Number.isFinite(start) ? start - 1 : 0;
  for (const item of list.children) {
    if (item.type !== 'tag' || item.name !== 'li') continue;
    const value = Number.parseInt(item.attribs['value'] ?? '', 10);
    number = Number.isFinite(value) ? value : number + 1;
    ordinals.set(item, number);
  }
  return ordinals;
}

function firstText(element: Element): string {
  for (const node of element.children) {
    const text = node.type === 'text' ? node.data : node.type === 'tag' ? firstText(node) : '';
    if (text.trim() !== '') return text;
  }
  return '';
}
