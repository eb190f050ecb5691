import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const found = async (text: string) =>
  (await extractBytes(Buffer.from(text), { path: '-' })).diagnostics.filter(({ rule }) => rule === 'list-mark-missing');

it.each([
  ['公开采购公告、信息更正公告中标公告、验收公告。', 1],
  // The same item twice speaks for no common ending.
  ['公开信息更正公告中标公告、公开信息更正公告中标公告、验收公告。', 0],
  ['公开信息更正公告中标公告、验收报告。', 0],
])('%s', async (text, count) => {
  expect(await found(text)).toHaveLength(count);
});

it('finds the task of each paragraph whose words are doubted', async () => {
  const lines = ['甲', '乙', '丙'].map((name) => `做好${name}项工作！！（县财政局牵头，县教育局配合）`);
  const notice = await extractBytes(Buffer.from(lines.join('\n')), { path: '-' });
  const doubled = notice.diagnostics.filter(({ rule }) => rule === 'doubled-punctuation');
  expect(doubled.map(({ task, location }) => [task, location.line])).toEqual([
    ['T001', 1],
    ['T002', 2],
    ['T003', 3],
  ]);
});
