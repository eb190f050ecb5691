import { expect, it } from 'vitest';
import { parseValue } from '../../../../../src/read/pdf/file/values.ts';

it.each([
  ['/Name', '/Name'],
  [' -1.5 ', '-1.5'],
  ['12 0 R', { object: 12 }],
  ['12 0 Rest', '12'],
  ['(a(b)\\)c) x', '(a(b)\\)c)'],
  ['<0a1B>', '<0a1B>'],
  ['[1 0 R/A[ ](x)]', [{ object: 1 }, '/A', [], '(x)']],
  [
    '<</A/B%note >>\r\n/C 3>>stream',
    new Map([
      ['/A', '/B'],
      ['/C', '3'],
    ]),
  ],
  ['', null],
  ['(open', null],
  ['[1 2', null],
  ['<< /A >>', null],
  ['<0a', null],
  ['['.repeat(100_000), null],
])('%j', (text, value) => {
  expect(parseValue(text)).toEqual(value);
});
