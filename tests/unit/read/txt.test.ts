import { describe, expect, it } from 'vitest';
import { paragraphText } from '../../../src/model/document.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { txtReader } from '../../../src/read/txt.ts';
import { fixture, paragraphsOf, textsOf } from './read-fixture.ts';

async function read(text: string | Uint8Array) {
  return txtReader.read(typeof text === 'string' ? Buffer.from(text) : text, defaultLimits);
}

async function linesOf(text: string) {
  const { value } = await read(text);
  return paragraphsOf(value.blocks).map((paragraph) => [paragraph.location.line, paragraphText(paragraph)]);
}

describe('txtReader: a line is a paragraph', () => {
  it.each([
    {
      name: 'LF',
      text: '一、甲\n\n二、乙\n',
      lines: [
        [1, '一、甲'],
        [3, '二、乙'],
      ],
    },
    {
      name: 'CRLF',
      text: '一、甲\r\n\r\n二、乙\r\n',
      lines: [
        [1, '一、甲'],
        [3, '二、乙'],
      ],
    },
    {
      name: 'CR',
      text: '一、甲\r\r二、乙',
      lines: [
        [1, '一、甲'],
        [3, '二、乙'],
      ],
    },
    {
      name: 'mixed',
      text: '甲\r\n乙\r丙\n丁',
      lines: [
        [1, '甲'],
        [2, '乙'],
        [3, '丙'],
        [4, '丁'],
      ],
    },
    {
      name: 'form feed',
      text: '甲\n\f乙\n丙\f丁\n戊',
      lines: [
        [1, '甲'],
        [2, '乙'],
        [3, '丙'],
        [3, '丁'],
        [4, '戊'],
      ],
    },
    {
      name: 'a blank cell is its tab',
      text: '甲\n\t\n \t \n\n乙',
      lines: [
        [1, '甲'],
        [2, '\t'],
        [3, ' \t '],
        [5, '乙'],
      ],
    },
    { name: 'blank lines', text: ' \n\u3000\u3000\n甲', lines: [[3, '甲']] },
    { name: 'layout spaces stay', text: '      通    知\u3000\n', lines: [[1, '      通    知\u3000']] },
    {
      name: 'NUL and control characters stay',
      text: '甲\u0000乙\u0007\n丙',
      lines: [
        [1, '甲\u0000乙\u0007'],
        [2, '丙'],
      ],
    },
    { name: 'nothing', text: '', lines: [] },
  ])('$name: $text', async ({ text, lines }) => {
    expect(await linesOf(text)).toEqual(lines);
  });

  it('offsets name the characters of the decoded text, the BOM left out', async () => {
    const text = '发文\r\n\t序号\t任务\r\n';
    const { value } = await read(`\ufeff${text}`);
    for (const { runs } of paragraphsOf(value.blocks)) {
      for (const run of runs) expect(text.slice(run.start, run.start + run.text.length)).toBe(run.text);
    }
    expect(paragraphsOf(value.blocks).flatMap(({ runs }) => runs.map((run) => run.start))).toEqual([0, 4]);
  });

  it('a text has no pages, no look, no alignment', async () => {
    const { value } = await read('通知');
    expect(value).toEqual({
      format: 'txt',
      pages: null,
      blocks: [
        {
          kind: 'paragraph',
          runs: [{ text: '通知', start: 0, bold: false, font: null, size: null }],
          alignment: null,
          layer: 'body',
          location: { line: 1 },
        },
      ],
    });
  });
});

describe('txtReader: encodings', () => {
  it.each([
    ['notices/003-gb18030-txt/source.txt', 'notices/003-txt/source.txt', 'gb18030'],
    ['notices/001-utf16le-txt/source.txt', 'notices/001-txt/source.txt', null],
  ])('%s reads as %s does', async (path, original, guessed) => {
    const { value, findings } = await read(fixture(path));
    const expected = await read(fixture(original));
    expect(textsOf(value.blocks)).toEqual(textsOf(expected.value.blocks));
    expect(findings.map(({ rule }) => rule)).toEqual(guessed === null ? [] : ['guessed-encoding']);
    expect(expected.findings).toEqual([]);
  });

  it('a broken byte is reported at its line: 通知…\ufffd', async () => {
    const { findings } = await read(fixture('hostile/broken-utf8.txt'));
    expect(findings).toEqual([
      { rule: 'guessed-encoding', args: { encoding: 'utf-8' }, location: {} },
      { rule: 'replaced-characters', args: { count: 1 }, location: { line: 37 } },
    ]);
  });
});

describe('txtReader: limits', () => {
  it('too many bytes', async () => {
    const reading = txtReader.read(Buffer.from('通知'), { ...defaultLimits, maxBytes: 5 });
    await expect(reading).rejects.toMatchObject({ name: 'GkparseError', code: 'too-large' });
  });

  it('too many lines', async () => {
    const reading = txtReader.read(Buffer.from('行\n'.repeat(11)), { ...defaultLimits, maxBlocks: 10 });
    await expect(reading).rejects.toMatchObject({ name: 'GkparseError', code: 'too-large' });
    await expect(
      txtReader.read(Buffer.from('行\n'.repeat(10)), { ...defaultLimits, maxBlocks: 10 }),
    ).resolves.toBeDefined();
  });

  it('one line of 21 MB, and a million line ends', async () => {
    const { value } = await read(Buffer.alloc(21_000_000, '县'));
    expect(textsOf(value.blocks).map((text) => text.length)).toEqual([7_000_000]);
    expect(await linesOf(`${'\r\n'.repeat(1_000_000)}末`)).toEqual([[1_000_001, '末']]);
  });
});
