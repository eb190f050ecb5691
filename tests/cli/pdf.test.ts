import { describe, expect, it } from 'vitest';
import { gkparse } from '../support/cli.ts';

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
