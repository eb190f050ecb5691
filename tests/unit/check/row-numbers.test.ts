import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const page = (number: string): string => `<meta charset="utf-8"><table>
<tr><th>序号</th><th>具体要求</th><th>责任单位</th></tr>
<tr><td>1</td><td>公开财政预算。</td><td>县财政局</td></tr>
<tr>${number}<td>公开教育信息。</td><td>县教育局</td></tr>
<tr>${number.includes('rowspan') ? '' : number}<td>公开招生信息。</td><td>县教育局</td></tr>
<tr><td>3</td><td>公开医疗信息。</td><td>县卫健局</td></tr></table>`;

it.each([
  ['the parts of one item share a merged number', '<td rowspan="2">2</td>', 0],
  ['a number that is printed twice is told', '<td>2</td>', 1],
])('%s', async (_, number, times) => {
  const { tasks, diagnostics } = await extractBytes(new TextEncoder().encode(page(number)), { path: 'a.html' });
  expect(tasks.map((task) => task.number)).toEqual(['1', '2', '2', '3']);
  expect(diagnostics.filter(({ rule }) => rule === 'row-number-gap')).toHaveLength(times);
});

it.each([
  ['the items of one cell count on', '2.公开决算。', '3.公开教育信息。', 0],
  ['behind them a number is missing', '2.公开决算。', '4.公开教育信息。', 1],
])('%s', async (_, inner, next, times) => {
  const table = `<meta charset="utf-8"><table><tr><th>类别</th><th>具体要求</th><th>责任单位</th></tr>
<tr><td>财政</td><td><p>1.公开预算。</p><p>${inner}</p></td><td>县财政局</td></tr>
<tr><td>教育</td><td>${next}</td><td>县教育局</td></tr></table>`;
  const { diagnostics } = await extractBytes(new TextEncoder().encode(table), { path: 'a.html' });
  expect(diagnostics.filter(({ rule }) => rule === 'row-number-gap')).toHaveLength(times);
});
