import { accessSync, closeSync, constants, existsSync, openSync } from 'node:fs';
import { copyFile, type FileHandle, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Notice } from '../../model/notice.ts';
import { loadWriter } from '../../write/registry.ts';
import { unwritable, wouldReplaceInput } from '../output.ts';
import { looksOf } from './conversion.ts';
import type { Journal } from './journal.ts';
import { codeOf } from './output-file.ts';
import type { BatchSettings, MergeSettings } from './settings.ts';

/** All tasks of all documents in one file, one document after another: never more than one in memory. */
export interface Merge {
  /** The next document in the order of the inputs, by its output. */
  readonly append: (output: Buffer) => Promise<void>;
  /** The file takes its name; or goes, where the run did not come to its end. */
  readonly finish: (complete: boolean) => Promise<void>;
}

export async function startMerge(
  settings: BatchSettings,
  temporary: string,
  journal: Pick<Journal, 'find'>,
): Promise<Merge | null> {
  const { merge, rendering, resume } = settings;
  if (merge === null) return null;
  refuseInput(merge, resume, journal);
  refuseUnwritable(merge.file);
  const file = await open(temporary, 'w');
  const looks = { several: true, ...looksOf(rendering) };
  const csv = await loadWriter('csv');
  if (merge.format === 'csv') await file.writeFile(csv.write([], looks));
  const rowsOf = async (text: string): Promise<string> => {
    if (merge.format === 'jsonl') return taskLines(JSON.parse(text));
    return withoutHeader(rendering.format === 'csv' ? text : csv.write([JSON.parse(text)], looks));
  };
  return {
    append: async (output) => {
      await file.writeFile(await rowsOf(await readFile(output, 'utf8')));
    },
    finish: (complete) => finish(file, temporary, complete ? merge.file : null),
  };
}

/** What stands there among the inputs is a document, unless an earlier run, which did not read it, has put it there. */
function refuseInput({ file, key }: MergeSettings, resume: boolean, journal: Pick<Journal, 'find'>): void {
  if (key !== null && existsSync(file) && (!resume || journal.find(key) !== null)) throw wouldReplaceInput(file);
}

/** Said before a night's work and not after it: that the merged file can't take its place. */
function refuseUnwritable(file: string): void {
  try {
    if (existsSync(file)) closeSync(openSync(file, 'r+'));
    else accessSync(dirname(resolve(file)), constants.W_OK);
  } catch (error) {
    throw unwritable(file, error, '--merge');
  }
}

/** One task a line: where it comes from, the task as in the contract, and what was found of it. */
function taskLines({ source, tasks, diagnostics }: Notice): string {
  return tasks
    .map((task) => {
      const found = diagnostics.filter((diagnostic) => diagnostic.task === task.id);
      return `${JSON.stringify({ source: { path: source.path, sha256: source.sha256 }, ...task, diagnostics: found })}\n`;
    })
    .join('');
}

/** The header is one line: its words hold no line break. */
function withoutHeader(text: string): string {
  return text.slice(text.indexOf('\r\n') + 2);
}

async function finish(file: FileHandle, temporary: string, target: string | null): Promise<void> {
  if (target === null) {
    await file.close();
    return rm(temporary, { force: true });
  }
  try {
    await file.sync();
    await file.close();
    await move(temporary, target);
  } catch (error) {
    throw unwritable(target, error, '--resume --merge');
  }
}

async function move(temporary: string, target: string): Promise<void> {
  try {
    await rename(temporary, target);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await moveToAnotherDisk(temporary, target);
  }
}

/** Copied beside its name first: a full disk leaves the old file as it was, and nothing beside it. */
async function moveToAnotherDisk(temporary: string, target: string): Promise<void> {
  const beside = `${target}.tmp`;
  try {
    await copyFile(temporary, beside);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await rm(temporary, { force: true });
}
