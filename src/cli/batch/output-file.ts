import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Wording } from '../../model/errors.ts';
import { reasonWords } from '../output.ts';
import type { Conversion, ConversionRequest } from './conversion.ts';

/**
 * What a worker has written beside takes its name when it is on the disk: nobody ever sees half an output. Done by the run, so that the worker does not
 * wait for the disk (2 to 4 ms a document on an SSD) but goes on with the next. Null, or why it could not be.
 */
export async function placeOutput({ output, temporary, rendering }: ConversionRequest): Promise<Conversion | null> {
  try {
    await flush(temporary);
    await moveInto(temporary, Buffer.from(output, 'latin1'));
    return null;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const refused = refusalOf(error, rendering.language);
    if (refused === null) throw error;
    return refused;
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function moveInto(temporary: string, output: Buffer): Promise<void> {
  try {
    await rename(temporary, output);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await mkdir(Buffer.from(dirname(output.toString('latin1')), 'latin1'), { recursive: true });
    await rename(temporary, output);
  }
}

const diskCodes: readonly string[] = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'ENOENT', 'ESTALE', 'ENODEV', 'ENOTCONN'];

/**
 * What no other document could be written on either: EROFS where the disk turned read-only after an error of its own, ENOENT where the run's own folder is gone (a share
 * or a stick that was taken away, a folder that was deleted): those of outputs are made as they are needed.
 */
export function isOfDisk(error: unknown): boolean {
  return diskCodes.includes(codeOf(error));
}

const outputRefused: Wording = { zh: '无法写入输出：', en: 'The output could not be written: ' };

/** What an error of the file system means for an output; null for an error of another kind. */
export function refusalOf(error: unknown, language: 'zh' | 'en'): Conversion | null {
  const code = codeOf(error);
  if (code === '') return null;
  const message = error instanceof Error ? error.message : String(error);
  if (isOfDisk(error)) return { kind: 'disk', code, message };
  // The output's name is too long with its ending, a file of that name stands in the way …
  return {
    kind: 'failed',
    reason: 'unwritable',
    message: `${outputRefused[language]}${reasonWords(code)[language]}${language === 'zh' ? '。' : '.'}`,
  };
}

/** The code of a system's error (ENOENT); '' for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
