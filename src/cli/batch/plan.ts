import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { GkparseError } from '../../model/errors.ts';
import type { OutputFormat } from '../../write/registry.ts';
import { makeDigestTable } from './digest-table.ts';
import { realPathOf } from './roots.ts';
import type { Found } from './walk.ts';

/** The path of an output below the output folder: the whole name of its input stays, so that 通知.doc and 通知.pdf do not meet. */
export function outputKey(key: Buffer, format: OutputFormat): Buffer {
  return Buffer.concat([key, Buffer.from(`.${format}`)]);
}

/** How a name is told from another on the disk of the outputs. */
export type Fold = (key: Buffer) => Buffer;

const exactly: Fold = (key) => key;
const withoutCase: Fold = (key) => Buffer.from(key.toString().normalize('NFC').toLowerCase());

/** Asked of the disk without writing to it: does the path of the folder, its letters turned round, lead to the same folder? */
export function foldOf(output: string): Fold {
  for (let folder = realPathOf(output); folder !== dirname(folder); folder = dirname(folder)) {
    const turned = folder.replace(/\p{Lu}|\p{Ll}/gu, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    if (turned !== folder && exists(folder)) return isSame(folder, turned) ? withoutCase : exactly;
  }
  return exactly;
}

/** How many inputs there are. Throws a usage error where two of them would write one output; nothing has been written yet. */
export async function planOutputs(
  walkOnce: () => AsyncIterable<Found>,
  format: OutputFormat,
  fold: Fold,
): Promise<number> {
  const [files, folders] = [makeDigestTable(), makeDigestTable()];
  let count = 0;
  for await (const { kind, key } of walkOnce()) {
    count += 1;
    if (kind !== 'file') continue;
    const output = fold(outputKey(key, format));
    if (files.get(output) !== null || folders.get(output) !== null) await tellCollision(walkOnce, format, output, fold);
    files.set(output, count);
    for (const folder of foldersOf(fold(key))) {
      if (files.get(folder) !== null) await tellCollision(walkOnce, format, folder, fold);
      folders.set(folder, count);
    }
  }
  return count;
}

/** The table holds digests only; a second walk finds the names, or that the digests alone were alike. */
async function tellCollision(
  walkOnce: () => AsyncIterable<Found>,
  format: OutputFormat,
  output: Buffer,
  fold: Fold,
): Promise<void> {
  const names: string[] = [];
  for await (const { kind, key } of walkOnce()) {
    if (kind !== 'file') continue;
    const writes = fold(outputKey(key, format)).equals(output);
    if (writes || foldersOf(fold(key)).some((folder) => folder.equals(output))) names.push(key.toString());
    if (names.length === 2) throw collision(names[0] ?? '', names[1] ?? '', output);
  }
}

function foldersOf(key: Buffer): readonly Buffer[] {
  const folders: Buffer[] = [];
  for (let at = key.indexOf('/'); at !== -1; at = key.indexOf('/', at + 1)) folders.push(key.subarray(0, at));
  return folders;
}

function collision(one: string, other: string, output: Buffer): GkparseError {
  const same = one === other;
  return new GkparseError(
    'usage',
    same
      ? { zh: `“${one}”给了两次。`, en: `“${one}” is given twice.` }
      : {
          zh: `“${one}”和“${other}”会写到同一个输出“${output}”。`,
          en: `“${one}” and “${other}” would both be written to “${output}”.`,
        },
    same
      ? { zh: '请去掉重复的参数；什么都没有写。', en: 'Drop one of the arguments; nothing was written.' }
      : {
          zh: '请改名，或用 --exclude 去掉其中一个；什么都没有写。',
          en: 'Rename one of them or leave it out with --exclude; nothing was written.',
        },
  );
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return left !== undefined && right !== undefined && left.ino === right.ino && left.dev === right.dev;
}
