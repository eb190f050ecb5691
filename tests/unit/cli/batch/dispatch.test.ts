import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { makeDispatcher } from '../../../../src/cli/batch/dispatch.ts';

/** Two workers; what has begun is told as "worker kind", and goes on until `end` is called for its worker. */
function workshop() {
  const dispatcher = makeDispatcher(['甲', '乙']);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const task = (kind: string) => (worker: string) => {
    begun.push(`${worker} ${kind}`);
    return new Promise<string>((resolve) => ends.set(worker, () => resolve(`${kind} by ${worker}`)));
  };
  const settle = async () => {
    for (let turn = 0; turn < 3; turn++) await setImmediate();
  };
  return {
    begun,
    settle,
    run: (kind: string) => dispatcher.run(kind, task(kind)),
    runAlone: (kind: string) => dispatcher.runAlone(task(kind)),
    end: async (worker: string) => {
      ends.get(worker)?.();
      await settle();
    },
    fail: (kind: string) => dispatcher.run(kind, () => Promise.reject(new Error('gone'))),
  };
}

describe('documents for workers', () => {
  it('a worker goes on with what it has read before', async () => {
    const { run, settle, end, begun } = workshop();
    for (const kind of ['docx', 'docx', 'pdf', 'pdf', 'docx', 'pdf']) void run(kind);
    await settle();
    expect(begun).toEqual(['甲 docx', '乙 pdf']);
    await end('甲');
    await end('甲');
    await end('乙');
    await end('乙');
    expect(begun.slice(2)).toEqual(['甲 docx', '甲 docx', '乙 pdf', '乙 pdf']);
  });

  it('what none has read yet comes before what the other is used to, and that before nothing', async () => {
    const { run, settle, end, begun } = workshop();
    for (const kind of ['docx', 'pdf', 'pdf', 'html', 'pdf']) void run(kind);
    await settle();
    await end('甲');
    await end('甲');
    expect(begun).toEqual(['甲 docx', '乙 pdf', '甲 html', '甲 pdf']);
  });

  it('the first that waits is not passed over for ever', async () => {
    const { run, settle, end, begun } = workshop();
    for (const kind of ['docx', 'pdf', 'pdf', ...Array.from({ length: 400 }, () => 'docx')]) void run(kind);
    await settle();
    for (let i = 0; i < 300; i++) await end('甲');
    expect(begun.filter((one) => one === '甲 pdf')).toHaveLength(1);
  });

  it('one that runs alone waits until nothing else runs, and the others wait for it', async () => {
    const { run, runAlone, settle, end, begun } = workshop();
    for (const kind of ['docx', 'pdf', 'html']) void run(kind);
    await settle();
    const alone = runAlone('again');
    await end('甲');
    expect(begun).toEqual(['甲 docx', '乙 pdf']);
    await end('乙');
    expect(begun.slice(2)).toEqual(['甲 again']);
    await end('甲');
    expect(await alone).toBe('again by 甲');
    expect(begun.slice(3)).toEqual(['甲 html']);
  });

  it('a fault is told to who asked, and the worker is free again', async () => {
    const { run, fail, settle, begun } = workshop();
    await expect(fail('docx')).rejects.toThrow('gone');
    for (const kind of ['docx', 'pdf']) void run(kind);
    await settle();
    expect(begun).toHaveLength(2);
  });
});
