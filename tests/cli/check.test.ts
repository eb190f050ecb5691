import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
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
    // What a rule says of itself in general holds such words too: SARIF lists the rules beside the results.
    const results = format === 'sarif' ? JSON.stringify(JSON.parse(stdout).runs[0].results) : stdout;
    expect(results).not.toMatch(/公开|重大|建设|实施|财政|发展|某县|印发/u);
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
  { args: ['--baseline', 'b.json', '--update-baseline', '-o', 'b.json'], says: '输出文件“b.json”就是要读取的文件。' },
  { args: ['--config', 'c.json', '-o', './c.json'], says: '输出文件“./c.json”就是要读取的文件。' },
  { args: ['--config', 'c.json', '--baseline', 'c.json'], says: '输出文件“c.json”就是要读取的文件。' },
  { args: ['-o', '结果.html'], says: '扩展名可用 .json、.sarif、.xml、.md、.txt；' },
])('refuses $args in one line, exit 2', async ({ args, says }) => {
  const folder = folderOf({ '通知.txt': smallNotice });
  const { stdout, stderr, code } = await gkparse(['check', '通知.txt', ...args], { folder });
  expect(stderr).toContain(says);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
});

it('reads under the limits that it is told', async () => {
  const folder = folderOf({ '通知.txt': smallNotice });
  const { stderr, code } = await gkparse(['check', '通知.txt', '--limit', 'bytes=10'], { folder });
  expect(stderr).toContain('gkparse: 通知.txt：');
  expect(code).toBe(2);
});

it('gives the same bytes twice', async () => {
  const folder = folderOf({ 'a.txt': withoutDeadline, 'b.txt': smallNotice });
  const run = () => gkparse(['check', 'b.txt', 'a.txt', '--format', 'sarif'], { folder });
  expect(await run()).toEqual(await run());
});

const unitsFile = 'name,aliases\n县财政局,\n县发展改革局,县发改局\n';

it('finds the configuration of each file, --config instead of it, and none with --no-config', async () => {
  const folder = folderOf({
    'a.txt': withoutDeadline,
    'gkparse.config.json': JSON.stringify({ rules: { 'missing-deadline': 'info' } }),
    'strict.json': JSON.stringify({ extends: 'strict' }),
  });
  const codes = async (...flags: readonly string[]) => (await gkparse(['check', 'a.txt', ...flags], { folder })).code;
  expect([await codes(), await codes('--no-config'), await codes('--config', 'strict.json')]).toEqual([0, 1, 1]);
  expect(await codes('--rule', 'missing-deadline=error')).toBe(1);
});

it('stops at a configuration that is wrong before anything is read, exit 2', async () => {
  const folder = folderOf({ 'a.txt': withoutDeadline, '.gkparserc': '{"rules": {"mising-deadline": "off"}}' });
  const { stdout, stderr, code } = await gkparse(['check', 'a.txt'], { folder });
  expect(stderr).toMatch(
    /^gkparse: 配置文件“.*\.gkparserc”：rules中没有“mising-deadline”这条规则。是不是 missing-deadline？\n$/u,
  );
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
});

it('withholds the words where the configuration says so', async () => {
  const folder = folderOf({ 'a.txt': withoutDeadline, '.gkparserc': '{"text": false}' });
  const { stdout } = await gkparse(['check', 'a.txt'], { folder });
  expect(stdout).toContain('missing-deadline');
  expect(stdout).not.toMatch(/公开|县财政局/u);
});

it('reports a unit that is not on the list, and the nearest one', async () => {
  const folder = folderOf({ 'a.txt': smallNotice, 'units.csv': unitsFile, '.gkparserc': '{"units": "units.csv"}' });
  const { stdout, code } = await gkparse(['check', 'a.txt', '--fail-on', 'warning'], { folder });
  expect(stdout).toContain('“县发展和改革局”不在单位名录中。  unlisted-unit');
  expect(stdout).toContain('→ 是不是“县发展改革局”？');
  expect(stdout).not.toContain('“县财政局”不在');
  expect(code).toBe(1);
});

it('gives canonical names with extract --units, in json and csv', async () => {
  const text = smallNotice.replace('县发展和改革局', '县发改局');
  const folder = folderOf({ 'a.txt': text, 'units.csv': unitsFile });
  const { stdout } = await gkparse(['extract', 'a.txt', '--units', 'units.csv'], { folder });
  const units = JSON.parse(stdout).tasks.flatMap(
    ({ assignment }: { assignment: { units: unknown[] } }) => assignment.units,
  );
  expect(units).toMatchObject([
    { name: '县财政局', canonical: '县财政局' },
    { name: '县发改局', canonical: '县发展改革局' },
  ]);
  const csv = await gkparse(['extract', 'a.txt', '--units', 'units.csv', '-f', 'csv'], { folder });
  expect(csv.stdout).toContain('县发改局,县发展改革局,县发改局,');
  const missing = await gkparse(['extract', 'a.txt', '--units', 'none.csv'], { folder });
  expect(missing).toMatchObject({ stdout: '', code: 2 });
  expect(missing.stderr).toContain('读取“none.csv”失败。');
});

it('accepts with a baseline what was there, however the lines move, and tells what is new and what is gone', async () => {
  const folder = folderOf({ '通知.txt': withoutDeadline });
  const check = (...flags: readonly string[]) =>
    gkparse(['check', '通知.txt', '--baseline', 'baseline.json', ...flags], { folder });
  const made = await check('--update-baseline');
  expect(made.code).toBe(0);
  expect(made.stdout).toMatch(/没有发现问题。共1个文件：错误0，警告0，提示0，基线已接受\d+。/u);
  expect(readFileSync(join(folder, 'baseline.json'), 'utf8')).not.toMatch(/公开|财政/u);

  writeFileSync(join(folder, '通知.txt'), withoutDeadline.replace('现将', '为了公开，特此通知。\n\n现将'));
  expect(await check()).toMatchObject({ stdout: made.stdout, stderr: '', code: 0 });

  writeFileSync(join(folder, '通知.txt'), withoutDeadline.replace('\t县财政局\t', '\t\t6月底前'));
  const changed = await check();
  expect(changed.stdout).toMatch(/错误 {2}第15行：.*没有责任单位。 {2}missing-unit/u);
  expect(changed.stdout).not.toContain('missing-deadline');
  expect(changed.stderr).toBe(
    '基线中的下列问题已不再出现，可用 --update-baseline 更新基线：\n  通知.txt  missing-deadline ×1\n',
  );
  expect(changed.code).toBe(1);
  expect(readdirSync(folder).toSorted()).toEqual(['baseline.json', '通知.txt']);
});

it.each([
  { args: ['--baseline', 'none.json'], says: '读取基线“none.json”失败。第一次使用请加 --update-baseline 生成。' },
  { args: ['--baseline', 'broken.json'], says: '“broken.json”不是gkparse的基线文件。' },
  { args: ['--update-baseline'], says: '请用 --baseline 文件名 指定。' },
  { args: ['--baseline', '通知.txt', '--update-baseline'], says: '就是要读取的文件' },
  { args: ['--baseline', 'broken.json', '--update-baseline'], says: '请换一个文件名，或把它移走后' },
])('refuses $args, exit 2, and writes nothing', async ({ args, says }) => {
  const folder = folderOf({ '通知.txt': withoutDeadline, 'broken.json': '{' });
  const { stdout, stderr, code } = await gkparse(['check', '通知.txt', ...args], { folder });
  expect(stderr).toContain(says);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(readFileSync(join(folder, '通知.txt'), 'utf8')).toBe(withoutDeadline);
  expect(readFileSync(join(folder, 'broken.json'), 'utf8')).toBe('{');
});

it('prints the JSON Schema of its output and of its configuration, and keeps to them', async () => {
  const ajv = new Ajv2020({ allowUnionTypes: true });
  const folder = folderOf({ '通知.txt': withoutDeadline });
  const schemaOf = async (of: string) => JSON.parse((await gkparse(['schema', '--of', of])).stdout);
  const output = JSON.parse((await gkparse(['check', '通知.txt', '-f', 'json'], { folder })).stdout);
  const ofOutput = ajv.compile(await schemaOf('check'));
  expect([ofOutput(output), ofOutput.errors]).toEqual([true, null]);
  const ofConfig = ajv.compile(await schemaOf('config'));
  expect(
    ofConfig({ $schema: 'x', extends: 'strict', rules: { 'missing-unit': { level: 'info' } }, units: 'u.csv' }),
  ).toBe(true);
  expect(ofConfig({ rules: { 'mising-unit': 'off' } })).toBe(false);
});
