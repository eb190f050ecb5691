import type { Line, Piece } from '../line.ts';
import { type Separator, separators } from '../row-a-line/separators.ts';
import { type FoundHeader, headerScore } from './header-lines.ts';

/** Lines that the words of a header may be broken over. */
const mostLines = 6;

const barred = separators.find(({ id }) => id === 'pipes');

/** The lines between two drawn ones, as cells; none where a line has another number of them. */
function cellsBetween(
  lines: readonly Line[],
  at: number,
  { parts, split, ruling }: Separator,
): readonly (readonly Piece[])[] {
  const rows: (readonly Piece[])[] = [];
  for (const line of lines.slice(at, at + mostLines + 1)) {
    if (ruling(line.text)) return rows;
    if (!parts(line.text)) return [];
    const cells = split(line);
    if (rows[0] !== undefined && cells.length !== rows[0].length) return [];
    rows.push(cells);
  }
  return [];
}

/**
 * A header between two drawn lines whose words narrow columns broke over lines: | 工作 | 具 | 责任单位 | over | 任务 | 体要求 | | (a grid table of
 * pandoc or reStructuredText). Its first line is the header, as which the reading of rows takes the others in.
 */
export function findRuledHeader(lines: readonly Line[], at: number): FoundHeader | null {
  const above = lines[at - 1];
  if (barred === undefined || above === undefined || !barred.ruling(above.text)) return null;
  const rows = cellsBetween(lines, at, barred);
  const [first] = rows;
  if (first === undefined || rows.length < 2) return null;
  const words = first.map((_, place) => rows.map((row) => row[place]?.text ?? '').join(''));
  if (headerScore(words) === 0) return null;
  return { start: at, end: at + 1, separator: barred, hasBars: false, pieces: first, inner: null };
}
