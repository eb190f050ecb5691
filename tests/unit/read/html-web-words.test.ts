import { describe, expect, it } from 'vitest';
import * as tabWords from '../../../src/vocabulary/web-tab-words.ts';
import * as webWords from '../../../src/vocabulary/web-words.ts';

describe('网页框架用词', () => {
  it.each(Object.entries({ ...webWords, ...tabWords }))('%s is sorted and holds no word twice', (_, words) => {
    expect([...new Set(words)].sort()).toEqual(words);
  });
});
