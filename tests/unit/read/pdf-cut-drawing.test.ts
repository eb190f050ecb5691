import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { putTogether } from '../../support/pdf-objects.mjs';

const stream = (dictionary: string, content: string): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A page whose rules are drawn in a form that so many forms hold, one in the other. */
function nested(depth: number): Uint8Array {
  const objects = new Map([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [
      3,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> >>',
    ],
    [4, stream('', 'BT /F 12 Tf 60 200 Td (1) Tj ET /X Do')],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
  ]);
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 300 300]';
  for (let at = 1; at < depth; at++)
    objects.set(5 + at, stream(`${form} /Resources << /XObject << /X ${6 + at} 0 R >> >>`, '/X Do'));
  objects.set(5 + depth, stream(form, '50 190 m 150 190 l S 50 220 m 150 220 l S'));
  return putTogether({ objects, root: 1 });
}

describe('drawings nested in forms', () => {
  it.each([
    ['are read to a depth that real files have', 12, []],
    ['are told where they are too deep to be read', 14, [expect.stringContaining('1处过多或嵌套过深的线条')]],
  ])('%s', async (_, depth, told) => {
    const { diagnostics } = await extractBytes(nested(depth), { path: 'nested.pdf' });
    expect(diagnostics.flatMap(({ rule, message }) => (rule === 'unread-object' ? [message] : []))).toEqual(told);
  });
});
