import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gkparse, root, temporaryFolder } from '../support/cli.ts';

const page = (name: string) => readFileSync(join(root, name), 'utf8');
const example = 'fixtures/notices/003-docx/source.docx';

it.each(['README.md', 'README.zh-CN.md'])('%s prints the summary that its first command gives', async (name) => {
  const { stderr, code } = await gkparse(['extract', example]);
  expect(page(name)).toContain(`node bin/gkparse.js extract ${example}\n`);
  expect(page(name)).toContain(`\n${stderr}`);
  expect(code).toBe(0);
});

it('README.md shows a task as it comes out', async () => {
  const [, shown = ''] = /```json\n(\{[\s\S]*?\n\})\n```/u.exec(page('README.md')) ?? [];
  const { tasks } = JSON.parse((await gkparse(['extract', example])).stdout);
  expect(tasks).toContainEqual(JSON.parse(shown));
});

it.each(['README.md', 'docs/check.md'])('%s shows what the check prints of fixtures/draft', async (name) => {
  const folder = temporaryFolder();
  copyFileSync(join(root, 'fixtures', 'draft', 'source.txt'), join(folder, '通知.txt'));
  const { stdout, code } = await gkparse(['check', '通知.txt'], { folder });
  expect(page(name)).toContain(`\n${stdout}\`\`\``);
  expect(code).toBe(1);
});
