import { expect, it } from 'vitest';
import { gkparse } from '../support/cli.ts';

it('lists the rules by what they are about', async () => {
  const { stdout, stderr, code } = await gkparse(['rules']);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  expect(stdout).toMatch(/^责任单位\n {2}bare-unit-list +警告 +只列单位，没有写明由谁负责\n/u);
  for (const word of ['missing-unit', '完成时限', 'draft-placeholder', '识别情况', 'rule-fault'])
    expect(stdout).toContain(word);
});

it('tells of one rule what it finds, why, what fails and passes, and its options', async () => {
  const { stdout, code } = await gkparse(['rules', 'category-variant']);
  expect(code).toBe(0);
  for (const word of ['category-variant（警告）', '查什么', '为什么', '不合规', '合规', '选项', 'similarity = 0.8'])
    expect(stdout).toContain(word);
});

it('speaks English when told', async () => {
  const { stdout } = await gkparse(['rules', 'missing-unit', '--lang', 'en']);
  for (const word of ['missing-unit', 'What it finds', 'Why', 'Fails', 'Passes']) expect(stdout).toContain(word);
  const { stdout: list } = await gkparse(['rules', '--lang', 'en']);
  expect(list).toMatch(/^Responsibility\n {2}bare-unit-list +warning +A list of units says nothing of what they do\n/u);
});

it('prints both languages as JSON', async () => {
  const all = JSON.parse((await gkparse(['rules', '--format', 'json'])).stdout);
  expect(all.length).toBeGreaterThanOrEqual(49);
  const one = JSON.parse((await gkparse(['rules', 'missing-unit', '--format', 'json'])).stdout);
  expect(one).toMatchObject({ id: 'missing-unit', severity: 'error', summary: { zh: '任务没有责任单位' } });
  expect(all).toContainEqual(one);
});

it.each([
  ['missing-units', '是不是“missing-unit”？'],
  ['xyz', '“gkparse rules”列出全部规则。'],
])('refuses %s: %s', async (id, hint) => {
  const { stdout, stderr, code } = await gkparse(['rules', id]);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain(`没有“${id}”这条规则。`);
  expect(stderr).toContain(hint);
});
