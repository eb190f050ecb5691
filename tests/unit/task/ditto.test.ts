import { describe, expect, it } from 'vitest';
import { readProse, proseTasks as tasks } from '../../support/prose-tasks.ts';

describe('同上 in prose', () => {
  const first = '一、甲\n1.公开目录。牵头单位：县财政局；配合单位：县教育局。完成时限：6月底前。\n2.公开清单。';
  const before = '甲: 公开目录。 = L县财政局 S县教育局 @6月底前';

  it.each([
    ['责任单位：同上', 'L县财政局 S县教育局'],
    ['责任单位同上。', 'L县财政局 S县教育局'],
    ['（同上）', 'L县财政局 S县教育局'],
    ['（责任单位与上项相同）', 'L县财政局 S县教育局'],
    ['责任单位、完成时限均同上。', 'L县财政局 S县教育局 @6月底前'],
    ['（责任单位：同上；完成时限：同上）', 'L县财政局 S县教育局 @6月底前'],
    ['牵头单位：同上；配合单位：县司法局。', 'L县财政局 S县司法局'],
    ['（牵头单位同第1项）', 'L同第1项'],
  ])('%s', (words, units) => {
    expect(tasks(first + words)).toEqual([before, `甲: 公开清单。 = ${units}`]);
  });

  it('is told with what it was taken for', () => {
    const { drafts } = readProse(`${first}（责任单位：同上；完成时限：同上）`);
    expect(drafts[1]?.findings.map(({ rule, args }) => [rule, args])).toEqual([
      ['inherited-unit', { units: '县财政局、县教育局', words: '同上', from: 'above' }],
      ['inherited-deadline', { deadline: '6月底前', words: '同上', from: 'above' }],
    ]);
  });

  it('stays a name that is none where nothing is before it', () => {
    const { drafts } = readProse('一、甲\n1.公开目录。（责任单位同上）');
    expect(drafts.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual(['unknown-unit']);
  });
});
