import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gkparse, root } from '../support/cli.ts';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

it.each([['--version'], ['-V'], ['--lang', 'en', '--version']])('prints the version for %s %s %s', async (...args) => {
  const outcome = await gkparse(args.filter((arg) => arg !== undefined));
  expect(outcome).toEqual({ stdout: `${version}\n`, stderr: '', code: 0 });
});

it.each([
  { args: ['--help'], words: ['用法', '命令：', 'extract', 'outline', 'schema', '示例：', '退出码'] },
  { args: ['help'], words: ['用法', '示例：'] },
  {
    args: ['extract', '--help'],
    words: ['--format', '--output', '--type', '--headers', '--no-bom', '--debug', '示例：'],
  },
  { args: ['help', 'extract'], words: ['提取通知中的全部任务', '示例：'] },
  { args: ['help', 'batch', 'status'], words: ['gkparse batch status', '--failed'] },
  { args: ['outline', '--help'], words: ['tree', '示例：'] },
  { args: ['rules', '--help'], words: ['检查规则', 'missing-unit', '示例：'] },
  { args: ['schema', '--help'], words: ['JSON Schema', '示例：'] },
])('prints help in Chinese for $args', async ({ args, words }) => {
  const { stdout, stderr, code } = await gkparse(args);
  for (const word of words) expect(stdout).toContain(word);
  expect(stdout).not.toMatch(/Usage:|Options:|Commands:|display help/u);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
});

it.each([
  { args: ['--help', '--lang', 'en'] },
  { args: ['extract', '--lang', 'en', '--help'] },
  { args: ['outline', '--help', '--lang=en'] },
  { args: ['rules', '--help', '--lang', 'en'] },
  { args: ['schema', '--help', '--lang', 'en'] },
  { args: ['help', 'batch', 'status', '--lang', 'en'] },
])('prints help in English for $args', async ({ args }) => {
  const { stdout, code } = await gkparse(args);
  for (const word of ['Usage:', 'Options:', 'Examples:']) expect(stdout).toContain(word);
  expect(stdout).not.toMatch(/用法|选项|示例/u);
  expect(code).toBe(0);
});

it('tells of batch what it does where nothing is said', async () => {
  const { stdout } = await gkparse(['batch', '--help']);
  for (const told of [/--format .*（默认json）/u, /--timeout .*默认120/u, /--max-memory .*默认2048/u, /never（默认）/u])
    expect(stdout).toMatch(told);
});

it('prints help on standard error and exits 2 where no command is given', async () => {
  const { stdout, stderr, code } = await gkparse([]);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toContain('用法');
});

it.each([
  { args: ['extract'], says: '没有给出文件。' },
  { args: ['extarct', 'a.txt'], says: '没有“extarct”这个命令。是不是 extract？' },
  { args: ['extract', '--fromat', 'csv', 'a.txt'], says: '没有“--fromat”这个选项。是不是 --format？' },
  { args: ['extract', 'a.txt', '--format'], says: '后面缺少值' },
  { args: ['extract', 'a.txt', '--format', 'xml'], says: '没有“xml”这种输出格式。可选：table, json, jsonl, csv。' },
  { args: ['extract', 'a.txt', '--type', 'odt'], says: '没有“odt”这种文件类型。可选：docx, html, txt, pdf。' },
  { args: ['extract', 'a.txt', '--headers', 'fr'], says: '可选：zh, en。' },
  { args: ['extract', '-', '-'], says: '标准输入（-）只能给一次。' },
  { args: ['outline', 'a.txt', 'b.txt'], says: '给出的参数太多。' },
  { args: ['outline', 'a.txt', '--lang', 'en', '--format', 'xml'], says: 'Allowed choices are tree, json.' },
  { args: ['extract', 'a.txt', '--lang', 'en', '--format', 'xml'], says: 'There is no output format “xml”.' },
])('explains wrong usage in one line, exit 2: $args', async ({ args, says }) => {
  const { stdout, stderr, code } = await gkparse(args);
  expect(stderr).toContain(says);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
});

/** Prints each module that the program loads, on standard error. */
const listModules = `data:text/javascript,${encodeURIComponent(
  "import { register } from 'node:module'; register('data:text/javascript,' + encodeURIComponent(`import { writeSync } from 'node:fs'; export async function load(url, context, next) { writeSync(2, 'loaded ' + url + '\\\\n'); return next(url, context); }`));",
)}`;

it.each([[['--help']], [['extract', '--help']], [['--version']]])(
  'loads no reader, writer or library of theirs for %j',
  async (args) => {
    const { stderr } = await gkparse(args, { node: ['--import', listModules] });
    const loaded = stderr.split('\n').filter((line) => line.startsWith('loaded file:'));
    expect(loaded.join('\n')).toContain('/dist/program/main.js');
    expect(
      loaded.filter((line) =>
        /zod|chalk|mammoth|pdf|cheerio|csv|string-width|tinyglobby|dist\/program\/(?:read|pipeline|rules)/u.test(line),
      ),
    ).toEqual([]);
  },
);

it('prints the JSON Schema of draft 2020-12', async () => {
  const { stdout, stderr, code } = await gkparse(['schema']);
  expect(JSON.parse(stdout)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
});
