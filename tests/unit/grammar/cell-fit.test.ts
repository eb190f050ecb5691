import { expect, it } from 'vitest';
import { isSerial, rememberedFit } from '../../../src/grammar/cell-fit.ts';

it.each([
  ['12', true],
  ['（3）', true],
  ['十一、', true],
  ['2.3.1', true],
  // A table of 50,000 rows.
  ['10001', true],
  // A month.
  ['202312', false],
  ['12月底', false],
])('%s as a serial number', (text, expected) => {
  expect(isSerial(text)).toBe(expected);
});

it.each(['≥6000', '46.8%', '12亿元', '95%以上', '6.5—7', '万亩', '%', '元/人', '平方公里'])(
  '%s says how much, not what is to be done',
  (text) => {
    const costOf = rememberedFit(false);
    expect([costOf(text, 'requirement'), costOf(text, 'task'), costOf(text, 'target')]).toEqual([1, 0.9, 0.2]);
  },
);

it.each(['新增床位300张', '12345热线', '高标准农田3万亩', '5G基站'])('%s is a task, with its figure', (text) => {
  expect(rememberedFit(false)(text, 'task')).toBe(0);
});

it.each([
  ['分管副县长', 0],
  ['陈建国、林 志', 0],
  ['副县长陈建国', 0],
  ['吴晓明 0571-5551234', 0],
  ['古丽·买买提', 0],
  ['推进依法行政和政务公开', 0.5],
  // As long as a name.
  ['县发改局', 0.4],
])('%s under 责任领导 costs %d', (text, expected) => {
  expect(rememberedFit(false)(text, 'person')).toBe(expected);
});

it.each([
  ['徐国江', [0.5, 0.3]],
  ['金融', [0.5, 0]],
  ['安全生产', [0.15, 0]],
])('%s is hardly what is to be done: %j', (text, expected) => {
  const costOf = rememberedFit(false);
  expect([costOf(text, 'requirement'), costOf(text, 'task')]).toEqual(expected);
});

it.each([
  ['（二）建好便民服务专区', 1],
  ['二、建好便民服务专区', 1],
  ['便民服务专区', 0],
  ['1.县民政局', 0],
  ['（一）县民政局 （二）县财政局', 0],
])('%s as a unit: %f', (text, misfit) => {
  expect(rememberedFit(false)(text, 'unit')).toBeCloseTo(misfit);
});

it.each(['1.制定学习计划；2.每周集中学习一次。', '完成“十四五”规划中期评估', '修订年度重点任务考核办法'])(
  '%s is what is to be done, with a time inside',
  (text) => {
    expect(rememberedFit(true)(text, 'requirement')).toBeLessThan(0.2);
  },
);

it.each(['力争6月底前', '确保2023年底前完成', '每季度末', '常年', '“十四五”末'])('%s says when', (text) => {
  expect(rememberedFit(true)(text, 'deadline')).toBe(0);
});

it.each(['一、持续优化营商环境', '持续优化营商环境', '（二）长期抓好安全生产'])(
  '%s is a heading, and no time',
  (text) => {
    expect(rememberedFit(true)(text, 'deadline')).toBe(1);
  },
);

it.each([
  '建设示范型居家社区养老服务中心。',
  '建设示范型居家社区养老服务中心，并将结果向社会公布。',
  '建设示范型居家社区养老服务中心',
  '建设数字政府',
  '新建县人民医院。',
])('%s is what is to be built, and no unit', (text) => {
  expect(rememberedFit(true)(text, 'unit')).toBe(1);
});

it.each(['建设局、交通局。', '建设信息中心', '县建设工程交易中心'])('%s is a unit', (text) => {
  expect(rememberedFit(true)(text, 'unit')).toBe(0);
});

it('a unit says to what end nothing is to be done, and a telephone number belongs to the person above it', () => {
  const costOf = rememberedFit(false);
  expect([costOf('县财政局', 'target'), costOf('培育企业15家', 'target')]).toEqual([0.5, 0.2]);
  expect(costOf('赵晓东0539-3287214', 'person')).toBe(0);
});

it.each([
  ['1.1 开展校园安全专项排查', 0],
  ['6.1前', 1],
  ['12.31', 1],
])('%s is as much a deadline as %i', (text, likeness) => {
  expect(rememberedFit(true)(text, 'deadline')).toBe(1 - likeness);
});

it.each(['1.动态更新减税降费政策库。', '2.新建社区养老服务中心，完善设施。'])(
  '%s is no unit, whatever it ends in',
  (text) => {
    expect(rememberedFit(false)(text, 'lead-unit')).toBeGreaterThan(0.5);
  },
);
