import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Rule } from '../../src/check/rule.ts';
import { rulePage, rulesIndex } from '../../src/check/rule-page.ts';
import { rules } from '../../src/check/rules/index.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'rules');
const all = Object.values(rules) as readonly Rule[];

it.each(all)('docs/rules/$id.md says what the rule says of itself', async (rule) => {
  await expect(rulePage(rule)).toMatchFileSnapshot(join(folder, `${rule.id}.md`));
});

it('docs/rules/README.md lists every rule', async () => {
  await expect(rulesIndex(all)).toMatchFileSnapshot(join(folder, 'README.md'));
});

it('holds no page of a rule that is gone', () => {
  const pages = readdirSync(folder).filter((file) => file !== 'README.md');
  expect(pages.toSorted()).toEqual(all.map(({ id }) => `${id}.md`).toSorted());
});
