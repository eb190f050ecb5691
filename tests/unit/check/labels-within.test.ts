import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

it.each([
  ['1.推行一照多址。2.推行承诺制。', 0],
  ['1.推行一照多址。', 1],
  ['1.推行一照多址。4.推行承诺制。', 1],
])('%s before 3.…: %i gaps', async (first, times) => {
  const text = `某县2023年工作要点\n一、重点任务\n（一）市场准入\n${first}\n（二）要素供给\n3.推行拿地即开工。\n4.推行预审。\n`;
  const { diagnostics } = await extractBytes(new TextEncoder().encode(text), { path: 'a.txt' });
  expect(diagnostics.filter(({ rule }) => rule === 'numbering-gap')).toHaveLength(times);
});
