import { parseLabel } from '../grammar/numbering.ts';
import { follows, parseChapter, parseSequenceLabel, type SequenceLabel } from '../grammar/series.ts';
import type { Passage } from '../model/structure.ts';
import { automaticLabels } from './automatic-labels.ts';
import type { BodyFlow } from './regions.ts';

/** The passages that begin with a label which their neighbours, or the list that counts them, make one. */
export type Sequences = ReadonlyMap<Passage, SequenceLabel>;

type Start = readonly [Passage, SequenceLabel];

/** Paragraphs between 2组织指挥体系 and 2.1. */
const farthestBelow = 8;

const isNext = (next: SequenceLabel | null, label: SequenceLabel | null): boolean =>
  next !== null && label !== null && follows(next, label);

/** The numbers of chapters among decimal ones: 2组织指挥体系 above 2.1, or behind 1.3. */
function withChapters(starts: readonly (readonly [Passage, SequenceLabel | null])[]): readonly Start[] {
  const decimals = starts.map(([, label]) => (label?.form === 'series-decimal' ? label : null));
  let before: SequenceLabel | null = null;
  const found: Start[] = [];
  starts.forEach(([passage, label], at) => {
    const own = label ?? parseChapter(passage.text);
    if (own === null) return;
    const after = decimals.slice(at + 1, at + farthestBelow).find((one) => one !== null) ?? null;
    if (label === null && !isNext(after, own) && !isNext(own, before)) return;
    found.push([passage, own]);
    if (own.form === 'series-decimal') before = own;
  });
  return found;
}

/** Paragraphs that start with 一是, 二是 …, 1.1, 1.2 …, 任务1：, 任务2： … and follow one another; of each form apart; and what a list counts in a form of its own. */
export function findSeries(flow: readonly BodyFlow[]): Sequences {
  const byForm = new Map<string, Start[]>();
  const starts = flow.flatMap((item): readonly (readonly [Passage, SequenceLabel | null])[] =>
    item.kind === 'passage' && parseLabel(item.text) === null ? [[item, parseSequenceLabel(item.text)]] : [],
  );
  for (const start of withChapters(starts)) {
    const { form } = start[1];
    const members = byForm.get(form) ?? [];
    byForm.set(form, members);
    members.push(start);
  }
  const series = [...byForm.values()].flatMap(membersOf);
  const known = new Set(series.map(([passage]) => passage));
  return new Map([...series, ...automaticLabels(flow, (passage) => known.has(passage))]);
}

function membersOf(starts: readonly Start[]): readonly Start[] {
  return starts.filter(([{ text }, label], i) => {
    const before = starts[i - 1]?.[1];
    const after = starts[i + 1]?.[1];
    // A number alone (2 重点任务) is one where 2.1 follows, or where it follows 1.3 and is a heading.
    if (label.form === 'series-decimal' && label.steps.length === 1) {
      if (after !== undefined && after.steps.length === 2 && follows(after, label)) return true;
      return before !== undefined && follows(label, before) && parseChapter(text) !== null;
    }
    return (after !== undefined && follows(after, label)) || (before !== undefined && follows(label, before));
  });
}
