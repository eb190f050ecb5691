import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const row = (...cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const header = row('序号', '工作任务', '责任单位', '完成时限');

async function read(rows: readonly string[]) {
  const page = `<meta charset="utf-8"><p>2024年重点任务分解表</p><table border=1>${header}${rows.join('')}</table>`;
  const { tasks, diagnostics, coverage } = await extractBytes(new TextEncoder().encode(page), { path: 'a.html' });
  expect(coverage.leftOver).toEqual([]);
  return {
    rules: diagnostics.map(({ rule }) => rule),
    tasks: tasks.map(({ number, requirement, assignment, deadline }) => [
      number,
      requirement,
      assignment.units.map(({ name, role }) => `${role} ${name}`).join(),
      deadline?.raw,
    ]),
  };
}

const struck = (text: string): string => `<span style="text-decoration: line-through">${text}</span>`;

describe('cells of a web page', () => {
  it('the number that a list counts in a cell without text (自动编号)', async () => {
    const { tasks } = await read([
      row('<ol><li><p></p></li></ol>', '更换路灯', '县城管局', '6月底前'),
      row('<ol start="2"><li></li></ol>', '新建公厕', '县住建局', '9月底前'),
    ]);
    expect(tasks.map(([number]) => number)).toEqual(['1', '2']);
  });

  it('digits that are set high are the marks of notes, and no part of a name', async () => {
    const { tasks, rules } = await read([
      row('1', '改造管网2000m<sup>2</sup>', '县住建局<sup>1</sup>、县水利局<sup>[2]</sup>', '12.31<sup>1</sup>'),
    ]);
    expect(tasks).toEqual([['1', '改造管网2000m²', 'responsible 县住建局,responsible 县水利局', '12.31¹']]);
    expect(rules).not.toContain('unknown-unit');
  });

  it('what is struck out is read as deleted, and told', async () => {
    const { tasks, rules } = await read([
      row(
        '1',
        '新建<del>二</del><ins>三</ins>所<s>小</s>学校',
        '<del>县教体局</del>县教育局',
        `${struck('6月')}8月底前`,
      ),
    ]);
    expect(tasks).toEqual([['1', '新建三所学校', 'responsible 县教育局', '8月底前']]);
    expect(rules).toContain('tracked-changes');
  });

  it('a table of tasks whose cells hold tables lays out nothing', async () => {
    const who = (lead: string, support: string): string =>
      `<table>${row('牵头单位：', lead)}${row('配合单位：', support)}</table>`;
    const { tasks } = await read([
      row('1', '新建学校', who('县教育局', '县财政局'), '8月底前'),
      row('2', '改造小区', who('县住建局', '各街道'), '9月底前'),
    ]);
    expect(tasks).toEqual([
      ['1', '新建学校', 'lead 县教育局,support 县财政局', '8月底前'],
      ['2', '改造小区', 'lead 县住建局,support 各街道', '9月底前'],
    ]);
  });

  it('soft hyphens and control characters are no part of a name', async () => {
    const { tasks } = await read([row('1', '建设平台\u0001', '县&shy;大数据中心', '6月\u0005底前')]);
    expect(tasks).toEqual([['1', '建设平台', 'responsible 县大数据中心', '6月底前']]);
  });

  it('what a form shows: fields that are filled in, and what is chosen', async () => {
    const list = '<select><optgroup><option>县住建局</option><option selected>县交通局</option></optgroup></select>';
    const first = '<select><option>县水利局</option><option>县住建局</option></select>';
    const date = '<textarea>7月底前</textarea><input type="hidden" value="旧">';
    const { tasks } = await read([
      row('1', '<input value="修通村路">', list, '6月底前'),
      row('2', '新建水库<input type="button" value="保存">', first, date),
    ]);
    expect(tasks).toEqual([
      ['1', '修通村路', 'responsible 县交通局', '6月底前'],
      ['2', '新建水库', 'responsible 县水利局', '7月底前'],
    ]);
  });

  it('a table of tasks whose texts are links is no part of the page’s frame', async () => {
    const link = (text: string): string => `<a href="/a">${text}</a>`;
    const { tasks } = await read([
      row('1', link('修通村路'), link('县交通局'), link('6月底前')),
      row('2', link('新建水库'), link('县水利局'), link('7月底前')),
    ]);
    expect(tasks).toHaveLength(2);
  });

  it.each([
    ['too many rows', 3, 2],
    ['as many as there are', 2, 2],
  ])('a category that is merged over %s is followed by the next', async (_, first, second) => {
    const whole = (span: number, text: string, ...cells: readonly string[]): string =>
      row(text, ...cells).replace('<td>', `<td rowspan="${span}">`);
    const page = `<meta charset="utf-8"><table border=1>${row('类别', '序号', '工作任务', '责任单位', '完成时限')}${whole(first, '民生', '1', '更换路灯。', '县城管局', '6月底前')}${row('2', '新建公厕。', '县住建局', '7月底前')}${whole(second, '交通', '3', '修通村路。', '县交通局', '8月底前')}${row('4', '新建车站。', '县交通局', '9月底前')}</table>`;
    const { tasks, diagnostics } = await extractBytes(new TextEncoder().encode(page), { path: 'a.html' });
    expect(tasks.map(({ path, number }) => `${path.map(({ title }) => title).join()} ${number}`)).toEqual([
      '民生 1',
      '民生 2',
      '交通 3',
      '交通 4',
    ]);
    expect(diagnostics.some(({ rule }) => rule === 'broken-merge')).toBe(first === 3);
  });

  it('a row that is short below a merged cell is told', async () => {
    const spanned = row('民生', '1', '更换路灯。', '县城管局', '6月底前').replace('<td>', '<td rowspan="2">');
    const short = row('3', '修通村公路。', '县交通局', '8月底前');
    const page = `<meta charset="utf-8"><table border=1>${row('类别', '序号', '工作任务', '责任单位', '完成时限')}${spanned}${row('2', '新建公厕。', '县住建局', '7月底前')}${short}</table>`;
    const { diagnostics } = await extractBytes(new TextEncoder().encode(page), { path: 'a.html' });
    expect(diagnostics.filter(({ rule }) => rule === 'broken-merge').map(({ message }) => message)).toEqual([
      expect.stringContaining('修通村公路'),
    ]);
  });
});
