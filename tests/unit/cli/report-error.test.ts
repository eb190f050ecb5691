import { expect, it } from 'vitest';
import { describeError } from '../../../src/cli/report-error.ts';
import { GkparseError } from '../../../src/model/errors.ts';

const broken = new GkparseError(
  'broken-document',
  { zh: '文件已损坏。', en: 'The file is broken.' },
  { zh: '请重新下载。', en: 'Download it again.' },
  new Error('unexpected end of data'),
);

it('says what is wrong with which file and what to do, on one line', () => {
  expect(describeError(broken, '通知.docx', 'zh', false)).toBe('gkparse: 通知.docx：文件已损坏。请重新下载。\n');
  expect(describeError(broken, '通知.docx', 'en', false)).toBe(
    'gkparse: 通知.docx: The file is broken. Download it again.\n',
  );
  expect(describeError(broken, null, 'zh', false)).toBe('gkparse: 文件已损坏。请重新下载。\n');
});

it('adds the stack and the causes only for debugging', () => {
  const text = describeError(broken, null, 'zh', true);
  expect(text).toMatch(/GkparseError: The file is broken\.\n +at /u);
  expect(text).toMatch(/\[cause\] Error: unexpected end of data/u);
});

it.each([new TypeError('x is undefined'), 'thrown text', null])('asks to report what nobody foresaw: %s', (error) => {
  const text = describeError(error, 'a.txt', 'zh', false);
  expect(text).toBe('gkparse: a.txt：处理时程序出错。请把文件和所用命令报告给开发者；加 --debug 可看到详细信息。\n');
});

it('shows control characters of a file name instead of obeying them', () => {
  expect(describeError(broken, 'a\u001b[2J.txt', 'zh', false)).toContain('a�[2J.txt');
});
