import { parseLabel } from '../numbering.ts';

/** Of the labels, those that number items of a text: 1. and （1）, no 一、. */
const itemLevel = 3;

/** An item of a list inside of a text. */
export interface Item {
  readonly level: number;
  readonly ordinal: number;
}

/** The number of an item (1.…, （2）…); null for any other text. */
export function parseItem(text: string): Item | null {
  const label = parseLabel(text);
  return label === null || label.level < itemLevel ? null : { level: label.level, ordinal: label.ordinal };
}
