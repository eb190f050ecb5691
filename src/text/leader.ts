/** Dots or an ellipsis that lead to a page number (前导符): 一、…工作……………………3, (12), —5—. */
const leader = /(?<![.．·•…‥])(?:[.．·•]{6,}|[…‥]{3,})[（(—–\-－]?\d{1,4}[）)—–\-－]?$/u;

/** An entry of a table of contents, without white space. */
export function endsInLeader(plain: string): boolean {
  return leader.test(plain);
}
