import type { AnyNode, ParentNode } from 'domhandler';

/** &lt;p&gt;…&lt;/p&gt;: tags that a content system escaped once too often stand in the text; a text may quote one. */
const closingTag = /<\/(?:p|td|th|tr|table|div|span|li|h[1-6]|strong|b|font)\s*>|<br\s*\/?>/giu;
const fewestTags = 2;
/** &amp;nbsp; &amp;ldquo;: no notice has such words. */
const entity = /&(?:nbsp|[lr][ds]quo|[mn]dash|hellip|middot|times|amp|[lg]t|quot|e[mn]sp|#\d{2,5}|#x[\da-f]{2,5});/giu;

/** Elements that show their text as it is. */
const verbatim = new Set(['script', 'style', 'template', 'title', 'textarea', 'code', 'xmp']);

type Parse = (markup: string) => readonly AnyNode[];

/** Puts what its escaped text says in its place, throughout a page; `parse` gives the nodes of a piece of HTML. */
export function unescapeMarkup(root: ParentNode, parse: Parse): void {
  const known = new Map<string, string>();
  const characterOf = (written: string): string => {
    const character = known.get(written) ?? textOf(parse(written));
    known.set(written, character);
    return character;
  };
  unescapeIn(root, parse, characterOf);
}

function unescapeIn(parent: ParentNode, parse: Parse, characterOf: (entity: string) => string): void {
  let isChanged = false;
  const children = parent.children.flatMap((node): readonly AnyNode[] => {
    if (node.type === 'text') {
      if (hasTags(node.data)) {
        isChanged = true;
        return parse(node.data);
      }
      if (node.data.includes('&')) node.data = node.data.replace(entity, characterOf);
    } else if ('children' in node && !('name' in node && verbatim.has(node.name))) {
      unescapeIn(node, parse, characterOf);
    }
    return [node];
  });
  if (!isChanged) return;
  for (const node of children) node.parent = parent;
  parent.children = children as ParentNode['children'];
}

const hasTags = (text: string): boolean => text.includes('<') && (text.match(closingTag)?.length ?? 0) >= fewestTags;

const textOf = (nodes: readonly AnyNode[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.data : '')).join('');
