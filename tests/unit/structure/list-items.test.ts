import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const read = (text: string, path: string) => extractBytes(Buffer.from(text), { path });

describe('an item of a list goes on with nothing above', () => {
  it.each([
    ['a.html', '<h2>一、甲</h2><ul><li>改造道路，建立台账</li><li>建立制度（县农业局负责）</li></ul>'],
    ['a.txt', '## 一、甲\n- 改造道路，建立台账\n- 建立制度（县农业局负责）'],
  ])('%s', async (path, text) => {
    const { tasks, diagnostics } = await read(text, path);
    expect(tasks.map(({ requirement }) => requirement)).not.toContain('改造道路，建立台账建立制度');
    expect(diagnostics.filter(({ rule }) => rule === 'joined-paragraph')).toEqual([]);
  });

  it('a heading of Markdown goes on with nothing below', async () => {
    const { diagnostics } = await read('## 参会：县财政局、县教育局\n行动项\n## 备注，另见\n无', 'a.md');
    expect(diagnostics.filter(({ rule }) => rule === 'joined-paragraph')).toEqual([]);
  });

  it('nor does a row of cells', async () => {
    const { tasks } = await read(
      '一、甲\n改造道路，建立台账（县农业局负责），长期\n| 东村 | 5 |\n| 西村 | 6 |',
      'a.txt',
    );
    expect(tasks.map(({ requirement }) => requirement)).toEqual(['改造道路，建立台账']);
  });
});

it('a heading above a table needs no unit', async () => {
  const table = '<table><tr><td>任务</td><td>责任单位</td></tr><tr><td>改厕</td><td>县农业局</td></tr></table>';
  const { diagnostics } = await read(
    `<p>一、道路</p><p>改造道路。（县交通局负责）</p><p>二、厕所</p>${table}`,
    'a.html',
  );
  expect(diagnostics.filter(({ rule }) => rule === 'missing-unit')).toEqual([]);
});

it.each(['□', '○', '◇'])('a line that %s begins goes on with nothing above', async (mark) => {
  const two = `  ${mark} 公布目录　　司法局　　3月31日\n  ${mark} 会议公开　　政府办　　每次会后`;
  const text = `2023年政务公开任务清单\n\n■ 决策公开\n${two}\n■ 执行公开\n${two}\n`;
  const { diagnostics } = await read(text, 'a.txt');
  expect(diagnostics.filter(({ rule }) => rule === 'joined-paragraph')).toEqual([]);
});
