import type { TextItem } from './geometry.ts';

/** A character of an item where it stands; a surrogate pair is one. */
export interface PlacedCharacter {
  readonly character: string;
  readonly left: number;
  readonly right: number;
}

/** Never begins a line in Chinese setting (行首禁则), and may hang over the end of one. */
const closingPunctuation = /^[，。、；：！？）〕】》〉”’」』…％,.;:!?)\]}%]$/u;
/** Never ends a line. */
const openingPunctuation = /^[（〔【《〈“‘「『([{]$/u;
/** ASCII, Latin, half-width forms: half as wide as a Han character. */
const narrow = /^[ -\u024f\uff61-\uff9f]$/u;

export function isClosing(character: string): boolean {
  return closingPunctuation.test(character);
}

export function isOpening(character: string): boolean {
  return openingPunctuation.test(character);
}

/** An engine that gives runs only: the characters share the run's width, a Latin one taking half of what a Han one takes. */
export function placeCharacters(item: TextItem): readonly PlacedCharacter[] {
  const characters = [...item.text];
  const weights = characters.map((character) => (narrow.test(character) ? 1 : 2));
  const total = weights.reduce<number>((sum, weight) => sum + weight, 0);
  const scale = total === 0 ? 0 : (item.box.right - item.box.left) / total;
  let left = item.box.left;
  return characters.map((character, index) => {
    const right = left + (weights[index] ?? 0) * scale;
    const placed = { character, left, right };
    left = right;
    return placed;
  });
}

/** The piece of an item that these neighbouring characters make. */
export function cutItem(item: TextItem, characters: readonly PlacedCharacter[]): TextItem {
  const left = characters[0]?.left ?? item.box.left;
  const right = characters.at(-1)?.right ?? item.box.right;
  return { ...item, text: characters.map(({ character }) => character).join(''), box: { ...item.box, left, right } };
}
