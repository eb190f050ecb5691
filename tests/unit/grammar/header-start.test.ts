import { describe, expect, test } from 'vitest';
import { mayBeginHeader } from '../../../src/grammar/header-start.ts';

describe('mayBeginHeader', () => {
  test.each([
    '责',
    '责任单位',
    '责 任',
    '牵头单位及',
    '工作任务（责任',
    '完成时限①',
    '2024年',
    '2024',
    '2024年建设内容',
    '1—3月',
    '（责任单位）',
    '責任單',
  ])('%s', (text) => {
    expect(mayBeginHeader(text)).toBe(true);
  });

  test.each(['县财政局', '12', '加强政务公开', '2.建成平台', '责任单位由县政府定'])('not %s', (text) => {
    expect(mayBeginHeader(text)).toBe(false);
  });
});
