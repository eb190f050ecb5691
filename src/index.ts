/** The public library: `extract` and the types of its result. The command line is a thin layer over it. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { GkparseError } from './model/errors.ts';
import { fileTooLarge, folderError, noFileError, unreadableFile } from './model/file-errors.ts';
import type { Inspected } from './model/inspected.ts';
import type { Notice } from './model/notice.ts';
import type { Examined } from './model/report.ts';
import { type ExtractOptions, examineBytes, extractBytes, inspectBytes } from './pipeline.ts';
import { defaultLimits } from './read/limits.ts';

export type { OptionValue, Rule, RuleDocumentation, RuleGroup, RuleOption } from './check/rule.ts';
export { rules } from './check/rules/index.ts';
export type { CheckSettings, Preset, RuleLevel, RuleSetting } from './check/settings.ts';
export { type ErrorCode, GkparseError, type Wording } from './model/errors.ts';
export type { Inspected } from './model/inspected.ts';
export type * from './model/notice.ts';
export type { Examined } from './model/report.ts';
export type { ExtractOptions } from './pipeline.ts';
export type { Limits } from './read/limits.ts';

/** A path, the bytes themselves, or a stream of them such as `process.stdin`. */
export type Source = string | Uint8Array | AsyncIterable<Uint8Array>;

/**
 * One document → its Notice. `options.path` is what `source.path` of the result says; left out, it is the path given, or "-".
 * Throws GkparseError where no result is possible; everything smaller stands in the result's `diagnostics`.
 */
export async function extract(source: Source, options: Partial<ExtractOptions> = {}): Promise<Notice> {
  const bytes = await bytesOf(source, options.limits?.maxBytes ?? defaultLimits.maxBytes);
  return extractBytes(bytes, withPath(source, options));
}

/** As `extract`, but what was found is not yet put into words: for a caller that weighs findings by rules of its own, as `gkparse check` does. */
export async function examine(source: Source, options: Partial<ExtractOptions> = {}): Promise<Examined> {
  const bytes = await bytesOf(source, options.limits?.maxBytes ?? defaultLimits.maxBytes);
  return examineBytes(bytes, withPath(source, options));
}

/** What was seen on one page (1-based) of a document: its blocks, its tasks, and for a pdf the page itself. */
export async function inspect(source: Source, page = 1, options: Partial<ExtractOptions> = {}): Promise<Inspected> {
  const bytes = await bytesOf(source, options.limits?.maxBytes ?? defaultLimits.maxBytes);
  return inspectBytes(bytes, page, withPath(source, options));
}

function withPath(source: Source, options: Partial<ExtractOptions>): ExtractOptions {
  return { ...options, path: options.path ?? (typeof source === 'string' ? source : '-') };
}

async function bytesOf(source: Source, maxBytes: number): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  try {
    if (typeof source !== 'string') return await collect(source, maxBytes);
    await refuseWhatIsNoFile(source, maxBytes);
    return await collect(createReadStream(source), maxBytes);
  } catch (error) {
    throw error instanceof GkparseError ? error : unreadableFile(error);
  }
}

/** A pipe (`<(…)` of a shell) is read; a device is not: /dev/zero never ends. */
async function refuseWhatIsNoFile(path: string, maxBytes: number): Promise<void> {
  const found = await stat(path);
  if (found.isDirectory()) throw folderError();
  if (!found.isFile() && !found.isFIFO()) throw noFileError();
  if (found.size > maxBytes) throw fileTooLarge(maxBytes);
}

async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw fileTooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
