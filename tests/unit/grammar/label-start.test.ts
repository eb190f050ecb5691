import { describe, expect, it } from 'vitest';
import { beginsWithLabel } from '../../../src/grammar/label-start.ts';

describe('beginsWithLabel', () => {
  it.each([
    ['责任单位：县财政局', ''],
    ['[牵头单位]县财政局', ''],
    ['【完成时限】6月底前', ''],
    ['▲协作部门：县财政局', ''],
    ['※【责任领导】王某', ''],
    ['　　时限：全年', '牵头单位：县发改局'],
    ['责任单位：县财政局', '由县发改局'],
  ])('%s below “%s”', (line, above) => {
    expect(beginsWithLabel(line, above)).toBe(true);
  });

  it.each([
    ['责任单位：县财政局', '公开预算；牵头'],
    ['时限：6月底前', '公开预算；完成'],
    ['时限要求：6月底前', '公开预算；完成'],
    ['时间：6月底前', ''],
    ['牵头：县财政局', ''],
    ['责任单位要加强配合', ''],
    ['县财政局：负责公开', ''],
  ])('none: %s below “%s”', (line, above) => {
    expect(beginsWithLabel(line, above)).toBe(false);
  });
});
