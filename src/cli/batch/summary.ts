import { printable, printableLine } from '../../write/printable.ts';
import type { Language } from '../language.ts';
import { reasonWords } from '../output.ts';
import type { StopReason } from './handle.ts';
import type { DocumentRecord } from './record.ts';
import { countOf, type Totals } from './totals.ts';

/** The last words of a run, for standard error. `total`: how many inputs there are. */
export interface RunEnd {
  readonly totals: Totals;
  readonly total: number;
  readonly stopped: StopReason | null;
  readonly output: string;
  readonly milliseconds: number;
}

export function summaryText(end: RunEnd, language: Language): string {
  const lines = language === 'zh' ? chineseLines(end) : englishLines(end);
  return printable(`${lines.join('\n')}\n`);
}

function chineseLines({ totals, total, stopped, output, milliseconds }: RunEnd): readonly string[] {
  const kept = totals.kept === 0 ? '' : `，其中沿用上次结果${totals.kept}`;
  const more = totals.failed - totals.failures.length;
  return [
    `${countOf(totals)}/${total}个文件：完成${totals.done}，失败${totals.failed}，跳过${totals.skipped}${kept}；用时${seconds(milliseconds)}秒`,
    `${totals.tasks}项任务，缺责任单位${totals.withoutUnit}项，缺时限${totals.withoutDeadline}项；错误${totals.error}，警告${totals.warning}`,
    ...section('最慢：', totals.slowest, (record) => `${record.path}  ${seconds(record.milliseconds)}秒`),
    ...section(
      '失败：',
      totals.failures,
      (record) => `${record.path}  ${record.reason ?? ''}：${record.message ?? ''}`,
    ),
    ...(more > 0 ? [`  另有${more}个：gkparse batch status ${output} --failed`] : []),
    ...stopLines({ stopped, output }, 'zh'),
  ];
}

function englishLines({ totals, total, stopped, output, milliseconds }: RunEnd): readonly string[] {
  const kept = totals.kept === 0 ? '' : `, ${totals.kept} kept from an earlier run`;
  const more = totals.failed - totals.failures.length;
  return [
    `${countOf(totals)}/${total} files: ${totals.done} done, ${totals.failed} failed, ${totals.skipped} skipped${kept}; ${seconds(milliseconds)} s`,
    `${totals.tasks} tasks, ${totals.withoutUnit} without a unit, ${totals.withoutDeadline} without a deadline; ${totals.error} errors, ${totals.warning} warnings`,
    ...section('Slowest:', totals.slowest, (record) => `${record.path}  ${seconds(record.milliseconds)} s`),
    ...section(
      'Failed:',
      totals.failures,
      (record) => `${record.path}  ${record.reason ?? ''}: ${record.message ?? ''}`,
    ),
    ...(more > 0 ? [`  and ${more} more: gkparse batch status ${output} --failed`] : []),
    ...stopLines({ stopped, output }, 'en'),
  ];
}

function section(
  title: string,
  records: readonly DocumentRecord[],
  line: (record: DocumentRecord) => string,
): readonly string[] {
  return records.length === 0 ? [] : [title, ...records.map((record) => `  ${printableLine(line(record))}`)];
}

type Stop = Pick<RunEnd, 'stopped' | 'output'>;

/** Why the run ended before its end and how to go on; empty where it did not. */
export function stopText(stop: Stop, language: Language): string {
  return printable(
    stopLines(stop, language)
      .map((line) => `${line}\n`)
      .join(''),
  );
}

function stopLines({ stopped, output }: Stop, language: Language): readonly string[] {
  if (stopped === null) return [];
  const goOn = `gkparse batch … -o ${output} --resume`;
  if (stopped.kind === 'interrupted') {
    return [
      language === 'zh'
        ? `已中断，已完成的保留。继续：${goOn}`
        : `Interrupted; what is done is kept. To go on: ${goOn}`,
    ];
  }
  return [
    language === 'zh'
      ? `无法写入（${reasonWords(stopped.detail).zh}），已停止，已完成的保留。处理后继续：${goOn}`
      : `Nothing more can be written (${reasonWords(stopped.detail).en}); stopped, what is done is kept. When that is mended: ${goOn}`,
  ];
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
