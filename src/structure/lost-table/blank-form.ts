import { endsTable } from './end.ts';
import type { Line } from './line.ts';

/** A row that nobody has filled in: its number and its marks, or the marks alone. */
const blankRow = /^[\d\s.．、…|｜│]{1,80}$/u;
/** 注：…, 填报人：…: what stands below a form. */
const belowForm = /^\s*(?:备?注|说明|填[报表写]|审核|联系|附件)/u;
const mostRows = 200;

/** True for a header with blank rows below it and nothing else: a form to be filled in, in which nothing is lost. */
export function isBlankForm(lines: readonly Line[], at: number): boolean {
  let end = at + 1;
  while (end < lines.length && end - at < mostRows && blankRow.test(lines[end]?.text ?? '')) end++;
  const below = lines[end]?.text;
  return end > at + 1 && (below === undefined || belowForm.test(below) || endsTable(below));
}
