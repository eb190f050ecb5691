import type { Segment, TextItem } from '../geometry.ts';

/** Of the text's size, below its baseline. */
const [nearest, furthest] = [0.01, 0.3];
/** Of the text's size: an underline begins and ends with a character. */
const tolerance = 0.12;
/** Points: a rule of a table begins and ends at others, in the middle of their width. */
const samePlace = 0.8;
/** A longer line is a table's. */
const longest = 300;
/** Each line is held against all texts: more on a page are a drawing. */
const mostLines = 500;

/** Lines without those drawn under words (下划线), which in a narrow cell come as near to its rules as rules that are drawn short. */
export function dropUnderlines(rulings: readonly Segment[], items: readonly TextItem[]): readonly Segment[] {
  const verticals = rulings.filter(({ axis }) => axis === 'vertical');
  const isLoose = (rule: Segment): boolean =>
    rule.axis === 'horizontal' && rule.to - rule.from < longest && !isBetween(rule, verticals);
  const loose = rulings.filter(isLoose);
  if (loose.length === 0 || loose.length > mostLines) return rulings;
  const underlines = new Set(loose.filter((rule) => isUnderline(rule, items)));
  return underlines.size === 0 ? rulings : rulings.filter((rule) => !underlines.has(rule));
}

/** Both of its ends are at other rules. */
function isBetween({ at, from, to }: Segment, verticals: readonly Segment[]): boolean {
  const isMet = (end: number): boolean =>
    verticals.some(
      (rule) => Math.abs(rule.at - end) <= samePlace && rule.from <= at + samePlace && rule.to >= at - samePlace,
    );
  return isMet(from) && isMet(to);
}

function isUnderline({ at, from, to }: Segment, items: readonly TextItem[]): boolean {
  const above = items.filter(({ upright, baseline, size }) => {
    return upright && at - baseline >= nearest * size && at - baseline <= furthest * size;
  });
  const hasEdge = (place: number): boolean =>
    above.some(({ edges, size }) => edges.some((edge) => Math.abs(edge - place) <= tolerance * size));
  return hasEdge(from) && hasEdge(to);
}
