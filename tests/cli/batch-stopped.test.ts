import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../fixtures/make/faults.mjs';
import { journalOf, journalPath, makeArchive, manifestOf, outputsOf, startBatch, until } from '../support/batch.ts';
import { gkparse, smallNotice, temporaryFolder } from '../support/cli.ts';

const lines = (out: string): number => {
  try {
    return readFileSync(journalPath(out), 'utf8').split('\n').length - 1;
  } catch {
    return 0;
  }
};

/** Sixty small notices: enough that a run is met in the middle. */
function makeMany(folder: string): string {
  const archive = join(folder, 'in');
  mkdirSync(archive);
  for (let i = 0; i < 60; i++) writeFileSync(join(archive, `${i}.txt`), smallNotice.repeat(1 + (i % 7)));
  return archive;
}

/** As a worker does that does not know that its run is gone: to where that run told it, if the folder is there. */
function writeLate(path: string): void {
  try {
    writeFileSync(path, '{}');
  } catch {
    // No such folder.
  }
}

describe('a run that is stopped', () => {
  it('killed (-9) at several moments and resumed: outputs and manifest of an undisturbed run, nothing recorded twice', async () => {
    const folder = temporaryFolder();
    const archive = makeMany(folder);
    const [whole, out] = [join(folder, 'whole'), join(folder, 'out')];
    await gkparse(['batch', archive, '-o', whole]);
    const random = randomFrom(8);
    for (let kills = 0, recorded = 0; kills < 4; kills++) {
      const target = recorded + 1 + Math.floor(random() * 12);
      const { child, ended } = startBatch([archive, '-o', out, '--resume']);
      await until(() => lines(out) >= target || child.exitCode !== null);
      child.kill('SIGKILL');
      await ended;
      recorded = lines(out);
    }
    const { code } = await gkparse(['batch', archive, '-o', out, '--resume']);
    expect(code).toBe(0);
    expect(outputsOf(out)).toEqual(outputsOf(whole));
    expect(manifestOf(out)).toEqual(manifestOf(whole));
    expect(readdirSync(join(out, '.gkparse-batch'))).toEqual(['journal.jsonl']);
  });

  it('what the worker of a run that was killed still writes gets into no output', async () => {
    const folder = temporaryFolder();
    const archive = makeMany(folder);
    const [whole, out] = [join(folder, 'whole'), join(folder, 'out')];
    await gkparse(['batch', archive, '-o', whole]);
    const state = join(out, '.gkparse-batch');
    const killed = startBatch([archive, '-o', out]);
    await until(() => lines(out) >= 2);
    const folders = readdirSync(state).filter((name) => name.startsWith('temporary'));
    killed.child.kill('SIGKILL');
    await killed.ended;
    const recorded = lines(out);
    const { child, ended } = startBatch([archive, '-o', out, '--resume']);
    await until(() => lines(out) > recorded);
    while (child.exitCode === null) {
      for (let name = 0; name < 60; name++) for (const used of folders) writeLate(join(state, used, `${name}`));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(folders).toHaveLength(1);
    expect((await ended).code).toBe(0);
    expect(outputsOf(out)).toEqual(outputsOf(whole));
  });

  it('a torn last line of the journal is cut off, and its document done again', async () => {
    const folder = temporaryFolder();
    const [archive, out] = [makeArchive(folder), join(folder, 'out')];
    await gkparse(['batch', archive, '-o', out]);
    const before = manifestOf(out);
    const text = readFileSync(journalPath(out));
    truncateSync(journalPath(out), text.length - 20);
    expect((await gkparse(['batch', archive, '-o', out, '--resume'])).stderr).toContain('其中沿用上次结果9');
    expect(manifestOf(out)).toEqual(before);
    // A power cut can leave a block of zeros where the data never came.
    appendFileSync(journalPath(out), Buffer.alloc(100));
    await gkparse(['batch', archive, '-o', out, '--resume']);
    expect(manifestOf(out)).toEqual(before);
  });

  it('Ctrl-C: ends with what is in hand, says how to go on, exit 130; a second one ends at once', async () => {
    const folder = temporaryFolder();
    const [archive, out] = [makeMany(folder), join(folder, 'out')];
    const first = startBatch([archive, '-o', out]);
    await until(() => lines(out) >= 3);
    first.child.kill('SIGINT');
    const stopped = await first.ended;
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toContain('已中断，已完成的保留。继续：gkparse batch');
    expect(Object.keys(outputsOf(out))).toHaveLength(journalOf(out).length);

    writeFileSync(join(archive, '0.html'), `<p>${'<b>'.repeat(100_000)}`);
    const second = startBatch([archive, '-o', out, '--resume']);
    await until(() => lines(out) >= 15);
    second.child.kill('SIGINT');
    await until(
      () => second.child.exitCode !== null || second.child.signalCode !== null || second.child.kill('SIGINT'),
    );
    expect(await second.ended).toMatchObject({ code: 130, stderr: expect.stringContaining('继续：gkparse batch') });
    expect((await gkparse(['batch', archive, '-o', out, '--resume', '--timeout', '2'])).code).not.toBe(130);
    expect(new Set(journalOf(out).map(({ path }) => path)).size).toBe(journalOf(out).length);
  });

  it('stops where its output folder is taken away, and does not fail document after document', async () => {
    const folder = temporaryFolder();
    const [archive, out] = [makeMany(folder), join(folder, 'out')];
    for (let i = 60; i < 400; i++) writeFileSync(join(archive, `${i}.txt`), smallNotice);
    const { ended } = startBatch([archive, '-o', out]);
    await until(() => lines(out) >= 1);
    rmSync(out, { recursive: true, force: true, maxRetries: 5 });
    const { stderr, code } = await ended;
    expect(stderr).toContain('无法写入（所在文件夹不存在），已停止，已完成的保留。');
    expect(stderr).not.toContain('unwritable');
    expect(code).toBe(2);
  });

  it('a second run on the same output folder is refused; another folder is free', async () => {
    const folder = temporaryFolder();
    const [archive, out] = [makeMany(folder), join(folder, 'out')];
    const { child, ended } = startBatch([archive, '-o', out]);
    await until(() => lines(out) >= 1);
    const [second, status] = await Promise.all([
      gkparse(['batch', archive, '-o', out, '--resume']),
      gkparse(['batch', 'status', out]),
    ]);
    expect(second.stderr).toContain(`另一个 gkparse batch（进程${child.pid}）正在写这个输出文件夹。`);
    expect(second.code).toBe(2);
    expect(status.stdout).toContain(`，正在转换，进程 ${child.pid}\n`);
    expect((await ended).code).toBe(0);
  });
});
