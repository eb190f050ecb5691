/** The public library: `extract` and the types of its result. The command line is a thin layer over it. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { GkparseError, type Wording } from './model/errors.ts';
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
    throw error instanceof GkparseError ? error : unreadable(error);
  }
}

/** A pipe (`<(…)` of a shell) is read; a device is not: /dev/zero never ends. */
async function refuseWhatIsNoFile(path: string, maxBytes: number): Promise<void> {
  const found = await stat(path);
  if (found.isDirectory()) throw new GkparseError('unreadable-file', ...folder);
  if (!found.isFile() && !found.isFIFO()) throw new GkparseError('unreadable-file', ...noFile);
  if (found.size > maxBytes) throw tooLarge(maxBytes);
}

async function collect(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

type SentenceAndHint = readonly [sentence: Wording, hint: Wording];

const permission: SentenceAndHint = [
  { zh: '没有权限读取这个文件。', en: 'There is no permission to read this file.' },
  {
    zh: '请检查文件权限，或把文件复制到自己的文件夹后重试。',
    en: 'Check its permissions, or copy it to a folder of your own.',
  },
];

const missing: SentenceAndHint = [
  { zh: '找不到这个文件。', en: 'There is no such file.' },
  { zh: '请检查文件名和所在文件夹。', en: 'Check the name and the folder.' },
];

const noFile: SentenceAndHint = [
  { zh: '这不是普通文件，无法读取。', en: 'This is no ordinary file and cannot be read.' },
  { zh: '请给出docx、html、txt或pdf文件。', en: 'Give a docx, html, txt or pdf file.' },
];

const folder: SentenceAndHint = [
  { zh: '这是一个文件夹，不是文件。', en: 'This is a folder, not a file.' },
  {
    zh: '请给出文件夹里的文件，例如“文件夹/*.docx”。',
    en: "Give the files in it, for example 'folder/*.docx'.",
  },
];

/** By the operating system's error code. */
const readErrors: Readonly<Record<string, SentenceAndHint>> = {
  ENOENT: missing,
  ENOTDIR: missing,
  EISDIR: folder,
  EACCES: permission,
  EPERM: permission,
  EBUSY: [
    { zh: '这个文件正被别的程序占用。', en: 'Another program keeps this file locked.' },
    { zh: '请关闭打开它的程序（如Word、WPS）后重试。', en: 'Close the program that has it open, then try again.' },
  ],
  ENAMETOOLONG: [
    { zh: '文件名太长，系统无法打开。', en: 'The name of this file is too long for the system.' },
    { zh: '请改短文件名后重试。', en: 'Shorten the name and try again.' },
  ],
};

function unreadable(error: unknown): GkparseError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = readErrors[code];
  if (known !== undefined) return new GkparseError('unreadable-file', ...known, error);
  const detail = code === '' ? String(error) : code;
  return new GkparseError(
    'unreadable-file',
    { zh: `读取文件失败（${detail}）。`, en: `Reading the file failed (${detail}).` },
    { zh: '请把文件复制到本机硬盘后重试。', en: 'Copy the file to a local disk and try again.' },
    error,
  );
}

function tooLarge(maxBytes: number): GkparseError {
  const megabytes = Math.floor(maxBytes / 1_000_000);
  return new GkparseError(
    'too-large',
    { zh: `文件超过${megabytes}MB，没有读取。`, en: `The file is larger than ${megabytes} MB and was not read.` },
    { zh: '请确认这是一份通知，或拆分后重试。', en: 'Check that it is a notice, or split it.' },
  );
}
