import type { Notice, Task } from '../../model/notice.ts';
import { categoryWords } from '../../write/path-words.ts';
import { printable } from '../../write/printable.ts';
import type { Language } from '../language.ts';
import { type TaskCells, taskCells } from './cells.ts';
import { findingLines } from './findings.ts';
import { columnWidths } from './layout.ts';
import type { Screen } from './screen.ts';
import { makeStyle, type Style } from './style.ts';
import { padded, wrap } from './wrap.ts';

const headers = {
  zh: { number: '序号', requirement: '任务', units: '责任单位', deadline: '时限' },
  en: { number: 'No.', requirement: 'Task', units: 'Units', deadline: 'Deadline' },
} as const;

const gap = '  ';

/** Below this a Chinese column holds two characters a line; the terminal may wrap instead. */
const narrowestScreen = 48;

/** A notice for people: its title, the tasks in columns under the headings of their outline path, then what needs checking. */
export function renderTable(notice: Notice, language: Language, screen: Screen): string {
  const style = makeStyle(screen.colour);
  const width = Math.max(narrowestScreen, screen.width);
  const rows = notice.tasks.map((task) => taskCells(task, language));
  const lines = [
    ...titleLines(notice, width, style),
    '',
    ...taskLines(notice.tasks, rows, { language, width, style }),
    ...findingLines(notice, language, width, style),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

interface Page {
  readonly language: Language;
  readonly width: number;
  readonly style: Style;
}

function titleLines({ meta, source }: Notice, width: number, style: Style): readonly string[] {
  const facts = [meta.documentNumber, meta.issuer, meta.issueDate].filter((fact) => fact !== null).join('  ');
  const title = wrap(printable(meta.title ?? source.path), width).map(style.strong);
  return facts === '' ? title : [...title, ...wrap(printable(facts), width).map(style.faint)];
}

function taskLines(tasks: readonly Task[], rows: readonly TaskCells[], page: Page): readonly string[] {
  const { language, width, style } = page;
  if (rows.length === 0) return [style.warning(language === 'zh' ? '没有找到任务。' : 'No tasks were found.')];
  const widths = columnWidths(rows, headers[language], width - 3 * gap.length);
  const head = [
    headers[language].number,
    headers[language].requirement,
    headers[language].units,
    headers[language].deadline,
  ];
  const body = rows.flatMap((row, index) => [
    ...headingLines(tasks[index]?.path ?? [], tasks[index - 1]?.path ?? [], page),
    ...rowLines(row, widths, style),
    '',
  ]);
  return [
    style.strong(joined(head, widths)),
    style.faint(widths.map((columns) => '-'.repeat(columns)).join(gap)),
    ...body,
  ];
}

/** Only the categories that change from one task to the next, each level further in, as in the notice's own outline. */
function headingLines(path: Task['path'], before: Task['path'], { language, width, style }: Page): readonly string[] {
  const words = path.map(categoryWords);
  const old = before.map(categoryWords);
  if (words.length === 0 && old.length > 0) return [style.heading(language === 'zh' ? '（未分类）' : '(no category)')];
  const shared = words.findIndex((word, level) => word !== old[level]);
  const same = shared === -1 ? words.length : shared;
  return words.slice(same).flatMap((word, index) => {
    const indent = '  '.repeat(same + index);
    return wrap(printable(word), width - indent.length).map((line) => indent + style.heading(line));
  });
}

function rowLines(row: TaskCells, widths: readonly number[], style: Style): readonly string[] {
  const cells = [row.number, row.requirement, row.units, row.deadline].map((parts, column) =>
    parts.flatMap(({ text, look }) => wrap(text, widths[column] ?? 1).map((line) => ({ line, look }))),
  );
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, index) =>
    cells
      .map((cell, column) => {
        const { line, look } = cell[index] ?? { line: '', look: null };
        const filled = padded(line, widths[column] ?? 1);
        return look === null ? filled : style[look](line) + filled.slice(line.length);
      })
      .join(gap),
  );
}

function joined(texts: readonly string[], widths: readonly number[]): string {
  return texts.map((text, column) => padded(text, widths[column] ?? 1)).join(gap);
}
