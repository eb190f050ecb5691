import { unbreakableWords } from '../../vocabulary/protected-unit-names.ts';
import { isUnitShape } from './shape.ts';

/** Cuts of 委员会: 委|员会, 委员|会, by the two characters at the cut. */
const cuts = new Map<string, readonly (readonly [string, string])[]>();
for (const word of unbreakableWords) {
  for (let at = 1; at < word.length; at += 1) {
    const key = `${word[at - 1]}${word[at]}`;
    cuts.set(key, [...(cuts.get(key) ?? []), [word.slice(0, at), word.slice(at)]]);
  }
}

/** 文旅集团|县委组织部, 人民银行|政协联络办: two names whose ends look like 团县委 and 行政. */
const wholeEnd = /(?:集团|银行)$/u;

/** True where the gap between `left` and `right` stands inside a word that no name ends in: 委员|会. */
export function cutsWord(left: string, right: string): boolean {
  const candidates = cuts.get(`${left.at(-1) ?? ''}${right[0] ?? ''}`);
  const isCut = candidates?.some(([before, after]) => left.endsWith(before) && right.startsWith(after)) ?? false;
  return isCut && !(wholeEnd.test(left) && isUnitShape(right));
}
