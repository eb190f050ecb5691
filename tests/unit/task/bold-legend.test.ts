import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

function page(rows: readonly (readonly [task: string, units: string])[]): Uint8Array {
  const cells = rows.map(([task, units]) => `<tr><td>${task}</td><td>${units}</td></tr>`).join('');
  const table = `<table><tr><th>具体要求</th><th>责任单位</th></tr>${cells}</table><p>注：黑体字部门为牵头部门。</p>`;
  return new TextEncoder().encode(`<meta charset="utf-8"><p>政务公开工作要点任务分解表</p>${table}`);
}

async function read(rows: readonly (readonly [string, string])[]) {
  const { tasks, diagnostics } = await extractBytes(page(rows), { path: 'bold.html' });
  return {
    units: tasks.map(({ assignment }) => assignment.units.map(({ name, role }) => `${role} ${name}`).join('，')),
    isTold: diagnostics.some(({ rule }) => rule === 'legend-unresolved'),
  };
}

describe('黑体字部门为牵头部门', () => {
  it('the units in bold lead', async () => {
    const rows = [
      ['推进财政预算公开。', '<b>县财政局</b>、县审计局'],
      ['推进医疗卫生公开。', '县卫健局、<b>县医保局</b>'],
    ] as const;
    const units = ['lead 县财政局，responsible 县审计局', 'responsible 县卫健局，lead 县医保局'];
    expect(await read(rows)).toEqual({ units, isTold: false });
  });

  it('where all units are in bold, bold says nothing: told, and nobody leads', async () => {
    const rows = [
      ['推进财政预算公开。', '<b>县财政局、县审计局</b>'],
      ['推进医疗卫生公开。', '<b>县卫健局</b>'],
    ] as const;
    const units = ['responsible 县财政局，responsible 县审计局', 'responsible 县卫健局'];
    expect(await read(rows)).toEqual({ units, isTold: true });
  });

  it('where no unit is in bold: told, and nobody leads', async () => {
    const rows = [['<b>推进财政预算公开。</b>', '县财政局、县审计局']] as const;
    expect(await read(rows)).toEqual({ units: ['responsible 县财政局，responsible 县审计局'], isTold: true });
  });
});
