import { closeSync, existsSync, fdatasync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { type DigestTable, makeDigestTable } from './digest-table.ts';
import { type DocumentRecord, keyOf, parseRecord } from './record.ts';

const sync = promisify(fdatasync);
const chunkBytes = 1 << 16;
const lineEnd = 0x0a;

/** At most so much of finished work is done again after a power cut; kill -9 costs nothing that was recorded. */
const syncEveryMilliseconds = 1000;

/** The manifest: one JSON object a line, appended when a document is finished; the last line of a path counts. */
export interface Journal {
  /** What is recorded of an input; null for one that is new. */
  readonly find: (key: Buffer) => DocumentRecord | null;
  /** Throws where the disk is full: the journal is then as it was before. */
  readonly append: (record: DocumentRecord) => void;
  readonly close: () => Promise<void>;
}

interface Line {
  readonly record: DocumentRecord | null;
  /** Where the line starts, and where the next one does. */
  readonly start: number;
  readonly end: number;
  /** False for a last line that nothing ends. */
  readonly whole: boolean;
}

/** Opens the journal and cuts off a last line that a crash has torn. */
export function openJournal(path: string): Journal {
  const file = openSync(path, existsSync(path) ? 'r+' : 'wx+');
  const index = makeDigestTable();
  let end = indexLines(file, index);
  ftruncateSync(file, end);
  let dirty = false;
  const syncNow = async (): Promise<void> => {
    if (!dirty) return;
    dirty = false;
    await sync(file);
  };
  const timer = setInterval(() => void syncNow().catch(() => undefined), syncEveryMilliseconds).unref();
  return {
    find: (key) => recordAt(file, index.get(key), key),
    append: (record) => {
      const bytes = Buffer.from(`${JSON.stringify(record)}\n`);
      writeAll(file, bytes, end);
      index.set(keyOf(record), end);
      end += bytes.length;
      dirty = true;
    },
    close: async () => {
      clearInterval(timer);
      try {
        await syncNow();
      } finally {
        closeSync(file);
      }
    },
  };
}

/** The records that count, each once, in the order in which they were made; without the folders that a later run could open. */
export function* currentRecords(path: string): Generator<DocumentRecord> {
  const file = openSync(path, 'r');
  try {
    const index = makeDigestTable();
    indexLines(file, index);
    const opened = openedSince(file);
    for (const { record, start } of lines(file)) {
      if (record !== null && index.get(keyOf(record)) === start && !opened.has(start)) yield record;
    }
  } finally {
    closeSync(file);
  }
}

/** The lines that call a folder unreadable behind which something of that folder is recorded: nothing else takes them back. */
function openedSince(file: number): ReadonlySet<number> {
  const closed = new Map<string, number>();
  const opened = new Set<number>();
  for (const { record, start } of lines(file)) {
    if (record?.reason === 'unreadable-folder') closed.set(record.path, start);
    else if (record !== null && closed.size > 0) {
      for (const folder of foldersAbove(record.path)) opened.add(closed.get(folder) ?? notThere);
    }
  }
  return opened;
}

const notThere = -1;

/** a/b/c → ".", a, a/b. */
function foldersAbove(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return ['.', ...names.map((_, index) => names.slice(0, index + 1).join('/'))];
}

/** Fills the index; gives where the good part of the file ends. */
function indexLines(file: number, index: DigestTable): number {
  let good = 0;
  for (const { record, start, end, whole } of lines(file)) {
    if (record !== null && whole) index.set(keyOf(record), start);
    if (whole && record !== null) good = end;
  }
  return good;
}

function* lines(file: number): Generator<Line> {
  const chunk = Buffer.alloc(chunkBytes);
  let rest = Buffer.alloc(0);
  let start = 0;
  for (;;) {
    const read = readSync(file, chunk, 0, chunkBytes, start + rest.length);
    if (read === 0) break;
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
    let from = 0;
    for (let at = bytes.indexOf(lineEnd); at !== -1; at = bytes.indexOf(lineEnd, from)) {
      const record = parseRecord(bytes.toString('utf8', from, at));
      yield { record, start: start + from, end: start + at + 1, whole: true };
      from = at + 1;
    }
    rest = bytes.subarray(from);
    start += from;
  }
  if (rest.length > 0) yield { record: null, start, end: start + rest.length, whole: false };
}

function recordAt(file: number, offset: number | null, key: Buffer): DocumentRecord | null {
  if (offset === null) return null;
  const pieces: Buffer[] = [];
  for (let at = offset; ; ) {
    const piece = Buffer.alloc(4096);
    const read = readSync(file, piece, 0, piece.length, at);
    const stop = piece.subarray(0, read).indexOf(lineEnd);
    pieces.push(piece.subarray(0, stop === -1 ? read : stop));
    if (stop !== -1 || read === 0) break;
    at += read;
  }
  const record = parseRecord(Buffer.concat(pieces).toString());
  return record !== null && keyOf(record).equals(key) ? record : null;
}

/** All of the bytes or none: on a full disk what was written of the line is cut off again. */
function writeAll(file: number, bytes: Buffer, position: number): void {
  try {
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(file, bytes, done, bytes.length - done, position + done);
    }
  } catch (error) {
    if (fstatSync(file).size > position) ftruncateSync(file, position);
    throw error;
  }
}
