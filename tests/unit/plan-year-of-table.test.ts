import { expect, it } from 'vitest';
import { extractBytes } from '../../src/pipeline.ts';

it('a table that holds its own title says the year of its deadlines where no other title does', async () => {
  const rows = '<tr><td>更换供热老旧管网</td><td>县住建局</td><td>6月底前</td></tr>'.repeat(2);
  const head =
    '<tr><td colspan="3">2024年民生实事任务分解表</td></tr><tr><td>工作任务</td><td>责任单位</td><td>完成时限</td></tr>';
  const page = `<meta charset="utf-8"><table>${head}${rows}</table>`;
  const { meta, tasks } = await extractBytes(new TextEncoder().encode(page), { path: 'own-title.html' });
  expect([meta.planYear, tasks[0]?.deadline?.due]).toEqual([2024, '2024-06-30']);
});
