import { describe, expect, it } from 'vitest';
import { checkSize, defaultLimits, tooLarge } from '../../../src/read/limits.ts';

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
    const { sentence } = tooLarge({ zh: '页', en: 'pages' }, 12, 5);
    expect(sentence.zh).toBe('文件太大：页数为 12，上限为 5。');
    expect(sentence.en).toBe('The file is too large: 12 pages, the limit is 5.');
  });
});
