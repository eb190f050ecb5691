import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

it('small forms of marks are the marks: in labels, lists of units and brackets', async () => {
  const text =
    '某县2024年工作要点\n一、抓好产业\n1﹒推进项目建设。（县发改局﹑县财政局负责﹐6月底前完成）\n2﹒优化环境。﹙牵头单位﹕县政务局﹔配合单位﹕县工信局﹑县商务局﹚';
  const { tasks, sections } = await extractBytes(Buffer.from(text), { path: 'a.txt' });
  expect(sections[0]?.children.map(({ label }) => label)).toEqual(['1．', '2．']);
  expect(tasks.map(({ assignment }) => assignment.units.map(({ name, role }) => `${role} ${name}`))).toEqual([
    ['responsible 县发改局', 'responsible 县财政局'],
    ['lead 县政务局', 'support 县工信局', 'support 县商务局'],
  ]);
});
