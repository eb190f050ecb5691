import { describe, expect, it } from 'vitest';
import {
  checkSize,
  defaultLimits,
  type Limits,
  limitWords,
  type NumericLimit,
  tooLarge,
} from '../../../src/read/limits.ts';
import { readDocument } from '../../../src/read/registry.ts';

describe('checkSize', () => {
  it('lets a file of exactly the limit pass', () => {
    expect(() => checkSize(new Uint8Array(10), { ...defaultLimits, maxBytes: 10 })).not.toThrow();
  });

  it('stops one byte above it', () => {
    expect(() => checkSize(new Uint8Array(11), { ...defaultLimits, maxBytes: 10 })).toThrow(
      expect.objectContaining({ code: 'too-large', message: expect.stringContaining('11 bytes, the limit is 10') }),
    );
  });
});

describe('tooLarge', () => {
  it('names what there is too much of: 页数为 12', () => {
    const { sentence } = tooLarge('maxPages', 5, 12);
    expect(sentence.zh).toBe('文件太大：页数为 12，上限为 5（--limit pages）。');
    expect(sentence.en).toBe('The file is too large: 12 pages, the limit is 5 (--limit pages).');
  });
});

describe('every reader', () => {
  const optionOf = (limit: Partial<Limits>) => limitWords[Object.keys(limit)[0] as NumericLimit].option;
  const text = (source: string) => new TextEncoder().encode(source);
  it.each([
    { type: 'html' as const, source: '<p>甲</p><p>乙</p><p>丙</p>', limit: { maxBlocks: 2 } },
    { type: 'txt' as const, source: '甲\n乙\n丙\n', limit: { maxBlocks: 2 } },
    { type: 'txt' as const, source: '甲\t乙\n丙\t丁\n', limit: { maxCells: 1 } },
    { type: 'txt' as const, source: '| 甲 | 乙 |\n', limit: { maxCells: 2 } },
    { type: 'txt' as const, source: '甲,乙,丙\n', limit: { maxCells: 1 } },
    { type: 'html' as const, source: '<table><tr><td>甲<td>乙<td>丙</table>', limit: { maxCells: 2 } },
    { type: 'html' as const, source: '<p a b=1 c="> <" d>甲</p>', limit: { maxAttributes: 3 } },
    { type: 'html' as const, source: '甲'.repeat(100), limit: { maxBytes: 50 } },
    { type: 'txt' as const, source: '甲'.repeat(100), limit: { maxBytes: 50 } },
    { type: 'html' as const, source: '<div><div><div><p>甲', limit: { maxXmlDepth: 3 } },
  ])('$type stops at $limit: $source', async ({ type, source, limit }) => {
    await expect(readDocument(text(source), type, { ...defaultLimits, ...limit })).rejects.toMatchObject({
      code: 'too-large',
      hint: { zh: expect.stringContaining(`--limit ${optionOf(limit)}=`) },
    });
    await expect(readDocument(text(source), type, defaultLimits)).resolves.toBeDefined();
  });
});
