import { describe, expect, it } from 'vitest';
import { unifyRadicals } from '../../../src/text/radicals.ts';

describe('unifyRadicals', () => {
  it.each([
    ['各部⻔、⺠政局', '各部门、民政局'],
    ['⼀、⽅案', '一、方案'],
    ['⻔⼾网站', '门户网站'],
    ['⻅附件', '见附件'],
    ['一、方案', '一、方案'],
    ['⻛险⻓期', '风险长期'],
  ])('%s is %s', (text, unified) => {
    expect(unifyRadicals(text)).toBe(unified);
  });
});
