import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

async function titlesOf(lines: readonly string[]): Promise<readonly string[]> {
  const text = ['某县关于印发2020年工作要点的通知', '一、政务公开', ...lines, '二、保障'].join('\n');
  const { sections } = await extractBytes(new TextEncoder().encode(text), { path: 'series.txt' });
  return sections[0]?.children.map(({ label, title }) => `${label}${title}`) ?? [];
}

describe('a series that begins inside a paragraph', () => {
  it('goes on in paragraphs of its own', async () => {
    const lines = ['要做好以下工作。一是公开预算。区财政局要及时公布。', '二是公开决算。', '三是公开采购。'];
    expect(await titlesOf(lines)).toEqual(['一是公开预算', '二是公开决算。', '三是公开采购。']);
  });

  it('may go on behind two members', async () => {
    const lines = ['要做好以下工作：一是公开预算。二是公开决算。', '三是公开采购。', '四是公开债务。'];
    expect(await titlesOf(lines)).toEqual(['一是公开预算。', '二是公开决算。', '三是公开采购。', '四是公开债务。']);
  });

  it.each([
    ['a number is missing', ['要做好以下工作。一是公开预算。', '三是公开采购。', '四是公开债务。']],
    ['another word', ['要做好以下工作。一要公开预算。', '二是公开采购。', '三是公开债务。']],
  ])('is not made up: %s', async (_, lines) => {
    expect(await titlesOf(lines)).toHaveLength(2);
  });
});

describe('items that begin behind a label', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['go on in the next paragraphs', ['工作任务：1.公开预算。', '2.公开决算。'], ['1.公开预算。', '2.公开决算。']],
    [
      'also behind two of them',
      ['工作任务：1.公开预算。2.公开决算。', '3.公开采购。'],
      ['1.公开预算。', '2.公开决算。', '3.公开采购。'],
    ],
    ['are not made up: a number is missing', ['工作任务：1.公开预算。', '3.公开决算。'], ['3.公开决算。']],
    ['are no notes', ['注：1.公开预算。', '2.公开决算。'], []],
  ])('%s', async (_, lines, expected) => {
    expect(await titlesOf(lines)).toEqual(expected);
  });
});

describe('a number right before a figure', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['is a label where the ones beside it lack it', ['1.甲', '2.121人才', '3.丙'], ['1.甲', '2.121人才', '3.丙']],
    ['is a decimal elsewhere', ['1.甲', '2.5万亩农田', '2.乙'], ['1.甲', '2.乙']],
    ['begins a name where it counts on, though nothing follows', ['1.甲', '2.12345热线'], ['1.甲', '2.12345热线']],
    ['begins a name above the next', ['1.5G网络建设', '2.乙'], ['1.5G网络建设', '2.乙']],
    ['is an amount', ['1.甲', '2.125万元补助'], ['1.甲']],
    ['does not count on', ['1.甲', '5.12345热线'], ['1.甲']],
    ['is a step below its own', ['1.甲', '1.5万亩农田', '2.乙'], ['1.甲', '2.乙']],
  ])('%s', async (_, lines, expected) => {
    expect(await titlesOf(lines)).toEqual(expected);
  });
});
