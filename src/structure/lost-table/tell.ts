import type { Finding } from '../../model/finding.ts';
import type { Line } from './line.ts';
import { piecesText, type Reading, type ReadRow } from './reading.ts';
import { rowLocation, toGrid } from './to-grid.ts';

/** A row that fits so badly is told, even if its cells stand where they were printed. */
const badlyFitting = 0.4;

const round = (value: number): number => Math.round(value * 100) / 100;
const rowText = (row: ReadRow): string => row.cells.map((cell) => piecesText(cell.pieces)).join(' ');

function tellRow(row: ReadRow): readonly Finding[] {
  if (row.kind !== 'data') return [];
  const location = rowLocation(row);
  const ragged: Finding = { rule: 'ragged-row', args: { text: rowText(row) }, location };
  const joined: Finding = { rule: 'joined-paragraph', args: { text: rowText(row) }, location };
  return [...(row.moved || row.cost > badlyFitting ? [ragged] : []), ...(row.joined ? [joined] : [])];
}

/** How a lost table was read (还原表格), and the rows that did not fit their header or were cut by a page. */
export function tellReading(reading: Reading): readonly Finding[] {
  const rows = reading.rows.filter((row) => row.kind === 'data').length;
  const confidence = round(Math.max(0, 1 - reading.cost));
  const guess: Finding = {
    rule: 'guessed-table',
    args: { rows, columns: reading.columns.length, reading: reading.id, confidence },
    location: toGrid(reading).location,
  };
  return [guess, ...reading.rows.flatMap(tellRow)];
}

/** A header under which nothing can be read. */
export function tellUnread(line: Line): Finding {
  return { rule: 'unread-table', args: { text: line.text.trim(), lines: 1 }, location: line.paragraph.location };
}
