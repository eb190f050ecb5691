import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { root, smallNotice, temporaryFolder } from '../support/cli.ts';

const examples = join(root, 'docs', 'ci');
const broken = smallNotice.replace('\t6月底前', '\t');

/** A repository of an office, with `gkparse` on its path as after `npm install --global`. */
function office(notices: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'notices', '2023'), { recursive: true });
  for (const [name, text] of Object.entries(notices)) writeFileSync(join(folder, 'notices', name), text);
  writeFileSync(join(folder, 'gkparse-baseline.json'), '{"version": 1, "files": {}}');
  mkdirSync(join(folder, '.bin'));
  writeFileSync(
    join(folder, '.bin', 'gkparse'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin', 'gkparse.js')}" "$@"\n`,
  );
  chmodSync(join(folder, '.bin', 'gkparse'), 0o755);
  const { GIT_DIR: _, GIT_INDEX_FILE: __, ...inherited } = process.env;
  const env = {
    ...inherited,
    PATH: `${join(folder, '.bin')}:${process.env['PATH']}`,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  const run = (command: string): { readonly code: number; readonly out: string } => {
    try {
      return {
        code: 0,
        out: execFileSync('sh', ['-ec', command], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }),
      };
    } catch (error) {
      if (!(error instanceof Error && 'status' in error && 'stdout' in error)) throw error;
      return { code: Number(error.status), out: String(error.stdout) };
    }
  };
  return { folder, run };
}

function example(name: string) {
  return parse(readFileSync(join(examples, name), 'utf8'));
}

it('shows each example in docs/ci.md as its file has it', () => {
  const page = readFileSync(join(root, 'docs', 'ci.md'), 'utf8');
  for (const name of readdirSync(examples))
    expect(page).toContain(`\n${readFileSync(join(examples, name), 'utf8')}\`\`\`\n`);
});

it.each([
  { of: 'a notice in order', text: smallNotice, codes: [0, 0] },
  { of: 'a notice with an error', text: broken, codes: [1, 0] },
])('runs the steps of the GitHub workflow on $of', ({ text, codes }) => {
  const steps: readonly { run?: string; with?: Record<string, string> }[] = example('github.yml').jobs.check.steps;
  const commands = steps.flatMap(({ run = '' }) => (run.startsWith('gkparse') ? [run] : []));
  const { folder, run } = office({ '2023/通知.txt': text });
  const outcomes = commands.map(run);
  expect(outcomes.map(({ code }) => code)).toEqual(codes);
  expect(outcomes[0]?.out.includes('::error file=notices/2023/通知.txt,line=15,')).toBe(codes[0] === 1);
  const [upload] = steps.flatMap((step) => step.with?.['sarif_file'] ?? []);
  expect(JSON.parse(readFileSync(join(folder, upload ?? ''), 'utf8')).version).toBe('2.1.0');
});

it.each([
  { of: 'a notice in order', text: smallNotice, codes: [0, 0] },
  { of: 'a notice with an error', text: broken, codes: [0, 1] },
])('runs the job of the GitLab pipeline on $of', ({ text, codes }) => {
  const job = example('gitlab.yml')['核对通知'];
  const { folder, run } = office({ '2023/通知.txt': text });
  expect(job.script.map((command: string) => run(command).code)).toEqual(codes);
  const reports = [job.artifacts.reports.junit, ...job.artifacts.paths];
  for (const report of reports) {
    expect(existsSync(join(folder, report))).toBe(true);
    expect(readFileSync(join(folder, report), 'utf8')).not.toContain('财政');
  }
});

it('has a hook that pre-commit understands, and runs what it says on the files that it names', () => {
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'));
  expect(hook).toMatchObject({ id: 'gkparse-check', language: 'node' });
  const { repos } = example('pre-commit-config.yaml');
  const [used] = repos[0].hooks;
  expect(used.id).toBe(hook.id);
  const names = ['notices/a.txt', 'notices/b.docx', 'notes/c.txt', 'notices/d.md'];
  expect(names.filter((name) => new RegExp(used.files, 'u').test(name))).toEqual(['notices/a.txt', 'notices/b.docx']);
  expect(names.filter((name) => new RegExp(hook.files, 'u').test(name))).toEqual(['notices/b.docx']);
  const { run } = office({ 'a.txt': broken, 'b.txt': smallNotice });
  const line = (file: string) => [hook.entry, ...used.args, file].join(' ');
  expect(run(line('notices/b.txt')).code).toBe(0);
  const failed = run(line('notices/a.txt'));
  expect(failed.code).toBe(1);
  expect(failed.out).toContain('missing-deadline');
});

it('has a plain git hook that stops a commit of a notice with an error, and only that', () => {
  const { folder, run } = office({ '好.txt': smallNotice });
  expect(run('git init -q . && git config user.name x && git config user.email x@example.org').code).toBe(0);
  const hook = join(folder, '.git', 'hooks', 'pre-commit');
  mkdirSync(join(folder, '.git', 'hooks'), { recursive: true });
  copyFileSync(join(examples, 'pre-commit.sh'), hook);
  chmodSync(hook, 0o755);
  expect(run("git add notices && git commit -qm '好'").code).toBe(0);
  writeFileSync(join(folder, 'notices', '坏.txt'), broken);
  expect(run("git add notices && git commit -qm '坏'").code).not.toBe(0);
  expect(run('git log --format=%s').out).toBe('好\n');
  writeFileSync(join(folder, 'notes.md'), 'x');
  expect(run("git reset -q && git add notes.md && git commit -qm '别的'").code).toBe(0);
});
