import type { AnyNode, Element, ParentNode } from 'domhandler';
import { isUnitRole } from '../../grammar/column-role.ts';
import { sureRole } from '../../grammar/header-keys.ts';
import { isTime } from '../../grammar/unit-list/name.ts';
import { isUnitList } from '../../grammar/unit-list.ts';
import { isFieldLabel } from '../../grammar/web-frame.ts';
import type { ColumnRole } from '../../model/notice.ts';
import { skippedElements } from './elements.ts';

/** Labels of a page (责任单位) with the node beside each that holds what they say (县财政局). */
export type LabelPairs = ReadonlyMap<Element, AnyNode>;

/** A child with the text in it, as far as it counts. */
interface Item {
  readonly node: AnyNode;
  readonly text: string;
  /** It begins a line: <br> stands before it. */
  readonly isLine: boolean;
}

const longestLabel = 12;
const longestSaid = 300;
/** Their pairs are read otherwise. */
const ownPairs = new Set(['table', 'select']);
const colon = /[：:]$/u;
const white = /[\s\u3000]+/gu;

const isBreak = (node: AnyNode | undefined): boolean => node?.type === 'tag' && node.name === 'br';

/** A header word, or a field of the site's own (索引号), which is no task's. */
function roleOf({ node, text }: Item): ColumnRole | null {
  if (node.type !== 'tag' || text.length > longestLabel) return null;
  return sureRole(text.replace(colon, '')) ?? (isFieldLabel(text) ? 'other' : null);
}

/** Of units and times it is told what they are; of anything else that it stands in an element or on a line of its own. */
function says(role: ColumnRole, { node, text, isLine }: Item): boolean {
  if (isUnitRole(role)) return isUnitList(text);
  if (role === 'deadline') return isTime(text);
  return (node.type === 'tag' || isLine) && text.length < longestSaid;
}

/** Label, value, label, value … from the first label on; none where anything else stands between. */
function pairsAmong(items: readonly Item[]): readonly (readonly [Element, AnyNode, ColumnRole])[] {
  const rest = items.slice(items.findIndex((item) => roleOf(item) !== null));
  const pairs: [Element, AnyNode, ColumnRole][] = [];
  for (let at = 0; at < rest.length; at += 2) {
    const [label, said] = [rest[at], rest[at + 1]];
    const role = label === undefined ? null : roleOf(label);
    if (label === undefined || said === undefined || role === null || roleOf(said) !== null) return [];
    if (/^[：:]/u.test(said.text) || !says(role, said)) return [];
    pairs.push([label.node as Element, said.node, role]);
  }
  return pairs;
}

/**
 * The pairs of a page that shows its records as cards: <span>责任单位</span><span>县财政局</span>, which only styles hold apart. None where no label of
 * them says who.
 */
export function findLabelPairs(root: ParentNode, isHidden: (element: Element) => boolean): LabelPairs {
  const found = new Map<Element, AnyNode>();
  let namesUnits = false;
  const textOf = (node: AnyNode): string => {
    if (node.type === 'text') return node.data.replace(white, '');
    if (node.type !== 'tag' || skippedElements.has(node.name) || isHidden(node)) return '';
    if (node.name === 'input') return (node.attribs['value'] ?? '').trim();
    return ownPairs.has(node.name) ? '\u0000'.repeat(longestSaid) : textIn(node);
  };
  const textIn = (parent: ParentNode): string => {
    const items = parent.children
      .map((node, i): Item => ({ node, text: textOf(node), isLine: isBreak(parent.children[i - 1]) }))
      .filter(({ text }) => text !== '');
    for (const [label, said, role] of items.length > 1 ? pairsAmong(items) : []) {
      found.set(label, said);
      namesUnits ||= isUnitRole(role);
    }
    return items
      .map(({ text }) => text)
      .join('')
      .slice(0, longestSaid);
  };
  textIn(root);
  return namesUnits ? found : new Map();
}
