import { statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { GkparseError } from '../../model/errors.ts';
import type { OutputFormat } from '../../write/registry.ts';
import { makeDigestTable } from './digest-table.ts';
import { realPathOf } from './roots.ts';
import type { BatchSettings } from './settings.ts';
import { type Found, stateFolderName } from './walk.ts';

/** The path of an output below the output folder: the whole name of its input stays, so that 通知.doc and 通知.pdf do not meet. */
export function outputKey(key: Buffer, format: OutputFormat): Buffer {
  return Buffer.concat([key, Buffer.from(`.${format}`)]);
}

/** How a name is told from another on the disk of the outputs. */
type Fold = (key: Buffer) => Buffer;

const exactly: Fold = (key) => key;
const withoutCase: Fold = (key) => Buffer.from(key.toString().normalize('NFC').toLowerCase());

/** Asked of the disk without writing to it: does the path of the folder, its letters turned round, lead to the same folder? */
function foldOf(output: string): Fold {
  for (let folder = realPathOf(output); folder !== dirname(folder); folder = dirname(folder)) {
    const turned = folder.replace(/\p{Lu}|\p{Ll}/gu, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    if (turned !== folder && exists(folder)) return isSame(folder, turned) ? withoutCase : exactly;
  }
  return exactly;
}

/** Where a run writes. */
export interface Outputs {
  readonly format: OutputFormat;
  readonly fold: Fold;
  /** The real path of the output folder. */
  readonly folder: Buffer;
  /** The merged file where it stands in that folder, named as an output is; else null. */
  readonly merged: Buffer | null;
}

/** Throws a usage error where the merged file would stand among what a run keeps of itself. */
export function outputsOf({ output, merge, rendering }: BatchSettings): Outputs {
  const folder = Buffer.from(realPathOf(output));
  const file = merge === null ? null : realPathOf(merge.file);
  if (file?.split(sep).includes(stateFolderName) === true) throw amongRecords(merge?.file ?? '');
  const merged = file === null ? null : keyBelow(folder, Buffer.from(file));
  return { format: rendering.format, fold: foldOf(output), folder, merged };
}

/** How many inputs there are. Throws a usage error where two would write one output, or one would write over another; nothing has been written yet. */
export async function planOutputs(walkOnce: () => AsyncIterable<Found>, outputs: Outputs): Promise<number> {
  const { format, fold, folder: outputFolder, merged } = outputs;
  const [files, folders, inputs] = [makeDigestTable(), makeDigestTable(), makeDigestTable()];
  let count = 0;
  if (merged !== null) files.set(fold(merged), count);
  for await (const { kind, key, real } of walkOnce()) {
    count += 1;
    if (kind !== 'file') continue;
    const output = fold(outputKey(key, format));
    if ([files, folders, inputs].some((table) => table.get(output) !== null))
      await tellCollision(walkOnce, outputs, output);
    files.set(output, count);
    for (const folder of foldersOf(fold(key))) {
      if (files.get(folder) !== null) await tellCollision(walkOnce, outputs, folder);
      folders.set(folder, count);
    }
    const place = keyBelow(outputFolder, real);
    if (place === null) continue;
    if (files.get(fold(place)) !== null) await tellCollision(walkOnce, outputs, fold(place));
    inputs.set(fold(place), count);
  }
  return count;
}

/** The tables hold digests only; a second walk finds the names, or that the digests alone were alike. */
async function tellCollision(
  walkOnce: () => AsyncIterable<Found>,
  { format, fold, folder, merged }: Outputs,
  output: Buffer,
): Promise<void> {
  const isThere = (place: Buffer | null) => place !== null && fold(place).equals(output);
  const writers: string[] = isThere(merged) ? [mergeOption] : [];
  let input: string | null = null;
  for await (const { kind, key, real } of walkOnce()) {
    if (kind !== 'file') continue;
    if (isThere(outputKey(key, format)) || foldersOf(key).some(isThere)) writers.push(key.toString());
    if (isThere(keyBelow(folder, real))) input = key.toString();
    const [one, other] = writers;
    if (one !== undefined && other !== undefined) throw collision(one, other, output);
    if (one !== undefined && input !== null) throw overwritten(one, input);
  }
}

const mergeOption = '--merge';
const slash = Buffer.from('/');

/** Where a path stands below a folder; null where it does not. */
function keyBelow(folder: Buffer, path: Buffer): Buffer | null {
  const start = folder.at(-1) === slash[0] ? folder : Buffer.concat([folder, slash]);
  return path.subarray(0, start.length).equals(start) ? path.subarray(start.length) : null;
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

function overwritten(writer: string, input: string): GkparseError {
  return new GkparseError(
    'usage',
    {
      zh: `“${writer}”的输出会覆盖要读取的文件“${input}”。`,
      en: `The output of “${writer}” would replace “${input}”, which is one of the files to read.`,
    },
    {
      zh: '请用 -o 另指定一个文件夹，或用 --exclude 去掉其中一个；什么都没有写。',
      en: 'Choose another folder with -o or leave one out with --exclude; nothing was written.',
    },
  );
}

function amongRecords(file: string): GkparseError {
  return new GkparseError(
    'usage',
    {
      zh: `汇总文件不能放在记录文件夹“${stateFolderName}”里：“${file}”。`,
      en: `The merged file can't stand in “${stateFolderName}”, where runs keep their records: “${file}”.`,
    },
    { zh: '请换一个位置（--merge）。', en: 'Choose another place (--merge).' },
  );
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return left !== undefined && right !== undefined && left.ino === right.ino && left.dev === right.dev;
}
