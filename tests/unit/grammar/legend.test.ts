import { describe, expect, it } from 'vitest';
import { applyFirstIsLead, applyMarkIsLead, parseLegend } from '../../../src/grammar/legend.ts';
import type { Unit } from '../../../src/model/notice.ts';

const unit = (name: string, more: Partial<Unit> = {}): Unit => ({
  name,
  role: 'responsible',
  collective: false,
  scope: null,
  note: null,
  ...more,
});

describe('parseLegend', () => {
  it.each([
    '列第一位者为牵头单位，下同',
    '排在第一位的部门为牵头部门，下同',
    '列第一位的责任单位为牵头单位',
    '责任分解中,列第一位的责任单位为牵头单位或汇总单位。',
    '排名第一的为牵头单位',
    '首位为牵头单位',
    '注：责任单位中排在首位的为牵头单位。',
    '牵头单位为排在第一位的单位',
  ])('%s: the first is lead', (text) => {
    expect(parseLegend(text)).toEqual({ kind: 'first-is-lead', text, others: 'responsible' });
  });

  it.each<[string, string | null]>([
    ['注：“十二大攻坚行动”责任单位一栏中，黑体字部门为政务公开工作牵头部门。', '十二大攻坚行动'],
    ['黑体字部门为牵头部门', null],
    ['加粗的为牵头单位', null],
    ['“加粗”单位为牵头单位', null],
  ])('%s: bold is lead, scope %s', (text, scope) => {
    expect(parseLegend(text)).toEqual({ kind: 'bold-is-lead', text, scope, others: 'responsible' });
  });

  it.each([
    ['标注*的为牵头单位', '*'],
    ['备注：带“★”的单位为牵头单位', '★'],
    ['注：▲为牵头单位', '▲'],
    ['牵头单位用●标注', '●'],
    ['※带△的为重点任务，带▲的为牵头单位', '▲'],
  ])('%s: the mark %s is lead', (text, mark) => {
    expect(parseLegend(text)).toEqual({ kind: 'mark-is-lead', mark, text, others: 'responsible' });
  });

  it.each([
    ['备注：分号前为牵头单位，分号后为配合单位。', '；', 'lead', 'support'],
    ['“/”前的为牵头单位，后为协办单位', '/', 'lead', 'support'],
    ['注：责任单位栏分号后的为参加单位', '；', 'responsible', 'support'],
    ['注：括号内单位为配合单位。', 'brackets', 'responsible', 'support'],
    ['分号前面的是主办单位', '；', 'lead', 'responsible'],
    ['牵头单位/配合单位', '/', 'lead', 'support'],
    ['牵头单位（协办单位）', 'brackets', 'lead', 'support'],
  ])('%s: parts at %s are %s and %s', (text, mark, first, second) => {
    expect(parseLegend(text)).toEqual({ kind: 'parts-have-roles', mark, first, second, text });
  });

  it.each(['以上任务完成时限均为12月底前', '注：各任务均需各镇街落实', '所有事项责任单位均为县政府办公室'])(
    '%s: for all',
    (text) => {
      expect(parseLegend(text)).toEqual({ kind: 'applies-to-all', text });
    },
  );

  it.each([
    '',
    '第一时间发布权威信息',
    '县财政局牵头，县审计局配合',
    '主要负责同志为第一责任人',
    '注：本表由县政府办公室填报',
    '加强重点领域信息公开，全面推进“五公开”',
    '★为重点任务',
    '括号内为完成时限',
  ])('「%s」 is no legend', (text) => {
    expect(parseLegend(text)).toBeNull();
  });
});

describe('applyFirstIsLead', () => {
  it('makes the first of two lead, a collective after it counted', () => {
    const list = [unit('财政部'), unit('各省级人民政府', { collective: true })];
    expect(applyFirstIsLead(list, 'responsible').map(({ role }) => role)).toEqual(['lead', 'responsible']);
  });

  it.each<[string, readonly Unit[]]>([
    ['a unit alone', [unit('海关总署')]],
    [
      'a collective standing first',
      [unit('各有关部门和单位', { collective: true }), unit('各省级人民政府', { collective: true })],
    ],
    ['roles stated', [unit('教育部'), unit('有关部门', { role: 'support' })]],
    ['no units', []],
  ])('leaves %s as it is', (_, list) => {
    expect(applyFirstIsLead(list, 'responsible')).toEqual(list);
  });
});

describe('applyMarkIsLead', () => {
  it('takes the mark from the names, and the marked unit leads', () => {
    expect(applyMarkIsLead([unit('县发改局*'), unit('县财政局')], '*', 'responsible')).toEqual([
      unit('县发改局', { role: 'lead' }),
      unit('县财政局'),
    ]);
    expect(applyMarkIsLead([unit('县发改局', { note: '①' }), unit('县财政局')], '①', 'support')).toEqual([
      unit('县发改局', { role: 'lead' }),
      unit('县财政局', { role: 'support' }),
    ]);
  });
});
