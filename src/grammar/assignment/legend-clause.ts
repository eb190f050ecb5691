import { type Legend, othersSupport, parseLegend } from '../legend.ts';
import { isRound } from '../unit-list/brackets.ts';

/** A legend inside an assignment, and the assignment's text with the legend blanked out, so that offsets stay. */
export interface LegendClause {
  readonly legend: Legend | null;
  readonly text: string;
}

/** Any legend in an assignment names a place or a look: 第一, 首位, 黑体, 标注. The cheap test before the grammar of legends. */
const mayBeLegend = /第[一1]|首[位个家]|黑体|加粗|粗体|标|带/u;
const clauseEnd = /[，,。；;（(）)]/u;
const repeat = /^[，,]?(?:以?下同|后同|以下同此|余同)/u;

interface Clause {
  readonly start: number;
  readonly end: number;
}

function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !clauseEnd.test(text[at] ?? '')) continue;
    if (at > start) clauses.push({ start, end: at });
    start = at + 1;
  }
  return clauses;
}

const exception = /^(?:除[^（()）]{0,40}外\s{0,4}[，,])?$/u;
const longestException = 60;

/** A legend that fills a bracket takes the bracket with it: 县审计局（列第一位者为牵头单位）, （除标注“分别牵头”外，列第一位的为牵头单位，下同）. */
function bracketAround(text: string, start: number, end: number): { from: number; to: number } | null {
  const head = text.slice(Math.max(0, start - longestException), start);
  const open = Math.max(head.lastIndexOf('（'), head.lastIndexOf('('));
  if (open < 0 || !isRound(head[open] ?? '') || !exception.test(head.slice(open + 1).trim())) return null;
  return /[）)]/u.test(text[end] ?? '') ? { from: start - head.length + open, to: end + 1 } : null;
}

/** 以下均需各县（市、区）人民政府落实，不再列出, in a bracket of its own, too: speaks of what follows, and assigns nothing here. */
const ofWhatFollows = /(?:(?<=[。；;，,])\s{0,4}|[（(〔［[])以下[^，,。；：:]{0,8}?(?:均|都|皆|全部)[^。]{0,120}。?$/u;

const around = /^[（(〔［[]|[）)〕］\]]$/gu;

/** Where the clause ends that says what the other units are (…为牵头单位，其余为配合单位); `at` where none follows. */
function endOfOthers(text: string, at: number): number {
  const match = othersSupport.exec(text.slice(at, at + longestOthers));
  return match?.index === 0 ? at + match[0].length : at;
}

const longestOthers = 30;

function legendIn(text: string): LegendClause {
  if (!mayBeLegend.test(text)) return { legend: null, text };
  for (const clause of clausesOf(text)) {
    const words = text.slice(clause.start, clause.end);
    const legend = mayBeLegend.test(words) ? parseLegend(words) : null;
    if (legend === null || legend.kind === 'applies-to-all') continue;
    const behind = endOfOthers(text, clause.end);
    const end = behind + (repeat.exec(text.slice(behind, behind + 8))?.[0].length ?? 0);
    const { from, to } = bracketAround(text, clause.start, end) ?? { from: clause.start, to: end };
    const blanked = text.slice(0, from) + '；'.repeat(to - from) + text.slice(to);
    const whole = text.slice(clause.start, end).trim();
    return { legend: { ...(parseLegend(whole) ?? legend), text: whole }, text: blanked };
  }
  return { legend: null, text };
}

/** Finds 列第一位者为牵头单位，下同 in 人力资源社会保障部、财政部负责。列第一位者为牵头单位，下同 (gold sc-jiuye). */
export function takeLegend(text: string): LegendClause {
  const following = ofWhatFollows.exec(text);
  if (following === null) return legendIn(text);
  const { legend, text: before } = legendIn(text.slice(0, following.index));
  const note: Legend = { kind: 'applies-to-all', text: following[0].replace(around, '').trim() };
  return { legend: legend ?? note, text: before + '；'.repeat(following[0].length) };
}
