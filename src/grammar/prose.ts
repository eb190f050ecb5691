import type { Passage } from '../model/structure.ts';
import { gather } from '../text/gather.ts';
import { findAtEnd } from './assignment/at-end.ts';
import { moved } from './assignment/found.ts';
import { type FoundAssignment, findAssignments } from './assignment.ts';
import { findInlineArabicLabels, findInlineLabels, type InlineLabel } from './numbering/inline.ts';

/** A passage cut where its author cut it: items (一是…), assignment brackets, and the text between. Offsets are UTF-16 in the passage. */
export type ProseSegment =
  | { readonly kind: 'text'; readonly text: string; readonly start: number }
  | { readonly kind: 'item'; readonly label: InlineLabel; readonly text: string; readonly start: number }
  | { readonly kind: 'assignment'; readonly found: FoundAssignment; readonly start: number };

interface Cut {
  readonly at: number;
  readonly end: number;
  readonly label: InlineLabel | null;
  readonly found: FoundAssignment | null;
}

/** 一是…。由A牵头落实。二是…，由B负责。: who, at the end of each item in which nothing else says so. */
function closingsOf(
  text: string,
  labels: readonly InlineLabel[],
  found: readonly FoundAssignment[],
): readonly FoundAssignment[] {
  return labels.flatMap((label, i) => {
    const [from, to] = [label.start + label.length, labels[i + 1]?.start ?? text.length];
    if (found.some(({ start }) => from <= start && start < to)) return [];
    return findAtEnd(text.slice(from, to)).map((one) => moved(one, from));
  });
}

function cutsOf({ text, listsAssign }: Cuttable): readonly Cut[] {
  const found = findAssignments(text, listsAssign);
  const series = findInlineLabels(text);
  const labels = (series.length > 0 ? series : findInlineArabicLabels(text)).filter(
    (label) => !found.some(({ start, end }) => start <= label.start && label.start < end),
  );
  const assignments = labels.length > 1 ? [...found, ...closingsOf(text, labels, found)] : found;
  return [
    ...labels.map((label): Cut => ({ at: label.start, end: label.start + label.length, label, found: null })),
    ...assignments.map((found): Cut => ({ at: found.start, end: found.end, label: null, found })),
  ].sort((a, b) => a.at - b.at);
}

/** What a passage is cut by. */
type Cuttable = Pick<Passage, 'text' | 'listsAssign'>;

const known = new WeakMap<Cuttable, readonly ProseSegment[]>();

/**
 * A passage's segments, in order; their texts are the passage without labels and assignments. Several stages ask for them: they are made once, and
 * kept as long as the passage is.
 */
export function segmentsOf(passage: Cuttable): readonly ProseSegment[] {
  const segments = known.get(passage) ?? cutText(passage);
  known.set(passage, segments);
  return segments;
}

/** The assignments among the segments. */
export function assignmentsOf(passage: Cuttable): readonly FoundAssignment[] {
  return gather(segmentsOf(passage), (segment) => (segment.kind === 'assignment' ? [segment.found] : []));
}

function cutText(passage: Cuttable): readonly ProseSegment[] {
  const { text } = passage;
  const cuts = cutsOf(passage);
  const segments: ProseSegment[] = [];
  const lead = text.slice(0, cuts[0]?.at ?? text.length);
  if (lead.trim() !== '') segments.push({ kind: 'text', text: lead, start: 0 });
  cuts.forEach((cut, i) => {
    const rest = text.slice(cut.end, cuts[i + 1]?.at ?? text.length);
    if (cut.label !== null) segments.push({ kind: 'item', label: cut.label, text: rest, start: cut.at });
    if (cut.found === null) return;
    segments.push({ kind: 'assignment', found: cut.found, start: cut.at });
    if (rest.trim() !== '') segments.push({ kind: 'text', text: rest, start: cut.end });
  });
  // As long as the list is, without the room that push leaves: it is kept.
  return [...segments];
}
