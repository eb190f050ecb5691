import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { journalPath, manifestOf, outputsOf } from '../support/batch.ts';
import { gkparse, root, smallNotice, temporaryFolder } from '../support/cli.ts';

const fixture = (name: string): string => join(root, 'fixtures', name);

/** A folder with the inputs in `in`, by name: a text, or the path of a fixture. */
function folderOf(texts: Readonly<Record<string, string>>, fixtures: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  for (const [name, path] of Object.entries(fixtures)) copyFileSync(fixture(path), join(folder, name));
  return folder;
}

const batch = (folder: string, ...more: readonly string[]) =>
  gkparse(['batch', 'in', '-o', 'out', ...more], { folder });

describe('gkparse batch --units', () => {
  const texts = { 'in/a.txt': smallNotice, 'units.csv': '县财政局,\n' };

  it('gives the canonical names, in the merged csv too, where one document names no unit; a list that has changed does them again', async () => {
    const folder = folderOf({ ...texts, 'in/b.txt': smallNotice.replaceAll(/县\S+局/gu, '') });
    const args = ['--units', 'units.csv', '--format', 'csv', '--merge', 'all.csv'];
    await batch(folder, ...args);
    const alone = (...names: string[]) =>
      gkparse(['extract', ...names, '--format', 'csv', '--units', '../units.csv'], { folder: join(folder, 'in') });
    const both = (await alone('a.txt', 'b.txt')).stdout;
    expect(both.split('\r\n')[0]).toContain('规范单位名称');
    expect(readFileSync(join(folder, 'all.csv'), 'utf8')).toBe(both);
    expect(outputsOf(join(folder, 'out'))['/b.txt.csv']).toBe((await alone('b.txt')).stdout);

    writeFileSync(join(folder, 'units.csv'), '县财政事务局,县财政局\n');
    const { stderr } = await batch(folder, ...args, '--resume');
    expect(stderr).not.toContain('沿用上次结果');
    expect(readFileSync(join(folder, 'all.csv'), 'utf8')).toContain(',县财政局,县财政事务局,县财政局,');
    expect((await batch(folder, ...args, '--resume')).stderr).toContain('沿用上次结果2');
  });

  it('never puts the merged file over the list, and says which list is not there', async () => {
    const folder = folderOf(texts);
    expect(await batch(folder, '--units', 'units.csv', '--merge', 'units.csv')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('输出文件“units.csv”就是要读取的文件。'),
    });
    expect(readFileSync(join(folder, 'units.csv'), 'utf8')).toBe(texts['units.csv']);
    expect(await batch(folder, '--units', 'none.csv')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('none.csv'),
    });
  });
});

it('--password opens the encrypted pdfs among the others, with --retry-failed those that an earlier run could not open; it is recorded nowhere', async () => {
  const folder = folderOf({ 'in/a.txt': smallNotice }, { 'in/locked.pdf': 'hostile/encrypted.pdf' });
  await batch(folder);
  expect(manifestOf(join(folder, 'out'))).toMatchObject([
    { path: 'a.txt', outcome: 'done' },
    { path: 'locked.pdf', outcome: 'failed', reason: 'encrypted' },
  ]);
  const { stderr, code } = await batch(folder, '--retry-failed', '--password', 'secret');
  expect(stderr).toContain('完成2，失败0，跳过0，其中沿用上次结果1');
  expect(code).toBe(0);
  const alone = await gkparse(['extract', 'locked.pdf', '--password', 'secret', '--format', 'json'], {
    folder: join(folder, 'in'),
  });
  expect(outputsOf(join(folder, 'out'))['/locked.pdf.json']).toBe(alone.stdout);
  expect(readFileSync(journalPath(join(folder, 'out')), 'utf8')).not.toContain('secret');
});

it('--engine reads the pdfs with that engine; --resume with another does them again', async () => {
  const folder = folderOf({}, { 'in/a.pdf': 'pdf/chromium.pdf' });
  const extracted = async (engine: string) =>
    (await gkparse(['extract', 'a.pdf', '--engine', engine, '--format', 'json'], { folder: join(folder, 'in') }))
      .stdout;
  for (const [engine, other] of [
    ['pdfium', 'pdfjs'],
    ['pdfjs', 'pdfium'],
  ] as const) {
    await batch(folder, '--engine', engine, '--resume');
    const output = outputsOf(join(folder, 'out'))['/a.pdf.json'];
    expect(output).toBe(await extracted(engine));
    expect(output).not.toBe(await extracted(other));
  }
  expect(await batch(folder, '--engine', 'other')).toMatchObject({ code: 2, stderr: expect.stringContaining('pdfjs') });
});
