import { parseWholeParagraph } from '../grammar/assignment.ts';
import { bullet } from '../grammar/bare-label.ts';
import { beginsWithLabel } from '../grammar/label-start.ts';
import { parseLabel } from '../grammar/numbering.ts';
import { isPeriodLine } from '../grammar/period-line.ts';
import { isUnits } from '../grammar/unit-list.ts';
import type { Passage } from '../model/structure.ts';
import { findBareHeadings } from './bare-headings.ts';
import type { BodyFlow } from './regions.ts';

/** A heading that has no label. */
export interface HeadingLine {
  readonly level: number;
  /** A line of units may belong to the numbered heading of its level that is open; then it is none. */
  readonly mayBelong: boolean;
}

/** 【县财政局】, 县财政局：, 县财政局牵头、县教育局配合： */
const around = /^(?<frame>[【[［])?(?<name>[^【】[\]［］]{2,60}?)[】\]］]?(?:[（(]共?\d{1,3}[项条个件][）)])?[：:]?$/u;
/** ——加快建设健康武汉: no sentence. */
const dashes = /^[—–―─-]{2,4}\s{0,2}[^—–―─\s。；;！!？?：:][^。；;！!？?]{1,40}(?<![：:，、])$/u;
/** ——责任单位：县财政局: who does the item above. */
const isDashed = (text: string): boolean => dashes.test(text) && !beginsWithLabel(text.replace(bullet, ''), '');
/** Below dashes stand 1.…, never 一、…: a list of principles (——坚持以人民为中心) ends before the next section. */
const shallowestItem = 3;
const fewest = 2;

/** The label of the item that begins below a line without one; null for any other line. */
function labelBelow(item: BodyFlow, next: BodyFlow | undefined): ReturnType<typeof parseLabel> {
  if (item.kind !== 'passage' || next?.kind !== 'passage' || parseLabel(item.text) !== null) return null;
  return parseLabel(next.text);
}

/** A line that may be a heading; `goesOn`: the numbers below it count on from those above, so that it may say who does the item above. */
interface Candidate extends HeadingLine {
  readonly passage: Passage;
  readonly goesOn: boolean;
}

function headingLine(item: Passage, next: BodyFlow | undefined): Omit<Candidate, 'passage'> | null {
  const below = labelBelow(item, next);
  if (below === null) return null;
  const text = item.text.trim();
  const level = Math.max(0, below.level - 1);
  if (below.level >= shallowestItem && (isDashed(text) || isPeriodLine(text)))
    return { level, mayBelong: false, goesOn: false };
  const { frame, name = '' } = around.exec(text)?.groups ?? {};
  // What is framed ends no text above it: the numbers below may count on.
  const saysWho = isUnits(name) || parseWholeParagraph(name) !== null;
  const goesOn = below.ordinal !== 1 && frame === undefined;
  return saysWho && (isUnits(name) || !goesOn) ? { level, mayBelong: true, goesOn } : null;
}

/** 县政府办 / 1.… / 2.… / 县财政局 / 3.…: where units stand above the first item as well, those between items speak of the ones below them. */
const isHeading = (line: Candidate, all: readonly Candidate[]): boolean =>
  !line.goesOn || all.some((other) => !other.goesOn && other.mayBelong && other.level === line.level);

/**
 * Headings without a label: a line that names units, with 1. below it (县发改局 / 1.… / 2.… / 县卫健局 / 1.…), one behind dashes between items
 * (——推进教育 / 12.…), and a time (第二季度 / 3.…), of which one may be the end of the text above it; and words alone that part items.
 */
export function findHeadingLines(flow: readonly BodyFlow[]): ReadonlyMap<Passage, HeadingLine> {
  const all = flow.flatMap((item, at): readonly Candidate[] => {
    const line = item.kind === 'passage' ? headingLine(item, flow[at + 1]) : null;
    return line === null || item.kind !== 'passage' ? [] : [{ passage: item, ...line }];
  });
  const found = all.filter((line) => isHeading(line, all));
  const enough = [true, false].filter((kind) => found.filter((line) => line.mayBelong === kind).length >= fewest);
  const bare = findBareHeadings(flow).map(({ passage, level }): readonly [Passage, HeadingLine] => [
    passage,
    { level: level - 1, mayBelong: false },
  ]);
  const kept = found
    .filter((line) => enough.includes(line.mayBelong))
    .map(({ passage, level, mayBelong }): readonly [Passage, HeadingLine] => [passage, { level, mayBelong }]);
  return new Map([...bare, ...kept]);
}
