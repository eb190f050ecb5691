import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gkparse, smallNotice, temporaryFolder } from '../support/cli.ts';

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const twoTasks = /^通知\.txt：2项任务，缺责任单位0项，缺时限0项；文字核对100%（共\d+字）；错误0，警告\d+\n$/u;

it('prints json into a pipe and one line of summary on standard error', async () => {
  const folder = folderOf({ '通知.txt': smallNotice });
  const { stdout, stderr, code } = await gkparse(['extract', '通知.txt'], { folder });
  const notice = JSON.parse(stdout);
  expect(notice.source).toMatchObject({ path: '通知.txt', format: 'txt' });
  expect(notice.tasks.map((task: { requirement: string }) => task.requirement)).toEqual([
    '公开财政预决算和三公经费情况',
    '公开重大建设项目批准和实施情况',
  ]);
  expect(notice.tasks[0].deadline.due).toBe('2023-06-30');
  expect(stderr).toMatch(twoTasks);
  expect(code).toBe(0);
});

it('reads standard input for -', async () => {
  const { stdout, stderr, code } = await gkparse(['extract', '-'], { stdin: smallNotice });
  expect(JSON.parse(stdout)).toMatchObject({
    source: { path: '-', format: 'txt' },
    tasks: [{ id: 'T001' }, { id: 'T002' }],
  });
  expect(stderr).toMatch(/^-：2项任务/u);
  expect(code).toBe(0);
});

it('gives an array in the order of the arguments for several files, jsonl one a line', async () => {
  const folder = folderOf({ 'b.txt': smallNotice, 'a.txt': smallNotice });
  const json = await gkparse(['extract', 'b.txt', 'a.txt'], { folder });
  expect(JSON.parse(json.stdout).map((notice: { source: { path: string } }) => notice.source.path)).toEqual([
    'b.txt',
    'a.txt',
  ]);
  const jsonl = await gkparse(['extract', 'b.txt', 'a.txt', '--format', 'jsonl'], { folder });
  expect(
    jsonl.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).source.path),
  ).toEqual(['b.txt', 'a.txt']);
});

it('expands a pattern in sorted order, each file once, and gives an array even for one match', async () => {
  const folder = folderOf({ 'b.txt': smallNotice, 'a.txt': smallNotice, 'c.md': 'x' });
  const paths = async (args: readonly string[]) => {
    const { stdout } = await gkparse(['extract', ...args], { folder });
    return JSON.parse(stdout).map((notice: { source: { path: string } }) => notice.source.path);
  };
  expect(await paths(['*.txt'])).toEqual(['a.txt', 'b.txt']);
  expect(await paths(['b.txt', '*.txt'])).toEqual(['b.txt', 'a.txt']);
  expect(await paths(['a.txt', 'a.txt'])).toEqual(['a.txt', 'a.txt']);
  expect(await paths(['a*.txt'])).toEqual(['a.txt']);
});

it('takes a name that exists as it is, whatever its characters', async () => {
  const folder = folderOf({ '通知[1].txt': smallNotice, '通知1.txt': 'x' });
  const { stdout } = await gkparse(['extract', '通知[1].txt'], { folder });
  expect(JSON.parse(stdout).source.path).toBe('通知[1].txt');
});

it.each([
  { name: 'missing.docx', says: 'missing.docx：找不到这个文件。请检查文件名和所在文件夹。' },
  { name: '*.docx', says: '*.docx：没有这样的文件。' },
  { name: 'folder', says: 'folder：这是一个文件夹，不是文件。' },
  { name: 'empty.txt', says: 'empty.txt：文件是空的' },
  { name: 'noise.bin', says: 'noise.bin：' },
  { name: `${'长'.repeat(100)}.txt`, says: '文件名太长，系统无法打开。' },
  { name: 'good.txt/below', says: '找不到这个文件。' },
  { name: '/dev/zero', says: '/dev/zero：这不是普通文件' },
])('says what is wrong with $name, exit 2, and still does the other file', async ({ name, says }) => {
  const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256);
  const folder = folderOf({ 'good.txt': smallNotice, 'empty.txt': '', 'noise.bin': noise });
  mkdirSync(join(folder, 'folder'));
  const { stdout, stderr, code } = await gkparse(['extract', name, 'good.txt', '--format', 'jsonl'], { folder });
  expect(JSON.parse(stdout).source.path).toBe('good.txt');
  const [complaint, summary] = stderr.split('\n');
  expect(complaint).toContain(`gkparse: ${name}：`);
  expect(complaint).toContain(says);
  expect(summary).toMatch(/^good\.txt：2项任务/u);
  expect(stderr).not.toMatch(/ at .*\.js:\d/u);
  expect(code).toBe(2);
});

it('prints nothing where no file could be read', async () => {
  const { stdout, stderr, code } = await gkparse(['extract', 'a.txt', 'b.txt', '--lang', 'en']);
  expect(stdout).toBe('');
  expect(stderr).toBe(
    'gkparse: a.txt: There is no such file. Check the name and the folder.\ngkparse: b.txt: There is no such file. Check the name and the folder.\n',
  );
  expect(code).toBe(2);
});

it('shows the stack only with --debug', async () => {
  const { stderr } = await gkparse(['extract', 'missing.txt', '--debug']);
  expect(stderr).toMatch(/GkparseError: There is no such file\.\n +at [\s\S]*\[cause\] Error: ENOENT/u);
});

it('writes csv with a byte order mark and CRLF, the format found from the name', async () => {
  const folder = folderOf({ '通知.txt': smallNotice });
  const { stdout, stderr, code } = await gkparse(['extract', '通知.txt', '-o', '任务.csv'], { folder });
  const rows = readFileSync(join(folder, '任务.csv'), 'utf8').split('\r\n');
  expect(rows[0]).toMatch(/^\ufeff来源文件,编号,/u);
  expect(rows).toHaveLength(4);
  expect(rows[1]).toContain('县财政局');
  expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
  expect(stderr).toMatch(twoTasks);
});

it('writes csv without the mark and with field names when told', async () => {
  const folder = folderOf({ '通知.txt': smallNotice });
  const args = ['extract', '通知.txt', '--format', 'csv', '--no-bom', '--headers', 'en'];
  expect((await gkparse(args, { folder })).stdout).toMatch(/^source,id,number,/u);
});

it('makes a formula of the document harmless in csv', async () => {
  const folder = folderOf({ '通知.txt': smallNotice.replace('县财政局', '=HYPERLINK("http://x","y")') });
  const { stdout } = await gkparse(['extract', '通知.txt', '--format', 'csv'], { folder });
  expect(stdout).toContain('=HYPERLINK');
  expect(stdout).not.toMatch(/[,"]=HYPERLINK/u);
});

it('replaces the output whole, through a link, keeping its permissions, and leaves nothing beside it', async () => {
  const folder = folderOf({ '通知.txt': smallNotice, 'real.json': 'old' });
  chmodSync(join(folder, 'real.json'), 0o640);
  symlinkSync('real.json', join(folder, 'link.json'));
  const { code } = await gkparse(['extract', '通知.txt', '-o', 'link.json'], { folder });
  expect(code).toBe(0);
  expect(JSON.parse(readFileSync(join(folder, 'real.json'), 'utf8')).tasks).toHaveLength(2);
  expect(statSync(join(folder, 'real.json')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).toSorted()).toEqual(['link.json', 'real.json', '通知.txt']);
});

it.each([
  { output: 'no/such/folder.json', says: '所在文件夹不存在' },
  { output: '通知.txt/任务.json', says: '路径中有一处不是文件夹' },
  { output: 'folder', says: '这是一个文件夹' },
  { output: '通知.txt', format: ['--format', 'json'], says: '就是要读取的文件' },
  { output: './通知.txt', format: ['--format', 'json'], says: '就是要读取的文件' },
  { output: '通知.txt', says: '不能写成“.txt”文件' },
  { output: '任务.xlsx', says: '不能写成“.xlsx”文件：“任务.xlsx”。扩展名可用 .json、.jsonl、.csv；' },
])('refuses the output $output, exit 2', async ({ output, says, format = [] }) => {
  const folder = folderOf({ '通知.txt': smallNotice });
  mkdirSync(join(folder, 'folder'));
  const { stdout, stderr, code } = await gkparse(['extract', '通知.txt', '-o', output, ...format], { folder });
  expect(stderr).toContain(says);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(readFileSync(join(folder, '通知.txt'), 'utf8')).toBe(smallNotice);
  expect(readdirSync(folder).toSorted()).toEqual(['folder', '通知.txt']);
});

it('does not put its output over the list of units', async () => {
  const units = 'name\n县财政局\n';
  const folder = folderOf({ '通知.txt': smallNotice, 'units.csv': units });
  const { stderr, code } = await gkparse(['extract', '通知.txt', '--units', 'units.csv', '-o', 'units.csv'], {
    folder,
  });
  expect(stderr).toContain('输出文件“units.csv”就是要读取的文件。');
  expect({ code, units: readFileSync(join(folder, 'units.csv'), 'utf8') }).toEqual({ code: 2, units });
});

it('leaves an output as it was where nothing could be read', async () => {
  const folder = folderOf({ 'old.json': 'old' });
  expect((await gkparse(['extract', 'missing.txt', '-o', 'old.json'], { folder })).code).toBe(2);
  expect(readFileSync(join(folder, 'old.json'), 'utf8')).toBe('old');
});

it.each([{ env: {} }, { env: { NO_COLOR: '1' } }, { env: { FORCE_COLOR: '3' } }])(
  'prints the table without escape sequences into a pipe, $env',
  async ({ env }) => {
    const folder = folderOf({ '通知.txt': smallNotice });
    const { stdout, code } = await gkparse(['extract', '通知.txt', '--format', 'table'], { folder, env });
    expect(stdout).toContain('序号');
    expect(stdout).toContain('县财政局');
    expect(stdout).not.toContain('\u001b');
    expect(code).toBe(0);
  },
);

it('gives the same bytes twice', async () => {
  const folder = folderOf({ '通知.txt': smallNotice });
  const [first, second] = [
    await gkparse(['extract', '通知.txt'], { folder }),
    await gkparse(['extract', '通知.txt'], { folder }),
  ];
  expect(first).toEqual(second);
});

it('prints the outline as a tree or as json', async () => {
  const text = smallNotice.replace('附件\n', '一、总体要求\n\n推进公开。\n\n二、工作任务\n\n附件\n');
  const folder = folderOf({ '通知.txt': text });
  const tree = await gkparse(['outline', '通知.txt'], { folder });
  expect(tree).toEqual({ stdout: '├─ 一、总体要求\n└─ 二、工作任务\n', stderr: '', code: 0 });
  const json = await gkparse(['outline', '通知.txt', '--format', 'json'], { folder });
  expect(JSON.parse(json.stdout).map((section: { label: string }) => section.label)).toEqual(['一、', '二、']);
  expect(await gkparse(['outline', 'missing.txt'], { folder })).toMatchObject({ stdout: '', code: 2 });
  writeFileSync(join(folder, 'plain.txt'), '公开预算。\n');
  const none = { stdout: '', stderr: 'plain.txt：没有找到标题。\n', code: 0 };
  expect(await gkparse(['outline', 'plain.txt'], { folder })).toEqual(none);
});
