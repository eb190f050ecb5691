import { copyFile, type FileHandle, open, readFile, rename, rm } from 'node:fs/promises';
import type { Notice } from '../../model/notice.ts';
import { loadWriter } from '../../write/registry.ts';
import type { BatchSettings } from './settings.ts';

/** All tasks of all documents in one file, one document after another: never more than one in memory. */
export interface Merge {
  /** The next document in the order of the inputs, by its output. */
  readonly append: (output: Buffer) => Promise<void>;
  /** The file takes its name; or goes, where the run did not come to its end. */
  readonly finish: (complete: boolean) => Promise<void>;
}

export async function startMerge(settings: BatchSettings, temporary: string): Promise<Merge | null> {
  const { merge, rendering } = settings;
  if (merge === null) return null;
  const file = await open(temporary, 'w');
  const looks = { several: true, headers: rendering.headers, bom: rendering.bom };
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
  await file.sync();
  await file.close();
  if (target === null) return rm(temporary, { force: true });
  try {
    await rename(temporary, target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    // On another disk: copied beside its name first.
    await copyFile(temporary, `${target}.tmp`);
    await rename(`${target}.tmp`, target);
    await rm(temporary, { force: true });
  }
}
