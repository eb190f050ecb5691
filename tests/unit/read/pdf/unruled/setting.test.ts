import { describe, expect, it } from 'vitest';
import type { PageTable } from '../../../../../src/read/pdf/ruled/page-table.ts';
import { groupLines } from '../../../../../src/read/pdf/text/lines.ts';
import { findSettings } from '../../../../../src/read/pdf/unruled/setting.ts';
import { textAt } from '../page.ts';

/** A table of one column; each cell is its lines. */
function tableOf(cells: readonly (readonly string[])[]): PageTable {
  const box = { left: 40, top: 0, right: 300, bottom: 100 };
  const places = cells.map((_, row) => ({ box, row, column: 0, rowSpan: 1, columnSpan: 1 }));
  const lattice = { box, rows: cells.length, columns: 1, columnEdges: [40, 300], rowEdges: [], cells: places };
  return {
    lattice,
    cells: cells.map((texts) => groupLines(texts.map((text, index) => textAt(text, 60, 20 + 16 * index)))),
  };
}

describe('the width that the text of an unruled column is set to', () => {
  it.each([
    [
      'its full lines show it',
      [['落实各项减', '税降费政策，', '全年为市。'], ['推进改革工', '作。'], ['完善制度。']],
      { left: 60, right: 110 },
    ],
    [
      'so do those that end in a mark, where others reach further',
      [['落实各项减免1', '税降费政策，', '推进改革工作', '。'], ['完善制度。']],
      { left: 60, right: 120 },
    ],
    [
      'items of one line each do not',
      [
        ['一是加强领导', '二是落实'],
        ['一是完善各项制度', '二是检查'],
        ['一是改', '二是做'],
      ],
      null,
    ],
  ] as const)('%s', (_, cells, expected) => {
    expect(findSettings([tableOf(cells)], [{ left: 60, right: 120 }])).toEqual([expected]);
  });
});
