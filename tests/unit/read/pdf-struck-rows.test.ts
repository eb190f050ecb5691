import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { printPdf } from '../../support/print-pdf.mjs';
import { headers, ruled, widths } from '../../support/ruled-table.ts';

const height = 40;
const row = ['1', '推进政务公开平台建设，', '县政府办公室', '9月底前'];
const table = ruled({ left: 60, top: 100, widths, rows: [headers, row], height });
const [left, right] = [60 + (widths[0] ?? 0), 60 + (widths[0] ?? 0) + (widths[1] ?? 0)];

async function requirements(y: number): Promise<readonly string[]> {
  const lines = [...table.lines, [left, y, right, y] as const];
  const texts = [...table.texts, [left + 4, 100 + height + 22, '完善应急管理。'] as const];
  const { tasks, coverage } = await extractBytes(await printPdf([{ lines, texts }]), { path: 'struck.pdf' });
  expect(coverage.leftOver).toEqual([]);
  return tasks.map(({ requirement }) => requirement.replace('\n', ''));
}

describe('a rule in one column of a row', () => {
  it.each([
    ['through its first line', 100 + height + 13],
    ['through its last line', 100 + height + 28],
  ])('%s is none', async (_, y) => {
    expect(await requirements(y)).toEqual(['推进政务公开平台建设，完善应急管理。']);
  });

  it('between its lines parts them', async () => {
    expect(await requirements(100 + height + 20)).toEqual(['推进政务公开平台建设，', '完善应急管理。']);
  });
});
