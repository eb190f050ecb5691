import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { pMapIterable } from 'p-map';
import { GkparseError } from '../../model/errors.ts';
import { makeCollector } from './collector.ts';
import { type Handled, makeHandler, outputPath, type StopReason } from './handle.ts';
import { interruptedExitCode, listenForInterrupts } from './interrupt.ts';
import { openJournal } from './journal.ts';
import { acquireLock } from './lock.ts';
import { startMerge } from './merge.ts';
import { codeOf, isOfDisk } from './output-file.ts';
import { startPool } from './pool.ts';
import { type Progress, startProgress } from './progress.ts';
import { keyOf } from './record.ts';
import type { BatchSettings } from './settings.ts';
import { stopText, summaryText } from './summary.ts';
import { addTo, hasFindings, noTotals, type Outcomes, type Totals } from './totals.ts';
import { type Found, stateFolderName } from './walk.ts';

/** Where a run keeps what it knows, in the output folder. */
export interface StatePaths {
  readonly folder: string;
  readonly journal: string;
  readonly lock: string;
}

export function statePaths(output: string): StatePaths {
  const folder = join(resolve(output), stateFolderName);
  return {
    folder,
    journal: join(folder, 'journal.jsonl'),
    lock: join(folder, 'lock'),
  };
}

/** The run itself keeps next to nothing: what is new in its heap needs no more space than at the start. */
setFlagsFromString('--semi-space-growth-factor=1');

/** Documents that wait for a worker, so that it can choose what it is used to; a single one takes all in order. */
const waitingDocuments = 62;

/** Finished documents that wait for an earlier one, so that the merged file is in the order of the inputs. */
const waitingResults = 1000;

/** Converts what the walk finds. Gives the exit code: 0, 1 findings, 2 something failed, 130 interrupted. */
export async function runInputs(
  walkOnce: () => AsyncIterable<Found>,
  total: number,
  settings: BatchSettings,
): Promise<number> {
  const paths = statePaths(settings.output);
  mkdirSync(paths.folder, { recursive: true });
  const unlock = acquireLock(paths.lock);
  try {
    refuseUnfinished(paths, settings);
    removeTemporary(paths);
    // Of this run alone: a worker of one that was killed may still write the document in its hand, under a name that this run gives to another.
    const temporary = mkdtempSync(join(paths.folder, temporaryName));
    return await convertAll(walkOnce, total, settings, { journal: paths.journal, temporary, unlock });
  } finally {
    removeTemporary(paths);
    unlock();
  }
}

/** How the folder for outputs that are being written begins. */
const temporaryName = 'temporary-';

/** The folder of this run, and those that killed ones have left. */
function removeTemporary({ folder }: StatePaths): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(temporaryName)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
}

interface Place {
  readonly journal: string;
  readonly temporary: string;
  readonly unlock: () => void;
}

async function convertAll(
  walkOnce: () => AsyncIterable<Found>,
  total: number,
  settings: BatchSettings,
  { journal: journalPath, temporary, unlock }: Place,
): Promise<number> {
  const startedAt = Date.now();
  const { language } = settings.rendering;
  let stopped: StopReason | null = null;
  const stop = (reason: StopReason) => {
    stopped ??= reason;
  };
  const isStopping = () => stopped !== null;
  let progress: Progress | null = null;
  const stopListening = listenForInterrupts(
    () => {
      stop({ kind: 'interrupted', detail: '' });
      process.stderr.write(interruptWords[language]);
    },
    () => {
      // Else the terminal would be left without its cursor.
      progress?.stop();
      unlock();
      process.stderr.write(stopText({ stopped, output: settings.output }, language));
      process.exit(interruptedExitCode);
    },
  );
  const journal = openJournal(journalPath);
  const pool = startPool(settings);
  const merge = await startMerge(settings, join(temporary, 'merge'), journal);
  const shown = await startProgress(process.stderr, total, language);
  progress = shown;
  const outputFolder = Buffer.from(resolve(settings.output));
  const { converters } = pool;
  const workshop = { settings, journal, converters, outputFolder, temporaryFolder: temporary, isStopping, stop };
  let totals = noTotals;
  try {
    const results = pMapIterable(until(walkOnce(), isStopping), counting(makeHandler(workshop), shown), {
      concurrency: settings.jobs + (settings.jobs === 1 ? 1 : waitingDocuments),
      backpressure: waitingResults,
    });
    totals = await sumUp(results, async ({ record }) => {
      if (record.outcome !== 'done') return;
      await merge?.append(outputPath(outputFolder, keyOf(record), record.format)).catch((error: unknown) => {
        if (!isOfDisk(error)) throw error;
        stop({ kind: 'disk', detail: codeOf(error) });
      });
    });
  } finally {
    shown.stop();
    await pool.close(isStopping());
    await journal.close();
    stopListening();
  }
  process.stderr.write(
    summaryText({ totals, total, stopped, output: settings.output, milliseconds: Date.now() - startedAt }, language),
  );
  await merge?.finish(!isStopping());
  return exitCode(totals, stopped, settings);
}

type Handler = ReturnType<typeof makeHandler>;

/** Shown as they finish, not in the order of the inputs: one slow document holds up no more than itself. */
function counting(handle: Handler, progress: Progress): Handler {
  let outcomes: Outcomes = { done: 0, failed: 0, skipped: 0 };
  return async (found) => {
    const handled = await handle(found);
    if (handled === null) return null;
    const { outcome } = handled.record;
    outcomes = { ...outcomes, [outcome]: outcomes[outcome] + 1 };
    progress.update(outcomes);
    return handled;
  };
}

async function sumUp(
  results: AsyncIterable<Handled | null>,
  each: (handled: Handled) => Promise<void>,
): Promise<Totals> {
  let totals = noTotals;
  const collect = makeCollector();
  for await (const handled of results) {
    if (handled === null) continue;
    await each(handled);
    totals = addTo(totals, handled);
    collect();
  }
  return totals;
}

async function* until(found: AsyncIterable<Found>, isStopping: () => boolean): AsyncGenerator<Found> {
  for await (const one of found) {
    if (isStopping()) return;
    yield one;
  }
}

function exitCode(totals: Totals, stopped: StopReason | null, settings: BatchSettings): number {
  if (stopped !== null) return stopped.kind === 'interrupted' ? interruptedExitCode : 2;
  if (totals.failed > 0) return 2;
  return hasFindings(totals, settings.failOn) ? 1 : 0;
}

/** Without --resume a folder that holds an earlier run is left alone. */
function refuseUnfinished(paths: StatePaths, { resume, output }: BatchSettings): void {
  const journal = statSync(paths.journal, { throwIfNoEntry: false });
  if (resume || journal === undefined || journal.size === 0) return;
  throw new GkparseError(
    'usage',
    { zh: `“${output}”里已有一次批量转换的结果。`, en: `“${output}” already holds the results of a run.` },
    {
      zh: '加 --resume 接着做（未变化的不再重做），或换一个输出文件夹（-o）。',
      en: 'Go on with --resume (what has not changed is kept), or choose another folder (-o).',
    },
  );
}

const interruptWords = {
  zh: '\n正在停止：手头的文件做完即止；再按一次 Ctrl-C 立即停止。\n',
  en: '\nStopping after the documents in hand; Ctrl-C again stops at once.\n',
} as const;
