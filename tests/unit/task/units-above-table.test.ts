import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const table = (headers: readonly string[]): string => {
  const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const rows = [headers, ['更换供热老旧管网', '6月底前'], ['新建公共停车泊位', '9月底前']];
  return `<table>${rows.map(row).join('')}</table>`;
};

async function read(body: string) {
  const bytes = new TextEncoder().encode(`<meta charset="utf-8"><p>2024年民生实事任务分解表</p>${body}`);
  const { tasks, diagnostics } = await extractBytes(bytes, { path: 'above.html' });
  return {
    units: tasks.map(({ assignment }) => assignment.units.map(({ name, role }) => `${role} ${name}`).join('，')),
    rules: diagnostics.map(({ rule }) => rule).filter((rule) => /column|empty|missing-unit/u.test(rule)),
  };
}

describe('责任单位：A right above a table without a unit column', () => {
  it('speaks of the table, and of the next one where that has its own', async () => {
    const tasks = table(['工作任务', '完成时限']);
    const body = `<p>责任单位：县住建局</p>${tasks}<p>牵头单位：县教育局　配合单位：县财政局</p>${tasks}`;
    const next = 'lead 县教育局，support 县财政局';
    expect(await read(body)).toEqual({
      units: ['responsible 县住建局', 'responsible 县住建局', next, next],
      rules: [],
    });
  });

  it('below a text of its own speaks of that text', async () => {
    const body = `<p>一、深化审批改革，压减材料，缩短办理时限。</p><p>责任单位：县审批局</p>${table(['工作内容', '数量'])}`;
    expect((await read(body)).units).toEqual(['responsible 县审批局']);
  });

  it.each(['<p>责任单位：县教育局</p><p>责任人：高某</p>', '<p>责任人：高某</p><p>责任单位：县教育局</p>'])(
    '%s: beside a person, above 目标任务 and who checks it (目标责任书)',
    async (above) => {
      const body = above + table(['目标任务', '完成时限', '考核部门']);
      expect(await read(body)).toEqual({ units: ['responsible 县教育局', 'responsible 县教育局'], rules: [] });
    },
  );
});
