import { realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { GkparseError } from '../../model/errors.ts';
import { wouldReplaceInput } from '../output.ts';

/** An argument: a folder to walk, or one file. */
export interface Root {
  readonly path: string;
  readonly folder: boolean;
  /** Where it stands below the folder that all arguments have in common; empty for that folder itself. */
  readonly key: string;
}

/**
 * The structure below the folder that all arguments share is kept in the output: of one folder its contents, of 2022/ and 2023/ both.
 * So two arguments write the same output only where they name the same file. Throws where one is not there.
 */
export function findRoots(args: readonly string[]): readonly Root[] {
  const found = args.map((path) => ({ path, folder: isFolder(path) }));
  const only = found.length === 1 ? found[0] : undefined;
  const base =
    only?.folder === true ? resolve(only.path) : commonFolder(found.map(({ path }) => dirname(resolve(path))));
  return found.map((root) => ({ ...root, key: relative(base, resolve(root.path)).split(sep).join('/') }));
}

/** Refuses an output folder whose files would stand among the inputs and be read as inputs the next time. */
export function refuseOutputAmongInputs(roots: readonly Root[], output: string): void {
  const taken = realPathOf(output);
  for (const root of roots) {
    if (!root.folder) continue;
    const inputs = realPathOf(root.path);
    if (resolve(taken, root.key) !== inputs) continue;
    throw new GkparseError(
      'usage',
      {
        zh: `输出会写进要读取的文件夹“${root.path}”，与原文件混在一起。`,
        en: `The output would stand among the inputs in “${root.path}”.`,
      },
      { zh: '请用 -o 另指定一个文件夹。', en: 'Choose another folder with -o.' },
    );
  }
}

/**
 * Where the walk would meet a file that the run writes itself; null for one that stands in no folder to read, or in the output folder, which is
 * left out. Throws where it is one of the arguments.
 */
export function placeAmong(roots: readonly Root[], file: string, output: string): Buffer | null {
  const real = realPathOf(file);
  if (isWithin(real, realPathOf(output))) return null;
  for (const root of roots) {
    const path = realPathOf(root.path);
    if (root.folder && isWithin(real, path))
      return Buffer.from(join(root.key, relative(path, real)).split(sep).join('/'));
    if (path === real) throw wouldReplaceInput(file);
  }
  return null;
}

/** The real path of what exists; of a folder still to be made, below the real path of what is there. */
export function realPathOf(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync(full);
  } catch {
    const parent = dirname(full);
    return parent === full ? full : resolve(realPathOf(parent), relative(parent, full));
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new GkparseError(
      'unreadable-file',
      { zh: `找不到“${path}”，或没有权限。`, en: `“${path}” is not there or can't be opened.` },
      { zh: '请检查文件夹名和权限。', en: 'Check the name and the permissions.' },
      error,
    );
  }
}

function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  let common = first;
  for (const folder of others) {
    while (!isWithin(folder, common)) common = dirname(common);
  }
  return common;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
