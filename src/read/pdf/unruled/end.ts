import { parseFullDate } from '../../../text/dates.ts';
import { squash } from '../../../text/layout.ts';
import { raisedDigits } from '../../../text/raised.ts';
import { tableEndWords } from '../../../vocabulary/end-words.ts';
import { bodyEndings } from '../../../vocabulary/meta-words.ts';
import { middleOf, type Segment, unite } from '../geometry.ts';
import { columnsUnder } from './columns.ts';
import { hasEndsOf } from './header-band.ts';
import type { PageLines } from './page-lines.ts';
import type { Piece } from './pieces.ts';
import { splitAtColumns, splitAtMarks, type TextColumn } from './split-pieces.ts';
import { isOver } from './stacks.ts';

type Line = readonly Piece[];

/** The first line that a table without lines ends before, whatever its columns: a note, a signature, a paragraph over `width` points. */
export function findLimit(lines: readonly Line[], from: number, width: number): number {
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? [];
    if (isSignature(lines, at)) return isLastWords(lines, at - 1, from) ? at - 1 : at;
    if (endsTable(line) || isParagraph(line, lines[at + 1], width)) return at;
  }
  return lines.length;
}

/** So many lines of one text each below a table's last rule are none of its rows. */
const fewestLoose = 4;
/** Points: letters reach a little over the rule below them. */
const ruleSlack = 2;

/** The line right below the page's last rule where that closes a table (三线表: as wide as the rule under its header) and no row stands there; else `to`. */
export function findClosed({ pieces, rules }: PageLines, header: readonly Piece[], to: number): number {
  const last = pieces[to - 1]?.[0];
  if (last === undefined || header.length === 0 || rules.length === 0) return to;
  const head = unite(header.map(({ box }) => box));
  const isWide = ({ from, to: end }: Segment): boolean =>
    from <= head.left + ruleSlack && end >= head.right - ruleSlack;
  const under = rules.find((rule) => rule.at >= head.bottom - ruleSlack && isWide(rule));
  if (under === undefined) return to;
  const closing = rules.findLast(({ from, to: end }) => from < under.to && end > under.from);
  const isClosed = closing !== undefined && closing.at > under.at + ruleSlack && hasEndsOf(closing, under);
  if (!isClosed || closing.at > middleOf(last)) return to;
  const at = pieces.findIndex((line) => line.some((piece) => middleOf(piece) > closing.at));
  const loose = pieces.slice(at, Math.min(to, at + fewestLoose));
  return loose.every((line) => line.length <= 1) ? at : to;
}

/** Where the lines leave the columns. A lone line across is a group row (分组行) if the table goes on after it. */
export function findEnd(lines: readonly Line[], columns: readonly TextColumn[]): number {
  let end = 0;
  for (let at = 0; at < lines.length && at - end <= 1; at++) {
    if (!runsAcross(lines[at] ?? [], columns)) end = at + 1;
  }
  return end;
}

/** ¹口径以统计部门为准。 (脚注) */
const raisedStart = new RegExp(`^[${raisedDigits}]+[^${raisedDigits}\\d]`, 'u');

function endsTable(line: Line): boolean {
  const text = squash(line.map((piece) => piece.text).join(''));
  return tableEndWords.some((word) => text.startsWith(word)) || (line.length === 1 && raisedStart.test(text));
}

/** One text over most of the table: a paragraph, or a group row; not two that stand so near that they look like one. */
function runsAcross(line: Line, columns: readonly TextColumn[]): boolean {
  const isWide = (piece: Piece): boolean => {
    const [first, last] = columnsUnder(piece, columns);
    return last - first >= Math.max(1, Math.ceil(columns.length / 2));
  };
  return line.some((piece) => isWide(piece) && splitAtColumns(splitAtMarks(piece, columns), columns).some(isWide));
}

/** Shares of the size: a first line's indent (首行缩进), and the distance of lines. */
const minIndent = 1.6;
const maxIndent = 2.6;
const minLeading = 1;
const maxLeading = 2.2;
const stopped = /\p{P}$/u;
const minWidthShare = 0.7;
const label = /^[\d（(]/u;

/** A line nearly as wide as the table, indented by two characters, and another of the same size right below it: what may be short ends the paragraph. */
function isParagraph([piece, ...others]: Line, [next, ...beside]: Line = [], width: number): boolean {
  if (piece === undefined || next === undefined || others.length + beside.length > 0) return false;
  const { box, size, baseline } = piece;
  const indent = (box.left - next.box.left) / size;
  if (indent < minIndent || indent > maxIndent || box.right - box.left < minWidthShare * width) return false;
  const step = (next.baseline - baseline) / size;
  // 竖排: characters one below the other beside the texts of rows.
  const isCharacter = next.box.right - next.box.left < 2 * size && !stopped.test(next.text);
  return next.size === size && step > minLeading && step < maxLeading && !isCharacter && !label.test(next.text);
}

const minStep = 1.9;

/** A sentence alone between the table and the signature: in another size, or indented, and further from the line above than lines of a cell are. */
function isLastWords(lines: readonly Line[], at: number, from: number): boolean {
  const piece = aloneOn(lines[at]);
  const first = lines.slice(from, at).find((line) => line.length > 0)?.[0];
  const above = lines[at - 1]?.[0];
  if (piece === undefined || first === undefined || above === undefined || !piece.text.endsWith('。')) return false;
  if (piece.size !== first.size) return true;
  const indent = (piece.box.left - first.box.left) / piece.size;
  return indent > minIndent && indent < maxIndent && piece.baseline - above.baseline > minStep * piece.size;
}

/** So many bodies may sign. */
const mostSigning = 3;

/** 某县人民政府办公室 over 2024年3月15日, each alone on its line (署名, 成文日期): no row's texts stand so. */
function isSignature(lines: readonly Line[], at: number): boolean {
  for (let below = at; below <= at + mostSigning; below++) {
    const piece = aloneOn(lines[below]);
    const above = below === at ? undefined : aloneOn(lines[below - 1]);
    if (piece === undefined || (above !== undefined && !isOver(above, piece))) return false;
    const text = squash(piece.text);
    if (below > at && parseFullDate(text) !== null) return true;
    if (!bodyEndings.some((ending) => text.endsWith(ending))) return false;
  }
  return false;
}

function aloneOn(line: Line | undefined): Piece | undefined {
  return line?.length === 1 ? line[0] : undefined;
}
