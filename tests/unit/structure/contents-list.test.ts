import { describe, expect, it } from 'vitest';
import { markContents } from '../../../src/structure/contents-list.ts';
import { documentOf } from './document-of.ts';

const dots = '…'.repeat(12);

describe('a table of contents (目录)', () => {
  it.each([
    [
      'below its title',
      `目　录\n一、稳住经济运行${dots}1\n二、深化改革开放.............3\n一、稳住经济运行`,
      [0, 1, 2],
    ],
    ['with tabs in place of dots', '目录\n一、稳住经济运行\t1\n二、深化改革开放\t3\n正文。', [0, 1, 2]],
    ['without a title', `甲${dots}1\n乙${dots}（3）\n丙${dots}—5—\n一、甲`, [0, 1, 2]],
    ['no table with numbers at its rows’ ends', '一、甲\t1\n二、乙\t3\n三、丙\t5\n四、丁\t7', []],
    ['no sentences with an ellipsis before a number', '完成投资……3\n完成投资……5\n完成投资……7', []],
    ['no title alone', '目录\n一、稳住经济运行\n二、深化改革开放', []],
  ])('%s', (_, text, expected) => {
    const blocks = markContents(documentOf(text).blocks);
    expect(blocks.flatMap(({ layer }, at) => (layer === 'furniture' ? [at] : []))).toEqual(expected);
  });
});
