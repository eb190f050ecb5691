import { parseLabel } from '../grammar/numbering.ts';
import type { BodyFlow } from './regions.ts';

/** 11.121人才项目: a number and its stop right before a figure of the text, which reads as a decimal. */
const asDecimal = /^\s*(?<n>\d{1,3})[.．](?=\d)/u;
/** 121人才项目, 12345热线, 5G网络: figures that begin a name, and no decimal's; 125万元 may be those of 1.125万元. */
const opensName =
  /^\s*\d{1,3}[.．](?:\d{3,5}(?=\p{Script=Han})(?![万亿千百]|平方|[公千厘毫]?米|[公海]里|公[顷斤]|[吨亩元倍克个]|级)|\dG)/u;
const dotForms: ReadonlySet<string> = new Set(['arabic-dot', 'arabic-dot-wide']);

const decimalOf = (item: BodyFlow | undefined): number | null => {
  const n = item?.kind === 'passage' ? asDecimal.exec(item.text)?.groups?.['n'] : undefined;
  return n === undefined ? null : Number(n);
};

const dotLabelOf = (item: BodyFlow | undefined): number | null => {
  const label = item?.kind === 'passage' ? parseLabel(item.text) : null;
  return label !== null && dotForms.has(label.form) ? label.ordinal : null;
};

/** The first label or decimal from `at` on, in steps of `step`: of a decimal no neighbour, since 1.1 and 1.2 are a series of their own. */
function neighbour(flow: readonly BodyFlow[], at: number, step: 1 | -1): number | null {
  for (let i = at + step; i >= 0 && i < flow.length; i += step) {
    const ordinal = dotLabelOf(flow[i]);
    if (ordinal !== null) return ordinal;
    if (decimalOf(flow[i]) !== null) return null;
  }
  return null;
}

/**
 * A decimal that begins a paragraph is a label where the numbers before and behind it lack just that one (10. 11.121… 12.), or where it counts on and begins
 * a name (7. and 8.12345热线, the last): a space is put behind its stop, as a typist would who saw it.
 */
export function partDecimals(flow: readonly BodyFlow[]): readonly BodyFlow[] {
  if (!flow.some((item) => decimalOf(item) !== null && dotLabelOf(item) === null)) return flow;
  return flow.map((item, at) => {
    const n = decimalOf(item);
    if (item.kind !== 'passage' || n === null || dotLabelOf(item) !== null) return item;
    const before = neighbour(flow, at, -1);
    const behind = neighbour(flow, at, 1);
    const follows = n === 1 ? behind === 2 : before === n - 1;
    const fills = before === n - 1 && behind === n + 1;
    return fills || (follows && opensName.test(item.text))
      ? { ...item, text: item.text.replace(asDecimal, '$& ') }
      : item;
  });
}
