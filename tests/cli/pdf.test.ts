import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gkparse, temporaryFolder } from '../support/cli.ts';
import { encryptedTable } from '../support/encrypted-pdf.mjs';

const encrypted = 'fixtures/hostile/encrypted.pdf';
const notice = 'fixtures/notices/003-pdf/source.pdf';

describe('an encrypted pdf', () => {
  it.each([
    { name: 'asks for the password', args: [], words: '设有打开密码' },
    { name: 'in English', args: ['--lang', 'en'], words: 'Give it with --password' },
    { name: 'refuses a wrong one', args: ['--password', 'Secret'], words: '密码不对' },
    { name: 'and so does pdf.js', args: ['--password', 'Secret', '--engine', 'pdfjs'], words: '密码不对' },
  ])('$name', async ({ args, words }) => {
    const { stdout, stderr, code } = await gkparse(['extract', encrypted, ...args]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(words);
  });

  it.each([
    ['extract', 'pdfium'],
    ['extract', 'pdfjs'],
    ['outline', 'pdfium'],
    ['explain', 'pdfium'],
  ])('%s opens it with its password by %s', async (command, engine) => {
    const { code } = await gkparse([command, encrypted, '--password', 'secret', '--engine', engine]);
    expect(code).toBe(0);
  });
});

/** RC4 with 128 bits, and AES with 256. */
const versions = ['1.4', '1.7ext3'] as const;
const engines = ['pdfium', 'pdfjs'];
const cases = versions.flatMap((version) => engines.map((engine) => ({ version, engine })));

describe.each(cases)('a table encrypted as pdf $version, by $engine', ({ version, engine }) => {
  const extract = async (passwords: { userPassword?: string; ownerPassword: string }, ...args: string[]) => {
    const file = join(temporaryFolder(), 'notice.pdf');
    writeFileSync(file, await encryptedTable({ pdfVersion: version, ...passwords }));
    return gkparse(['extract', file, '--format', 'csv', '--engine', engine, ...args]);
  };
  const locked = { userPassword: 'mima2023', ownerPassword: 'owner' };
  const tasks = /推进政务公开平台建设[\s\S]*县财政局[\s\S]*6月底前[\s\S]*完善监督检查制度[\s\S]*县教育局/u;

  it('opens with its password', async () => {
    const { stdout, code } = await extract(locked, '--password', 'mima2023');
    expect(code).toBe(0);
    expect(stdout).toMatch(tasks);
  });

  it('asks for it, and refuses a wrong one', async () => {
    const [none, wrong] = await Promise.all([extract(locked), extract(locked, '--password', 'mima2024')]);
    expect([none.code, none.stdout, wrong.code, wrong.stdout]).toEqual([2, '', 2, '']);
    expect(none.stderr).toContain('设有打开密码');
    expect(wrong.stderr).toContain('密码不对');
  });

  it('is read without asking where only its changing is locked', async () => {
    const { stdout, code } = await extract({ ownerPassword: 'owner' });
    expect(code).toBe(0);
    expect(stdout).toMatch(tasks);
  });
});

describe('--engine', () => {
  it('gives the same tasks by either', async () => {
    const [fast, second] = await Promise.all(
      ['pdfium', 'pdfjs'].map((engine) => gkparse(['extract', notice, '--format', 'csv', '--engine', engine])),
    );
    expect(fast?.code).toBe(0);
    expect(second?.stdout).toBe(fast?.stdout);
  });

  it('of another name is refused', async () => {
    const { code, stdout } = await gkparse(['extract', notice, '--engine', 'mupdf']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
