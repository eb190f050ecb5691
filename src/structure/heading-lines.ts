import { findAssignments } from '../grammar/assignment.ts';
import { type NumberingLabel, parseLabel } from '../grammar/numbering.ts';
import { isPeriodLine } from '../grammar/period-line.ts';
import { isTime } from '../grammar/unit-list/name.ts';
import { isUnits } from '../grammar/unit-list.ts';
import type { Passage } from '../model/structure.ts';
import type { BodyFlow } from './regions.ts';

/** A heading that has no label. */
export interface HeadingLine {
  readonly level: number;
  /** A line of units may belong to the numbered heading of its level that is open; then it is none. */
  readonly mayBelong: boolean;
}

/** 【县财政局】, 县财政局： */
const around = /^(?<frame>[【[［])?(?<name>[^【】[\]［］]{2,60}?)[】\]］]?(?:[（(]共?\d{1,3}[项条个件][）)])?[：:]?$/u;
/** ——加快建设健康武汉: no sentence. */
const dashes = /^[—–―─-]{2,4}\s{0,2}[^—–―─\s。；;！!？?：:][^。；;！!？?]{1,40}(?<![：:，、])$/u;
/** Below dashes stand 1.…, never 一、…: a list of principles (——坚持以人民为中心) ends before the next section. */
const shallowestItem = 3;
const fewest = 2;

/** The label of the item that begins below a line without one; null for any other line. */
function labelBelow(item: BodyFlow, next: BodyFlow | undefined): ReturnType<typeof parseLabel> {
  if (item.kind !== 'passage' || next?.kind !== 'passage' || parseLabel(item.text) !== null) return null;
  return parseLabel(next.text);
}

/** 推动产业转型升级: words and no stop; no 长期坚持. */
const bare = /^\p{Script=Han}[\p{Script=Han}\p{L}\d“”《》、—-]{3,24}$/u;
const clauseMark = /[，。；]/u;
/** Such lines part （一）…, too. */
const shallowestParted = 2;
const finished = /[。；！）)】\]]\s*$/u;

/** The label that `item` begins with; null where it is no passage. */
const labelAt = (item: BodyFlow | undefined): ReturnType<typeof parseLabel> =>
  item?.kind === 'passage' ? parseLabel(item.text) : null;

/** True where the words that end `passage` say who acts. */
const endsAssigned = ({ text, listsAssign }: Passage): boolean =>
  findAssignments(text, listsAssign).at(-1)?.end === text.trimEnd().length;

/**
 * A line of words alone that parts items: 12.…（A负责） / 推动产业转型升级 / 13.…. Behind an assignment (`closed`), behind a full stop or below a
 * heading where the numbers run on (`running`), below a heading above 1. (`first`); null for any other line.
 */
function bareLine(flow: readonly BodyFlow[], at: number, text: string): Kind | null {
  const below = labelAt(flow[at + 1]);
  const above = flow[at - 1];
  if (below === null || above?.kind !== 'passage' || !bare.test(text)) return null;
  if (below.level < shallowestParted || isUnits(text) || isTime(text)) return null;
  return kindBehind(above, below);
}

function kindBehind(above: Passage, below: NumberingLabel): Kind | null {
  const own = parseLabel(above.text);
  if (own === null) return endsAssigned(above) ? 'closed' : null;
  const kind = below.ordinal === 1 ? 'first' : 'running';
  if (own.level < below.level) return clauseMark.test(above.text) ? null : kind;
  if (own.level > below.level || (kind === 'running' && own.ordinal + 1 !== below.ordinal)) return null;
  if (endsAssigned(above)) return 'closed';
  return kind === 'running' && finished.test(above.text) ? kind : null;
}

const kinds = ['units', 'marked', 'first', 'running', 'closed'] as const;
type Kind = (typeof kinds)[number];
const isBare = (kind: Kind): boolean => kind === 'first' || kind === 'running' || kind === 'closed';
type KindOfLine = readonly [Passage, HeadingLine, Kind];

function headingLine(flow: readonly BodyFlow[], at: number): KindOfLine | null {
  const item = flow[at];
  const below = item === undefined ? null : labelBelow(item, flow[at + 1]);
  if (below === null || item?.kind !== 'passage') return null;
  const text = item.text.trim();
  const level = Math.max(0, below.level - 1);
  if (below.level >= shallowestItem && (dashes.test(text) || isPeriodLine(text)))
    return [item, { level, mayBelong: false }, 'marked'];
  const kind = bareLine(flow, at, text);
  if (kind !== null) return [item, { level, mayBelong: false }, kind];
  const { frame, name = '' } = around.exec(text)?.groups ?? {};
  // What is framed ends no text above it: the numbers below may count on.
  const isOfUnits = (below.ordinal === 1 || frame !== undefined) && isUnits(name);
  return isOfUnits ? [item, { level, mayBelong: true }, 'units'] : null;
}

/**
 * Headings without a label: a line that names units, with 1. below it (县发改局 / 1.… / 2.… / 县卫健局 / 1.…), one behind dashes between items
 * (——推进教育 / 12.…), a time (第二季度 / 3.…), and words alone that part numbers which run on. One such line may be the end of the text above it.
 */
export function findHeadingLines(flow: readonly BodyFlow[]): ReadonlyMap<Passage, HeadingLine> {
  const found = flow.flatMap((_, at) => {
    const line = headingLine(flow, at);
    return line === null ? [] : [line];
  });
  const count = (kind: Kind): number => found.filter(([, , own]) => own === kind).length;
  const isClosed = count('closed') > 0;
  const enough = kinds.filter((kind) => (isClosed && isBare(kind)) || (kind !== 'first' && count(kind) >= fewest));
  return new Map(found.filter(([, , kind]) => enough.includes(kind)).map(([passage, line]) => [passage, line]));
}
