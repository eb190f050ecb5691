import type { Location, Task } from '../model/notice.ts';
import { groupBy } from '../text/group-by.ts';
import type { CheckInput } from './context.ts';

/** The first task of the prose at a place that holds the words. */
export type ProseHolders = (location: Location, words: string) => Task | undefined;

/** A task with its place in reading order. */
interface Placed {
  readonly task: Task;
  readonly at: number;
}

/** Every line that a location reaches over, or its block in formats without lines. */
function placesOf({ line, lastLine, block }: Location): readonly string[] {
  if (line === undefined) return block === undefined ? [] : [`block ${block}`];
  return Array.from({ length: (lastLine ?? line) - line + 1 }, (_, i) => `line ${line + i}`);
}

const holds = ({ requirement, path, assignment }: Task, words: string): boolean =>
  [requirement, path.at(-1)?.title, assignment.raw].some((text) => text?.includes(words));

/** Tasks by their places: a document may have as many of them as findings. All tasks of one paragraph share its lines. */
export function proseHolders({ notice }: CheckInput): ProseHolders {
  const prose = notice.tasks.flatMap((task, at): readonly Placed[] => (task.origin === 'prose' ? [{ task, at }] : []));
  const spans = groupBy(prose, ({ task: { location } }) => `${location.line} ${location.lastLine} ${location.block}`);
  const placed = [...spans.values()].flatMap((tasks) =>
    placesOf(tasks[0]?.task.location ?? {}).map((place) => ({ place, tasks })),
  );
  const byPlace = groupBy(placed, ({ place }) => place);
  return ({ line, block }, words) => {
    const here = byPlace.get(line === undefined ? `block ${block}` : `line ${line}`) ?? [];
    const holders = here.flatMap(({ tasks }) => tasks.find(({ task }) => holds(task, words)) ?? []);
    return holders.reduce<Placed | undefined>((first, one) => (first && first.at < one.at ? first : one), undefined)
      ?.task;
  };
}
