import { type Block, paragraphText } from '../model/document.ts';
import { squash } from '../text/layout.ts';
import { endsInLeader } from '../text/leader.ts';
import { contentsTitles } from '../vocabulary/meta-words.ts';

/** Word fills a tab with the leader's dots: they are no text. Without 目录 above, such a line may be a table's. */
const tabbed = /\t\s{0,9}\d{1,4}\s{0,9}$/u;

/** So many entries are a list of contents, below its title and without one. */
const fewestBelowTitle = 2;
const fewest = 3;

interface Line {
  readonly at: number;
  readonly isTitle: boolean;
  /** With its dots, or a tab in place of them. */
  readonly isEntry: boolean;
  readonly hasLeader: boolean;
}

/** A table of contents (目录): its entries are the headings that follow, each with its page number; they become furniture, with the word above them. */
export function markContents(blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.flatMap(toLine);
  if (!lines.some(({ isEntry }) => isEntry)) return blocks;
  const listed = new Set<number>();
  for (let from = 0; from < lines.length; ) {
    const list = listFrom(lines, from);
    for (const { at } of list) listed.add(at);
    from += Math.max(1, list.length);
  }
  return blocks.map((block, at) => (listed.has(at) ? { ...block, layer: 'furniture' } : block));
}

/** The title and its entries, or entries alone, that begin with this line; empty where none do. */
function listFrom(lines: readonly Line[], from: number): readonly Line[] {
  const isTitled = lines[from]?.isTitle === true;
  const start = isTitled ? from + 1 : from;
  const end = endOfEntries(lines, start, isTitled ? 'isEntry' : 'hasLeader');
  return end - start >= (isTitled ? fewestBelowTitle : fewest) ? lines.slice(from, end) : [];
}

/** Page numbers part nothing; a table does. */
function toLine(block: Block, at: number): readonly Line[] {
  if (block.layer === 'furniture') return [];
  const text = block.kind === 'paragraph' ? paragraphText(block) : null;
  const plain = squash(text ?? '');
  if (text !== null && plain === '') return [];
  const hasLeader = endsInLeader(plain);
  const isEntry = hasLeader || (text !== null && tabbed.test(text));
  return [{ at, isTitle: contentsTitles.includes(plain), isEntry, hasLeader }];
}

function endOfEntries(lines: readonly Line[], from: number, kind: 'isEntry' | 'hasLeader'): number {
  let end = from;
  while (lines[end]?.[kind] === true) end++;
  return end;
}
