import { describe, expect, it } from 'vitest';
import type { FindingArguments } from '../../../../../src/model/finding.ts';
import type { Sheet } from '../../../../../src/read/pdf/sheet.ts';
import { groupLines, lineText } from '../../../../../src/read/pdf/text/lines.ts';
import { restoreTables } from '../../../../../src/read/pdf/unruled/restore-tables.ts';
import { textAt } from '../page.ts';

const leading = 15;

interface Row {
  readonly task: readonly string[];
  readonly unit: readonly string[];
}

const rows: readonly Row[] = [
  { task: ['公开财政预算决算，按月公开收支情况，', '并与上年比较。', '公开重大项目的进展。'], unit: ['县财政局'] },
  { task: ['开展政府开放日活动。', '举办培训。', '组织座谈。'], unit: ['县政府办公室'] },
  { task: ['修订政府信息公开指南。'], unit: ['县司法局、县统计', '局'] },
  { task: ['公开义务教育招生计划和范围，便于家长', '查询。', '开设热线。'], unit: ['县教育局'] },
];

/** A table without lines, its cells with so much room above and below their texts. */
function sheetOf(room: number, alignment: 'top' | 'middle'): Sheet {
  const texts: (readonly [string, number, number])[] = [
    ['工作任务', 120, 100],
    ['责任单位', 330, 100],
  ];
  let top = 130;
  for (const { task, unit } of rows) {
    const height = Math.max(task.length, unit.length);
    const put = (lines: readonly string[], left: number): void => {
      const off = alignment === 'top' ? 0 : (height - lines.length) / 2;
      for (const [index, line] of lines.entries()) texts.push([line, left, top + (index + off) * leading]);
    };
    put(task, 50);
    put(unit, 320);
    top += height * leading + room;
  }
  const lines = groupLines(texts.map(([text, left, baseline]) => textAt(text, left, baseline, { size: 12 })));
  const nothing = { ruled: [], tables: [], parts: [], tagged: [], furniture: [], rules: [], columnLines: [] };
  return { page: 1, width: 600, height: 800, lines, ...nothing };
}

interface Reading {
  readonly cells: readonly (readonly string[])[];
  readonly doubts: readonly FindingArguments['doubtful-row'][];
}

function read(room: number, alignment: 'top' | 'middle'): Reading {
  const { sheets, findings } = restoreTables([sheetOf(room, alignment)], 1000);
  const cells = sheets.flatMap(({ tables }) => tables).flatMap((table) => table.cells.map((own) => own.map(lineText)));
  const doubts = findings.flatMap(({ rule, args }) => (rule === 'doubtful-row' ? [args] : []));
  return { cells: cells.slice(2), doubts };
}

describe('cells of several paragraphs in a table without lines', () => {
  it.each((['top', 'middle'] as const).flatMap((alignment) => [4, 10].map((room) => [alignment, room] as const)))(
    'set to the %s with %d points between rows: what stands right below a text is of its cell',
    (alignment, room) => {
      const { cells, doubts } = read(room, alignment);
      expect(cells).toEqual(rows.flatMap(({ task, unit }) => [task, unit]));
      expect(doubts).toEqual([]);
    },
  );

  it('with no room between rows, one unit beside two texts is told: they may be paragraphs of one cell', () => {
    const { doubts } = read(0, 'middle');
    const told = doubts.map(({ text }) => text);
    for (const text of ['公开重大项目的进展。', '举办培训。', '开设热线。']) expect(told).toContain(text);
    expect(new Set(doubts.map(({ reason }) => reason))).toEqual(new Set(['paragraph']));
  });
});
