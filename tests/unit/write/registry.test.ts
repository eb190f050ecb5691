import { expect, it } from 'vitest';
import { isOutputFormat, loadWriter, outputFormatOf, outputFormats } from '../../../src/write/registry.ts';
import { makeNotice } from '../../support/notice.ts';

it.each([
  ['任务.csv', 'csv'],
  ['TASKS.CSV', 'csv'],
  ['a.json', 'json'],
  ['a.jsonl', 'jsonl'],
  ['a.txt', null],
  ['csv', null],
])('finds the output that the name %s asks for: %s', (name, format) => {
  expect(outputFormatOf(name)).toBe(format);
});

it.each(['constructor', '__proto__', 'xml', ''])('knows no output named %j', (name) => {
  expect(isOutputFormat(name)).toBe(false);
});

it.each(outputFormats.filter(isOutputFormat))('loads the writer of %s', async (format) => {
  const writer = await loadWriter(format);
  expect(writer.write([makeNotice()], { several: false, headers: 'zh', bom: true, canonical: false })).not.toBe('');
});
