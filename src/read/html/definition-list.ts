import type { Element } from 'domhandler';
import { makeTask } from '../../grammar/header-keys.ts';

/** A term (<dt>) and what is said of it (<dd>). */
export type Pair = readonly [term: Element, said: Element];

/** The pairs of a list that is an upright table (竖排任务表) in all but name: <dt>责任单位</dt><dd>县财政局</dd> …; null for any other. */
export function taskPairs(list: Element, isHidden: (element: Element) => boolean): readonly Pair[] | null {
  const parts = partsOf(list, isHidden);
  const pairs: Pair[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [term, said] = [parts[at], parts[at + 1]];
    if (term?.name !== 'dt' || said?.name !== 'dd') return null;
    pairs.push([term, said]);
  }
  return makeTask(pairs.map(([term]) => textOf(term).replace(/[：:]$/u, ''))) ? pairs : null;
}

/** In HTML5 a <div> may stand around each pair. */
const partsOf = (parent: Element, isHidden: (element: Element) => boolean): readonly Element[] =>
  parent.children
    .filter((node): node is Element => node.type === 'tag' && !isHidden(node))
    .flatMap((element) => (element.name === 'div' ? partsOf(element, isHidden) : [element]));

const textOf = (parent: Element): string =>
  parent.children
    .map((node) => (node.type === 'text' ? node.data : node.type === 'tag' ? textOf(node) : ''))
    .join('')
    .trim();
