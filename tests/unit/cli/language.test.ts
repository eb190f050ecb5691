import { expect, it } from 'vitest';
import { languageOf } from '../../../src/cli/language.ts';

it.each([
  [[], 'zh'],
  [['extract', 'a.txt'], 'zh'],
  [['extract', 'a.txt', '--lang', 'en'], 'en'],
  [['--lang=en', 'extract'], 'en'],
  [['--lang', 'en', 'extract', '--lang', 'zh'], 'zh'],
  [['--lang', 'fr'], 'zh'],
  [['--lang'], 'zh'],
  [['extract', '--', '--lang', 'en'], 'zh'],
])('speaks for %j %s', (argv, language) => {
  expect(languageOf(argv)).toBe(language);
});
