import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Rule } from '../../src/check/rule.ts';
import { rulePage, rulesIndex } from '../../src/check/rule-page.ts';
import { rules } from '../../src/check/rules/index.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'docs', 'rules');
const all = Object.values(rules) as readonly Rule[];

it.each(all)('docs/rules/$id.md says what the rule says of itself', async (rule) => {
  await expect(rulePage(rule)).toMatchFileSnapshot(join(folder, `${rule.id}.md`));
});

it('docs/rules/README.md lists every rule', async () => {
  await expect(rulesIndex(all)).toMatchFileSnapshot(join(folder, 'README.md'));
});

it('holds no page of a rule that is gone', () => {
  const known = new Set(['README.md', ...all.map(({ id }) => `${id}.md`)]);
  expect(readdirSync(folder).filter((file) => !known.has(file))).toEqual([]);
});

it.each(all)('nothing of the template of npm run new:rule is left in $id', (rule) => {
  expect(rulePage(rule)).not.toMatch(/待写|To be written/u);
});

it.each([
  { page: 'README.md', words: `checked by ${all.length} rules` },
  { page: 'README.zh-CN.md', words: `共[${all.length}条规则]` },
])('$page counts the rules: $words', ({ page, words }) => {
  expect(readFileSync(join(root, page), 'utf8')).toContain(words);
});
