import type { PlacedCharacter } from '../text/items.ts';
import { isClosing } from '../text/punctuation.ts';

/** Characters of an item from one index to another, end excluded, in one cell; null: outside of all tables. */
export interface Share<P> {
  readonly place: P | null;
  readonly from: number;
  readonly to: number;
}

/** In which cell a position on the item's line lies. */
type PlaceAt<P> = (x: number) => P | null;

/** A character may reach over a rule by this share of its width and still stand beside it. */
const slackShare = 0.25;
const wordCharacter = /[\p{Script=Latin}\d.-]/u;
const space = /\s/u;

/**
 * The shares of an item between cells, those of a text that overhangs its cell joined: a rule goes through a character or a number, or ends the table.
 * Texts of two cells are parted by the white space around the rule, or meet at it.
 */
export function joinOverhangs<P>(
  shares: readonly Share<P>[],
  characters: readonly PlacedCharacter[],
  placeAt: PlaceAt<P>,
): readonly Share<P>[] {
  const joined: Share<P>[][] = [];
  for (const share of shares) {
    const before = joined.at(-1);
    const last = before?.at(-1);
    if (before !== undefined && last !== undefined && isOneText(last, share, { characters, placeAt }))
      before.push(share);
    else joined.push([share]);
  }
  return joined.map((group) => ({
    place: placeOf(group, characters, placeAt),
    from: group[0]?.from ?? 0,
    to: group.at(-1)?.to ?? 0,
  }));
}

interface OnLine<P> {
  readonly characters: readonly PlacedCharacter[];
  readonly placeAt: PlaceAt<P>;
}

function isOneText<P>(one: Share<P>, other: Share<P>, { characters, placeAt }: OnLine<P>): boolean {
  const [left, right] = [characters[one.to - 1], characters[other.from]];
  if (left === undefined || right === undefined) return false;
  if (space.test(left.character) || space.test(right.character)) return false;
  if (one.place === null || other.place === null) return true;
  if (wordCharacter.test(left.character) && wordCharacter.test(right.character)) return true;
  const reachesOver = !isClosing(left.character) && placeAt(left.right - slackOf(left)) !== one.place;
  return reachesOver || placeAt(right.left + slackOf(right)) !== other.place;
}

function slackOf({ left, right }: PlacedCharacter): number {
  return slackShare * (right - left);
}

/** A text begins beside the left rule of its cell, or stands in its middle. */
function placeOf<P>(group: readonly Share<P>[], characters: readonly PlacedCharacter[], placeAt: PlaceAt<P>): P | null {
  const [first] = group;
  const start = characters[first?.from ?? 0];
  const end = characters[(group.at(-1)?.to ?? 1) - 1];
  if (first === undefined || start === undefined || end === undefined) return null;
  const isAtLeft = placeAt(start.left - (start.right - start.left)) !== first.place;
  if (group.length === 1 || (first.place !== null && isAtLeft)) return first.place;
  const middle = placeAt((start.left + end.right) / 2);
  return middle ?? group.find(({ place }) => place !== null)?.place ?? null;
}
