import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { printPdf } from '../../support/print-pdf.mjs';
import { headers, ruled } from '../../support/ruled-table.ts';

/** Rules at 60, 95, 325, 400, 470. */
const table = ruled({
  left: 60,
  top: 100,
  widths: [35, 230, 75, 70],
  rows: [headers, ['1', '健全督查制度。', '县教育局', '9月底前'], ['', '公开财政预算。', '', '']],
});
const top = 155;

async function read(texts: readonly (readonly [x: number, text: string])[], engine: 'pdfium' | 'pdfjs') {
  const own = texts.map(([x, text]) => [x, top, text] as const);
  const bytes = await printPdf([{ lines: table.lines, texts: [...table.texts, ...own] }]);
  const { tasks, unsectioned, coverage } = await extractBytes(bytes, { path: 'overhang.pdf', engine });
  expect([unsectioned, coverage.leftOver]).toEqual([[], []]);
  const { number, requirement, assignment, deadline } = tasks[1] ?? {};
  return [number, requirement, assignment?.units.map(({ name }) => name).join(' '), deadline?.raw];
}

const [unit, deadline] = [
  [329, '县财政局'],
  [404, '6月底前'],
] as const;

describe.each(['pdfium', 'pdfjs'] as const)('a text that crosses a rule, %s', (engine) => {
  it.each([
    ['a serial that overhangs on the right', [[64, '2023-0012'], unit, deadline], ['2023-0012', '县财政局', '6月底前']],
    [
      'a serial that overhangs on the left, out of the table',
      [[50, '2023-02'], unit, deadline],
      ['2023-02', '县财政局', '6月底前'],
    ],
    [
      'a unit that ends over the rule',
      [
        [64, '2'],
        [327, '县教育局审批监督'],
        [412, '6月底前'],
      ],
      ['2', '县教育局审批监督', '6月底前'],
    ],
    [
      'a time that ends beyond the table',
      [[64, '2'], unit, [404, '2023年12月底前']],
      ['2', '县财政局', '2023年12月底前'],
    ],
    [
      'two texts in one, which meet at the rule',
      [
        [64, '2'],
        [360, '县财政局6月底前'],
      ],
      ['2', '县财政局', '6月底前'],
    ],
    [
      'two texts in one, with a space at the rule',
      [
        [64, '2'],
        [357, '县财政局 6月底前'],
      ],
      ['2', '县财政局', '6月底前'],
    ],
  ] as const)('%s', async (_, texts, [number, units, time]) => {
    expect(await read(texts, engine)).toEqual([number, '公开财政预算。', units, time]);
  });
});
