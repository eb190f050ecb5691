import { bareListsIn, findAssignments } from '../grammar/assignment.ts';
import { parseItem } from '../grammar/numbering/item.ts';
import { findInlineArabicLabels, type NumberingLabel, parseLabel } from '../grammar/numbering.ts';
import { parseSeriesLabel } from '../grammar/series.ts';
import type { Passage } from '../model/structure.ts';
import { findAll } from '../text/find-all.ts';
import type { BodyFlow } from './regions.ts';

interface Member {
  readonly start: number;
  readonly ordinal: number;
}

const stops = /[。；;：:！？]\s*/gu;

/** The 是 or 要 of 一是, 一要: one series keeps to it. */
const wordOf = (label: string): string => label.slice(-1);

/** Members of a series inside the paragraph, each after a stop, that count up to the one that the next paragraph starts with. */
function membersBefore(text: string, next: { readonly label: string; readonly ordinal: number }): readonly Member[] {
  const inside = findAll(stops, text).flatMap(({ index, 0: stop }): readonly Member[] => {
    const start = index + stop.length;
    const found = parseSeriesLabel(text.slice(start));
    return found !== null && wordOf(found.label) === wordOf(next.label) ? [{ start, ordinal: found.ordinal }] : [];
  });
  const own = parseSeriesLabel(text);
  const first = inside.findLastIndex(({ ordinal }) => ordinal === 1);
  const members = first < 0 ? inside : inside.slice(first);
  const before = first < 0 ? (own?.ordinal ?? null) : 0;
  const counts = members.every(({ ordinal }, index) => before !== null && ordinal === before + index + 1);
  return counts && members.at(-1)?.ordinal === next.ordinal - 1 ? members : [];
}

/** Paragraphs whose items are no items of the text: 附件：1.…, 注：1.…, and rows of cells. */
const ownList = /^\s*(?:附\s*[件表]|备?注|说明)|[\t|｜]/u;
const shallowestItem = 3;

/** 工作任务：1.… above 2.…: items inside the paragraph, each after a stop, that count from 1 up to the one that the next paragraph starts with. */
function itemsBefore(text: string, next: NumberingLabel): readonly Member[] {
  if (next.ordinal < 2 || next.level < shallowestItem || ownList.test(text)) return [];
  if (parseLabel(text)?.form === next.form) return [];
  const members = findAll(stops, text).flatMap(({ index, 0: stop }): readonly Member[] => {
    const start = index + stop.length;
    const found = parseLabel(text.slice(start));
    return found?.form === next.form ? [{ start, ordinal: found.ordinal }] : [];
  });
  const counts = members.every(({ ordinal }, index) => ordinal === index + 1);
  return counts && members.length === next.ordinal - 1 ? members : [];
}

function cutAt(passage: Passage, members: readonly { readonly start: number }[]): readonly Passage[] {
  const starts = [0, ...members.map(({ start }) => start)];
  return starts.map((start, index) => ({ ...passage, text: passage.text.slice(start, starts[index + 1]).trim() }));
}

/** 1.…（A牵头）2.…（B负责）: items, each with its own assignment, in one paragraph that the first one's label begins. */
function cutItems(passage: Passage): readonly Passage[] {
  if (parseItem(passage.text) === null) return [passage];
  const [first, ...others] = findInlineArabicLabels(passage.text);
  const isFirst = first?.label === parseLabel(passage.text)?.label && passage.text.slice(0, first?.start).trim() === '';
  if (!isFirst || others.length === 0) return [passage];
  const parts = cutAt(passage, others);
  const assigned = parts.filter(({ text, listsAssign }) => findAssignments(text, listsAssign).length > 0);
  if (assigned.length < 2) return [passage];
  return assigned[0] === parts[0] || bareListsIn(parts[0]?.text ?? '').length > 0 ? parts : [passage];
}

/** Where a series or items begin inside a paragraph and go on in the next one. */
function openMembers(text: string, below: string): readonly Member[] {
  const series = parseSeriesLabel(below);
  if (series !== null) return series.ordinal < 2 ? [] : membersBefore(text, series);
  const item = parseLabel(below);
  return item === null ? [] : itemsBefore(text, item);
}

/**
 * （一）标题。一是…。 and 二是…。 in a paragraph of its own, 工作任务：1.… and 2.… below: what begins inside a paragraph and goes on in the next ones is cut, so
 * that its members stand beside one another.
 */
export function cutOpenSeries(flow: readonly BodyFlow[]): readonly BodyFlow[] {
  return flow.flatMap((item, index): readonly BodyFlow[] => {
    if (item.kind !== 'passage') return [item];
    const below = flow[index + 1];
    const members = below?.kind === 'passage' ? openMembers(item.text, below.text) : [];
    return members.length === 0 ? cutItems(item) : cutAt(item, members);
  });
}
