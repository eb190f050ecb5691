import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

/** "县财政局: 公开预算。" a task. */
async function read(text: string): Promise<readonly string[]> {
  const { tasks } = await extractBytes(new TextEncoder().encode(text), { path: 'a.txt' });
  return tasks.map((task) => `${task.assignment.units.map(({ name }) => name).join('、')}: ${task.requirement}`);
}

const title = '青石县2026年任务分工方案\n';

describe('who acts, on lines between items', () => {
  it('and above the first, but not below the last: each line speaks of the items below it', async () => {
    const lines = '责任单位：县政府办\n1.落实条例。\n2.开展培训。\n责任单位：县档案局\n3.建设查阅点。';
    expect(await read(title + lines)).toEqual([
      '县政府办: 落实条例。',
      '县政府办: 开展培训。',
      '县档案局: 建设查阅点。',
    ]);
  });

  it('and below the last: each speaks of the item above it', async () => {
    const lines = '1.落实条例。\n责任单位：县政府办\n2.建设查阅点。\n责任单位：县档案局';
    expect(await read(title + lines)).toEqual(['县政府办: 落实条例。', '县档案局: 建设查阅点。']);
  });

  it('units and a colon above the first, and above items that count on', async () => {
    const lines = '县政府办：\n1.落实条例。\n2.开展培训。\n县档案局：\n3.建设查阅点。\n4.公开档案。';
    expect(await read(title + lines)).toEqual([
      '县政府办: 落实条例。',
      '县政府办: 开展培训。',
      '县档案局: 建设查阅点。',
      '县档案局: 公开档案。',
    ]);
  });

  it('牵头单位 and units without a colon are no issuer', async () => {
    const records =
      '任务一：推进一网通办\n牵头单位 县审批局\n完成时间 2026年12月底\n任务二：推进一窗受理\n牵头单位 县数据局\n完成时间 2026年10月底';
    expect(await read(`${title}\n${records}`)).toEqual(['县审批局: 推进一网通办', '县数据局: 推进一窗受理']);
  });
});

it('a group row of tabs with a number below it is no broken row', async () => {
  const rows = ['1\t公开规章\t市司法局\t各部门\t3月\t', '\t二、强化解读', '3\t做好解读\t市政府办\t\t6月'];
  const table = ['序号\t工作任务\t牵头单位\t配合单位\t完成时限\t备注', ...rows].join('\n');
  expect(await read(`${title}${table}`)).toEqual(['市司法局、各部门: 公开规章', '市政府办: 做好解读']);
});
