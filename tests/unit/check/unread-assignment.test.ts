import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';

const page = (body: string): Buffer =>
  Buffer.from(`<html><head><meta charset="utf-8"></head><body><h1>某县2024年重点工作清单</h1>${body}</body></html>`);
async function told(body: string): Promise<readonly string[]> {
  const { diagnostics } = await extract(page(body), { path: 'x.html' });
  return diagnostics.filter(({ rule }) => rule === 'unread-assignment').map(({ message }) => message);
}

describe('unread-assignment', () => {
  it('tells who is named in a table that gives no tasks, once', async () => {
    const table =
      '<table><tr><td>指标</td><td>数值</td><td>备注</td></tr><tr><td>堤防长度</td><td>12公里</td><td>责任单位：县水利局</td></tr><tr><td>水库</td><td>3座</td><td>由县应急局牵头，县水利局配合。</td></tr></table>';
    const messages = await told(table);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('责任单位：县水利局');
    expect(messages[0]).toContain('同类共2处');
  });

  it('tells who is named in the middle of a task’s sentence', async () => {
    const messages = await told('<p>一、防汛</p><p>1.建设平台（由县水利局牵头）并开放。（责任单位：县应急局）</p>');
    expect(messages).toEqual([expect.stringContaining('由县水利局牵头')]);
  });

  it('tells who is named in the middle of one task’s sentence and has another task', async () => {
    const items = ['建设平台（县水利局牵头）并开放。（责任单位：县应急局）', '修复堤防。（县水利局牵头）'];
    const messages = await told(`<p>一、防汛</p>${items.map((item, i) => `<p>${i + 1}.${item}</p>`).join('')}`);
    expect(messages).toEqual([expect.stringContaining('县水利局牵头')]);
  });

  it('tells who does a part of a row’s task and is none of its units', async () => {
    const row =
      '<tr><td>1</td><td>新增托位1000个（县卫健局牵头）、床位800张（县民政局负责）</td><td>县民政局</td></tr>';
    const messages = await told(`<table><tr><td>序号</td><td>工作任务</td><td>责任单位</td></tr>${row}</table>`);
    expect(messages).toEqual([expect.stringContaining('县卫健局牵头')]);
  });

  it.each([
    ['a bracket behind its task', '<p>一、防汛</p><p>1.修复堤防。（责任单位：县水利局）</p>'],
    ['label lines', '<p>一、防汛</p><p>1.修复堤防。</p><p>（二）责任单位：县水利局牵头，县应急局配合。</p>'],
    ['a stretch of a sentence', '<p>一、关于防汛。会议决定，由县水利局牵头，县应急局配合，9月底前修复堤防。</p>'],
    ['who is named without a task, which is told already', '<p>一、防汛</p><p>1.（责任单位：县水利局）</p>'],
    ['no assignment', '<p>一、防汛</p><p>1.落实主体责任，加强配合。</p>'],
  ])('is silent about %s', async (_, body) => {
    expect(await told(body)).toEqual([]);
  });
});
