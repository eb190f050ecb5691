import type { Element, ParentNode } from 'domhandler';
import type { Finding } from '../../model/finding.ts';
import type { RawBlock } from './dom-to-blocks.ts';
import { inlineElements } from './elements.ts';

/** A picture that is smaller is an icon: pixels. */
const smallestPicture = 100;
/** A frame that is smaller counts visits: pixels. */
const smallestFrame = 50;
const frames = new Set(['iframe', 'frame', 'object', 'embed']);

/**
 * What the document's part of a page shows without text that can be read: pictures on lines or in cells of their own (扫描成图片的附件), and other
 * documents in a frame. `blocks` are those of the page, with its frame marked; where none is the document's, all of it may be in a frame.
 */
export function describeUnread(
  root: ParentNode,
  blocks: readonly RawBlock[],
  isHidden: (element: Element) => boolean,
): readonly Finding[] {
  const main = mainOf(blocks.filter(({ furniture }) => !furniture)) ?? root;
  const found = objectsIn(main, isHidden, rememberingText());
  const images = found.filter(({ name }) => name === 'img').length;
  const counts = { image: images, 'embedded-object': found.length - images };
  return Object.entries(counts).flatMap(([what, count]): readonly Finding[] =>
    count === 0 ? [] : [{ rule: 'unread-object', args: { what, count }, location: {} }],
  );
}

/** The innermost element around all of the document's blocks, and around their paragraphs. */
function mainOf(blocks: readonly RawBlock[]): ParentNode | null {
  let main: ParentNode | null = null;
  for (const { element } of blocks) {
    const around: ParentNode | null = element?.parent ?? null;
    main = main === null ? around : common(main, around);
  }
  return main;
}

function common(one: ParentNode, other: ParentNode | null): ParentNode {
  const chain = new Set<ParentNode>();
  for (let at: ParentNode | null = one; at !== null; at = at.parent) chain.add(at);
  for (let at = other; at !== null; at = at.parent) if (chain.has(at)) return at;
  return one;
}

function objectsIn(
  parent: ParentNode,
  isHidden: (element: Element) => boolean,
  hasText: (parent: ParentNode) => boolean,
): readonly Element[] {
  return parent.children.flatMap((node): readonly Element[] => {
    if (node.type !== 'tag' || isHidden(node)) return [];
    if (frames.has(node.name)) return isLarge(node, smallestFrame) ? [node] : [];
    if (node.name === 'img') return isLarge(node, smallestPicture) && isAlone(node, hasText) ? [node] : [];
    return objectsIn(node, isHidden, hasText);
  });
}

/** True also where no size is stated. */
const isLarge = ({ attribs }: Element, smallest: number): boolean =>
  [attribs['width'], attribs['height']].every((side) => !(Number.parseInt(side ?? '', 10) < smallest));

/** Nothing else stands on the picture's line; a picture beside words is an icon, one in a link a button. */
function isAlone(picture: Element, hasText: (parent: ParentNode) => boolean): boolean {
  let around: ParentNode | null = picture.parent;
  while (around?.type === 'tag' && inlineElements.has((around as Element).name)) {
    if ((around as Element).name === 'a') return false;
    around = around.parent;
  }
  return around !== null && !hasText(around);
}

/** Says whether an element holds text; a page may hold many pictures in one that has none. */
function rememberingText(): (parent: ParentNode) => boolean {
  const known = new Map<ParentNode, boolean>();
  return (parent) => {
    const has = known.get(parent) ?? hasText(parent);
    known.set(parent, has);
    return has;
  };
}

const hasText = (parent: ParentNode): boolean =>
  parent.children.some((node) =>
    node.type === 'text' ? node.data.trim() !== '' : node.type === 'tag' && hasText(node),
  );
