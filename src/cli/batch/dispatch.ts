import { setImmediate } from 'node:timers/promises';
import { Semaphore } from 'async-mutex';

/** Gives work to workers that take time to get used to a kind of it. */
export interface Dispatcher<Worker> {
  /** Runs as soon as a worker is free, in about the order of the calls. */
  readonly run: <T>(kind: string, task: (worker: Worker) => Promise<T>) => Promise<T>;
  /** Runs before all that wait, while no other worker has anything in hand. */
  readonly runAlone: <T>(task: (worker: Worker) => Promise<T>) => Promise<T>;
}

interface Waiting<Worker> {
  readonly kind: string;
  readonly start: (worker: Worker) => Promise<void>;
}

interface Station<Worker> {
  readonly worker: Worker;
  /** What it has had before. */
  readonly kinds: Set<string>;
}

/** So often the first that waits is passed over; then the next free worker takes it, whatever its kind. */
const mostPasses = 256;
const urgent = 1;

/**
 * A worker that reads its first pdf loads a library, and reads some dozens until the code that it runs is fast: half a second that each worker pays
 * for each format. So of what waits a worker takes what it has read before, then what none has read yet, and only then what others are used to.
 * Two workers had 1.3 s more to do than one with 400 mixed fixtures, handed out in order; 0.5 s so, and each stays smaller by a fifth.
 */
export function makeDispatcher<Worker>(workers: readonly Worker[]): Dispatcher<Worker> {
  const slots = new Semaphore(workers.length);
  const stations = workers.map((worker): Station<Worker> => ({ worker, kinds: new Set() }));
  const free = [...stations];
  const waiting: Waiting<Worker>[] = [];
  const known = new Set<string>();
  let passes = 0;

  /** 0: the worker has had such a thing, 1: none has, 2: others have. */
  const rank = ({ kinds }: Station<Worker>, { kind }: Waiting<Worker>): number =>
    kinds.has(kind) ? 0 : known.has(kind) ? 2 : 1;

  const choose = () => {
    const within = passes < mostPasses ? waiting : waiting.slice(0, 1);
    const pairs = within.flatMap((one) => free.map((station) => ({ station, one, rank: rank(station, one) })));
    return pairs.toSorted((a, b) => a.rank - b.rank)[0];
  };

  const takeOne = async (): Promise<void> => {
    const chosen = choose();
    if (chosen === undefined) return;
    const { station, one } = chosen;
    passes = one === waiting[0] ? 0 : passes + 1;
    waiting.splice(waiting.indexOf(one), 1);
    free.splice(free.indexOf(station), 1);
    station.kinds.add(one.kind);
    known.add(one.kind);
    await one.start(station.worker);
    free.push(station);
  };

  return {
    run: (kind, task) =>
      new Promise((resolve, reject) => {
        waiting.push({ kind, start: (worker) => task(worker).then(resolve, reject) });
        // After a turn of the event loop the others of the same walk wait as well, and there is something to choose from.
        void setImmediate().then(() => slots.runExclusive(takeOne));
      }),
    runAlone: (task) => {
      const [any] = workers;
      if (any === undefined) throw new Error('no worker');
      return slots.runExclusive(() => task(any), workers.length, urgent);
    },
  };
}
