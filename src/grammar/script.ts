import { countEach } from '../text/count-each.ts';
import { simplifiedCharacters, traditionalCharacters } from '../vocabulary/traditional.ts';

/** A text in traditional characters (繁體), read as if it were in simplified ones: one character for one, so that places stay. */
export interface Script {
  readonly simplify: (text: string) => string;
  /** The same text as its author wrote it. */
  readonly restore: (text: string) => string;
}

const simplifiedOf: ReadonlyMap<string, string> = new Map(
  [...traditionalCharacters].map((character, at) => [character, simplifiedCharacters[at] ?? character]),
);
const simplified = new Set(simplifiedCharacters);
const anyTraditional = new RegExp(`[${traditionalCharacters}]`, 'u');
/** A name or a quotation may have so many. */
const fewest = 10;

/** A text in simplified characters, as headers are looked up: a table in traditional ones may stand in a notice that is in simplified ones. */
export function inSimplified(text: string): string {
  if (!anyTraditional.test(text)) return text;
  return [...text].map((character) => simplifiedOf.get(character) ?? character).join('');
}

/** One by one: a list of all characters of a document would take more than the document. */
function* charactersOf(texts: readonly string[]): Generator<string> {
  for (const text of texts) yield* text;
}

/** Of two that simplify to one (發, 髮) the more frequent; none where the simplified one stands in the text, too: the way back would be lost. */
function pairsOf(counts: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const back = new Map<string, string>();
  for (const [character, count] of counts) {
    const plain = simplifiedOf.get(character);
    if (plain === undefined || counts.has(plain)) continue;
    const rival = back.get(plain);
    if (rival === undefined || count > (counts.get(rival) ?? 0)) back.set(plain, character);
  }
  return back;
}

const replaceBy = (pairs: ReadonlyMap<string, string>): ((text: string) => string) => {
  const any = new RegExp(`[${[...pairs.keys()].join('')}]`, 'gu');
  return (text) => text.replace(any, (character) => pairs.get(character) ?? character);
};

/** How to read a document's texts; null where they are in simplified characters, as most are. */
export function findScript(texts: readonly string[]): Script | null {
  if (!texts.some((text) => anyTraditional.test(text))) return null;
  const counts = countEach(charactersOf(texts));
  const sum = (of: { has: (character: string) => boolean }): number =>
    [...counts].reduce((total, [character, count]) => total + (of.has(character) ? count : 0), 0);
  const total = sum(simplifiedOf);
  const back = pairsOf(counts);
  if (total < fewest || total <= sum(simplified) || back.size === 0) return null;
  return { simplify: replaceBy(new Map([...back].map(([plain, own]) => [own, plain]))), restore: replaceBy(back) };
}
