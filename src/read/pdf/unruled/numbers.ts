import { unite } from '../geometry.ts';
import type { CellPiece } from './columns.ts';
import type { ColumnKind } from './grid.ts';

/** Lines of one number stand no further apart, in leadings. */
const nextLineShare = 1.25;

/** A column too narrow for 10 prints 1 above 0: serial numbers (序号) count up, so that what was torn is known, over all pages. */
export function joinNumbers<Part extends { readonly body: readonly CellPiece[] }>(
  parts: readonly Part[],
  kinds: readonly ColumnKind[],
): readonly Part[] {
  const column = kinds.findIndex(({ isNumber }) => isNumber);
  const kind = kinds[column];
  if (kind === undefined) return parts;
  let state: Count = { expected: 1, torn: '' };
  return parts.map((part) => {
    const own = part.body.filter(({ first, last }) => first === column && last === column);
    const { joined, next } = joinColumn(own, state, nextLineShare * kind.leading);
    state = next;
    return joined.length === own.length ? part : { ...part, body: withColumn(part.body, own, joined) };
  });
}

function withColumn(
  body: readonly CellPiece[],
  own: readonly CellPiece[],
  joined: readonly CellPiece[],
): readonly CellPiece[] {
  const others = body.filter((piece) => !own.includes(piece));
  return [...others, ...joined].sort((one, other) => one.baseline - other.baseline);
}

interface Count {
  readonly expected: number;
  /** What a page's end left of the expected number. */
  readonly torn: string;
}

interface Joined {
  readonly joined: readonly CellPiece[];
  readonly next: Count;
}

function joinColumn(lines: readonly CellPiece[], { expected: first, torn }: Count, maxStep: number): Joined {
  const joined: CellPiece[] = [];
  let expected = first;
  for (const line of lines) {
    const above = joined.at(-1);
    const isNext = above !== undefined && line.baseline - above.baseline <= maxStep;
    const isTorn = above === undefined && torn !== '' && torn + line.text === String(expected);
    if (isNext && above.text + line.text === String(expected)) joined[joined.length - 1] = joinTwo(above, line);
    else joined.push(line);
    if (isTorn) expected += 1;
    else expected = countOn(joined.at(-1)?.text ?? '', expected);
  }
  const last = joined.at(-1)?.text ?? '';
  const isCut = last !== '' && last !== String(expected) && String(expected).startsWith(last);
  return { joined, next: { expected, torn: isCut ? last : '' } };
}

/** A number that fits is the one before the next; one far ahead starts to count anew (a table that goes on from another). */
function countOn(text: string, expected: number): number {
  const digits = text.match(/\d+/u)?.[0];
  const number = digits === undefined ? 0 : Number(digits);
  return number === expected || number > expected ? number + 1 : expected;
}

function joinTwo(above: CellPiece, below: CellPiece): CellPiece {
  const box = unite([above.box, below.box]);
  const baseline = (above.baseline + below.baseline) / 2;
  return { ...above, items: [...above.items, ...below.items], text: above.text + below.text, box, baseline };
}
