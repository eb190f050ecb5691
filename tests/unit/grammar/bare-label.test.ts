import { expect, it } from 'vitest';
import { bareFields, withColons } from '../../../src/grammar/bare-label.ts';

it.each([
  ['责任单位　县发改局', ['责任单位', '县发改局'], '责任单位：县发改局'],
  [
    '责任领导　邓超　　责任部门　招商一局　　完成时限　3月底',
    ['责任领导', '邓超', '责任部门', '招商一局', '完成时限', '3月底'],
    '责任领导：邓超　　责任部门：招商一局　　完成时限：3月底',
  ],
  ['【牵头单位】甲局【完成时限】：全年', ['【牵头单位】甲局【完成时限】：全年'], '\n牵头单位：甲局\n完成时限： 全年'],
  ['【总体要求】甲局', ['【总体要求】甲局'], '【总体要求】甲局'],
  ['责任单位：县发改局', ['责任单位：县发改局'], '责任单位：县发改局'],
  ['牵头 县发改局', ['牵头 县发改局'], '牵头 县发改局'],
  ['县发改局　责任单位　县财政局', ['县发改局　责任单位　县财政局'], '县发改局　责任单位　县财政局'],
])('%s', (line, fields, colons) => {
  expect(bareFields(line)).toEqual(fields);
  expect(withColons(line)).toBe(colons);
});

it('reads a line of 50,000 labels in linear time', () => {
  expect(bareFields('责任单位 甲县局 '.repeat(50_000))).toHaveLength(100_000);
});
