import { describe, expect, it } from 'vitest';
import { beginsWithDuty, readUnitLabel, readUnitLine, speaksOfDuties } from '../../../src/grammar/unit-label.ts';

describe('readUnitLabel', () => {
  it.each<[string, string, string]>([
    ['县林业局：负责森林防火。', '县林业局', '负责森林防火。'],
    ['【县林业局、县公安局】查处违法案件，每月通报。', '县林业局、县公安局', '查处违法案件，每月通报。'],
    ['各乡镇（街道）: 配合公开。', '各乡镇（街道）', '配合公开。'],
  ])('%s', (text, name, rest) => {
    const label = readUnitLabel(text);
    expect(label?.name).toBe(name);
    expect(label?.text).toBe(rest);
    expect(label?.found.assignment.raw).toBe(name);
  });

  it.each([
    '工作目标：全面完成造林任务，不断提升质量。',
    '牵头单位：县林业局、县公安局、县财政局。',
    '责任单位：县林业局（牵头），县公安局、各乡镇',
    '县林业局：王建国、李明、张伟。',
    '县林业局：县公安局、县财政局。',
    '县林业局：3人。',
    '县林业局：主要负责人、分管负责人各1名。',
    '各乡镇：乡镇长、应急办主任。',
    '县林业局：0817-8622345，地址县行政中心3楼。',
    '县林业局：XXX 010-6061XXXX',
    '县林业局负责森林防火。',
    '各乡镇人民政府：',
  ])('none: %s', (text) => {
    expect(readUnitLabel(text)).toBeNull();
  });
});

it('a line of units above a duty', () => {
  expect(readUnitLine('县应急局、县气象局：', '负责发布预警。')?.name).toBe('县应急局、县气象局');
  expect(readUnitLine('县应急局', '全年发布预警12次。')).toBeNull();
  expect(readUnitLine('防汛工作', '负责发布预警。')).toBeNull();
});

it('a running duty', () => {
  expect(beginsWithDuty('县财政局牵头负责保障工作经费。')).toBe(true);
  expect(beginsWithDuty('县财政局负责人到会讲话。')).toBe(false);
  expect(beginsWithDuty('保障经费，县财政局负责落实。')).toBe(false);
});

it.each([
  ['关于明确防火责任分工的通知', true],
  ['2023年政务公开工作要点', true],
  ['关于2023年重点任务完成情况的通报', false],
  ['关于召开会议的通知', false],
])('%s speaks of duties: %s', (title, expected) => {
  expect(speaksOfDuties(title)).toBe(expected);
});
