import { describe, expect, it } from 'vitest';
import { bareListsIn, findAssignments, parseAssignment } from '../../../src/grammar/assignment.ts';

function summary(inside: string): readonly string[] | null {
  const parsed = parseAssignment(inside);
  return parsed === null ? null : parsed.units.map(({ unit }) => `${unit.name} ${unit.role}`);
}

function found(paragraph: string): readonly string[] {
  return findAssignments(paragraph).map(({ start, end }) => paragraph.slice(start, end));
}

describe('parseAssignment', () => {
  it.each<[string, readonly string[]]>([
    ['由区编办牵头落实', ['区编办 lead']],
    ['以上由区房管局、区住建局分别牵头落实', ['区房管局 lead', '区住建局 lead']],
    ['国家发展改革委、财政部会同有关部门负责', ['国家发展改革委 lead', '财政部 lead', '有关部门 support']],
    ['县委政研室（改革办）牵头，县财政局配合', ['县委政研室（改革办） lead', '县财政局 support']],
    ['牵头单位：县发改局，配合单位：县财政局', ['县发改局 lead', '县财政局 support']],
    ['责任单位：县财政局、各镇街', ['县财政局 responsible', '各镇街 responsible']],
    ['人民银行等部门按职责分工负责', ['人民银行 responsible', '部门 responsible']],
    ['由县发改局牵头实施', ['县发改局 lead']],
    [
      '牵头处室：市质监处，各区市场监管局、机场分局为实施单位',
      ['市质监处 lead', '各区市场监管局 responsible', '机场分局 responsible'],
    ],
    ['县教育局为牵头单位，县财政局为配合单位', ['县教育局 lead', '县财政局 support']],
    ['县教育局为责任单位', ['县教育局 responsible']],
    ['以县教育局为主，县财政局配合', ['县教育局 lead', '县财政局 support']],
    ['县教育局总负责，县财政局参与', ['县教育局 responsible', '县财政局 support']],
    ['县教育局主要负责，县财政局予以支持', ['县教育局 responsible', '县财政局 support']],
    ['指挥中心、农业办按职责分工负责', ['指挥中心 responsible', '农业办 responsible']],
    ['不动产登记中心牵头，即墨区财政局配合', ['不动产登记中心 lead', '即墨区财政局 support']],
    ['附属医院负责', ['附属医院 responsible']],
    ['由县财政局牵头，协作办配合', ['县财政局 lead', '协作办 support']],
    ['各镇街、各部门按职责分工落实', ['各镇街 responsible', '各部门 responsible']],
    ['责任单位：二级医疗机构；指导科室：医政科', ['二级医疗机构 responsible', '医政科 support']],
    ['责任单位：县财政局；验收单位：县发改局', ['县财政局 responsible']],
    ['责任单位：县财政局；包保单位：县发改局', ['县财政局 responsible', '县发改局 responsible']],
    // A line's end was lost.
    ['责任单位：县财政局、各镇街主要任务：', ['县财政局 responsible', '各镇街 responsible']],
    ['责任单位：县财政局、各镇街工作内容：加强巡查', ['县财政局 responsible', '各镇街 responsible']],
  ])('%s', (inside, expected) => {
    expect(summary(inside)).toEqual(expected);
  });

  it.each([
    ['以上由区编办牵头落实', 'since-previous'],
    ['以上均由区编办负责', 'since-previous'],
    ['由区编办牵头落实', 'item'],
    ['以上单位按职责分工负责', 'item'],
  ])('%s covers %s', (inside, covers) => {
    expect(parseAssignment(inside)?.covers).toBe(covers);
  });

  it.each([
    ['县发改局牵头，县财政局配合，6月底前完成', '6月底前完成'],
    ['责任单位：县财政局；完成时限：2024年6月底前', '2024年6月底前'],
    ['2024年6月底前由县财政局牵头完成', '2024年6月底前'],
    ['县民政局牵头，长期坚持', '长期坚持'],
    ['县民政局牵头', null],
  ])('%s is due %s', (inside, deadline) => {
    expect(parseAssignment(inside)?.deadline).toBe(deadline);
  });

  it.each([
    ['责任单位：县财政局；验收单位：县发改局', { 验收单位: '县发改局' }],
    ['责任单位：县财政局、各镇街主要任务：', {}],
    ['责任单位：县财政局、各镇街工作内容：加强巡查', { 工作内容: '加强巡查' }],
  ])('%s has the fields %s', (inside, extra) => {
    expect(parseAssignment(inside)?.extra).toEqual(extra);
  });

  it('keeps the legend out of the units and in raw', () => {
    const inside = '人力资源社会保障部、财政部负责。列第一位者为牵头单位，下同';
    expect(parseAssignment(inside)).toMatchObject({
      raw: inside,
      legend: { kind: 'first-is-lead', text: '列第一位者为牵头单位，下同', others: 'responsible' },
      units: [{ unit: { name: '人力资源社会保障部' } }, { unit: { name: '财政部' } }],
    });
  });

  it('keeps labelled text that is neither units nor time', () => {
    const parsed = parseAssignment(
      '负责部门：商务部；适用范围：所有自贸试验区，以下除标注适用于特定自贸试验区的措施外，适用范围均为所有自贸试验区',
    );
    expect(parsed?.extra).toEqual({
      适用范围: '所有自贸试验区，以下除标注适用于特定自贸试验区的措施外，适用范围均为所有自贸试验区',
    });
    expect(parsed?.units.map(({ unit }) => unit.name)).toEqual(['商务部']);
    expect(parseAssignment('责任领导：张三；牵头单位：县发改局')?.extra).toEqual({ 责任领导: '张三' });
    const contact = parseAssignment('责任单位：县发改局，联系人：张三 电话：12345678');
    expect(contact?.extra).toEqual({ 联系人: '张三', 电话: '12345678' });
  });

  it.each([
    '试行',
    '以下简称“县应急局”',
    '2019年修订',
    '含县财政局负责的部分',
    '不含X',
    '见附件',
    '征求意见稿',
    '名单附后',
    '此件公开发布',
    '共5项',
    '〔2018〕38号',
    '街道',
    '国发〔2016〕82号',
    '地、州、盟',
    '村',
    '三公',
    '全文公开、部分公开',
    '本文有删减',
    '联系人：张三，电话12345678',
    '责任编辑：李某',
    '不愁吃、不愁穿，义务教育、基本医疗、住房安全有保障',
    '县财政局、县教育局',
    '各地各部门要认真落实',
    '涉及的单位包括县财政局，负责人张三',
    '责任人：张三',
    '',
  ])('（%s） assigns nothing', (inside) => {
    expect(parseAssignment(inside)).toBeNull();
  });
});

describe('findAssignments', () => {
  it.each<[string, readonly string[]]>([
    ['推进清单公开。（由区编办牵头落实）', ['（由区编办牵头落实）']],
    ['推进清单公开(由区编办牵头落实)。', ['(由区编办牵头落实)']],
    ['鼓励创新。（体育总局、教育部负责）推动发展。（体育总局负责）', ['（体育总局、教育部负责）', '（体育总局负责）']],
    ['推进改革。（县委政研室（改革办）牵头）', ['（县委政研室（改革办）牵头）']],
    ['建设平台。〔责任单位：省市场监管局〕', ['〔责任单位：省市场监管局〕']],
    ['建设平台（县大数据局负责）；完善制度（县司法局负责）。', ['（县大数据局负责）', '（县司法局负责）']],
    ['一、扩大投资政策（由县发改局牵头实施）', ['（由县发改局牵头实施）']],
    ['替代比例达到9%(县能源局牵头)提升集聚水平。(县工信局牵头)', ['(县能源局牵头)', '(县工信局牵头)']],
    ['能耗下降5%（县能源局牵头）以上，推进节能。（县工信局牵头）', ['（县工信局牵头）']],
    ['新建公路20公里（县能源局牵头）提升水平。（县工信局牵头）', ['（县工信局牵头）']],
    ['责任单位：县财政局、县教育局。', ['责任单位：县财政局、县教育局。']],
    ['【责任单位】县财政局、县教育局', ['【责任单位】县财政局、县教育局']],
    ['责任单位 县财政局', ['责任单位 县财政局']],
    ['做好工作。牵头单位：县财政局；完成时限：6月底。', ['牵头单位：县财政局；完成时限：6月底。']],
    ['一是建设。责任单位：县住建局。二是治理。责任单位：县水利局。', ['责任单位：县住建局。', '责任单位：县水利局。']],
    ['由县教育局（县委教育工委负责）统筹推进。', []],
    ['由市司法局负责起草有关方案。', []],
    ['各镇街、各部门要高度重视，认真落实。', []],
    ['各镇（街道）要落实责任。', []],
    ['按照《通知》（国办发〔2019〕54号，以下简称《指导意见》）要求。', []],
  ])('%s', (paragraph, expected) => {
    expect(found(paragraph)).toEqual(expected);
  });

  it('takes an unclosed bracket to the end of the paragraph and says so', () => {
    const [only] = findAssignments('优化服务。（由县发改局牵头落实');
    expect(only).toMatchObject({ unclosed: true, end: 15, assignment: { raw: '由县发改局牵头落实' } });
  });

  it('joins brackets that stand side by side', () => {
    const paragraph = '优化服务。（牵头单位：县发改局）（配合单位：县财政局）（完成时限：6月底）';
    const [only, ...others] = findAssignments(paragraph);
    expect(others).toEqual([]);
    expect(only?.assignment.units.map(({ unit }) => `${unit.name} ${unit.role}`)).toEqual([
      '县发改局 lead',
      '县财政局 support',
    ]);
    expect(only?.assignment.deadline).toBe('6月底');
    expect(only?.end).toBe(paragraph.length);
    expect(only?.assignment.units.map(({ start, end }) => only.assignment.raw.slice(start, end))).toEqual([
      '县发改局',
      '县财政局',
    ]);
  });
});

it('places behind a figure say where, and are no list of units that act', () => {
  expect(bareListsIn('新建示范点3个（城关镇、东河镇）。')).toEqual([]);
  expect(bareListsIn('新建示范点3个（县财政局、东河镇）。')).toEqual(['县财政局、东河镇']);
});

describe('bareListsIn', () => {
  it.each<[string, readonly string[]]>([
    ['一是完善规划（县发改局），6月底前完成。', ['县发改局']],
    ['植树造林2万亩。县林业局、各乡镇', ['县林业局、各乡镇']],
    ['做好总结。各地进展情况要定期报告国务院深化改革领导小组', []],
    ['公开目录。（县财政局、县教育局）', ['县财政局、县教育局']],
    ['推行一窗受理（县发改局）：整合窗口。', ['县发改局']],
    ['压缩审批时限（县司法局、县财政局）', ['县司法局、县财政局']],
    ['压缩审批时限（县司法局、县财政局）。', ['县司法局、县财政局']],
    ['印发各县（市、区、旗）。', []],
    ['县委政研室（改革办）', []],
    ['推进公开（试行）：公开目录。', []],
    ['支持卫生院（县医院）建设。', []],
  ])('%s → %j', (text, expected) => {
    expect(bareListsIn(text)).toEqual(expected);
  });
});
