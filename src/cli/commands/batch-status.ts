import { existsSync } from 'node:fs';
import { GkparseError } from '../../model/errors.ts';
import { printableLine } from '../../write/printable.ts';
import { currentRecords } from '../batch/journal.ts';
import { lockHolder } from '../batch/lock.ts';
import type { DocumentRecord } from '../batch/record.ts';
import { statePaths } from '../batch/run.ts';
import { addTo, noTotals, type Totals } from '../batch/totals.ts';
import type { Language } from '../language.ts';
import { writeOutput } from '../output.ts';
import { padded } from '../terminal/wrap.ts';

export interface StatusFlags {
  readonly format: 'table' | 'json';
  readonly failed?: boolean;
}

/** `gkparse batch status`: what the manifest in an output folder says, a line a document. Gives the exit code. */
export async function runStatus(folder: string, flags: StatusFlags, language: Language): Promise<number> {
  const paths = statePaths(folder);
  if (!existsSync(paths.journal)) throw noRun(folder);
  let totals = noTotals;
  for (const record of currentRecords(paths.journal)) totals = addTo(totals, { record, fresh: false });
  const chosen = function* (): Generator<DocumentRecord> {
    for (const record of currentRecords(paths.journal)) {
      if (flags.failed !== true || record.outcome === 'failed') yield record;
    }
  };
  const running = lockHolder(paths.lock);
  await (flags.format === 'json' ? printJson : printTable)(chosen(), { totals, running, language });
  return totals.failed > 0 ? 2 : 0;
}

interface Run {
  readonly totals: Totals;
  /** The process that is writing to the folder now; null where none is. */
  readonly running: number | null;
  readonly language: Language;
}

async function printJson(records: Iterable<DocumentRecord>, { totals, running }: Run): Promise<void> {
  const { slowest: _, failures: __, kept: ___, ...sums } = totals;
  await writeOutput(
    `{\n"running": ${JSON.stringify(running)},\n"totals": ${JSON.stringify(sums)},\n"documents": [`,
    null,
  );
  let comma = '\n';
  for (const record of records) {
    await writeOutput(`${comma}${JSON.stringify(record)}`, null);
    comma = ',\n';
  }
  await writeOutput('\n]\n}\n', null);
}

const outcomeWords = {
  zh: { done: '完成', failed: '失败', skipped: '跳过' },
  en: { done: 'done', failed: 'failed', skipped: 'skipped' },
} as const;

const headers = {
  zh: { outcome: '结果', tasks: '任务', findings: '错误/警告', time: '用时', path: '文件' },
  en: { outcome: 'result', tasks: 'tasks', findings: 'err/warn', time: 'time', path: 'file' },
} as const;

const punctuation = {
  zh: { colon: '：', comma: '，', seconds: '秒' },
  en: { colon: ': ', comma: ', ', seconds: 's' },
} as const;

const runningWords = { zh: '正在转换，进程', en: 'running now, process' } as const;

async function printTable(records: Iterable<DocumentRecord>, { totals, running, language }: Run): Promise<void> {
  const [words, marks] = [headers[language], punctuation[language]];
  await writeOutput(row([words.outcome, words.tasks, words.findings, words.time, words.path]), null);
  for (const record of records) {
    const { error, warning } = record.findings;
    const reason = record.reason === null ? '' : `  ${record.reason}${marks.colon}${record.message ?? ''}`;
    const file = printableLine(`${record.path}${reason}`);
    const time = `${(record.milliseconds / 1000).toFixed(1)}${marks.seconds}`;
    const cells = [outcomeWords[language][record.outcome], String(record.tasks), `${error}/${warning}`, time, file];
    await writeOutput(row(cells), null);
  }
  const { done, failed, skipped } = outcomeWords[language];
  const sums = [`${done} ${totals.done}`, `${failed} ${totals.failed}`, `${skipped} ${totals.skipped}`];
  if (running !== null) sums.push(`${runningWords[language]} ${running}`);
  await writeOutput(`${sums.join(marks.comma)}\n`, null);
}

const widths: readonly number[] = [8, 6, 10, 8];

function row(cells: readonly string[]): string {
  return `${cells.map((cell, column) => padded(cell, widths[column] ?? 0)).join(' ')}\n`;
}

function noRun(folder: string): GkparseError {
  return new GkparseError(
    'usage',
    { zh: `“${folder}”里没有批量转换的记录。`, en: `“${folder}” holds no record of a run.` },
    { zh: '请给出 gkparse batch -o 的输出文件夹。', en: 'Give the output folder (-o) of a gkparse batch.' },
  );
}
