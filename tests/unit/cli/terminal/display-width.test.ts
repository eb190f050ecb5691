import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { displayWidth } from '../../../../src/cli/terminal/display-width.ts';

it.each([
  ['', 0],
  ['12 a~', 5],
  ['公开，（一）、《》；', 20],
  ['2023年', 6],
  ['“六稳”…—', 8],
  ['é', 1],
  ['𠮷', 2],
  ['\u3000', 2],
])('counts %j as %i columns', (text, columns) => {
  expect(displayWidth(text)).toBe(columns);
});

it('agrees with string-width on every character that it counts itself', () => {
  const codes = Array.from({ length: 0xffff }, (_, code) => code).filter(
    (code) =>
      (code >= 0x20 && code < 0x7f) ||
      (code >= 0x3001 && code < 0x3012) ||
      (code >= 0x4e00 && code < 0xa000) ||
      (code > 0xff00 && code < 0xff5f),
  );
  const wrong = codes
    .map((code) => String.fromCharCode(code))
    .filter((text) => displayWidth(text) !== stringWidth(text));
  expect(wrong).toEqual([]);
});
