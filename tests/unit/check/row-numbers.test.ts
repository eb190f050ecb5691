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
