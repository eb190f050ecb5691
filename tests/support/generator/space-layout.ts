import type { ModelNotice, ModelRole } from './model.ts';
import type { Random } from './random.ts';
import type { TextRow } from './text-rows.ts';

/** Characters in a line of a cell, by what the column holds. */
const widths: Readonly<Record<ModelRole, number>> = {
  number: 4,
  task: 8,
  requirement: 22,
  unit: 12,
  'lead-unit': 10,
  'support-unit': 10,
  deadline: 10,
  extra: 8,
};

interface Layout {
  /** Width of a Chinese character in the text's own columns: 2 as terminals show it, 1 as characters are counted. */
  readonly wide: 1 | 2;
  readonly parted: boolean;
  readonly centred: boolean;
  readonly indent: number;
  readonly gap: number;
}

function measure(text: string, wide: number): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 256 ? 1 : wide), 0);
}

/** Lines of at most `width` Chinese characters, a Latin one being half as wide. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (measure(line + character, 2) > 2 * width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}

function printRow(cells: readonly (readonly string[])[], starts: readonly number[], layout: Layout): readonly string[] {
  const height = Math.max(1, ...cells.map((lines) => lines.length));
  const first = cells.map((lines) => (layout.centred ? Math.floor((height - lines.length) / 2) : 0));
  return Array.from({ length: height }, (_, h) => {
    let line = '';
    cells.forEach((lines, c) => {
      const text = lines[h - (first[c] ?? 0)] ?? '';
      if (text !== '') line += ' '.repeat(Math.max(0, (starts[c] ?? 0) - measure(line, layout.wide))) + text;
    });
    return line;
  });
}

/** The table as `pdftotext -layout` prints one: columns aligned by spaces, long cells wrapped over several lines. */
export function alignBySpaces(rows: readonly TextRow[], notice: ModelNotice, random: Random): string {
  const { columns } = notice.table;
  const parted = random.chance(0.6);
  const layout: Layout = {
    wide: random.chance(0.5) ? 2 : 1,
    parted,
    centred: parted && random.chance(0.4),
    indent: random.between(0, 6),
    gap: random.between(2, 4),
  };
  const starts: number[] = [];
  let at = layout.indent;
  for (const { role } of columns) {
    starts.push(at);
    at += widths[role] * 2 + layout.gap;
  }
  const lines = rows.flatMap((row): readonly string[] => {
    if (row.kind === 'page') return [''];
    if (row.kind === 'group') return [`${' '.repeat(layout.indent)}${row.cells[0]}`, ...(parted ? [''] : [])];
    const cells = row.cells.map((text, c) => {
      const span = row.kind === 'header' ? row.cells.slice(c + 1).findIndex((other) => other !== '') : 0;
      return wrap(text, (widths[columns[c]?.role ?? 'extra'] ?? 8) * (span > 0 ? 2 : 1));
    });
    return [...printRow(cells, starts, layout), ...(parted && row.kind === 'data' ? [''] : [])];
  });
  return lines.join('\n');
}
