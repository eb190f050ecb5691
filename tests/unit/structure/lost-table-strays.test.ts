import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const read = (text: string) => extractBytes(Buffer.from(text), { path: '-' });
const title = '某县2023年政务公开重点任务分解表';
const header = '序号\t工作任务\t责任单位\t完成时限';

it('what a row says again below a page cut is a repetition, not text without a place', async () => {
  const rows = [
    '1\t做好公开专栏建设，及时公开信息。\t县政府办\t12月底前',
    '2\t做好政策解读，制定\t县司法局\t12月底前',
    header,
    '\t解读方案并公布。\t\t12月底前',
    '3\t做好回应关切。\t县信访局\t12月底前',
    '4\t做好考核。\t县政府办\t12月底前',
    '5\t做好培训。\t县政府办\t12月底前',
  ];
  const { tasks, coverage } = await read([title, '', header, ...rows].join('\n'));
  expect(coverage.leftOver).toEqual([]);
  expect(tasks.map(({ requirement, deadline }) => [requirement, deadline?.raw])).toContainEqual([
    '做好政策解读，制定解读方案并公布。',
    '12月底前',
  ]);
  expect(tasks).toHaveLength(5);
});

it('text behind the last bar of a table stays text, and is told', async () => {
  const cells = ['工作任务', '具体要求', '责任科室', '时限要求'];
  const rows = [1, 2, 3].map((i) => [
    `公开专栏${i}`,
    `规范设置第${i}个公开专栏，做好保密审查。`,
    '县政府办',
    '12月底前',
  ]);
  const text = [cells, ...rows].map((row) => row.map((cell) => `${cell}\n|\n`).join('')).join('');
  const notice = await read(`${title}\n\n${text.trimEnd()}请，防范\n`);
  expect(notice.tasks).toHaveLength(3);
  expect(notice.coverage.leftOver).toEqual([]);
  expect(JSON.stringify([notice.sections, notice.unsectioned])).toContain('请，防范');
  expect(notice.diagnostics.filter(({ rule }) => rule === 'unread-table').map(({ message }) => message)).toEqual([
    expect.stringContaining('请，防范'),
  ]);
});
