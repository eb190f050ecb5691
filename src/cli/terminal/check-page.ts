import type { Severity } from '../../model/notice.ts';
import { type CheckedFinding, type CheckedTask, type FileReport, reaches } from '../../model/report.ts';
import { printable } from '../../write/printable.ts';
import type { Language } from '../language.ts';
import { checkSummary, checkWords } from './check-words.ts';
import { displayWidth } from './display-width.ts';
import { type ExcerptLines, excerptLines } from './excerpt-lines.ts';
import { placeWords } from './place-words.ts';
import type { Screen } from './screen.ts';
import { makeStyle, type Style } from './style.ts';
import { wrap } from './wrap.ts';

const narrowestScreen = 48;
const indent = '  ';

interface Page {
  readonly language: Language;
  readonly width: number;
  readonly style: Style;
}

/** What was found, for people: by file and task, each with its words underlined and what to do. */
export function renderCheck(
  reports: readonly FileReport[],
  failOn: Severity,
  language: Language,
  screen: Screen,
): string {
  const page = { language, width: Math.max(narrowestScreen, screen.width), style: makeStyle(screen.colour) };
  const told = reports.filter(({ findings }) => findings.length > 0);
  const lines = [...told.flatMap((report) => fileLines(report, page)), summary(reports, failOn, page)];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** The counts; red where the check fails. */
function summary(reports: readonly FileReport[], failOn: Severity, { language, style }: Page): string {
  const line = checkSummary(reports, language);
  const all = reports.flatMap(({ findings }) => findings);
  if (all.some(({ diagnostic }) => reaches(diagnostic.severity, failOn))) return style.error(line);
  const isClean = all.length === 0 && reports.every(({ error }) => error === null);
  return isClean ? `${checkWords[language].clean}${language === 'zh' ? '' : ' '}${line}` : style.strong(line);
}

function fileLines({ path, findings, tasks }: FileReport, page: Page): readonly string[] {
  const ofDocument = findings.filter(({ diagnostic }) => diagnostic.task === null);
  return [
    ...wrap(printable(path), page.width).map(page.style.strong),
    ...ofDocument.flatMap((finding) => findingLines(finding, indent, page)),
    ...tasks.flatMap((task) => taskLines(task, findings, page)),
    '',
  ];
}

function taskLines(task: CheckedTask, findings: readonly CheckedFinding[], page: Page): readonly string[] {
  const place = placeWords(task.location)[page.language];
  const facts = [task.id, place, task.words].filter((fact) => fact !== null && fact !== '').join('  ');
  return [
    page.style.heading(indent + oneLine(facts, page.width - indent.length)),
    ...findings
      .filter(({ diagnostic }) => diagnostic.task === task.id)
      .flatMap((finding) => findingLines(finding, indent.repeat(2), page)),
  ];
}

function oneLine(text: string, width: number): string {
  return excerptLines({ text, start: 0, end: 0 }, width).text;
}

function findingLines({ diagnostic, excerpt }: CheckedFinding, before: string, page: Page): readonly string[] {
  const { severity, message, suggestion, rule } = diagnostic;
  const label = checkWords[page.language].severity[severity];
  const inner = before + ' '.repeat(displayWidth(label) + 2);
  const width = page.width - displayWidth(inner);
  const [first = '', ...rest] = wrap(`${printable(message)}  ${rule}`, width);
  const wrapped = [`${before}${coloured(label, severity, page.style)}  ${first}`, ...rest.map((line) => inner + line)];
  const shown = excerpt === null ? [] : excerptBlock(excerptLines(excerpt, width), inner, severity, page.style);
  const hint = suggestion === null ? [] : wrap(`→ ${printable(suggestion)}`, width).map((line) => inner + line);
  return [...wrapped, ...shown, ...hint];
}

function excerptBlock(lines: ExcerptLines, before: string, severity: Severity, style: Style): readonly string[] {
  const text = before + style.faint(lines.text);
  return lines.marks === '' ? [text] : [text, before + coloured(lines.marks, severity, style)];
}

function coloured(text: string, severity: Severity, style: Style): string {
  return severity === 'info' ? style.faint(text) : style[severity](text);
}
