import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFaults } from '../../fixtures/make/faults.mjs';
import { journalOf, manifestOf, outputsOf, startBatch, until } from '../support/batch.ts';
import { gkparse, root, smallNotice, temporaryFolder } from '../support/cli.ts';

/** A folder with one document that is hard and two that are not. */
function withNeighbours(folder: string, name: string, content: string | Uint8Array): string {
  const archive = join(folder, 'in');
  mkdirSync(archive);
  writeFileSync(join(archive, 'a.txt'), smallNotice);
  writeFileSync(join(archive, name), content);
  writeFileSync(join(archive, 'z.txt'), smallNotice);
  return archive;
}

/** An HTML parser looks for each attribute among all those before it: some 40 s on a machine of 2026, once the limit is lifted. */
const endless = `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}>甲</p>`;
const unlimited = ['--limit', 'attributes=200000'];

describe('a document that takes its worker down', () => {
  it('ends as timeout after a second try, and the others are done', async () => {
    const folder = temporaryFolder();
    const archive = withNeighbours(folder, 'b.html', endless);
    const { code, stderr } = await gkparse([
      'batch',
      archive,
      '-o',
      join(folder, 'out'),
      '--timeout',
      '3',
      '--max-memory',
      '4000',
      '--jobs',
      '2',
      ...unlimited,
    ]);
    expect(manifestOf(join(folder, 'out'))).toMatchObject([
      { path: 'a.txt', outcome: 'done' },
      { path: 'b.html', outcome: 'failed', reason: 'timeout', attempts: 2 },
      { path: 'z.txt', outcome: 'done' },
    ]);
    // Those behind it are counted while it is still tried.
    expect(stderr).toContain('已处理2/3，失败0');
    expect(stderr).toContain('b.html  timeout：处理超过3秒，已放弃（--timeout）。');
    expect(code).toBe(2);
  });

  it('ends as out-of-memory, and the others are done', async () => {
    const folder = temporaryFolder();
    const archive = withNeighbours(folder, 'b.txt', '做好公开工作\n'.repeat(500_000));
    await gkparse(['batch', archive, '-o', join(folder, 'out'), '--max-memory', '200']);
    expect(manifestOf(join(folder, 'out'))).toMatchObject([
      { path: 'a.txt', outcome: 'done' },
      { path: 'b.txt', outcome: 'failed', reason: 'out-of-memory', attempts: 2 },
      { path: 'z.txt', outcome: 'done' },
    ]);
  });

  it('whose worker is shot is tried once more, alone', async () => {
    const folder = temporaryFolder();
    const archive = withNeighbours(folder, 'b.html', endless);
    const out = join(folder, 'out');
    const { child, ended } = startBatch([
      archive,
      '-o',
      out,
      '--timeout',
      '3',
      '--max-memory',
      '4000',
      '--jobs',
      '1',
      ...unlimited,
    ]);
    await until(() => busyWorker(child.pid) !== null);
    process.kill(busyWorker(child.pid) ?? 0, 'SIGSEGV');
    await ended;
    expect(journalOf(out).find(({ path }) => path === 'b.html')).toMatchObject({ attempts: 2 });
    expect(journalOf(out).filter(({ outcome }) => outcome === 'done')).toHaveLength(2);
  });
});

/** The worker of a run that has computed for a second and more; null while there is none. */
function busyWorker(run: number | undefined): number | null {
  const processes = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,time='], { encoding: 'utf8' }).split('\n');
  const found = processes
    .map((line) => line.trim().split(/\s+/u))
    .find(([, parent, time = '']) => Number(parent) === run && !time.endsWith('00:00'));
  return found === undefined ? null : Number(found[0]);
}

it('a few faults of every kind: each ends with an output or a reason', async () => {
  const folder = temporaryFolder();
  await makeFaults(join(folder, 'in'), { small: true });
  const { code, stderr } = await gkparse(['batch', join(folder, 'in'), '-o', join(folder, 'out'), '--timeout', '20']);
  const files = execFileSync('find', [join(folder, 'in'), '-type', 'f'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const manifest = manifestOf(join(folder, 'out'));
  expect(manifest).toHaveLength(files.length);
  const outputs = Object.keys(outputsOf(join(folder, 'out')));
  expect(outputs).toHaveLength(manifest.filter(({ outcome }) => outcome === 'done').length);
  const known = ['unsupported-format', 'encrypted', 'too-large', 'broken-document', null];
  expect(manifest.filter(({ reason }) => !known.includes(reason))).toEqual([]);
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(code).toBe(2);
});

/** A disk of 1.5 MB in a mount namespace of its own; where the system gives this user none, an ordinary folder. */
const small = 'mount -t tmpfs -o size=1500k tmpfs out';
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;

it('a full disk stops the run, keeps what is done, and --resume does the rest', async () => {
  const folder = temporaryFolder();
  const archive = join(folder, 'in');
  mkdirSync(archive);
  mkdirSync(join(folder, 'out'));
  for (let i = 0; i < 60; i++) writeFileSync(join(archive, `${i}.txt`), smallNotice.repeat(30));
  const batch = `${process.execPath} ${join(root, 'bin', 'gkparse.js')} batch in -o out --merge 全部.jsonl`;
  const fill = canMount ? small : 'true';
  const more = canMount ? 'mount -o remount,size=100m out' : 'true';
  const script = `${fill}; ${batch} 2>first; echo $? >code; ls out | wc -l >count; ${more}; ${batch} --resume 2>second; echo $? >>code; cp -r out/. result`;
  mkdirSync(join(folder, 'result'));
  execFileSync(canMount ? 'unshare' : 'bash', canMount ? ['-rm', 'bash', '-c', script] : ['-c', script], {
    cwd: folder,
  });
  const said = (name: string) => readFileSync(join(folder, name), 'utf8');
  if (canMount) expect(said('first')).toContain('无法写入（磁盘已满），已停止，已完成的保留。');
  expect(said('code')).toBe(canMount ? '2\n0\n' : '0\n0\n');
  if (canMount) expect(Number(said('count'))).toBeGreaterThan(0);
  expect(Object.keys(outputsOf(join(folder, 'result')))).toHaveLength(60);
  expect(readFileSync(join(folder, '全部.jsonl'), 'utf8').split('\n')).toHaveLength(60 * 60 + 1);
});
