import { rmSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { isInputFormat } from '../input-formats.ts';
import type { ConversionRequest } from './conversion.ts';
import { type Dispatcher, makeDispatcher } from './dispatch.ts';
import type { Journal } from './journal.ts';
import { type Ending, makeRecord } from './make-record.ts';
import { placeOutput } from './output-file.ts';
import { outputKey } from './plan.ts';
import type { Answer, Converter } from './pool.ts';
import { type DocumentRecord, keyOf, sameRecord } from './record.ts';
import { type BatchSettings, makerOf } from './settings.ts';
import type { Found } from './walk.ts';
import { faultWords } from './words.ts';

/** What the handling of an input needs; `stop` ends the run after what is in hand. */
export interface Workshop {
  readonly settings: BatchSettings;
  readonly journal: Journal;
  readonly converters: readonly Converter[];
  /** Absolute, with the run's own folder for files that are being written. */
  readonly outputFolder: Buffer;
  readonly temporaryFolder: string;
  readonly isStopping: () => boolean;
  readonly stop: (reason: StopReason) => void;
}

export interface StopReason {
  readonly kind: 'interrupted' | 'disk';
  readonly detail: string;
}

/** What became of an input. */
export interface Handled {
  readonly record: DocumentRecord;
  /** False where an earlier run's result was kept. */
  readonly fresh: boolean;
}

/** Gives the function that deals with one input and records it; null for one that was abandoned (Ctrl-C, full disk). */
export function makeHandler(workshop: Workshop): (found: Found) => Promise<Handled | null> {
  const { journal, settings, converters } = workshop;
  const dispatcher = makeDispatcher(converters);
  let temporaries = 0;
  return async (found) => {
    const known = journal.find(found.key);
    const startedAt = Date.now();
    const base = { key: found.key, startedAt, found: null, counts: null, attempts: 0 };
    if (found.kind !== 'file') {
      const outcome = found.kind === 'skipped' ? 'skipped' : 'failed';
      const message = faultWords(found.reason ?? '', settings)[settings.rendering.language];
      return record(workshop, { ...base, outcome, reason: found.reason, message }, known);
    }
    const temporary = `${workshop.temporaryFolder}/${temporaries++ % (settings.jobs * 1000)}`;
    const request = requestOf(workshop, found, known, temporary);
    const { answer, attempts, started } = await tryTwice(workshop, dispatcher, request);
    const placed = answer === null ? null : await place(answer, request);
    if (placed === null) return null;
    if (placed.result.kind === 'disk') {
      workshop.stop({ kind: 'disk', detail: placed.result.code });
      return null;
    }
    if (placed.result.kind === 'unchanged' && known !== null) return { record: known, fresh: false };
    const ending = endingOf(placed, settings);
    return record(workshop, { ...base, ...ending, attempts, startedAt: started }, known);
  };
}

function requestOf(
  { settings, outputFolder }: Workshop,
  found: Found,
  known: DocumentRecord | null,
  temporary: string,
): ConversionRequest {
  return {
    input: found.path.toString('latin1'),
    name: found.key.toString(),
    output: outputPath(outputFolder, found.key, settings.rendering.format).toString('latin1'),
    temporary,
    rendering: settings.rendering,
    password: settings.password,
    knownSha256: known !== null && isReusable(known, settings, outputFolder) ? known.sha256 : null,
  };
}

/** The path of an input's output. */
export function outputPath(folder: Buffer, key: Buffer, format: DocumentRecord['format']): Buffer {
  return Buffer.concat([folder, Buffer.from('/'), outputKey(key, format)]);
}

/** Only the content can still have changed: same program, same settings, and the output is there. */
function isReusable(known: DocumentRecord, settings: BatchSettings, outputFolder: Buffer): boolean {
  const maker = makerOf(settings.rendering);
  if (known.tool !== maker.tool || known.schema !== maker.schema || known.settings !== maker.settings) return false;
  if (known.outcome === 'failed') return !settings.retryFailed;
  const output = statSync(outputPath(outputFolder, keyOf(known), known.format), { throwIfNoEntry: false });
  return output?.size === known.outputBytes;
}

interface Tried {
  readonly answer: Answer | null;
  readonly attempts: number;
  readonly started: number;
}

/** A document that took its worker down is tried once more, alone: its neighbour may have had the memory or the time. */
async function tryTwice(
  { isStopping }: Workshop,
  dispatcher: Dispatcher<Converter>,
  request: ConversionRequest,
): Promise<Tried> {
  let started = Date.now();
  const once = async ({ convert }: Converter): Promise<Answer | null> => {
    if (isStopping()) return null;
    started = Date.now();
    return convert(request);
  };
  const first = await dispatcher.run(kindOf(request), once);
  if (first?.result.kind !== 'fault') return { answer: first, attempts: 1, started };
  return { answer: await dispatcher.runAlone(once), attempts: 2, started };
}

/** The answer, or why its output could not be put in its place. */
async function place(answer: Answer, request: ConversionRequest): Promise<Answer> {
  if (answer.result.kind !== 'done') return answer;
  return { ...answer, result: (await placeOutput(request)) ?? answer.result };
}

/** The reader that it probably needs: a name may lie, which costs time and nothing else. */
function kindOf({ input }: ConversionRequest): string {
  const extension = extname(input).slice(1).toLowerCase();
  return isInputFormat(extension) ? extension : '';
}

function endingOf({ result, found }: Answer, settings: BatchSettings): Omit<Ending, 'key' | 'attempts' | 'startedAt'> {
  if (result.kind === 'done') return { outcome: 'done', reason: null, message: null, found, counts: result.counts };
  const failed = { outcome: 'failed', found, counts: null } as const;
  if (result.kind === 'failed') return { ...failed, reason: result.reason, message: result.message };
  const reason = result.kind === 'fault' ? result.reason : 'internal';
  return { ...failed, reason, message: faultWords(reason, settings)[settings.rendering.language] };
}

/** Into the journal, unless it says so already; an output that no longer holds goes first. */
function record(workshop: Workshop, ending: Ending, known: DocumentRecord | null): Handled | null {
  const made = makeRecord(ending, workshop.settings);
  if (known !== null && sameRecord(made, known)) return { record: known, fresh: true };
  try {
    if (known?.outcome === 'done') removeStaleOutput(workshop.outputFolder, known, made);
    workshop.journal.append(made);
    return { record: made, fresh: true };
  } catch (error) {
    workshop.stop({
      kind: 'disk',
      detail: error instanceof Error && 'code' in error ? String(error.code) : String(error),
    });
    return null;
  }
}

function removeStaleOutput(folder: Buffer, known: DocumentRecord, made: DocumentRecord): void {
  if (made.outcome === 'done' && made.format === known.format) return;
  rmSync(outputPath(folder, keyOf(known), known.format), { force: true });
}
