import { describe, expect, it } from 'vitest';
import type { Cell, Grid } from '../../../src/model/document.ts';
import { isFootnote, isPageCut } from '../../../src/structure/page-cut.ts';

function cellOf(texts: readonly string[], left: number): Cell {
  const runs = texts.map((text, start) => ({ text, start, bold: false, font: null, size: null }));
  const paragraph = { kind: 'paragraph', runs, alignment: null, layer: 'body', location: {} } as const;
  const location = { bbox: [left, 0, left + 100, 20] as [number, number, number, number] };
  return { row: 0, column: 0, rowSpan: 1, columnSpan: 1, paragraphs: [paragraph], location };
}

function gridOf(cells: readonly Cell[], page = 1): Grid {
  const location = { page, bbox: [60, 0, 260, 20] as [number, number, number, number] };
  return { kind: 'grid', rows: 1, columns: 2, cells, merges: 'stated', layer: 'body', location };
}

describe('isFootnote', () => {
  const table = gridOf([cellOf(['公开预算①。'], 60), cellOf(['公开决算。', '1'], 160), cellOf(['2³'], 160)]);
  it.each([
    ['³预算要细化。', true],
    ['²预算要细化。', false],
    ['①预算要细化。', true],
    ['②预算要细化。', false],
    ['1决算要细化。', true],
    ['1.决算要细化。', false],
    ['1月底前完成。', false],
    ['2决算要细化。', false],
    ['决算要细化。', false],
  ])('%s: %s', (text, expected) => {
    expect(isFootnote(text, [table])).toBe(expected);
  });
});

describe('isPageCut', () => {
  const cells = [cellOf(['甲'], 60), cellOf(['乙'], 160)];
  it.each([
    ['the same columns on the next page', gridOf(cells, 2), true],
    ['on the same page', gridOf(cells, 1), false],
    ['two pages on', gridOf(cells, 3), false],
    ['other columns', gridOf([cellOf(['甲'], 60), cellOf(['乙'], 120)], 2), false],
    ['one line more', gridOf([...cells, cellOf(['丙'], 210)], 2), true],
    ['one column alone', gridOf([cellOf(['甲'], 60)], 2), false],
    ['another side', gridOf([cellOf(['甲'], 80), cellOf(['乙'], 160)], 2), false],
  ])('%s: %s', (_, next, expected) => {
    expect(isPageCut(gridOf(cells), next)).toBe(expected);
  });
});
