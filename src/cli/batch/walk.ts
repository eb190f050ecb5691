import type { Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Root, realPathOf } from './roots.ts';

/** Something met on the walk: a file to read, or what is not read, with the reason. */
export interface Found {
  /** To open it by: as bytes, since a name need not be UTF-8. */
  readonly path: Buffer;
  /** Its place below the folder that all arguments have in common; "." for that folder itself. */
  readonly key: Buffer;
  /** Where it stands, whatever links have led to its folder. */
  readonly real: Buffer;
  readonly kind: 'file' | 'skipped' | 'unreadable-folder';
  /** Why it is not read; null for a file. */
  readonly reason: SkipReason | 'unreadable-folder' | null;
}

type SkipReason = 'lock-file' | 'linked-folder' | 'not-a-file';

export interface WalkRules {
  /** By --include and --exclude, on the key as text. */
  readonly isWanted: (key: string) => boolean;
  /** The real path of the output folder, which may stand inside an input folder and is then left out. */
  readonly output: Buffer;
  /** The key of the merged file where it stands inside an input folder: left out, too. */
  readonly merged: Buffer | null;
}

/** What a run keeps of itself in its output folder; never read as an input. */
export const stateFolderName = '.gkparse-batch';

/** Word marks an open document by a file ~$name, LibreOffice by .~lock.name#. */
const lockFile = /^(?:~\$|\.~lock\.)/u;
const slash = Buffer.from('/');
const commonFolderKey = Buffer.from('.');

/**
 * Everything below the roots: in the order of the arguments, in each folder by the bytes of the names. The same tree gives the same order
 * whatever order the disk has. One folder's names are held at a time (and those of the folders above it), never all.
 */
export async function* walk(roots: readonly Root[], rules: WalkRules): AsyncGenerator<Found> {
  for (const root of roots) {
    const [path, key] = [Buffer.from(root.path), Buffer.from(root.key)];
    if (root.folder) yield* walkFolder({ path, key, real: Buffer.from(realPathOf(root.path)) }, rules);
    else if (rules.isWanted(root.key)) {
      const real = Buffer.from(join(realPathOf(dirname(root.path)), basename(root.path)));
      yield { path, key, real, ...(await classifyTarget(path)) };
    }
  }
}

interface Folder {
  readonly path: Buffer;
  readonly key: Buffer;
  /** Without links: the folder may have been named by one. */
  readonly real: Buffer;
}

async function* walkFolder(folder: Folder, rules: WalkRules): AsyncGenerator<Found> {
  if (folder.real.equals(rules.output)) return;
  const entries = await entriesOf(folder.path);
  if (entries === null) {
    const key = folder.key.length === 0 ? commonFolderKey : folder.key;
    yield { ...folder, key, kind: 'unreadable-folder', reason: 'unreadable-folder' };
    return;
  }
  for (const name of entries.names) {
    const kind = entries.others.get(name) ?? 'file';
    const inner = inside(folder, Buffer.from(name, 'latin1'));
    if (kind === 'folder') {
      if (name !== stateFolderName) yield* walkFolder(inner, rules);
    } else if (rules.merged?.equals(inner.key) !== true && rules.isWanted(inner.key.toString())) {
      yield { ...inner, ...(await classify(name, kind, inner.path)) };
    }
  }
}

type OtherKind = 'folder' | 'link' | 'other';

/** What a folder holds: the names as latin1, which holds any byte, in the order of their bytes. */
interface Entries {
  readonly names: readonly string[];
  /** Of those that are no plain files. */
  readonly others: ReadonlyMap<string, OtherKind>;
}

/** So many names are asked of the disk at a time. */
const namesAtOnce = 1024;

/** Null where the folder can't be read. 20,000 names take 1 MB so; as `readdir` gives them they take 10. */
async function entriesOf(path: Buffer): Promise<Entries | null> {
  const names: string[] = [];
  const others = new Map<string, OtherKind>();
  try {
    for await (const entry of await opendir(path, { encoding: 'latin1', bufferSize: namesAtOnce })) {
      names.push(entry.name);
      if (!entry.isFile()) others.set(entry.name, otherKindOf(entry));
    }
  } catch {
    return null;
  }
  return { names: names.sort(), others };
}

function otherKindOf(entry: Dirent): OtherKind {
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

function inside(folder: Folder, name: Buffer): Folder {
  const below = (parent: Buffer) => (parent.length === 0 ? name : Buffer.concat([parent, slash, name]));
  return { path: below(folder.path), key: below(folder.key), real: below(folder.real) };
}

type Classified = Pick<Found, 'kind' | 'reason'>;

const file: Classified = { kind: 'file', reason: null };

function skipped(reason: SkipReason): Classified {
  return { kind: 'skipped', reason };
}

async function classify(name: string, kind: OtherKind | 'file', path: Buffer): Promise<Classified> {
  if (lockFile.test(name)) return skipped('lock-file');
  if (kind === 'link') return classifyTarget(path);
  return kind === 'file' ? file : skipped('not-a-file');
}

/** A link to a file is that file. A link to a folder is not followed: it may lead back up, or fan out without end. */
async function classifyTarget(path: Buffer): Promise<Classified> {
  try {
    const target = await stat(path);
    if (target.isDirectory()) return skipped('linked-folder');
    return target.isFile() ? file : skipped('not-a-file');
  } catch {
    // A link that leads nowhere or to itself: reading it says why it can't be read.
    return file;
  }
}
