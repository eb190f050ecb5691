import { randomBytes } from 'node:crypto';
import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { chmod, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { GkparseError, type Wording } from '../model/errors.ts';

/** The file that `-o` names; null for standard output, which `-` names as it does among the inputs. */
export function outputFileOf(flag: string | undefined): string | null {
  return flag === undefined || flag === '-' ? null : flag;
}

/** The file that an option names, if any: false stands for --no-…. */
export function namedFiles(flag: string | false | undefined): readonly string[] {
  return flag === undefined || flag === false ? [] : [flag];
}

/** 任务.xlsx would hold something else than it says: a file name whose ending stands for no output is refused where no format is told (of one output there is none to tell). */
export function refuseUnknownEnding(file: string, endings: readonly string[]): void {
  if (['', ...endings].includes(extname(file).toLowerCase())) return;
  const other = endings.length > 1 ? otherName : { zh: '', en: '' };
  throw new GkparseError(
    'usage',
    {
      zh: `不能写成“${extname(file)}”文件：“${file}”。`,
      en: `“${file}”: files that end in “${extname(file)}” can't be written.`,
    },
    {
      zh: `扩展名可用 ${endings.join('、')}${other.zh}。`,
      en: `End it in ${endings.join(', ')}${other.en}.`,
    },
  );
}

const otherName: Wording = {
  zh: '；要用别的文件名，请加 --format 指定格式',
  en: ', or tell the format with --format',
};

/** The usage error for a `--format` that is none of the command's. */
export function noSuchFormat(name: string, formats: readonly string[]): GkparseError {
  const all = formats.join(', ');
  return new GkparseError(
    'usage',
    { zh: `没有“${name}”这种输出格式。`, en: `There is no output format “${name}”.` },
    { zh: `可选：${all}。`, en: `Choose one of ${all}.` },
  );
}

/** To standard output, or with a file name to that file: wholly or not at all. */
export async function writeOutput(text: string | Iterable<string>, file: string | null): Promise<void> {
  const blocks = typeof text === 'string' ? [text] : inBlocks(text);
  try {
    await (file === null ? printAll(blocks) : replaceFile(file, blocks));
  } catch (error) {
    throw file === null ? unprintable(error) : unwritable(file, error);
  }
}

/** Characters that are written at once. */
const blockLength = 1 << 16;

function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    block.push(piece);
    length += piece.length;
    if (length < blockLength) continue;
    yield block.join('');
    [block, length] = [[], 0];
  }
  yield block.join('');
}

/** `gkparse extract … | head` closes the pipe while we write: that is no error of ours, and nobody reads the rest. */
async function printAll(blocks: Iterable<string>): Promise<void> {
  for (const block of blocks) if (!(await print(block))) return;
}

/** False where nobody reads. */
function print(text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (isSystemError(error) && error.code !== 'EPIPE') reject(error);
      else resolve(!isSystemError(error));
    });
  });
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

/** An output that would replace what is read (a notice, a list of units, a configuration, a baseline) is refused before anything is. */
export function refuseToOverwrite(file: string, inputs: readonly string[]): void {
  if (inputs.some((input) => input !== '-' && isSameFile(input, file))) throw wouldReplaceInput(file);
}

/** The error for a file to write that is a document to read. */
export function wouldReplaceInput(file: string): GkparseError {
  return new GkparseError(
    'usage',
    { zh: `输出文件“${file}”就是要读取的文件。`, en: `The output “${file}” is one of the files to read.` },
    { zh: '请换一个输出文件名。', en: 'Choose another name for the output.' },
  );
}

/** By the name, or by what the names lead to; false where one of them is not there or cannot be looked at: whoever opens it says so. */
function isSameFile(left: string, right: string): boolean {
  if (resolve(left) === resolve(right)) return true;
  if (!existsSync(left) || !existsSync(right)) return false;
  const [one, other] = [statSync(left), statSync(right)];
  return one.ino === other.ino && one.dev === other.dev;
}

/** Written beside and renamed: a full disk or Ctrl-C leaves the old file as it was. A device or a pipe is written to directly. */
async function replaceFile(file: string, blocks: Iterable<string>): Promise<void> {
  const old = existsSync(file) ? await stat(file) : null;
  if (old !== null && !old.isFile()) return writeFile(file, blocks);
  const target = old === null ? file : realpathSync(file);
  const temporary = join(dirname(target), `.gkparse-${randomBytes(6).toString('hex')}.tmp`);
  const stopGuarding = removeWhenInterrupted(temporary);
  try {
    await writeThrough(temporary, blocks);
    if (old !== null) await chmod(temporary, old.mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    stopGuarding();
  }
}

async function writeThrough(path: string, blocks: Iterable<string>): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    for (const block of blocks) await handle.appendFile(block);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Ctrl-C while the file is being written: the half-written one goes, and the signal has its way. */
function removeWhenInterrupted(path: string): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    rmSync(path, { force: true });
    stop();
    process.kill(process.pid, signal);
  };
  const stop = () => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return stop;
}

/** By the operating system's error code. */
const reasons: Readonly<Record<string, Wording>> = {
  ENOENT: { zh: '所在文件夹不存在', en: 'its folder does not exist' },
  ENOTDIR: { zh: '路径中有一处不是文件夹', en: 'a part of its path is no folder' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  EACCES: { zh: '没有写入权限', en: 'there is no permission to write there' },
  EPERM: { zh: '没有写入权限', en: 'there is no permission to write there' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EIO: { zh: '磁盘出错', en: 'the disk fails' },
  EDQUOT: { zh: '磁盘配额已满', en: 'the disk quota is used up' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'its name is too long' },
  EBUSY: { zh: '文件正被别的程序占用', en: 'another program keeps it locked' },
};

/** What the operating system says against writing, in words: 磁盘已满. */
export function reasonOf(error: unknown): Wording {
  return reasonWords((isSystemError(error) ? error.code : undefined) ?? String(error));
}

/** As `reasonOf`, of a system's error code. */
export function reasonWords(code: string): Wording {
  return reasons[code] ?? { zh: code, en: code };
}

function unprintable(error: unknown): GkparseError {
  const reason = reasonOf(error);
  return new GkparseError(
    'usage',
    { zh: `无法写到标准输出：${reason.zh}。`, en: `Cannot write to standard output: ${reason.en}.` },
    { zh: '请检查输出的去向（管道、磁盘空间）后重试。', en: 'Check where it goes (a pipe, the space on a disk).' },
    error,
  );
}

/** An output that the file system does not take; `option` names another. */
export function unwritable(file: string, error: unknown, option = '-o'): GkparseError {
  const reason = reasonOf(error);
  return new GkparseError(
    'usage',
    { zh: `无法写入“${file}”：${reason.zh}。`, en: `Cannot write “${file}”: ${reason.en}.` },
    { zh: `请换一个位置或文件名（${option}）后重试。`, en: `Choose another place or name (${option}) and try again.` },
    error,
  );
}
