import { assignmentsOf } from '../grammar/prose.ts';
import type { OutlineNode, Passage } from '../model/structure.ts';
import { contentLabels } from '../vocabulary/assignment-labels.ts';
import { dutyHeaders } from '../vocabulary/header-words.ts';
import type { Covered } from './covered-by-heading.ts';
import { headingEntry, isOnHeadingLine, isShortHeading, passagesOf, saysWhat } from './prose-content.ts';
import { joinSaid, saidIn } from './said.ts';

/** One such item alone may be followed by the notice's closing words, where it is the last. */
const fewest = 2;
/** 主要职责：…: of the item, wherever it stands. */
const ofItem = new RegExp(`^(?:${[...contentLabels, ...dutyHeaders].join('|')})[：:]`, 'u');

interface Parts {
  /** Who and when. */
  readonly said: readonly Passage[];
  readonly below: readonly Passage[];
}

/** Times and persons below the text: 办结时限：…. */
const isField = (passage: Passage): boolean => saidIn(passage)?.found === null;

/** Lines that say who and when right below a heading, the text below them, and lines below that that add when; null for an item of any other shape. */
function partsOf(node: OutlineNode): Parts | null {
  const own = passagesOf(node);
  if (node.children.length > 0 || !isShortHeading(node) || own.some((one) => isOnHeadingLine(node, one))) return null;
  const end = own.findIndex((passage) => saidIn(passage) === null);
  const rest = own.slice(Math.max(0, end));
  const last = rest.findLastIndex((passage) => !isField(passage));
  const said = [...own.slice(0, Math.max(0, end)), ...rest.slice(last + 1)];
  const below = rest.slice(0, last + 1);
  const isText = below.length > 0 && below.every((one) => saysWhat(one) && assignmentsOf(one).length === 0);
  return isText && own[0] !== below[0] && said.some((one) => assignmentsOf(one).length > 0) ? { said, below } : null;
}

/** True where an item has for certain what is to be done below who does it: the last of its siblings only where the text says that it is the item's. */
const hasSureOne = (nodes: readonly OutlineNode[]): boolean =>
  nodes.some((node, i) => {
    const [first] = partsOf(node)?.below ?? [];
    const isSure = first !== undefined && (i < nodes.length - 1 || ofItem.test(first.text.trim()));
    return isSure || hasSureOne(node.children);
  });

const nodesOf = (node: OutlineNode): readonly OutlineNode[] => [node, ...node.children.flatMap(nodesOf)];

/** True where the document puts who and when above what is to be done: （一）X / 责任单位：A / 工作内容：…. */
export function saysWhoAbove(outline: readonly OutlineNode[]): boolean {
  const all = outline.flatMap(nodesOf).filter((node) => partsOf(node) !== null);
  return all.length >= fewest || (all.length > 0 && hasSureOne(outline));
}

/** The text of an item whose lines above it say who; null where they don't. */
export function coveredByLinesAbove(node: OutlineNode): readonly Covered[] | null {
  const parts = partsOf(node);
  const found = parts === null ? null : joinSaid(parts.said.flatMap((passage) => saidIn(passage) ?? []));
  const [origin] = parts?.below ?? [];
  if (parts === null || found === null || origin === undefined) return null;
  return [{ path: [headingEntry(node)], text: parts.below.map(({ text }) => text).join('\n'), origin, found }];
}
