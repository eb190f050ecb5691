import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { GkparseError } from '../../model/errors.ts';
import { fileTooLarge, unreadableFile } from '../../model/file-errors.ts';
import type { Notice } from '../../model/notice.ts';
import { makeUnitList } from '../../model/unit-list.ts';
import { type ExtractOptions, extractBytes } from '../../pipeline.ts';
import { defaultLimits } from '../../read/limits.ts';
import { loadWriter } from '../../write/registry.ts';
import { knownError } from '../report-error.ts';
import { tallyOf } from '../tally.ts';
import { type Conversion, type ConversionRequest, type Fingerprint, looksOf } from './conversion.ts';
import { refusalOf } from './output-file.ts';

/**
 * One document from its file to its output, which the run puts in its place, in a worker. `tell` is called with the content's digest before anything is made of it. The worker has nothing else to
 * do while it reads and writes: through libuv's threads that took 0.3 ms a document more.
 */
export async function convert(request: ConversionRequest, tell: (found: Fingerprint) => void): Promise<Conversion> {
  try {
    const bytes = readInput(bytesOf(request.input), request.rendering.limits.maxBytes ?? defaultLimits.maxBytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    tell({ size: bytes.length, sha256 });
    if (sha256 === request.knownSha256) return { kind: 'unchanged' };
    const notice = await extractBytes(bytes, optionsOf(request));
    const output = Buffer.from(await render(notice, request));
    writeFileSync(request.temporary, output);
    return { kind: 'done', counts: { outputBytes: output.length, ...tallyOf(notice) } };
  } catch (error) {
    return failure(error, request.rendering.language);
  }
}

function optionsOf({
  name,
  password,
  rendering: { language, limits, engine, units },
}: ConversionRequest): ExtractOptions {
  return {
    path: name,
    language,
    // This process is one that can be ended; a pdf needs no thread of its own.
    limits: { ...limits, isolate: false },
    engine,
    password,
    units: units === null ? null : makeUnitList(units),
  };
}

function bytesOf(latin1: string): Buffer {
  return Buffer.from(latin1, 'latin1');
}

/** Never waits: what was a file on the walk may be a pipe by now. */
function readInput(path: Buffer, maxBytes: number): Buffer {
  const file = orUnreadable(() => openSync(path, constants.O_RDONLY | constants.O_NONBLOCK));
  try {
    if (fstatSync(file).size > maxBytes) throw fileTooLarge(maxBytes);
    return orUnreadable(() => readFileSync(file));
  } finally {
    closeSync(file);
  }
}

function orUnreadable<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw unreadableFile(error);
  }
}

async function render(notice: Notice, { rendering }: ConversionRequest): Promise<string> {
  const writer = await loadWriter(rendering.format);
  return writer.write([notice], { several: false, ...looksOf(rendering) });
}

function failure(error: unknown, language: 'zh' | 'en'): Conversion {
  if (error instanceof GkparseError) {
    return { kind: 'failed', reason: error.code, message: error.sentence[language] };
  }
  const detail = error instanceof Error ? error.message : String(error);
  const message = `${knownError(error).sentence[language]} ${detail}`;
  return refusalOf(error, language) ?? { kind: 'failed', reason: 'internal', message };
}
