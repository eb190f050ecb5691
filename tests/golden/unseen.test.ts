import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../src/pipeline.ts';
import { expectedShape, listUnseen, toComparable } from '../support/expectation.ts';

describe.each(listUnseen())('$file', ({ file, bytes, expectation }) => {
  it('comes out as a person reads it, every character accounted for', async () => {
    const notice = await extractBytes(bytes, { path: file });
    expect(toComparable(notice, expectation)).toEqual(expectedShape(expectation));
    expect(notice.coverage.leftOver).toEqual([]);
    expect(notice.coverage.accounted).toBe(notice.coverage.characters);
  });
});
