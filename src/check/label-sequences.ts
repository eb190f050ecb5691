import { groupBy } from '../text/group-by.ts';
import type { CheckContext } from './context.ts';
import type { Label, Labels } from './labels.ts';
import { type Irregularity, irregularities } from './sequence.ts';

/** 第一章 and 第一节 below it are of one level, and count for themselves. */
const kindOf = ({ level, label }: Label): string =>
  `${level}${level === 0 ? (/[章编篇节部]/u.exec(label)?.[0] ?? '') : ''}`;

/**
 * Where the labels of a level do not run on: of the outline, of 一是 … (a sequence of its own under each parent), and of the categories
 * in tables (domain.md 2.3: separate sequences).
 */
export function labelIrregularities({ sections, categories }: Labels): readonly Irregularity<Label>[] {
  const plain = sections.filter(({ form }) => !form.startsWith('series'));
  const series = sections.filter(({ form }) => form.startsWith('series'));
  return [
    ...groupBy(plain, kindOf).values(),
    ...groupBy(series, ({ parent }) => parent).values(),
    ...groupBy(categories, ({ level }) => level).values(),
  ].flatMap(irregularities);
}

/** The line of a label: a paragraph may hold several (一是 … 二是 …). */
export function placeOfLabel({ words, location, task }: Label, context: CheckContext): Label['location'] {
  const part = context.partsAt(location).find((one) => one.task === task && one.text.includes(words));
  return part?.placeOf(words) ?? location;
}
