import { describe, expect, it } from 'vitest';
import { gather } from '../../../src/text/gather.ts';
import { forgetTexts, remembered } from '../../../src/text/remembered.ts';

const counted = () => {
  const asked: string[] = [];
  const ask = remembered((text) => {
    asked.push(text);
    return text === '' ? null : { text };
  });
  return { asked, ask };
};

describe('a function that remembers', () => {
  it('is asked once for the same text, also where it answers null', () => {
    const { asked, ask } = counted();
    expect(ask('市财政局')).toBe(ask(['市财', '政局'].join('')));
    expect([ask(''), ask('')]).toEqual([null, null]);
    expect(asked).toEqual(['市财政局', '']);
  });

  it('forgets between documents', () => {
    const { asked, ask } = counted();
    ask('市财政局');
    forgetTexts();
    ask('市财政局');
    expect(asked).toHaveLength(2);
  });

  it('keeps neither long texts nor more than some hundreds', () => {
    const { asked, ask } = counted();
    const long = '局'.repeat(201);
    ask(long);
    ask(long);
    expect(asked).toHaveLength(2);
    for (let i = 0; i < 500; i++) ask(`第${i}中学`);
    ask('县教育局');
    ask('第0中学');
    expect(asked.filter((text) => text === '第0中学')).toHaveLength(2);
  });

  it('is kept apart from others', () => {
    const [one, other] = [counted(), counted()];
    one.ask('县教育局');
    other.ask('县教育局');
    expect([one.asked, other.asked]).toEqual([['县教育局'], ['县教育局']]);
  });
});

it('gather joins lists in order, with the place of each element', () => {
  const list = ['甲', '乙', '丙'];
  expect(gather(list, (text, at) => (at === 1 ? [] : [text, `${at}`]))).toEqual(['甲', '0', '丙', '2']);
});
