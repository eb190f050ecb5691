import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, smallNotice } from './cli.ts';

const notices = join(root, 'fixtures', 'notices');

/** A few notices of every format in folders, with one that can't be read. */
export function makeArchive(folder: string): string {
  const archive = join(folder, '档案');
  const copy = (from: string, to: string): void => {
    mkdirSync(dirname(join(archive, to)), { recursive: true });
    copyFileSync(join(notices, from), join(archive, to));
  };
  copy('003-docx/source.docx', '2023/通知 一.docx');
  copy('neg-govdoc397-pdf/source.pdf', '2023/通知.pdf');
  copy('neg-members-html/source.html', '2022/成员.html');
  copy('sc-tiyu-txt/source.txt', '2022/体育.txt');
  for (let i = 0; i < 5; i++)
    writeFileSync(join(archive, `小${i}.txt`), smallNotice.replace('2023年政务', `20${i + 10}年政务`));
  writeFileSync(join(archive, '2022', 'empty.txt'), '');
  return archive;
}

/** Every output below the folder by its path: the bytes as text. What a run keeps of itself is left out. */
export function outputsOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('.gkparse-batch'));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]));
}

export function journalPath(folder: string): string {
  return join(folder, '.gkparse-batch', 'journal.jsonl');
}

interface Line {
  readonly path: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly tasks: number;
}

/** The lines of the journal as they were written, without what may differ from run to run (docs/batch.md). */
export function journalOf(folder: string): readonly Line[] {
  const lines = readFileSync(journalPath(folder), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { recordedAt: _, milliseconds: __, ...lasting } = JSON.parse(line);
    return lasting;
  });
}

/** The same in the order of the paths: how two manifests are compared. */
export function manifestOf(folder: string): readonly Line[] {
  return [...journalOf(folder)].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The real program as a process of its own group, to be stopped in the middle. */
export function startBatch(args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [join(root, 'bin', 'gkparse.js'), 'batch', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => texts.push(chunk));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stderr: Buffer.concat(texts).toString() }));
  });
  return { child, ended };
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Resolves when the condition holds; what a test waits for is a state, not a time. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
