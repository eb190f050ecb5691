import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const toldOf = async (title: string, header: string): Promise<number> => {
  const page = `<meta charset="utf-8"><p>${title}</p><table border="1"><tr><td>${header.split(' | ').join('<td>')}</tr>
<tr><td>1<td>优化环境<td>推行一网通办</tr><tr><td>2<td>招商引资<td>开展招商活动</tr></table>`;
  const { diagnostics, tasks } = await extractBytes(new TextEncoder().encode(page), { path: 'a.html' });
  return tasks.length === 0 ? diagnostics.filter(({ rule }) => rule === 'missing-column').length : -1;
};

it.each([
  ['某县2022年重点任务分解表', '序号 | 工作任务 | 工作措施', 1],
  ['某县2022年办事指南', '序号 | 工作任务 | 工作措施', 0],
  ['某县2022年重点任务分解表', '序号 | 姓名 | 职务', 0],
])('%s: %s → told %i', async (title, header, times) => {
  expect(await toldOf(title, header)).toBe(times);
});
