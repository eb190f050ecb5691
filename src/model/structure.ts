import type { Grid, Paragraph } from './document.ts';
import type { Location, Meta } from './notice.ts';

/** A paragraph as its author wrote it: the pieces that a page cut or a line end tore apart are one again. */
export interface Passage {
  readonly kind: 'passage';
  /** Layout spaces and line breaks removed. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly location: Location;
  /** （A、B） alone at an item's end says who acts: so the document has declared (排名第一位为牵头单位，下同). */
  readonly listsAssign?: true;
  /** Length of the label that it begins with, where only the list that counts it tells that it is one (壹、, [1]). */
  readonly labelLength?: number;
}

/** Where tables stand in the text: grids that follow one another, with the title above and the notes below (注：…). */
export interface TableRegion {
  readonly kind: 'region';
  readonly title: Passage | null;
  /** The numbered heading that the table stands right below (一、县教育局). */
  readonly heading?: string;
  /** The title said again on a later page, or 续表. */
  readonly repeated: readonly Passage[];
  readonly grids: readonly Grid[];
  readonly notes: readonly Passage[];
  readonly location: Location;
}

export type BodyItem = Passage | TableRegion;

/**
 * A heading with what stands under it. `title` is the heading; `body` what follows before the first child, the rest of a run-in
 * heading's paragraph first. `origin` is the passage that holds the heading.
 */
export interface OutlineNode {
  readonly label: string | null;
  readonly ordinal: number | null;
  readonly level: number;
  readonly title: string;
  /** The title is followed by text in its own paragraph, or is a whole sentence there. */
  readonly runIn: boolean;
  readonly body: readonly BodyItem[];
  readonly children: readonly OutlineNode[];
  readonly origin: Passage | null;
  readonly location: Location;
}

/** What stands under no heading: `before` is the number of outline roots before it. */
export interface LooseItem {
  readonly before: number;
  readonly item: BodyItem;
}

/** What stands before each root, and last what stands behind them all. */
export function looseByPlace<T extends Pick<LooseItem, 'before'>>(
  loose: readonly T[],
  roots: number,
): readonly (readonly T[])[] {
  const places: T[][] = Array.from({ length: roots + 1 }, () => []);
  for (const one of loose) places[Math.min(one.before, roots)]?.push(one);
  return places;
}

export interface Structure {
  readonly meta: Meta;
  readonly outline: readonly OutlineNode[];
  readonly loose: readonly LooseItem[];
}
