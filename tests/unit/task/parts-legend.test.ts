import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

async function read(note: string, cells: readonly string[]) {
  const rows = cells.map((cell) => `<tr><td>推进财政预算公开。</td><td>${cell}</td></tr>`).join('');
  const page = `<meta charset="utf-8"><table><tr><th>具体要求</th><th>责任单位</th></tr>${rows}</table><p>${note}</p>`;
  const { tasks, diagnostics } = await extractBytes(new TextEncoder().encode(page), { path: 'parts.html' });
  return {
    units: tasks.map(({ assignment }) => assignment.units.map(({ name, role }) => `${role} ${name}`).join('，')),
    isTold: diagnostics.some(({ rule }) => rule === 'legend-unresolved'),
  };
}

describe('a note that gives the parts of a unit cell their roles', () => {
  it.each([
    [
      '注：分号前为牵头单位，分号后为配合单位。',
      '县财政局、县审计局；县税务局、各镇',
      'lead 县财政局，lead 县审计局，support 县税务局，support 各镇',
    ],
    ['注：“/”前为牵头单位，后为参与单位。', '县财政局/县税务局', 'lead 县财政局，support 县税务局'],
    [
      '注：括号内为配合单位。',
      '县财政局（县税务局、县审计局）',
      'responsible 县财政局，support 县税务局，support 县审计局',
    ],
  ])('%s %s', async (note, cell, expected) => {
    // A cell of one part says nothing.
    const alone = '县民政局、县教育局';
    const units = [expected, 'responsible 县民政局，responsible 县教育局'];
    expect(await read(note, [cell, alone])).toEqual({ units, isTold: false });
  });

  it('that no cell shows is told', async () => {
    const { isTold } = await read('注：分号前为牵头单位，分号后为配合单位。', ['县财政局、县审计局']);
    expect(isTold).toBe(true);
  });
});

describe('a note that says what the other units are', () => {
  const plain = '县民政局';
  it.each([
    [
      '注：排名第一的责任单位为牵头单位，其他列入单位为参与单位。',
      '县财政局、县税务局',
      ['lead 县财政局，support 县税务局'],
    ],
    ['注：标★的为牵头单位，其余为配合单位。', '县财政局、★县税务局', ['support 县财政局，lead 县税务局']],
    ['注：黑体字为牵头单位，其余为协办单位。', '县财政局、<b>县税务局</b>', ['support 县财政局，lead 县税务局']],
    ['注：列首位的为牵头单位，其余为责任单位。', '县财政局、县税务局', ['lead 县财政局，responsible 县税务局']],
  ])('%s', async (note, cell, expected) => {
    expect((await read(note, [cell, plain])).units).toEqual([...expected, 'responsible 县民政局']);
  });
});
