import { countSeverities, type FileReport } from '../../model/report.ts';
import { printable } from '../../write/printable.ts';
import type { Gone } from '../baseline.ts';
import type { Language } from '../language.ts';

/** What a check says of itself. */
export const checkWords = {
  zh: {
    severity: { error: '错误', warning: '警告', info: '提示' },
    clean: '没有发现问题。',
    counts: (files: number, error: number, warning: number, info: number) =>
      `共${files}个文件：错误${error}，警告${warning}，提示${info}`,
    accepted: (count: number) => `，基线已接受${count}`,
    unread: (count: number) => `，${count}个文件未能读取`,
    end: '。',
    gone: '基线中的下列问题已不再出现，可用 --update-baseline 更新基线：',
  },
  en: {
    severity: { error: 'error', warning: 'warning', info: 'note' },
    clean: 'Nothing to report.',
    counts: (files: number, error: number, warning: number, info: number) =>
      `${files} files: ${error} errors, ${warning} warnings, ${info} notes`,
    accepted: (count: number) => `, ${count} accepted by the baseline`,
    unread: (count: number) => `, ${count} files could not be read`,
    end: '.',
    gone: 'No longer found, though the baseline accepts it (--update-baseline brings it up to date):',
  },
} as const;

/** How many files and findings; what formats for programs leave on standard error. */
export function checkSummary(reports: readonly FileReport[], language: Language): string {
  const text = checkWords[language];
  const { error, warning, info } = countSeverities(reports);
  const accepted = reports.reduce((sum, report) => sum + report.accepted, 0);
  const unread = reports.filter((report) => report.error !== null).length;
  return [
    text.counts(reports.length, error, warning, info),
    accepted === 0 ? '' : text.accepted(accepted),
    unread === 0 ? '' : text.unread(unread),
    text.end,
  ].join('');
}

/** What the baseline accepts in vain, a line a file and rule. */
export function goneLine(gone: readonly Gone[], language: Language): string {
  const lines = gone.map(({ path, rule, count }) => printable(`  ${path}  ${rule} ×${count}`));
  return `${[checkWords[language].gone, ...lines].join('\n')}\n`;
}
