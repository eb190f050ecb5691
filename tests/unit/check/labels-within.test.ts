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

it.each([
  ['3.做好解读', 0],
  ['4.做好解读', 1],
])('%s without a further part, between categories 2.… and 4.…: %i findings', async (third, times) => {
  const rows = ['2.公开预算\t①部门预算', '\t②决算', `${third}\t——`, '4.公开目录\t①编制目录'];
  const table = rows.map((row) => `${row}\t县财政局`).join('\n');
  const text = `某县2023年重点任务\n任务\t子任务\t责任单位\n1.公开政策\t①规章\t县司法局\n${table}\n`;
  const { diagnostics } = await extractBytes(new TextEncoder().encode(text), { path: 'a.txt' });
  expect(diagnostics.filter(({ rule }) => rule.startsWith('numbering-'))).toHaveLength(times);
});
