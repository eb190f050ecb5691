import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chosenLimits, limitName } from '../../../src/cli/limit-option.ts';
import { defaultLimits } from '../../../src/read/limits.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'security.md'), 'utf8');

it.each(Object.entries(defaultLimits).filter(([, value]) => typeof value === 'number'))(
  'docs/security.md names %s and its default %d',
  (key, value) => {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${limitName(key)}\` |`)) ?? '';
    expect(row).toContain(`| ${value.toLocaleString('en')} |`);
  },
);

it.each([
  { texts: [], expected: {} },
  { texts: ['pages=20000', 'zip-entries=5', 'pages=7'], expected: { maxPages: 7, maxZipEntries: 5 } },
])('reads $texts', ({ texts, expected }) => {
  expect(chosenLimits(texts)).toEqual(expected);
});

it.each(['pages', 'pages=', 'pages=x', 'pages=-1', 'pages=1.5', 'seiten=3', '=3'])('refuses %s', (text) => {
  expect(() => chosenLimits([text])).toThrow(expect.objectContaining({ code: 'usage' }));
});
