import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { GkparseError } from '../../model/errors.ts';

/** Who holds the lock. `started` tells a process from a later one of the same number; null where the system does not say. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly started: string | null;
}

/** A lock file without content is one that is just being made, or that a crash has left; after this it is the latter. */
const emptyLockMilliseconds = 2000;
const attempts = 3;

/**
 * One run at a time on one output folder. A file made with O_EXCL that names its process: unlike a lock that goes stale by time
 * (proper-lockfile) it is free at once after kill -9. Gives the function that frees it. Throws a usage error while another holds it.
 */
export function acquireLock(path: string): () => void {
  const own = JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) } satisfies Holder);
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (create(path, own)) return () => release(path, own);
    const found = contentOf(path);
    if (found === null) continue;
    if (isHeld(path, found)) throw held(path, parseHolder(found));
    removeStale(path, found);
  }
  throw held(path, null);
}

/** The process of the run that holds the lock; null where none does. */
export function lockHolder(path: string): number | null {
  const found = contentOf(path);
  return found !== null && isHeld(path, found) ? (parseHolder(found)?.pid ?? null) : null;
}

function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (existsSync(path)) return false;
    throw error;
  }
}

function release(path: string, own: string): void {
  if (contentOf(path) === own) rmSync(path, { force: true });
}

function contentOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parseHolder(content: string): Holder | null {
  try {
    const value: Partial<Holder> = JSON.parse(content);
    return typeof value.pid === 'number' && typeof value.host === 'string'
      ? { pid: value.pid, host: value.host, started: value.started ?? null }
      : null;
  } catch {
    return null;
  }
}

function isHeld(path: string, content: string): boolean {
  const holder = parseHolder(content);
  if (holder === null) return isYoung(path);
  // The processes of another machine (a shared folder) or container can't be looked at.
  if (holder.host !== hostname()) return true;
  return isRunning(holder.pid) && startOf(holder.pid) === holder.started;
}

function isYoung(path: string): boolean {
  try {
    return Date.now() - statSync(path).mtimeMs < emptyLockMilliseconds;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux counts the ticks from boot to the start of a process: field 22, the 20th behind the name in brackets. */
function startOf(pid: number): string | null {
  const text = contentOf(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

/** Moved aside first, and put back if it was another's new lock: of two that find a stale lock one takes it over. */
function removeStale(path: string, content: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const moved = contentOf(aside);
  if (moved !== null && moved !== content) create(path, moved);
  rmSync(aside, { force: true });
}

function held(path: string, holder: Holder | null): GkparseError {
  const who = holder === null ? { zh: '', en: '' } : { zh: `（进程${holder.pid}）`, en: ` (process ${holder.pid})` };
  const elsewhere = holder !== null && holder.host !== hostname();
  return new GkparseError(
    'usage',
    {
      zh: `另一个 gkparse batch${who.zh}正在写这个输出文件夹。`,
      en: `Another gkparse batch${who.en} is writing to this output folder.`,
    },
    elsewhere
      ? {
          zh: `它在“${holder.host}”上运行；如确已结束，请删除“${path}”后重试。`,
          en: `It runs on “${holder.host}”; if it has ended, delete “${path}” and try again.`,
        }
      : { zh: '请等它结束，或换一个输出文件夹（-o）。', en: 'Wait for it to end, or choose another folder (-o).' },
  );
}
