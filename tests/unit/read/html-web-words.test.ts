import { describe, expect, it } from 'vitest';
import * as webWords from '../../../src/vocabulary/web-words.ts';

describe('网页框架用词', () => {
  it.each(Object.entries(webWords))('%s is sorted and holds no word twice', (_, words) => {
    expect([...new Set(words)].sort()).toEqual(words);
  });
});
