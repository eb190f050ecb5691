import type { TextItem } from '../geometry.ts';
import type { Piece } from './pieces.ts';

interface Placed {
  readonly piece: Piece;
}

const serial = /^\d{1,3}$/u;
const fewest = 3;
/** Points: a number may be centred in its column, so that 10 begins before 9. */
const slackPoints = 1;

/**
 * A narrow category (类别) set so close to the serial numbers (序号) on its right that no gap parts them: the numbers count up, all in line, so that they are a
 * column however near. Null where there are no such numbers.
 */
export function partNumbers<Text extends Placed>(texts: readonly Text[]): readonly (readonly Text[])[] | null {
  const alone = texts.filter(({ piece }) => serial.test(piece.text));
  if (alone.length < fewest || alone.length === texts.length) return null;
  const at = alone.reduce((least, { piece }) => Math.min(least, piece.box.left), Number.POSITIVE_INFINITY);
  const numbers = texts.flatMap(({ piece }) => numberOf(piece, at) ?? []);
  const countsUp = numbers.every(({ text }, index) => {
    const before = numbers[index - 1];
    return before === undefined || Number(text) === Number(before.text) + 1;
  });
  const isInLine = numbers.every(({ box, size }) => box.left < at + size);
  const others = texts.filter((text) => !alone.includes(text)).map((text) => withoutNumber(text, at));
  return countsUp && isInLine && others.every(({ piece }) => piece.box.right <= at + slackPoints)
    ? [others, alone]
    : null;
}

/** 2, and the 2 of 公开 2, which begins where the others do. */
function numberOf({ items, text }: Piece, at: number): TextItem | null {
  const last = items.at(-1);
  if (last === undefined || !serial.test(last.text)) return null;
  return serial.test(text) || (items.length > 1 && last.box.left >= at - slackPoints) ? last : null;
}

function withoutNumber<Text extends Placed>(text: Text, at: number): Text {
  const { piece } = text;
  const before = piece.items.at(-2);
  if (before === undefined || numberOf(piece, at) === null) return text;
  return { ...text, piece: { ...piece, box: { ...piece.box, right: before.box.right } } };
}
