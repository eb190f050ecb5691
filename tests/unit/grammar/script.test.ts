import { describe, expect, it } from 'vitest';
import { findScript } from '../../../src/grammar/script.ts';

const sample = '關於落實重點工作的通知，責任單位：縣財政局、鄉鎮。';

describe('a text in traditional characters', () => {
  it('is read in simplified ones, character for character, and comes back as it was', () => {
    const script = findScript([sample]);
    expect(script?.simplify(sample)).toBe('关于落实重点工作的通知，责任单位：县财政局、乡镇。');
    expect(script?.restore(script.simplify(sample))).toBe(sample);
  });

  it.each(['發展局與理髮店：責任單位、時間節點、關於鄉鎮會議', '後門與皇后：責任單位、時間節點、關於鄉鎮會議'])(
    'comes back as it was where two characters simplify to one: %s',
    (text) => {
      const script = findScript([text]);
      expect(script?.restore(script.simplify(text))).toBe(text);
    },
  );

  it.each(['责任单位：县财政局', '引用《臺灣通史》一书，责任单位：县文化和旅游局、县教育局、县档案馆'])(
    '%s is none',
    (text) => {
      expect(findScript([text])).toBeNull();
    },
  );
});
