import { describe, expect, it } from 'vitest';
import { findStructure } from '../../../src/structure/structure.ts';
import { tasksFromProse } from '../../../src/task/from-prose.ts';
import { documentOf } from '../structure/document-of.ts';

const roles = { lead: 'L', support: 'S', responsible: 'R' } as const;

/** "甲/乙: 任务 = L县财政局 R县教育局 @6月底前" a task a line. */
const tasks = (text: string): readonly string[] =>
  tasksFromProse(findStructure(documentOf(text)).value).drafts.map(({ task }) => {
    const path = task.path.map(({ title }) => title).join('/');
    const units = task.assignment.units.map(({ role, name }) => `${roles[role]}${name}`).join(' ');
    return `${path}: ${task.requirement} = ${units}${task.deadline === null ? '' : ` @${task.deadline.raw}`}`;
  });

describe('headings that are units', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、县发改局\n1.公开目录。\n2.公开清单。\n二、县财政局、县审计局\n1.公开预算。',
      [
        '县发改局: 公开目录。 = R县发改局',
        '县发改局: 公开清单。 = R县发改局',
        '县财政局、县审计局: 公开预算。 = R县财政局 R县审计局',
      ],
    ],
    [
      '二、任务分工\n（一）团县委（共1项）\n1.公开目录。\n（二）各镇（街道）\n1.公开清单。',
      ['任务分工/团县委（共1项）: 公开目录。 = R团县委', '任务分工/各镇（街道）: 公开清单。 = R各镇（街道）'],
    ],
    [
      '一、县发改局牵头任务\n1.公开目录。\n二、县财政局负责的工作：\n1.公开预算。',
      ['县发改局牵头任务: 公开目录。 = L县发改局', '县财政局负责的工作：: 公开预算。 = R县财政局'],
    ],
    [
      '一、办公室（督查科）\n主要负责：\n1.公开目录。\n二、人事科\n公开清单。',
      ['办公室（督查科）: 公开目录。 = R办公室（督查科）', '人事科: 公开清单。 = R人事科'],
    ],
    [
      '一、县发改局\n1.公开目录。（6月底前）\n2.公开清单。（配合单位：县教育局；完成时限：年底前）\n二、县财政局\n1.公开预算。（县教育局牵头）',
      [
        '县发改局: 公开目录。 = R县发改局 @6月底前',
        '县发改局: 公开清单。 = R县发改局 S县教育局 @年底前',
        '县财政局: 公开预算。 = L县教育局',
      ],
    ],
    [
      '一、县发改局\n（一）推进公开。公开目录。\n（二）公开清单。\n二、县财政局\n（一）公开预算。\n请各单位于3月底前报送方案。',
      [
        '县发改局/推进公开: 公开目录。 = R县发改局',
        '县发改局: 公开清单。 = R县发改局',
        '县财政局: 公开预算。 = R县财政局',
      ],
    ],
    [
      '各镇人民政府：\n现分解如下，请认真抓好落实。\n县发改局\n1.公开目录。\n2.公开清单。\n【县财政局】\n1.公开预算。\n以上任务请于3月底前完成。',
      ['县发改局: 公开目录。 = R县发改局', '县发改局: 公开清单。 = R县发改局', '【县财政局】: 公开预算。 = R县财政局'],
    ],
    [
      '一、任务分解\n办公室：\n1.公开目录。\n人事科：\n1.公开清单。',
      ['任务分解/办公室：: 公开目录。 = R办公室', '任务分解/人事科：: 公开清单。 = R人事科'],
    ],
  ])('%s', (text, expected) => {
    expect([...tasks(text)].sort()).toEqual([...expected].sort());
  });

  it.each([
    '一、产业园区\n1.公开目录。\n二、总体要求\n1.公开清单。',
    '一、县财政局\n公开预算。\n二、总体要求\n公开清单。\n三、工作安排\n公开目录。',
    '一、学校\n1.公开目录。\n二、医疗机构\n1.公开清单。',
    '一、农村公路\n1.公开目录。\n二、社会保障\n1.公开清单。\n三、基层组织\n1.公开名单。',
    '一、县财政局\n二、县教育局\n三、县民政局',
    '抄送如下：\n县发改局\n1.公开目录。\n其他单位\n公开清单。',
  ])('no units, or not ordered by them: %s', (text) => {
    expect(tasks(text)).toEqual([]);
  });
});
