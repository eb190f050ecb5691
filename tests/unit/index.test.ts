import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { extract, GkparseError } from '../../src/index.ts';

const text = '某县人民政府办公室关于印发2023年政务公开工作要点的通知\n\n一、推进公开\n\n公开财政预决算。\n';

function fileOf(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gkparse-unit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, '通知.txt');
  writeFileSync(path, content);
  return path;
}

it('reads a path, bytes or a stream alike, naming the path where it has one', async () => {
  const path = fileOf(text);
  const [fromPath, fromBytes, fromStream] = [
    await extract(path),
    await extract(Buffer.from(text)),
    await extract(createReadStream(path, { highWaterMark: 7 })),
  ];
  expect(fromPath.source.path).toBe(path);
  expect([fromBytes, fromStream].map((notice) => notice.source.path)).toEqual(['-', '-']);
  const { path: _, ...source } = fromPath.source;
  for (const notice of [fromBytes, fromStream])
    expect(notice).toEqual({ ...fromPath, source: { path: '-', ...source } });
});

it('prints the path that it is told to', async () => {
  expect((await extract(Buffer.from(text), { path: '档案/1.txt' })).source.path).toBe('档案/1.txt');
});

it.each([
  { name: 'a file that is not there', source: () => '/no/such/file.docx', code: 'unreadable-file' },
  { name: 'a folder', source: () => tmpdir(), code: 'unreadable-file' },
  { name: 'a device', source: () => '/dev/zero', code: 'unreadable-file' },
  { name: 'a file over the limit', source: () => fileOf(text), code: 'too-large' },
  {
    name: 'a stream over the limit',
    source: () => createReadStream(fileOf(text), { highWaterMark: 7 }),
    code: 'too-large',
  },
])('throws a GkparseError with a sentence and a hint for $name', async ({ source, code }) => {
  const error = await extract(source(), { limits: { maxBytes: 20 } }).catch((caught: unknown) => caught);
  if (!(error instanceof GkparseError)) throw new Error(`no GkparseError but ${String(error)}`);
  expect(error.code).toBe(code);
  for (const words of [error.sentence, error.hint]) {
    expect(words.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(words.en).toMatch(/^\p{ASCII}+\.$/u);
  }
});
