import { expect, it } from 'vitest';
import type { Sheet } from '../../../../../src/read/pdf/sheet.ts';
import { groupLines, lineText } from '../../../../../src/read/pdf/text/lines.ts';
import { restoreTables } from '../../../../../src/read/pdf/unruled/restore-tables.ts';
import { textAt } from '../page.ts';

const size = 12;
const leading = 15;

interface Category {
  readonly name: string;
  readonly tasks: readonly string[];
}

/** A table without lines, its categories set one character below the other in the middle of their rows; `room` points between rows. */
function read(
  categories: readonly Category[],
  rowHeight: number,
): { readonly told: readonly string[]; readonly lines: number } {
  const texts: (readonly [string, number, number])[] = [
    ['类', 50, 85],
    ['别', 50, 100],
    ['工作任务', 130, 93],
    ['责任单位', 330, 93],
  ];
  let top = 125;
  for (const { name, tasks } of categories) {
    const middle = top + (tasks.length * rowHeight - leading) / 2;
    [...name].forEach((character, index) => {
      texts.push([character, 50, middle + (index - (name.length - 1) / 2) * leading]);
    });
    for (const task of tasks) {
      const baseline = top + (rowHeight - leading) / 2;
      texts.push([task, 75, baseline], ['县财政局', 330, baseline]);
      top += rowHeight;
    }
  }
  const lines = groupLines(texts.map(([text, left, baseline]) => textAt(text, left, baseline, { size })));
  const nothing = { ruled: [], tables: [], parts: [], tagged: [], furniture: [], rules: [], columnLines: [] };
  const { sheets, findings } = restoreTables(
    [{ page: 1, width: 600, height: 800, lines, ...nothing } satisfies Sheet],
    1000,
  );
  const cells = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.cells));
  return {
    told: findings.flatMap(({ rule, args }) => (rule === 'doubtful-row' ? [args.text] : [])),
    lines: cells
      .flat()
      .map(lineText)
      .filter((text) => text.includes('。')).length,
  };
}

const tasks = ['公开财政预算决算。', '公开重大项目进展。', '开展政府开放日活动。', '修订政府信息公开指南。'];

it('categories set upright that leave no room between them are told: nothing shows where one ends', () => {
  const full = [
    { name: '政务公开', tasks: tasks.slice(0, 2) },
    { name: '政策解读', tasks: tasks.slice(2) },
  ];
  const { told, lines } = read(full, 2 * leading);
  expect(lines).toBe(tasks.length);
  expect(told).toEqual(tasks);
});

it('with room between them they are not', () => {
  const apart = [
    { name: '公开', tasks: tasks.slice(0, 2) },
    { name: '解读', tasks: tasks.slice(2) },
  ];
  const { told, lines } = read(apart, 2 * leading);
  expect(lines).toBe(tasks.length);
  expect(told).toEqual([]);
});

it('the characters below a text that is as wide as the table do not make a paragraph of it', () => {
  const wide = '公开财政预算决算，按月公开收支情况，与上年比较。';
  const { lines } = read([{ name: '政务公开平台', tasks: [...tasks.slice(0, 2), wide, ...tasks.slice(2)] }], 21);
  expect(lines).toBe(tasks.length + 1);
});
