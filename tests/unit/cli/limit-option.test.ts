import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chosenLimits } from '../../../src/cli/limit-option.ts';
import { defaultLimits, limitWords, type NumericLimit } from '../../../src/read/limits.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'security.md'), 'utf8');

const limitKeys = Object.keys(limitWords) as readonly NumericLimit[];

it.each(limitKeys)('docs/security.md names %s and its default', (key) => {
  const row = page.split('\n').find((line) => line.startsWith(`| \`${limitWords[key].option}\` |`)) ?? '';
  expect(row).toContain(`| ${defaultLimits[key].toLocaleString('en')} |`);
});

it.each(limitKeys)('--limit knows %s by the name that the page gives it', (key) => {
  expect(chosenLimits([`${limitWords[key].option}=7`])).toEqual({ [key]: 7 });
});

it.each([
  { texts: [], expected: {} },
  { texts: ['pages=20000', 'zip-entries=5', 'pages=7'], expected: { maxPages: 7, maxZipEntries: 5 } },
])('reads $texts', ({ texts, expected }) => {
  expect(chosenLimits(texts)).toEqual(expected);
});

it.each(['pages', 'pages=', 'pages=x', 'pages=-1', 'pages=1.5', 'seiten=3', '=3'])('refuses %s', (text) => {
  expect(() => chosenLimits([text])).toThrow(expect.objectContaining({ code: 'usage' }));
});
