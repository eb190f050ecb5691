import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { GkparseError, type Wording } from '../../model/errors.ts';
import type { Notice } from '../../model/notice.ts';
import { extractBytes } from '../../pipeline.ts';
import { defaultLimits } from '../../read/limits.ts';
import { loadWriter } from '../../write/registry.ts';
import type { Conversion, ConversionRequest, Fingerprint } from './conversion.ts';

/**
 * One document from its file to its output, in a worker. `tell` is called with the content's digest before anything is made of it. The worker has nothing else to
 * do while it reads and writes: through libuv's threads that took 0.3 ms a document more.
 */
export async function convert(request: ConversionRequest, tell: (found: Fingerprint) => void): Promise<Conversion> {
  try {
    const bytes = readInput(bytesOf(request.input), request.rendering.limits.maxBytes ?? defaultLimits.maxBytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    tell({ size: bytes.length, sha256 });
    if (sha256 === request.knownSha256) return { kind: 'unchanged' };
    const { language, limits } = request.rendering;
    // This process is one that can be ended; a pdf needs no thread of its own.
    const isolated = { ...limits, isolate: false };
    const notice = await extractBytes(bytes, { path: request.name, language, limits: isolated });
    const outputBytes = writeBeside(request, await render(notice, request));
    return { kind: 'done', counts: { outputBytes, ...countsOf(notice) } };
  } catch (error) {
    return failure(error, request.rendering.language);
  }
}

function bytesOf(latin1: string): Buffer {
  return Buffer.from(latin1, 'latin1');
}

/** Never waits: what was a file on the walk may be a pipe by now. */
function readInput(path: Buffer, maxBytes: number): Buffer {
  const file = orUnreadable(() => openSync(path, constants.O_RDONLY | constants.O_NONBLOCK));
  try {
    if (fstatSync(file).size > maxBytes) throw new GkparseError('too-large', ...tooLarge(maxBytes));
    return orUnreadable(() => readFileSync(file));
  } finally {
    closeSync(file);
  }
}

function orUnreadable<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new GkparseError('unreadable-file', ...unreadable(codeOf(error)), error);
  }
}

async function render(notice: Notice, { rendering }: ConversionRequest): Promise<string> {
  const writer = await loadWriter(rendering.format);
  return writer.write([notice], { several: false, headers: rendering.headers, bom: rendering.bom });
}

/** Written in the run's own folder and renamed when it is on the disk: nobody ever sees half an output. Gives its size. */
function writeBeside({ output, temporary }: ConversionRequest, text: string): number {
  const bytes = Buffer.from(text);
  try {
    const file = openSync(temporary, 'w');
    try {
      writeFileSync(file, bytes);
      fdatasyncSync(file);
    } finally {
      closeSync(file);
    }
    moveInto(temporary, bytesOf(output));
  } catch (error) {
    discard(temporary);
    throw error;
  }
  return bytes.length;
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What kept the output from being written is told; the run empties the folder at its end.
  }
}

function moveInto(temporary: string, output: Buffer): void {
  try {
    renameSync(temporary, output);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(bytesOf(dirname(output.toString('latin1'))), { recursive: true });
    renameSync(temporary, output);
  }
}

function countsOf({ tasks, diagnostics }: Notice) {
  const count = (severity: string) => diagnostics.filter((found) => found.severity === severity).length;
  return {
    tasks: tasks.length,
    gaps: {
      unit: tasks.filter((task) => task.assignment.units.length === 0).length,
      deadline: tasks.filter((task) => task.deadline === null).length,
    },
    findings: { error: count('error'), warning: count('warning'), info: count('info') },
  };
}

/** What no other document could be written on either: EROFS where the disk turned read-only after an error of its own. */
const diskCodes: readonly string[] = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'];

function failure(error: unknown, language: 'zh' | 'en'): Conversion {
  if (error instanceof GkparseError) {
    return { kind: 'failed', reason: error.code, message: error.sentence[language] };
  }
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  if (diskCodes.includes(code)) return { kind: 'disk', code, message };
  // A file system's code: the output's name is too long with its ending, a file of that name stands in the way …
  if (code !== '') return { kind: 'failed', reason: 'unwritable', message: outputRefused[language] + code };
  return { kind: 'failed', reason: 'internal', message };
}

const outputRefused: Wording = { zh: '无法写入输出：', en: 'The output could not be written: ' };

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function unreadable(code: string): readonly [Wording, Wording] {
  return [
    { zh: `无法读取文件（${code}）。`, en: `The file can't be read (${code}).` },
    { zh: '请检查文件是否存在、是否有权限。', en: 'Check that it is there and its permissions.' },
  ];
}

function tooLarge(maxBytes: number): readonly [Wording, Wording] {
  const megabytes = Math.floor(maxBytes / 1_000_000);
  return [
    { zh: `文件超过${megabytes}MB，没有读取。`, en: `The file is larger than ${megabytes} MB and was not read.` },
    { zh: '用 --limit bytes=… 提高上限。', en: 'Raise the limit with --limit bytes=….' },
  ];
}
