import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const notice = (items: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    ['关于甲的通知', '一、任务', ...items.map((item, i) => `${i + 1}.公开目录${i}。（${item}）`)].join('\n'),
  );

const told = async (items: readonly string[]): Promise<readonly string[]> => {
  const { diagnostics } = await extractBytes(notice(items), { path: 'a.txt' });
  return diagnostics.filter(({ rule }) => rule === 'missing-lead').map(({ task }) => task ?? 'all');
};

const lead = '县财政局牵头，县教育局配合';
const both = '县财政局、县教育局负责';

it.each([
  ['three tasks: one by one', [lead, both, both, both], ['T002', 'T003', 'T004']],
  ['four tasks: once', [lead, both, both, both, both], ['all']],
  ['按职责分工: none', [lead, '县财政局、县教育局按职责分工负责'], []],
  ['分别: none', [lead, '县财政局、县教育局分别负责'], []],
])('several units of which none leads, %s', async (_, items, expected) => {
  expect(await told(items)).toEqual(expected);
});
