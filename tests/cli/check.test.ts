import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gkparse, smallNotice, temporaryFolder } from '../support/cli.ts';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Row 1 states no deadline. */
const withoutDeadline = smallNotice.replace('\t6月底前', '\t');

async function rulesFound(args: readonly string[], folder: string): Promise<readonly string[]> {
  const { stdout } = await gkparse(['check', '--format', 'json', ...args], { folder });
  const { files } = JSON.parse(stdout);
  return files.flatMap(({ diagnostics }: { diagnostics: { rule: string }[] }) => diagnostics.map(({ rule }) => rule));
}

it('shows what is missing, where, and what to do; exit 1', async () => {
  const folder = folderOf({ '通知.txt': withoutDeadline });
  const { stdout, stderr, code } = await gkparse(['check', '通知.txt'], { folder });
  expect(stdout).toContain('通知.txt\n');
  expect(stdout).toMatch(/\n {2}T001 {2}第15行 表1第1行 {2}1 公开财政预决算和三公经费情况\n/u);
  expect(stdout).toMatch(/\n {4}错误 {2}第15行：.*没有完成时限。 {2}missing-deadline\n/u);
  expect(stdout).toContain('→ 补填时限。');
  expect(stdout).toMatch(/\n共1个文件：错误1，/u);
  expect(stdout).not.toContain('\u001b');
  expect({ stderr, code }).toEqual({ stderr: '', code: 1 });
});

it.each([
  { flags: [], code: 1 },
  { flags: ['--rule', 'missing-deadline=warning'], code: 0 },
  { flags: ['--rule', 'missing-deadline=warning', '--fail-on', 'warning'], code: 1 },
  { flags: ['--rule', 'missing-deadline=off'], code: 0 },
  { flags: ['--rule', 'missing-deadline=off', '--fail-on', 'info'], code: 1 },
])('exits $code with $flags', async ({ flags, code }) => {
  const folder = folderOf({ '通知.txt': withoutDeadline });
  expect((await gkparse(['check', '通知.txt', ...flags], { folder })).code).toBe(code);
});

it('exits 0 where nothing is found at or above --fail-on', async () => {
  const folder = folderOf({ '通知.txt': smallNotice });
  const { stdout, code } = await gkparse(['check', '通知.txt'], { folder });
  expect(stdout).toMatch(/错误0，/u);
  expect(code).toBe(0);
});

it('does not tell of a rule that is off, and tells the others', async () => {
  const folder = folderOf({ '通知.txt': withoutDeadline });
  const all = await rulesFound(['通知.txt'], folder);
  expect(all).toContain('missing-deadline');
  expect(await rulesFound(['通知.txt', '--rule', 'missing-deadline=off'], folder)).toEqual(
    all.filter((rule) => rule !== 'missing-deadline'),
  );
});

it('exits 2 where a file could not be read, says so in the output, and still does the others', async () => {
  const folder = folderOf({ '通知.txt': withoutDeadline });
  const { stdout, stderr, code } = await gkparse(['check', 'missing.docx', '通知.txt', '--format', 'json'], { folder });
  const { files, summary } = JSON.parse(stdout);
  expect(files).toMatchObject([
    { path: 'missing.docx', error: '找不到这个文件。' },
    { path: '通知.txt', error: null },
  ]);
  expect(summary).toMatchObject({ files: 2, unread: 1, error: 1, failed: true });
  expect(stderr).toContain('gkparse: missing.docx：找不到这个文件。');
  expect(stderr).not.toMatch(/ at .*\.js:\d/u);
  expect(code).toBe(2);
});

it('gives the diagnostics that extract gives', async () => {
  const folder = folderOf({ '通知.txt': withoutDeadline });
  const [extracted, checked] = [
    await gkparse(['extract', '通知.txt'], { folder }),
    await gkparse(['check', '通知.txt', '--format', 'json'], { folder }),
  ];
  expect(JSON.parse(checked.stdout).files[0].diagnostics).toEqual(JSON.parse(extracted.stdout).diagnostics);
});

it('reads standard input, patterns and several files', async () => {
  const folder = folderOf({ 'a.txt': smallNotice, 'b.txt': withoutDeadline });
  const piped = await gkparse(['check', '-', '--format', 'json'], { folder, stdin: withoutDeadline });
  expect(JSON.parse(piped.stdout).files[0].path).toBe('-');
  const several = await gkparse(['check', '*.txt', '--format', 'json'], { folder });
  expect(JSON.parse(several.stdout).files.map(({ path }: { path: string }) => path)).toEqual(['a.txt', 'b.txt']);
});

it.each([
  { output: '结果.sarif', begins: '{\n  "$schema"' },
  { output: '结果.json', begins: '{\n  "schemaVersion"' },
  { output: '结果.xml', begins: '<?xml' },
  { output: '结果.md', begins: '## ' },
  { output: '结果.txt', begins: '通知.txt\n' },
])('writes $output in the format of its name, the summary to standard error', async ({ output, begins }) => {
  const folder = folderOf({ '通知.txt': withoutDeadline });
  const { stdout, code } = await gkparse(['check', '通知.txt', '-o', output], { folder });
  expect({ stdout, code }).toEqual({ stdout: '', code: 1 });
  expect(readFileSync(join(folder, output), 'utf8').startsWith(begins)).toBe(true);
});

it.each(['pretty', 'json', 'sarif', 'github', 'junit', 'markdown'])(
  'prints none of the words of the document with --no-text: %s',
  async (format) => {
    const folder = folderOf({
      'a.txt': withoutDeadline,
    });
    const { stdout, code } = await gkparse(['check', 'a.txt', '--no-text', '--format', format, '--fail-on', 'info'], {
      folder,
    });
    expect(stdout).toContain('missing-deadline');
    expect(stdout).toContain('T001');
    expect(stdout).not.toMatch(/公开|重大|建设|实施|财政|发展|某县|印发/u);
    expect(code).toBe(1);
  },
);

it.each([
  { args: ['--rule', 'mising-unit=off'], says: '没有“mising-unit”这条规则。是不是 missing-unit？' },
  { args: ['--rule', 'missing-unit=loud'], says: '级别可选：off, info, warning, error。' },
  { args: ['--rule', 'missing-unit'], says: '写法不对' },
  { args: ['--format', 'html'], says: '可选：pretty, json, sarif, github, junit, markdown。' },
  { args: ['--fail-on', 'never'], says: '可选：error, warning, info。' },
  { args: ['-o', '通知.txt'], says: '就是要读取的文件' },
])('refuses $args in one line, exit 2', async ({ args, says }) => {
  const folder = folderOf({ '通知.txt': smallNotice });
  const { stdout, stderr, code } = await gkparse(['check', '通知.txt', ...args], { folder });
  expect(stderr).toContain(says);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
});

it('gives the same bytes twice', async () => {
  const folder = folderOf({ 'a.txt': withoutDeadline, 'b.txt': smallNotice });
  const run = () => gkparse(['check', 'b.txt', 'a.txt', '--format', 'sarif'], { folder });
  expect(await run()).toEqual(await run());
});
