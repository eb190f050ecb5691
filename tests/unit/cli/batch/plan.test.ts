import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { planOutputs } from '../../../../src/cli/batch/plan.ts';
import { progressLine, startProgress } from '../../../../src/cli/batch/progress.ts';
import { addTo, noTotals } from '../../../../src/cli/batch/totals.ts';
import type { Found } from '../../../../src/cli/batch/walk.ts';
import { isNamed } from '../../../../src/cli/batch/wanted.ts';

async function* files(keys: readonly string[]): AsyncGenerator<Found> {
  for (const key of keys) {
    const real = Buffer.from(`/档案/${key}`);
    yield { path: real, key: Buffer.from(key), real, kind: 'file', reason: null };
  }
}

const elsewhere = { format: 'json', folder: Buffer.from('/输出'), merged: null } as const;

const exactly = (key: Buffer) => key;
const withoutCase = (key: Buffer) => Buffer.from(key.toString().toLowerCase());

describe('planOutputs', () => {
  it.each([
    { keys: ['a.txt', 'A.txt', 'a.pdf', 'b/a.txt', 'a.txt2/x'], fold: exactly, count: 5 },
    { keys: Array.from({ length: 5000 }, (_, i) => `年度/${i}.docx`), fold: withoutCase, count: 5000 },
  ])('counts inputs that write outputs of their own ($count)', async ({ keys, fold, count }) => {
    expect(await planOutputs(() => files(keys), { ...elsewhere, fold })).toBe(count);
  });

  it.each([
    { keys: ['通知/A.txt', '通知/a.TXT'], fold: withoutCase, says: '“通知/A.txt” and “通知/a.TXT” would both' },
    { keys: ['a.txt', 'b', 'a.txt'], fold: exactly, says: '“a.txt” is given twice' },
    { keys: ['a.txt', 'a.txt.json/b'], fold: exactly, says: '“a.txt” and “a.txt.json/b” would both' },
    { keys: ['a.txt.json/b', 'a.txt'], fold: exactly, says: '“a.txt.json/b” and “a.txt” would both' },
  ])('refuses $keys', async ({ keys, fold, says }) => {
    await expect(planOutputs(() => files(keys), { ...elsewhere, fold })).rejects.toThrow(says);
  });

  it.each([
    { keys: ['a.txt', 'a.txt.json'], folder: '/档案', says: 'The output of “a.txt” would replace “a.txt.json”' },
    { keys: ['a.txt.json', 'a.txt'], folder: '/档案', says: 'The output of “a.txt” would replace “a.txt.json”' },
    { keys: ['a.txt.json', '档案/a.txt'], folder: '/', says: 'The output of “档案/a.txt” would replace' },
    { keys: ['a.txt'], folder: '/输出', merged: 'a.txt.json', says: '“--merge” and “a.txt” would both' },
    { keys: ['a.csv', 'b'], folder: '/', merged: '档案/a.csv', says: 'The output of “--merge” would replace “a.csv”' },
  ])('refuses $keys in $folder, merged: $merged', async ({ keys, folder, merged, says }) => {
    const outputs = { ...elsewhere, fold: exactly, folder: Buffer.from(folder) };
    const planned = planOutputs(() => files(keys), { ...outputs, merged: merged ? Buffer.from(merged) : null });
    await expect(planned).rejects.toThrow(says);
  });
});

describe('isNamed', () => {
  it.each([
    { include: ['*.docx'], exclude: [], key: '2023/通知.docx', expected: true },
    { include: ['*.docx'], exclude: [], key: '2023/通知.pdf', expected: false },
    { include: ['2023/**'], exclude: ['*.pdf'], key: '2023/一/通知.docx', expected: true },
    { include: [], exclude: ['*.pdf'], key: '2023/通知.pdf', expected: false },
    { include: [], exclude: ['.*'], key: '2023/.DS_Store', expected: false },
  ])('--include $include --exclude $exclude $key: $expected', async ({ include, exclude, key, expected }) => {
    expect((await isNamed({ include, exclude }))(key)).toBe(expected);
  });
});

describe('progress', () => {
  it('is one plain line where it goes to a file', () => {
    expect(progressLine({ ...noTotals, done: 3, failed: 1 }, 8, Date.now(), 'zh')).toMatch(
      /^已处理4\/8，失败1，每秒[\d.]+个\n$/u,
    );
  });

  it('is a bar on a terminal, with the failed ones and the time left; not in CI', async () => {
    const shown: string[] = [];
    const stream = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 100,
      cursorTo: () => true,
      moveCursor: () => true,
      clearLine: () => true,
    });
    stream.on('data', (chunk: Buffer) => shown.push(chunk.toString()));
    const show = async () => {
      const progress = await startProgress(stream as unknown as NodeJS.WriteStream, 8, 'en');
      progress.update({ ...noTotals, done: 3, failed: 1 });
      await new Promise((resolve) => setTimeout(resolve, 300));
      progress.stop();
      return shown.splice(0).join('');
    };
    vi.stubEnv('CI', 'true');
    expect(await show()).toBe('');
    vi.stubEnv('CI', '');
    expect(await show()).toMatch(/#+-+ 50% 4\/8 1 failed/u);
    vi.unstubAllEnvs();
  });
});

it('totals hold a few names however many documents there were', () => {
  const record = {
    outcome: 'failed',
    tasks: 0,
    gaps: { unit: 0, deadline: 0 },
    findings: { error: 0, warning: 0, info: 0 },
  } as const;
  const many = Array.from({ length: 100 }, (_, i) => ({ ...record, path: String(i), milliseconds: i }));
  const totals = many.reduce((sum, one) => addTo(sum, { record: one as never, fresh: true }), noTotals);
  expect(totals.failed).toBe(100);
  expect(totals.failures).toHaveLength(20);
  expect(totals.slowest.map(({ milliseconds }) => milliseconds)).toEqual([99, 98, 97, 96, 95]);
});
