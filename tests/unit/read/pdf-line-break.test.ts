import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../../src/read/pdf/geometry.ts';
import { firstUnitWidth } from '../../../src/read/pdf/text/line-break.ts';

/** Han characters and full-width marks are 10 wide, all others 5. */
function itemsOf(texts: readonly string[]): readonly TextItem[] {
  let at = 100;
  return texts.map((text) => {
    const edges = [at];
    for (const character of text) {
      at += character < '\u0250' ? 5 : 10;
      edges.push(at);
    }
    const box = { left: edges[0] ?? 0, top: 0, right: at, bottom: 10 };
    return { text, box, baseline: 9, upright: true, size: 10, font: null, bold: false, edges };
  });
}

describe('what the setting could not have cut off the start of a line', () => {
  it.each<[texts: string[], width: number]>([
    [['推进改革'], 10],
    [['（推进'], 20],
    [['理。推进'], 20],
    [['理。2020年'], 40],
    [['2020年'], 20],
    [['GDP增长'], 15],
    [['《“十四五”规划'], 30],
    [['十', '四五'], 10],
    [['“', '十四五'], 20],
    [['20', '20年'], 20],
    [['𠮷祥'], 10],
    [['。'], 10],
    [['（'], 10],
    [['5.8%以上'], 20],
    [['mouxian@gov.cn向社会'], 70],
    [['（http://a.gov.cn），邮箱'], 105],
    [['R&D经费'], 15],
    [['15×10⁴人次'], 35],
    [['≥800万元'], 25],
    [['±5%以内'], 15],
    [['20℃以上'], 20],
    [['3~5家'], 15],
    [[], 0],
  ])('%j: %d', (texts, width) => {
    expect(firstUnitWidth(itemsOf(texts))).toBe(width);
  });
});
