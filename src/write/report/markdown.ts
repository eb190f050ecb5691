import type { Severity } from '../../model/notice.ts';
import { type CheckedFinding, countSeverities, type FileReport, severities } from '../../model/report.ts';
import { printable } from '../printable.ts';
import { errorWords } from './error-words.ts';
import type { ReportOptions, ReportWriter } from './report-writer.ts';

/** GitHub takes comments of 65,536 characters, GitLab of a million; what does not fit is counted, and errors come first. */
const mostCharacters = 60_000;

const words = {
  zh: {
    title: 'gkparse 核对结果',
    clean: '没有发现问题。',
    head: ['级别', '任务', '问题', '建议', '规则'],
    severity: { error: '错误', warning: '警告', info: '提示' },
    counts: (files: number, error: number, warning: number, info: number) =>
      `共${files}个文件：错误${error}，警告${warning}，提示${info}。`,
    accepted: (count: number) => `基线已接受${count}条，未列出。`,
    more: (count: number) => `另有${count}条未列出。`,
  },
  en: {
    title: 'gkparse check',
    clean: 'Nothing to report.',
    head: ['Severity', 'Task', 'Finding', 'What to do', 'Rule'],
    severity: { error: 'error', warning: 'warning', info: 'note' },
    counts: (files: number, error: number, warning: number, info: number) =>
      `${files} files: ${error} errors, ${warning} warnings, ${info} notes.`,
    accepted: (count: number) => `${count} more are accepted by the baseline.`,
    more: (count: number) => `${count} more are not listed.`,
  },
} as const;

/** All that Markdown, HTML and GitHub's own additions (#1, @name, www.…) may take for a sign. */
const sign = /[\\`*_{}[\]<>()#+!|~&$@:^=-]|(?<=www)\./giu;

/** As a character reference a sign is never more than itself, in a table cell too. */
function escaped(text: string): string {
  return printable(text.replace(/\s+/gu, ' ').trim()).replace(sign, (character) => `&#${character.codePointAt(0)};`);
}

/** For the comment on a merge request: a table a file, errors first. */
export const markdownReport: ReportWriter = {
  write: (reports, options) => {
    const text = words[options.language];
    const { error, warning, info } = countSeverities(reports);
    const accepted = reports.reduce((sum, report) => sum + report.accepted, 0);
    const head = [`## ${text.title}`, '', text.counts(reports.length, error, warning, info)];
    const known = accepted === 0 ? [] : ['', text.accepted(accepted)];
    const told = reports.filter((report) => report.findings.length > 0 || report.error !== null);
    const body = told.length === 0 ? ['', text.clean] : [];
    return `${[...head, ...known, ...body, ...sections(told, options)].join('\n')}\n`;
  },
};

/** Each file's heading and rows while there is room; the rows left out are counted. */
function sections(reports: readonly FileReport[], options: ReportOptions): readonly string[] {
  const lines: string[] = [];
  let room = mostCharacters;
  let left = 0;
  for (const report of reports) {
    const opening = openingOf(report, options);
    const rows = bySeverity(report.findings).map((finding) => row(finding, options));
    const fitting = firstThatFit(rows, room - sizeOf(opening));
    left += rows.length - fitting.length;
    if (rows.length > 0 && fitting.length === 0) continue;
    const written = [...opening, ...fitting];
    room -= sizeOf(written);
    lines.push(...written);
  }
  return left === 0 ? lines : [...lines, '', words[options.language].more(left)];
}

function firstThatFit(rows: readonly string[], room: number): readonly string[] {
  let used = 0;
  const end = rows.findIndex((line) => {
    used += line.length + 1;
    return used > room;
  });
  return end === -1 ? rows : rows.slice(0, end);
}

function sizeOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function openingOf({ path, findings, error }: FileReport, { language }: ReportOptions): readonly string[] {
  const { head } = words[language];
  const title = ['', `### ${escaped(path)}`, ''];
  const failure = error === null ? [] : [escaped(errorWords(error, language))];
  const table = findings.length === 0 ? [] : [tableRow(head), tableRow(head.map(() => '---'))];
  return [...title, ...failure, ...table];
}

function bySeverity(findings: readonly CheckedFinding[]): readonly CheckedFinding[] {
  const rank = (severity: Severity) => severities.indexOf(severity);
  return findings.toSorted((left, right) => rank(left.diagnostic.severity) - rank(right.diagnostic.severity));
}

function row({ diagnostic }: CheckedFinding, { language }: ReportOptions): string {
  const { severity, task, message, suggestion, rule } = diagnostic;
  return tableRow([words[language].severity[severity], task ?? '', escaped(message), escaped(suggestion ?? ''), rule]);
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
