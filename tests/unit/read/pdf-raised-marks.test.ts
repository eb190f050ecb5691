import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';
import { headers, ruled, widths } from '../../support/ruled-table.ts';

type Looks = NonNullable<PrintedPage['looks']>;
const [text, high] = [{ size: 10 }, { size: 6 }];

/** Row by row; the marks stand in what the program wrote right beside them. */
const looks: Looks = [
  [65, 131, '1', text],
  [99, 131, '推进政', text],
  [129, 131, '1', high],
  [133, 131, '务公开。', text],
  [329, 131, '县财政局', text],
  [369, 130, '2', high],
  [439, 131, '6月底前', text],
  [475, 130, '①', high],
];
const notes: Looks = [
  [60, 160, '1', high],
  [64, 160, '平台建设按统一制度。', text],
];

describe.each(['pdfium', 'pdfjs'] as const)('marks of notes in a table (脚注标记), %s', (engine) => {
  it('are none of its words, and their notes stay with it', async () => {
    const table = ruled({ left: 60, top: 100, widths, rows: [headers, ['', '', '', '']] });
    const pdf = await printPdf([{ ...table, looks: [...looks, ...notes] }]);
    const { tasks, tables, diagnostics } = await extractBytes(pdf, { path: 'marks.pdf', engine });
    expect(tasks.map(({ requirement }) => requirement)).toEqual(['推进政¹务公开。']);
    expect(tasks[0]?.assignment.units.map(({ name }) => name)).toEqual(['县财政局']);
    expect(tasks[0]?.deadline?.raw).toBe('6月底前①');
    expect(tables[0]?.notes).toEqual(['¹平台建设按统一制度。']);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['ambiguous-deadline']);
  });
});
