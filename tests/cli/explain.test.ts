import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gkparse, smallNotice, temporaryFolder } from '../support/cli.ts';

const fixture = (name: string, file: string) => join('fixtures', 'notices', name, file);

interface Fact {
  readonly kind: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly sentence: string;
}

/** The facts of one task, as json, by kind. */
async function factsOf(file: string, task: string, ...more: readonly string[]) {
  const { stdout, stderr, code } = await gkparse(['explain', file, '--task', task, '--format', 'json', ...more]);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  const explanations: readonly { task: string; facts: readonly Fact[] }[] = JSON.parse(stdout);
  expect(explanations.map((explanation) => explanation.task)).toEqual([task]);
  return (kind: string) => explanations.flatMap(({ facts }) => facts.filter((fact) => fact.kind === kind));
}

it('plain text that lost its table: the reading, the row that units come from, a legend that it cannot show', async () => {
  const facts = await factsOf(fixture('002-txt', 'source.txt'), 'T056');
  expect(facts('reading').map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/制表符分列，把握\d+%/u)]);
  expect(facts('inherited')).toMatchObject([{ args: { what: 'units', blank: true, from: { task: 'T055', row: 54 } } }]);
  expect(facts('legend')).toMatchObject([{ args: { legend: 'bold-is-lead', state: 'unresolved' } }]);
  expect(facts('place')).toMatchObject([{ sentence: '第161行，表1第56行。' }]);
  expect(facts('no-deadline')).toMatchObject([{ args: { reason: 'no-column' } }]);
});

it('the same notice as docx: the legend acts', async () => {
  const facts = await factsOf(fixture('002-docx', 'source.docx'), 'T002');
  expect(facts('reading')).toEqual([]);
  expect(facts('legend')).toMatchObject([{ args: { state: 'acted' } }]);
  expect(facts('unit')[0]).toMatchObject({ args: { name: '县文化和旅游局', role: 'lead', basis: { by: 'legend' } } });
});

it('prose: a bracket with 以上 covers the items before it, one without only its own', async () => {
  const above = await factsOf(fixture('004-docx', 'source.docx'), 'T002');
  expect(above('assignment')).toMatchObject([{ args: { raw: '以上由区编办牵头落实' } }]);
  expect(above('covers')).toMatchObject([{ args: { range: 'since-previous', alike: ['T001', 'T003'] } }]);
  expect(above('section')).toMatchObject([{ sentence: '一、深入推进重点领域信息公开 / （一）推进行政权力信息公开' }]);
  expect(above('unit')).toMatchObject([{ sentence: '区编办：牵头，原文写有“牵头”。' }]);
  const own = await factsOf(fixture('004-docx', 'source.docx'), 'T004');
  expect(own('covers')).toMatchObject([{ args: { range: 'item', alike: [] } }]);
});

it('a docx table: sure columns, a merged cell, a date completed by the title', async () => {
  const facts = await factsOf(fixture('003-docx', 'source.docx'), 'T024');
  expect(facts('column').map(({ args }) => [args['header'], args['role'], args['sure']])).toEqual([
    ['序号', 'number', true],
    ['工作任务', 'task', true],
    ['责任单位', 'unit', true],
    ['具体要求', 'requirement', true],
    ['完成时限', 'deadline', true],
  ]);
  expect(facts('inherited')).toMatchObject([{ args: { what: 'units', blank: false, from: { task: 'T023' } } }]);
  expect(facts('deadline')).toMatchObject([{ args: { raw: '12月底前', due: '2023-12-31', year: 'plan' } }]);
  expect(facts('plan-year')).toMatchObject([{ args: { year: 2023 } }]);
});

it('speaks English with --lang en', async () => {
  const facts = await factsOf(fixture('003-docx', 'source.docx'), 'T024', '--lang', 'en');
  expect(facts('inherited')[0]?.sentence).toBe(
    'The unit cell is merged with the one above (T023, row 23): “市政府各有关部门”.',
  );
});

it('explains all tasks without --task, at the terminal too', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '通知.txt'), smallNotice);
  const json = await gkparse(['explain', '通知.txt', '--format', 'json'], { folder });
  expect(JSON.parse(json.stdout).map(({ task }: { task: string }) => task)).toEqual(['T001', 'T002']);
  const text = await gkparse(['explain', '-'], { stdin: smallNotice });
  expect(text.stdout).toMatch(/^T001 {2}公开财政预决算和三公经费情况\n/u);
  expect(text.stdout).toContain('\n\nT002  公开重大建设项目批准和实施情况\n');
  expect(text.stdout).toContain('  时限  “完成时限”一栏写“6月底前”，按日期理解：最迟2023-06-30（年份取自标题）。\n');
  expect(text.stdout.match(/栏目/gu)).toHaveLength(1);
  expect({ stderr: text.stderr, code: text.code }).toEqual({ stderr: '', code: 0 });
});

it.each([
  { id: 'T007', args: [], says: '没有“T007”这项任务。共2项，相近的是：T002、T001。' },
  { id: 't1', args: [], says: '没有“t1”这项任务。共2项，相近的是：T001、T002。' },
  { id: '2', args: ['--lang', 'en'], says: 'There is no task “2”. There are 2; the nearest are T002, T001.' },
])('names the nearest tasks for the unknown $id, exit 2', async ({ id, args, says }) => {
  const outcome = await gkparse(['explain', '-', '--task', id, ...args], { stdin: smallNotice });
  expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(outcome.stderr).toContain(says);
  expect({ stdout: outcome.stdout, code: outcome.code }).toEqual({ stdout: '', code: 2 });
});

it('says that there are no tasks; an id is wrong then in any case', async () => {
  const stdin = '某县人民政府关于放假的通知\n\n各镇人民政府：\n\n现将放假安排通知如下。\n';
  expect(await gkparse(['explain', '-'], { stdin })).toEqual({ stdout: '没有找到任务。\n', stderr: '', code: 0 });
  expect((await gkparse(['explain', '-', '--format', 'json'], { stdin })).stdout).toBe('[]\n');
  const { stderr, code } = await gkparse(['explain', '-', '--task', 'T001'], { stdin });
  expect(stderr).toContain('没有“T001”这项任务。这份文件里没有找到任务。');
  expect(code).toBe(2);
});

it.each([
  { args: ['explain', '没有.txt'], says: '没有.txt：找不到这个文件。' },
  { args: ['explain'], says: '没有给出文件。' },
  { args: ['explain', 'a.txt', '--format', 'csv'], says: '可选：text, json。' },
])('explains what is wrong in one line, exit 2: $args', async ({ args, says }) => {
  const { stdout, stderr, code } = await gkparse(args);
  expect(stderr).toContain(says);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
});

it.each([
  {
    args: ['explain', '--help'],
    words: ['--task <id>', '说明任务的由来', '示例：', 'gkparse explain 通知.docx --task T007'],
  },
  { args: ['explain', '--help', '--lang', 'en'], words: ['Usage:', 'how tasks came to be', 'Examples:'] },
  { args: ['--help'], words: ['explain', 'gkparse explain 通知.docx --task T007'] },
])('has help: $args', async ({ args, words }) => {
  const { stdout, code } = await gkparse(args);
  for (const word of words) expect(stdout).toContain(word);
  expect(code).toBe(0);
});
