import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { printPdf } from '../../support/print-pdf.mjs';

describe('a pdf without any text', () => {
  it.each([
    ['no page says anything: told', [[], []], ['unread-object']],
    ['a blank page beside one with text: none of our business', [[], [[60, 60, '推进政务公开。'] as const]], []],
  ])('%s', async (_, pages, rules) => {
    const bytes = await printPdf(pages.map((texts) => ({ lines: [], texts })));
    const { diagnostics } = await extractBytes(bytes, { path: 'blank.pdf' });
    expect(diagnostics.filter(({ rule }) => rule === 'unread-object').map(({ rule }) => rule)).toEqual(rules);
  });
});
