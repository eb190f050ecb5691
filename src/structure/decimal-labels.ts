import { parseLabel } from '../grammar/numbering.ts';
import type { BodyFlow } from './regions.ts';

/** 11.121人才项目: a number and its stop right before a figure of the text, which reads as a decimal. */
const asDecimal = /^\s*(?<n>\d{1,3})[.．](?=\d)/u;
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
 * A decimal that begins a paragraph is a label where the numbers before and behind it lack just that one (10. 11.121… 12.): a space is put behind its stop,
 * as a typist would who saw it.
 */
export function partDecimals(flow: readonly BodyFlow[]): readonly BodyFlow[] {
  if (!flow.some((item) => decimalOf(item) !== null && dotLabelOf(item) === null)) return flow;
  return flow.map((item, at) => {
    const n = decimalOf(item);
    if (item.kind !== 'passage' || n === null || dotLabelOf(item) !== null) return item;
    const fills = neighbour(flow, at, -1) === n - 1 && neighbour(flow, at, 1) === n + 1;
    return fills ? { ...item, text: item.text.replace(asDecimal, '$& ') } : item;
  });
}
