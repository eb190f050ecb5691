import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { GkparseError } from '../../../src/model/errors.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { readDocument } from '../../../src/read/registry.ts';
import { fixture, textsOf } from './read-fixture.ts';

describe('readDocument reads by content', () => {
  it.each([
    ['hostile/docx.doc', 'docx', '关于工作要点的通知'],
    ['hostile/html.doc', 'html', '关于工作要点的通知'],
    ['hostile/html.pdf', 'html', '关于工作要点的通知'],
    ['hostile/junk-before.pdf', 'pdf', '关于工作要点的通知'],
    ['hostile/nul.txt', 'txt', '关于印发2023年政务公开工作要点的通\u0000知'],
    ['hostile/utf16be-no-bom.txt', 'txt', '关于印发2023年政务公开工作要点的通知'],
    ['notices/003-gb18030-txt/source.txt', 'txt', '邹政办字〔2023〕28号'],
  ])('%s is %s: %s', async (path, format, text) => {
    const { value } = await readDocument(fixture(path), null, defaultLimits);
    expect(value.format).toBe(format);
    expect(textsOf(value.blocks)[0]).toBe(text);
  });

  it('the caller may know better: a page read as text', async () => {
    const { value } = await readDocument(fixture('hostile/html.doc'), 'txt', defaultLimits);
    expect(value.format).toBe('txt');
    expect(textsOf(value.blocks)[0]).toContain('<html');
  });
});

describe('readDocument refuses what it cannot read, with a sentence and a hint in both languages', () => {
  it.each([
    ['hostile/empty.txt', 'broken-document', '空'],
    ['hostile/blank.txt', 'broken-document', '空'],
    ['hostile/blank.utf16le.txt', 'broken-document', '空'],
    ['hostile/noise.bin', 'unsupported-format', '二进制'],
    ['hostile/zeros.bin', 'unsupported-format', '二进制'],
    ['hostile/old.doc', 'unsupported-format', '另存为'],
    ['hostile/old.wps', 'unsupported-format', '另存为'],
    ['hostile/old.xls', 'unsupported-format', 'Office'],
    ['hostile/encrypted.docx', 'encrypted', '密码'],
    ['hostile/encrypted.pdf', 'encrypted', '密码'],
    ['hostile/notice.rtf', 'unsupported-format', '另存为'],
    ['hostile/scan.png', 'unsupported-format', '文字识别'],
    ['hostile/scan.jpg', 'unsupported-format', '文字识别'],
    ['hostile/notice.rar', 'unsupported-format', '解压'],
    ['hostile/archive.zip', 'unsupported-format', '解压'],
    ['hostile/book.xlsx', 'unsupported-format', 'Excel'],
    ['hostile/slides.pptx', 'unsupported-format', '演示'],
    ['hostile/text.odt', 'unsupported-format', '另存为'],
    ['hostile/form.ofd', 'unsupported-format', 'OFD'],

    ['hostile/word2003.xml', 'unsupported-format', 'XML'],
    ['hostile/truncated.docx', 'broken-document', '损坏'],
    ['hostile/truncated.pdf', 'broken-document', '损坏'],
    ['hostile/page-tree-loop.pdf', 'broken-document', '损坏'],
    ['hostile/no-pages.pdf', 'broken-document', '损坏'],
  ])('%s: %s, %s', async (path, code, word) => {
    const error: unknown = await readDocument(fixture(path), null, defaultLimits).catch((reason: unknown) => reason);
    if (!(error instanceof GkparseError)) throw new Error(`not refused: ${path}`, { cause: error });
    expect(error.code).toBe(code);
    expect(error.sentence.zh + error.hint.zh).toContain(word);
    expect(error.sentence.en).not.toBe('');
    expect(error.hint.en).not.toBe('');
  });

  it.each([
    ['docx', 'hostile/noise.bin'],
    ['docx', 'hostile/html.doc'],
    ['docx', 'hostile/archive.zip'],
    ['pdf', 'hostile/noise.bin'],
    ['pdf', 'hostile/docx.doc'],
    ['docx', 'hostile/empty.txt'],
    ['txt', 'hostile/empty.txt'],
  ] as const)('told that it is %s, %s still ends in a GkparseError', async (type, path) => {
    await expect(readDocument(fixture(path), type, defaultLimits)).rejects.toBeInstanceOf(GkparseError);
  });
});

describe('a document without any text', () => {
  const html = (body: string) => new TextEncoder().encode(`<html><body>${body}</body></html>`);

  it.each(['', '<p> </p><table><tr><td>&nbsp;</td></tr></table>', '<!--通知'])('is refused: html %s', async (body) => {
    await expect(readDocument(html(body), null, defaultLimits)).rejects.toMatchObject({
      code: 'broken-document',
      sentence: { zh: '文件是空的，没有任何文字。' },
    });
  });

  it('is read where something is told that may hold it: a docx of one picture', async () => {
    const archive = new JSZip();
    const picture = '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/>';
    archive.file('[Content_Types].xml', '<Types/>');
    archive.file(
      'word/document.xml',
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:drawing>${picture}</w:drawing></w:r></w:p></w:body></w:document>`,
    );
    const { findings } = await readDocument(await archive.generateAsync({ type: 'uint8array' }), null, defaultLimits);
    expect(findings.map(({ rule }) => rule)).toEqual(['unread-object']);
  });
});

describe('readDocument keeps to the limits', () => {
  it('bytes, before anything is read', async () => {
    const reading = readDocument(fixture('hostile/noise.bin'), null, { ...defaultLimits, maxBytes: 4095 });
    await expect(reading).rejects.toMatchObject({ name: 'GkparseError', code: 'too-large' });
  });

  it('a docx of 50 kB that inflates to 50 MB', async () => {
    const archive = new JSZip();
    archive.file('[Content_Types].xml', '<Types/>');
    archive.file('word/document.xml', Buffer.alloc(50_000_000, 0x20));
    const bomb = await archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    expect(bomb.length).toBeLessThan(100_000);
    const reading = readDocument(bomb, null, { ...defaultLimits, maxInflatedBytes: 10_000_000 });
    await expect(reading).rejects.toMatchObject({ name: 'GkparseError', code: 'too-large' });
  });
});
