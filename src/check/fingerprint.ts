import { createHash } from 'node:crypto';
import type { PlacedFinding } from '../model/finding.ts';
import type { Notice } from '../model/notice.ts';

/** 64 bits: two of a million findings in one file agree by chance with a probability of 1 in 10⁷. */
const hexDigits = 16;

const space = /\s+/gu;

/**
 * What makes a finding the same in a later version of its document: the rule, the words it speaks of and the task it is about. Neither
 * lines, rows and ids, which move when something is inserted above, nor counts (本表共27项任务), which change with every row.
 */
export function fingerprintOf({ finding, task }: PlacedFinding, notice: Pick<Notice, 'tasks'>): string {
  const words = Object.entries<unknown>({ ...finding.args })
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, value]) => `${key}=${folded(value)}`);
  const about = task === null ? undefined : notice.tasks.find(({ id }) => id === task);
  const context = folded(about?.requirement ?? '');
  const text = JSON.stringify([finding.rule, words, context]);
  return createHash('sha256').update(text).digest('hex').slice(0, hexDigits);
}

/** Layout, line breaks and the width of brackets and digits are no difference. */
function folded(text: string): string {
  return text.normalize('NFKC').replace(space, '');
}
