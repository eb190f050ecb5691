import type { Box, TextItem } from '../geometry.ts';
import { cutItem, type PlacedCharacter, placeCharacters } from '../text/items.ts';
import { isClosing } from '../text/punctuation.ts';
import { joinColumnEnds } from './column-ends.ts';
import type { Lattice } from './lattice.ts';
import { placesIn } from './lattice-cells.ts';
import { joinOverhangs } from './overhang.ts';

/** The page's text, dealt out: `cells` has one list of items for each cell of each lattice, in the lattices' order. */
export interface Deal {
  readonly cells: readonly (readonly (readonly TextItem[])[])[];
  /** Text outside of every lattice. */
  readonly outside: readonly TextItem[];
}

/** A cell as lattice and index in its cells, one object for each; null: outside. */
type Place = { readonly lattice: number; readonly cell: number } | null;

/** Share of a character's width at which a closing mark is looked up: it may hang over the rule (标点悬挂), its start never does. */
const hangingAnchor = 0.1;
/** An item may touch a rule by this much without being over it. */
const slackPoints = 1;

/**
 * Each item goes to the cell that holds its middle; an item that reaches over a rule is cut at it, character by character, unless it overhangs its cell:
 * where the columns are guessed, that tells that they are wrong.
 */
export function dealItems(items: readonly TextItem[], lattices: readonly Lattice[], areDrawn = true): Deal {
  if (lattices.length === 0) return { cells: [], outside: items };
  const findPlace = placeFinder(lattices);
  const cells = lattices.map((lattice) => lattice.cells.map((): TextItem[] => []));
  const outside: TextItem[] = [];
  for (const item of items) {
    const clipped = item.clip === undefined ? null : clippedPlace(item.clip, lattices, findPlace);
    const pieces = clipped === null ? cutAtRules(item, findPlace, areDrawn) : [{ place: clipped, piece: item }];
    for (const { place, piece } of pieces) {
      (place === null ? outside : cells[place.lattice]?.[place.cell])?.push(piece);
    }
  }
  return { cells: cells.map((own, index) => joinColumnEnds(lattices[index]?.cells ?? [], own)), outside };
}

/** Of the clip of a cell's text, which is cut off at the cell's own sides or inside of them: by how much it may be wider. */
const clipSlackPoints = 2;

/** The cell to which a text is cut off; null where its clip is none of a cell. */
function clippedPlace(clip: Box, lattices: readonly Lattice[], findPlace: PlaceFinder): Place {
  const place = findPlace((clip.left + clip.right) / 2, (clip.top + clip.bottom) / 2);
  const box = place === null ? undefined : lattices[place.lattice]?.cells[place.cell]?.box;
  if (box === undefined) return null;
  const beyond = [box.left - clip.left, box.top - clip.top, clip.right - box.right, clip.bottom - box.bottom];
  return beyond.every((points) => points <= clipSlackPoints) ? place : null;
}

type PlaceFinder = (x: number, y: number) => Place;

function placeFinder(lattices: readonly Lattice[]): PlaceFinder {
  const owners = lattices.map(ownersOf);
  const places = lattices.map(({ cells }, lattice) => cells.map((_, cell) => ({ lattice, cell })));
  return (x, y) => {
    const lattice = lattices.findIndex(({ box }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
    const found = lattices[lattice];
    if (found === undefined) return null;
    const slot = indexIn(found.rowEdges, y) * found.columns + indexIn(found.columnEdges, x);
    return places[lattice]?.[owners[lattice]?.[slot] ?? 0] ?? null;
  };
}

/** Place in rows × columns → index of the cell over it. */
function ownersOf({ rows, columns, cells }: Lattice): Int32Array {
  const owners = new Int32Array(rows * columns);
  cells.forEach((cell, index) => {
    for (const place of placesIn(cell, columns)) owners[place] = index;
  });
  return owners;
}

/** Index of the stretch between sorted edges that holds the position. */
function indexIn(edges: readonly number[], position: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Piece {
  readonly place: Place;
  readonly piece: TextItem;
}

function cutAtRules(item: TextItem, findPlace: PlaceFinder, areDrawn: boolean): readonly Piece[] {
  const { left, right, top, bottom } = item.box;
  const y = (top + bottom) / 2;
  const whole = findPlace((left + right) / 2, y);
  const ends = [findPlace(left + slackPoints, y), findPlace(right - slackPoints, y)];
  if (!item.upright || ends.every((end) => end === whole)) return [{ place: whole, piece: item }];
  const groups: { place: Place; from: number; to: number }[] = [];
  const characters = placeCharacters(item);
  characters.forEach((placed, index) => {
    const place = findPlace(anchorOf(placed), y);
    const last = groups.at(-1);
    // A mark stays with what it follows, however far beyond the rule: no cell begins with one.
    if (last !== undefined && (last.place === place || isClosing(placed.character))) last.to = index + 1;
    else groups.push({ place, from: index, to: index + 1 });
  });
  const shares = areDrawn ? joinOverhangs(groups, characters, (x) => findPlace(x, y)) : groups;
  return shares.map(({ place, from, to }) => ({ place, piece: cutItem(item, from, to) }));
}

function anchorOf({ character, left, right }: PlacedCharacter): number {
  return left + (right - left) * (isClosing(character) ? hangingAnchor : 0.5);
}
