import type { TextItem } from './geometry.ts';
import { type PlacedCharacter, placeCharacters } from './items.ts';
import { isClosing, isOpening } from './punctuation.ts';

const wordCharacter = /[\p{Script=Latin}\d.%-]/u;

/** Width of what the setting could not have cut off a line's start: a Latin word, a character with the marks that stick to it. */
export function firstUnitWidth(items: readonly TextItem[]): number {
  const [first] = items;
  if (first === undefined) return 0;
  const characters = items.slice(0, 3).flatMap(placeCharacters);
  const end = Math.max(1, unitLength(characters));
  return (characters[end - 1]?.right ?? first.box.right) - first.box.left;
}

function unitLength(characters: readonly PlacedCharacter[]): number {
  const at = (index: number): string => characters[index]?.character ?? '';
  const endOf = (start: number, test: (character: string) => boolean): number => {
    let end = start;
    while (end < characters.length && test(at(end))) end++;
    return end;
  };
  const isWord = (character: string): boolean => wordCharacter.test(character);
  const start = endOf(0, isOpening);
  const body = isWord(at(start)) ? endOf(start, isWord) : start + 1;
  const marks = endOf(body, isClosing);
  // LibreOffice keeps a number with the mark before it: 理。2020年.
  return Math.min(marks > body ? endOf(marks, isWord) : marks, characters.length);
}
