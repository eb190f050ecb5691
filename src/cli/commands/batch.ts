import { GkparseError } from '../../model/errors.ts';
import { printableLine } from '../../write/printable.ts';
import { outputKey, outputsOf, planOutputs } from '../batch/plan.ts';
import { findRoots, refuseOutputAmongInputs } from '../batch/roots.ts';
import { runInputs } from '../batch/run.ts';
import { type BatchFlags, type BatchSettings, readSettings } from '../batch/settings.ts';
import { type Found, walk } from '../batch/walk.ts';
import { isNamed } from '../batch/wanted.ts';
import type { Language } from '../language.ts';
import { reasonOf, writeOutput } from '../output.ts';

/** `gkparse batch`: folders of documents to a folder of outputs, each input recorded with what became of it. Gives the exit code. */
export async function runBatch(args: readonly string[], flags: BatchFlags, language: Language): Promise<number> {
  const roots = findRoots(args);
  const settings = await readSettings(flags, roots, language);
  refuseOutputAmongInputs(roots, settings.output);
  const outputs = outputsOf(settings);
  const rules = {
    isWanted: await isNamed(settings),
    output: outputs.folder,
    merged: settings.merge?.key ?? null,
  };
  const walkOnce = () => walk(roots, rules);
  const total = await planOutputs(walkOnce, outputs);
  if (settings.dryRun) return listInputs(walkOnce(), settings);
  try {
    return await runInputs(walkOnce, total, settings);
  } catch (error) {
    throw isFromSystem(error) ? unwritableFolder(settings.output, error) : error;
  }
}

/** `--dry-run`: what would be read and written, a line each; nothing is. */
async function listInputs(found: AsyncIterable<Found>, { rendering, merge }: BatchSettings): Promise<number> {
  for await (const { kind, key, reason } of found) {
    const target = kind === 'file' ? outputKey(key, rendering.format).toString() : `(${reason ?? ''})`;
    await writeOutput(`${printableLine(key.toString())} → ${printableLine(target)}\n`, null);
  }
  if (merge !== null) await writeOutput(`--merge → ${printableLine(merge.file)}\n`, null);
  return 0;
}

function isFromSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function unwritableFolder(output: string, error: unknown): GkparseError {
  const reason = reasonOf(error);
  return new GkparseError(
    'usage',
    {
      zh: `无法写入输出文件夹“${output}”：${reason.zh}。`,
      en: `Cannot write to the output folder “${output}”: ${reason.en}.`,
    },
    { zh: '请检查位置、权限和磁盘空间。', en: 'Check the place, its permissions and the space on the disk.' },
    error,
  );
}
