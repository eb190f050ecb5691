import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root, smallNotice, temporaryFolder } from '../support/cli.ts';

const bin = join(root, 'bin', 'gkparse.js');

/** Runs a line of shell in which $GKPARSE is the program and 通知.txt a notice. */
function shell(line: string, folder: string): { stdout: string; stderr: string; status: number | null } {
  writeFileSync(join(folder, '通知.txt'), smallNotice);
  const env = { ...process.env, GKPARSE: `${process.execPath} ${bin}` };
  const { stdout, stderr, status } = spawnSync('bash', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
  return { stdout, stderr, status };
}

it('is quiet where the reader of its output goes away', () => {
  const files = '通知.txt '.repeat(200);
  const { stdout, stderr } = shell(
    `$GKPARSE extract ${files} --format json 2>err | head -n 1; grep -v 项任务 err >&2`,
    temporaryFolder(),
  );
  expect(stdout).toBe('[\n');
  expect(stderr).toBe('');
});

it('reads a pipe that the shell names as a file', () => {
  const { stdout } = shell('$GKPARSE extract <(cat 通知.txt) --format jsonl', temporaryFolder());
  expect(JSON.parse(stdout).tasks).toHaveLength(2);
});

it('says so where standard output takes no more, exit 2', () => {
  const { stderr, status } = shell('$GKPARSE extract 通知.txt > /dev/full', temporaryFolder());
  expect(stderr).toContain('gkparse: 无法写到标准输出：磁盘已满。');
  expect(stderr).not.toContain(' at ');
  expect(status).toBe(2);
});

it.each(['outline', 'explain', 'inspect'])('%s blames standard output and not the notice for it', (command) => {
  const { stderr, status } = shell(`$GKPARSE ${command} 通知.txt > /dev/full`, temporaryFolder());
  expect(stderr).toBe('gkparse: 无法写到标准输出：磁盘已满。请检查输出的去向（管道、磁盘空间）后重试。\n');
  expect(status).toBe(2);
});

it.each(['extract', 'check', 'inspect'])('%s takes -o - for standard output', (command) => {
  const folder = temporaryFolder();
  const [told, untold] = [`$GKPARSE ${command} 通知.txt -o -`, `$GKPARSE ${command} 通知.txt`].map((line) =>
    shell(line, folder),
  );
  expect(told?.stdout).not.toBe('');
  expect(told).toEqual(untold);
  expect(readdirSync(folder)).toEqual(['通知.txt']);
});

it('writes to a device that is given as the output', () => {
  const { stdout, status } = shell('$GKPARSE extract 通知.txt -o /dev/stdout | cat', temporaryFolder());
  expect(JSON.parse(stdout).tasks).toHaveLength(2);
  expect(status).toBe(0);
});

it('names a file on one line, whatever its name holds', () => {
  const folder = temporaryFolder();
  const { stderr } = shell("cp 通知.txt $'a\\nb.txt'; $GKPARSE extract $'a\\nb.txt' $'c\\nd.txt' >out", folder);
  const [summary, complaint, ...others] = stderr.split('\n');
  expect(summary).toMatch(/^a�b\.txt：2项任务，/u);
  expect(complaint).toBe('gkparse: c�d.txt：找不到这个文件。请检查文件名和所在文件夹。');
  expect(others).toEqual(['']);
});

it('says in one line to build first where it is not built, exit 2', () => {
  const folder = temporaryFolder();
  execFileSync('cp', ['-r', join(root, 'bin'), join(root, 'package.json'), folder]);
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'bin', 'gkparse.js')], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('npm run build');
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
});
