import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/text/encoding.ts';

const notice = '各镇人民政府：\r\n\t县应急局、县民政局\t2023年12月底前\r\n';

describe('decodeText', () => {
  it.each([
    { name: 'UTF-8', bytes: iconv.encode(notice, 'utf8'), encoding: 'utf-8', guessed: false },
    { name: 'UTF-8 + BOM', bytes: iconv.encode(notice, 'utf8', { addBOM: true }), encoding: 'utf-8', guessed: false },
    {
      name: 'UTF-16 LE + BOM',
      bytes: iconv.encode(notice, 'utf16le', { addBOM: true }),
      encoding: 'utf-16le',
      guessed: false,
    },
    {
      name: 'UTF-16 BE + BOM',
      bytes: iconv.encode(notice, 'utf16be', { addBOM: true }),
      encoding: 'utf-16be',
      guessed: false,
    },
    { name: 'UTF-16 LE', bytes: iconv.encode(notice, 'utf16le'), encoding: 'utf-16le', guessed: true },
    { name: 'UTF-16 BE', bytes: iconv.encode(notice, 'utf16be'), encoding: 'utf-16be', guessed: true },
    { name: 'GB18030', bytes: iconv.encode(notice, 'gb18030'), encoding: 'gb18030', guessed: true },
  ])('$name: 各镇人民政府 comes back whole', ({ bytes, encoding, guessed }) => {
    expect(decodeText(bytes)).toEqual({ text: notice, encoding, guessed, replaced: 0 });
  });

  it.each(['中文', 'hello', '一、1', '工作要点'])('short UTF-16 without BOM: %s', (text) => {
    expect(decodeText(iconv.encode(text, 'utf16le'))).toMatchObject({ text, encoding: 'utf-16le' });
    expect(decodeText(iconv.encode(text, 'utf16be'))).toMatchObject({ text, encoding: 'utf-16be' });
  });

  it('𠮷 and 㐂: characters of four bytes in GB18030', () => {
    const text = '村名：𠮷、㐂、镕';
    expect(decodeText(iconv.encode(text, 'gb18030'))).toMatchObject({ text, encoding: 'gb18030', replaced: 0 });
  });

  it('plain ASCII is UTF-8, not UTF-16, though its letters look like high bytes', () => {
    expect(decodeText(Buffer.from('unit=emergency'))).toEqual({
      text: 'unit=emergency',
      encoding: 'utf-8',
      guessed: false,
      replaced: 0,
    });
  });

  it('UTF-8 with one broken byte stays UTF-8, one character lost', () => {
    const bytes = Buffer.concat([Buffer.from(notice.repeat(5)), Buffer.from([0xff]), Buffer.from('完')]);
    expect(decodeText(bytes)).toEqual({
      text: `${notice.repeat(5)}\ufffd完`,
      encoding: 'utf-8',
      guessed: true,
      replaced: 1,
    });
  });

  it('UTF-8 cut in the middle of a character is not taken for GB18030: 县县县', () => {
    const bytes = Buffer.from('县'.repeat(30)).subarray(0, 80);
    expect(decodeText(bytes)).toEqual({
      text: `${'县'.repeat(26)}\ufffd`,
      encoding: 'utf-8',
      guessed: true,
      replaced: 1,
    });
  });

  it('a few Chinese words in GB18030 among much ASCII: 县应急局', () => {
    const text = `${'id,name,unit\n'.repeat(100)}县应急局`;
    expect(decodeText(iconv.encode(text, 'gb18030'))).toMatchObject({ text, encoding: 'gb18030', replaced: 0 });
  });

  it('GB18030 with broken bytes stays GB18030, losses counted', () => {
    const bytes = Buffer.concat([iconv.encode(notice.repeat(5), 'gb18030'), Buffer.from([0xff, 0x0a])]);
    const { text, encoding, replaced } = decodeText(bytes);
    expect({ encoding, replaced }).toEqual({ encoding: 'gb18030', replaced: 1 });
    expect(text.startsWith(notice.repeat(5))).toBe(true);
  });

  it('UTF-16 cut in the middle of a character keeps what is before', () => {
    const bytes = iconv.encode(notice, 'utf16le');
    expect(decodeText(bytes.subarray(0, bytes.length - 1)).text).toBe(notice.slice(0, -1));
  });

  it('NUL among Chinese does not make it UTF-16', () => {
    expect(decodeText(Buffer.from('一、工作\u0000要点'))).toMatchObject({
      text: '一、工作\u0000要点',
      encoding: 'utf-8',
    });
  });

  it('nothing is nothing', () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', guessed: false, replaced: 0 });
  });
});
