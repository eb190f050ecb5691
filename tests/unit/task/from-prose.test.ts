import { describe, expect, it } from 'vitest';
import { findStructure } from '../../../src/structure/structure.ts';
import { tasksFromProse } from '../../../src/task/from-prose.ts';
import { documentOf } from '../structure/document-of.ts';

const read = (text: string) => tasksFromProse(findStructure(documentOf(text)).value);

const roles = { lead: 'L', support: 'S', responsible: 'R' } as const;

/** "甲/乙: 任务 = L县财政局 R县教育局 @6月底前" a task a line. */
const tasks = (text: string): readonly string[] =>
  read(text).drafts.map(({ task }) => {
    const path = task.path.map(({ title }) => title).join('/');
    const units = task.assignment.units.map(({ role, name }) => `${roles[role]}${name}`).join(' ');
    return `${path}: ${task.requirement} = ${units}${task.deadline === null ? '' : ` @${task.deadline.raw}`}`;
  });

describe('what a bracket covers (domain 6)', () => {
  it.each<[string, readonly string[]]>([
    ['一、甲\n（一）推进公开。公开目录。（由区编办牵头落实）', ['甲/推进公开: 公开目录。 = L区编办']],
    ['一、甲\n（一）推进公开。公开目录。(区编办、区财政局负责)', ['甲/推进公开: 公开目录。 = R区编办 R区财政局']],
    ['一、甲\n（一）推进公开。公开目录（责任单位：区编办）。', ['甲/推进公开: 公开目录。 = R区编办']],
    [
      '一、甲\n（一）推进公开。公开目录。（牵头单位：区编办，配合单位：区财政局）',
      ['甲/推进公开: 公开目录。 = L区编办 S区财政局'],
    ],
    ['一、甲\n（一）推进公开。（责任单位：区编办）', ['甲: 推进公开。 = R区编办']],
    [
      '一、甲\n1.公开目录。（区编办牵头，区财政局等按职责分工负责。以下均需各镇人民政府、各街道办事处落实，不再列出）',
      ['甲: 公开目录。 = L区编办 R区财政局'],
    ],
    ['一、甲\n1.推进公开（责任单位：区编办）', ['甲: 推进公开 = R区编办']],
    [
      '一、甲\n（一）推进公开。公开目录。（区编办负责）公开清单。（区司法局负责）',
      ['甲/推进公开: 公开目录。 = R区编办', '甲/推进公开: 公开清单。 = R区司法局'],
    ],
    [
      '一、甲\n（一）推进公开。一是公开目录。（由区编办牵头）二是公开清单。（由区司法局牵头）',
      ['甲/推进公开: 公开目录。 = L区编办', '甲/推进公开: 公开清单。 = L区司法局'],
    ],
    [
      '一、甲\n（一）推进公开。一要公开目录，（由区编办负责）二要公开清单。（由区司法局负责）',
      ['甲/推进公开: 公开目录， = R区编办', '甲/推进公开: 公开清单。 = R区司法局'],
    ],
    [
      '一、甲\n（一）推进公开。一是公开目录。二是公开清单。（以上由区编办牵头落实）三是公开依据。（由区司法局牵头落实）',
      ['甲/推进公开: 公开目录。 = L区编办', '甲/推进公开: 公开清单。 = L区编办', '甲/推进公开: 公开依据。 = L区司法局'],
    ],
    [
      '一、甲\n（一）推进公开。\n1.公开目录。\n2.公开清单。\n（以上由区编办、区司法局分别负责）',
      ['甲/推进公开: 公开目录。 = R区编办 R区司法局', '甲/推进公开: 公开清单。 = R区编办 R区司法局'],
    ],
    [
      '一、甲\n（一）推进公开。1.公开目录。（责任单位：区编办）2.公开清单。（责任单位：区司法局）',
      ['甲/推进公开: 公开目录。 = R区编办', '甲/推进公开: 公开清单。 = R区司法局'],
    ],
    [
      '一、甲\n（一）推进公开。公开目录。（县财政局牵头，县教育局配合，6月底前完成）',
      ['甲/推进公开: 公开目录。 = L县财政局 S县教育局 @6月底前完成'],
    ],
    ['一、甲\n（一）推进公开。公开目录。（责任单位：县财政局', ['甲/推进公开: 公开目录。 = R县财政局']],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

describe('who acts, said in other ways', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n1.公开目录。\n责任领导：张伟 责任部门：县财政局 完成时间：6月底前\n2.公开清单。\n责任部门：县教育局',
      ['甲: 公开目录。 = R县财政局 @6月底前', '甲: 公开清单。 = R县教育局'],
    ],
    [
      '一、甲\n（一）推进公开。公开目录。由县财政局牵头，县教育局配合，于6月底前完成。',
      ['甲/推进公开: 公开目录。 = L县财政局 S县教育局 @于6月底前完成'],
    ],
    [
      '一、甲\n（一）推进公开。公开目录。牵头单位为县财政局，责任单位为县直各部门。',
      ['甲/推进公开: 公开目录。 = L县财政局 R县直各部门'],
    ],
    [
      '一、责任单位：县财政局\n1.公开目录。\n二、责任单位：县教育局\n1.公开清单。',
      ['责任单位：县财政局: 公开目录。 = R县财政局', '责任单位：县教育局: 公开清单。 = R县教育局'],
    ],
    ['一、甲\n会议决定，由县财政局牵头，县教育局配合，公开目录。', ['甲: 公开目录。 = L县财政局 S县教育局']],
    ['一、甲\n1.公开目录。责任单位：①县财政局；②县教育局', ['甲: 公开目录。 = R县财政局 R县教育局']],
    [
      '一、甲\n（一）推进公开。公开目录。\n【牵头单位】县财政局\n【配合单位】县教育局、县司法局\n【完成时限】6月底前',
      ['甲/推进公开: 公开目录。 = L县财政局 S县教育局 S县司法局 @6月底前'],
    ],
    [
      '一、由县财政局牵头负责：\n1.公开目录。\n二、由县教育局牵头负责：\n1.公开清单。',
      ['由县财政局牵头负责：: 公开目录。 = L县财政局', '由县教育局牵头负责：: 公开清单。 = L县教育局'],
    ],
    [
      '一、甲（以下任务由县财政局负责）\n1.公开目录。\n2.公开清单。',
      ['甲: 公开目录。 = R县财政局', '甲: 公开清单。 = R县财政局'],
    ],
    [
      '一、甲\n1.公开目录。（责任部室：发展部，配合部室：宣传部）\n2.公开清单。（承办委室：农业农村委）',
      ['甲: 公开目录。 = R发展部 S宣传部', '甲: 公开清单。 = R农业农村委'],
    ],
    ['一、甲\n1.公开目录。（责任单位：县财政局等9个部门）', ['甲: 公开目录。 = R县财政局 R9个部门']],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });

  it('a person before the next label is kept', () => {
    const text = '一、甲\n1.公开目录。\n责任领导：张伟 责任部门：县财政局';
    const [draft] = tasksFromProse(findStructure(documentOf(text)).value).drafts;
    expect(draft?.task.extra).toEqual({ 责任领导: '张伟' });
  });

  it.each(['一、甲\n牵头单位为第一责任主体，要切实负起责任。', '一、甲\n公开目录（以下简称目录）。'])(
    'nobody: %s',
    (text) => {
      expect(tasks(text)).toEqual([]);
    },
  );
});

describe('brackets of units alone (domain 6: a role word or a label is needed)', () => {
  it.each<[string, readonly string[]]>([
    ['一、甲\n（一）推进公开。公开目录。（区编办、区财政局）', []],
    [
      '一、甲\n1.公开目录。（区编办，各镇〈街道〉，排名第一位为牵头单位，下同）\n2.公开清单。（区司法局、区财政局）\n3.开会。（区编办、县城）',
      ['甲: 公开目录。 = L区编办 R各镇〈街道〉', '甲: 公开清单。 = L区司法局 R区财政局'],
    ],
    [
      '一、甲\n1.公开目录。（区编办、区司法局，列第一位的为牵头单位）\n2.公开清单。（区司法局、区财政局）',
      ['甲: 公开目录。 = L区编办 R区司法局'],
    ],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

describe('assignments in paragraphs of their own', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n（一）推进公开\n公开目录。\n责任单位：县财政局、县教育局',
      ['甲/推进公开: 公开目录。 = R县财政局 R县教育局'],
    ],
    [
      '一、甲\n（一）推进公开\n公开目录。\n牵头单位：县财政局\n配合单位：县教育局\n完成时限：6月底前',
      ['甲/推进公开: 公开目录。 = L县财政局 S县教育局 @6月底前'],
    ],
    [
      '一、甲\n（一）推进公开。\n完成时限：6月底前\n牵头单位：县财政局\n（二）推进清单。\n牵头单位：县教育局',
      ['甲: 推进公开。 = L县财政局 @6月底前', '甲: 推进清单。 = L县教育局'],
    ],
    [
      '一、甲\n公开目录。\n【牵头单位】县财政局\n【配合单位】县自然资源局、县教育局\n【完成时限】6月底前',
      ['甲: 公开目录。 = L县财政局 S县自然资源局 S县教育局 @6月底前'],
    ],
    [
      '一、甲\n公开目录。\n责任领导：吴江    牵头单位：县财政局    完成时限：6月底前',
      ['甲: 公开目录。 = L县财政局 @6月底前'],
    ],
    ['一、甲\n公开目录。\n【责任单位】县财政局\n【完成时限】6月底前', ['甲: 公开目录。 = R县财政局 @6月底前']],
    ['一、甲\n公开目录。\n（责任单位：县财政局）\n（完成时限：6月底前）', ['甲: 公开目录。 = R县财政局 @6月底前']],
    ['一、甲\n公开目录。\n——责任单位：县财政局、县教育局', ['甲: 公开目录。 = R县财政局 R县教育局']],
    ['一、甲\n公开目录。（责任单位：县财政局 县教育局 各镇街）', ['甲: 公开目录。 = R县财政局 R县教育局 R各镇街']],
    [
      '一、甲\n●公开目录。\n责任单位：县财政局\n●公开清单。\n责任单位：县教育局',
      ['甲: ●公开目录。 = R县财政局', '甲: ●公开清单。 = R县教育局'],
    ],
    ['一、甲\n牵头单位：县财政局\n各单位要抓好落实。', [': 甲 = L县财政局']],
    [
      '一、甲\n（一）推进公开。①公开目录；②公开清单。\n牵头单位：县财政局\n配合单位：县教育局\n完成时限：6月底前',
      ['甲/推进公开: ①公开目录；②公开清单。 = L县财政局 S县教育局 @6月底前'],
    ],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });

  it('never speaks of the task of another heading', () => {
    const text = '一、甲\n1.公开目录。\n牵头单位：县财政局\n2.公开清单。\n牵头单位：县教育局\n配合单位：县司法局';
    expect(tasks(text)).toEqual(['甲: 公开目录。 = L县财政局', '甲: 公开清单。 = L县教育局 S县司法局']);
  });

  it('keeps persons and other fields', () => {
    const text = '一、甲\n公开目录。\n责任领导：吴江\n责任单位：县财政局';
    expect(read(text).drafts.map(({ task }) => task.extra)).toEqual([{ 责任领导: '吴江' }]);
  });
});

describe('an assignment on the line of a heading', () => {
  it.each<[string, readonly string[]]>([
    ['一、甲（责任单位：县财政局）\n公开目录。\n公开清单。', ['甲: 公开目录。\n公开清单。 = R县财政局']],
    [
      '一、甲\n（一）乙（县财政局牵头，县教育局配合）\n1.公开目录。\n2.公开清单。',
      ['甲/乙: 公开目录。 = L县财政局 S县教育局', '甲/乙: 公开清单。 = L县财政局 S县教育局'],
    ],
    [
      '一、甲\n（一）乙。（责任单位：县财政局）\n（二）丙。（责任单位：县教育局）',
      ['甲: 乙。 = R县财政局', '甲: 丙。 = R县教育局'],
    ],
    [
      '一、甲（责任单位：县财政局）\n1.公开目录。（责任单位：县教育局）\n2.公开清单。',
      ['甲: 公开目录。 = R县教育局', '甲: 公开清单。 = R县财政局'],
    ],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

describe('brackets behind an item', () => {
  it.each<[string, readonly string[]]>([
    ['一、甲\n1.公开目录。（县财政局 县教育局负责）', ['甲: 公开目录。 = R县财政局 R县教育局']],
    ['一、甲\n1.公开目录（县财政局，8月底前）', ['甲: 公开目录 = R县财政局 @8月底前']],
    ['一、甲\n1.公开目录。（县财政局牵头；6月、11月）', ['甲: 公开目录。 = L县财政局 @6月、11月']],
    [
      '一、甲\n1.公开目录。（创新实践部、县财政局负责；动态清零）',
      ['甲: 公开目录。 = R创新实践部 R县财政局 @动态清零'],
    ],
    ['一、甲\n1.公开目录。（责任单位/县财政局）', ['甲: 公开目录。 = R县财政局']],
    ['一、甲\n1.公开目录。\n牵头：县财政局；配合：县教育局', ['甲: 公开目录。 = L县财政局 S县教育局']],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

describe('items that say who does the items before them', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n（一）目标任务：公开目录。\n（二）重点举措：\n1.公开清单。\n2.公开依据。\n（三）责任分工：县财政局牵头，县教育局配合。\n（四）完成时限：6月底前。',
      [
        '甲: 目标任务：公开目录。 = L县财政局 S县教育局 @6月底前',
        '甲/重点举措：: 公开清单。 = L县财政局 S县教育局 @6月底前',
        '甲/重点举措：: 公开依据。 = L县财政局 S县教育局 @6月底前',
      ],
    ],
    [
      '一、甲\n1.公开目录。\n2.牵头单位：县财政局\n3.配合单位：县教育局\n4.公开清单。\n5.责任单位：县司法局',
      ['甲: 公开目录。 = L县财政局 S县教育局', '甲: 公开清单。 = R县司法局'],
    ],
    ['一、甲\n1.公开目录。（责任单位：县司法局）\n2.公开清单。\n3.责任单位：县财政局', ['甲: 公开目录。 = R县司法局']],
    [
      '一、甲\n1.牵头单位：县财政局\n2.责任单位：县教育局\n3.完成时限：6月底前\n4.公开目录。\n5.公开清单。',
      ['甲: 公开目录。 = L县财政局 R县教育局 @6月底前', '甲: 公开清单。 = L县财政局 R县教育局 @6月底前'],
    ],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

describe('a line below the last item of each heading', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n1.公开目录。\n2.公开清单。\n（责任单位：区编办）\n二、乙\n3.公开预算。\n4.公开决算。\n责任单位：区财政局\n完成时限：6月底前',
      [
        '甲: 公开目录。 = R区编办',
        '甲: 公开清单。 = R区编办',
        '乙: 公开预算。 = R区财政局 @6月底前',
        '乙: 公开决算。 = R区财政局 @6月底前',
      ],
    ],
    [
      '一、甲\n1.公开目录。\n2.公开清单。\n（责任单位：区编办）\n二、乙\n3.公开预算。\n（责任单位：区财政局）',
      ['甲: 公开清单。 = R区编办', '乙: 公开预算。 = R区财政局'],
    ],
    [
      '一、甲\n1.公开目录。\n2.公开清单。\n（责任单位：区编办）\n二、乙\n3.公开预算。\n（责任单位：区财政局）\n4.公开决算。\n（责任单位：区审计局）',
      ['甲: 公开清单。 = R区编办', '乙: 公开预算。 = R区财政局', '乙: 公开决算。 = R区审计局'],
    ],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

describe('lines that say who above what is to be done', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n（一）公开组\n牵头单位：县财政局\n成员单位：县教育局\n工作职责：公开目录。\n定期更新。\n（二）督查组\n牵头单位：县审计局\n完成时限：6月底前\n公开清单。',
      [
        '甲/公开组: 工作职责：公开目录。\n定期更新。 = L县财政局 R县教育局',
        '甲/督查组: 公开清单。 = L县审计局 @6月底前',
      ],
    ],
    [
      '一、甲\n（一）公开目录\n责任单位：县财政局\n（二）公开清单\n责任单位：县审计局\n请各单位抓好落实，按时报送。',
      ['甲: 公开目录 = R县财政局', '甲: 公开清单 = R县审计局'],
    ],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

it('persons alone give no task, and that is told', () => {
  const told = (text: string): readonly unknown[] =>
    tasksFromProse(findStructure(documentOf(text)).value).findings.map(({ rule, args }) => [rule, args]);
  expect(
    told('1.公开目录。责任人：王建国；完成时间：6月底前。\n2.公开清单。（责任人：李明）\n3.公开预算，责任人：张伟。'),
  ).toEqual([
    ['missing-unit', { text: '公开目录' }],
    ['missing-unit', { text: '公开清单' }],
    ['missing-unit', { text: '公开预算，责任人：张伟。' }],
  ]);
});

it('text behind the last assignment of a paragraph is told', () => {
  const told = (text: string): readonly unknown[] =>
    tasksFromProse(findStructure(documentOf(text)).value).findings.map(({ rule, args }) => [rule, args]);
  expect(told('一、甲\n1.公开目录。（责任单位：县财政局）同时公开评价结果，接受监督。')).toEqual([
    ['missing-unit', { text: '同时公开评价结果，接受监督。' }],
  ]);
  expect(told('一、甲\n1.公开目录。（责任单位：县财政局）。')).toEqual([]);
});

describe('clauses of a section on who does what', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、职责分工。县财政局负责公开预算；县教育局、县民政局负责公开政策。',
      [
        '职责分工: 县财政局负责公开预算； = R县财政局',
        '职责分工: 县教育局、县民政局负责公开政策。 = R县教育局 R县民政局',
      ],
    ],
    [
      '一、责任分工\n（一）县财政局：负责公开预算。定期检查。\n（二）县教育局。牵头公开政策。',
      ['责任分工: 负责公开预算。定期检查。 = R县财政局', '责任分工/县教育局: 牵头公开政策。 = L县教育局'],
    ],
    [
      '一、职责分工\n1.县财政局牵头公开预算。\n2.县教育局负责公开政策。\n3.县审计局：每季度公开报告。',
      [
        '职责分工: 县财政局牵头公开预算。 = L县财政局',
        '职责分工: 县教育局负责公开政策。 = R县教育局',
        '职责分工: 每季度公开报告。 = R县审计局',
      ],
    ],
    [
      '一、部门职责\n县财政局：负责公开预算；定期检查预算。\n每季度通报。\n县教育局负责公开政策。\n县审计局\n负责公开报告。',
      [
        '部门职责: 负责公开预算；定期检查预算。\n每季度通报。 = R县财政局',
        '部门职责: 负责公开报告。 = R县审计局',
        '部门职责: 县教育局负责公开政策。 = R县教育局',
      ],
    ],
    ['一、职责分工\n各镇街、各部门要高度重视。', []],
    ['一、明确部门职责分工。县财政局负责公开预算；县教育局负责公开政策。', []],
    ['一、组织领导。县财政局负责公开预算；县教育局负责公开政策。', []],
  ])('%s', (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });
});

describe('legends', () => {
  it('act from where they stand; a unit alone stays as it is', () => {
    const text = [
      '一、甲',
      '（一）乙。公开目录。（县财政局、县教育局负责）',
      '（二）丙。公开清单。（县司法局、县教育局负责。列首位的为牵头单位，下同）',
      '（三）丁。公开依据。（县财政局、县教育局负责）',
      '（四）戊。公开结果。（县财政局负责）',
      '（五）己。公开流程。（各镇街、县财政局负责）',
    ];
    expect(tasks(text.join('\n')).map((line) => line.split('= ')[1])).toEqual([
      'R县财政局 R县教育局',
      'L县司法局 R县教育局',
      'L县财政局 R县教育局',
      'R县财政局',
      'R各镇街 R县财政局',
    ]);
  });
});

describe('what assigns nothing', () => {
  it.each([
    '一、甲\n（一）推进公开（试行）。公开目录。',
    '一、甲\n修订《办法》（以下简称“办法”），报县财政局负责人审定。',
    '一、甲\n各镇街、县政府各部门要高度重视，抓好落实。',
    '一、甲\n由县财政局负责起草实施细则。',
    '一、甲\n公开目录。（县财政局、县教育局）',
    '一、甲\n遇有问题及时报告。（联系人：李强，电话：0817—8622345）',
    '一、甲\n推进卫生院（含社区卫生服务中心）标准化建设。',
    '一、甲\n对工作不力的，由县监察局责令限期改正。',
    '一、甲\n完成时限：6月底前',
  ])('%s', (text) => {
    expect(tasks(text)).toEqual([]);
  });

  it('items beside assigned ones are told, not guessed', () => {
    const text = '一、甲\n（一）推进公开。公开目录。（责任单位：县财政局）\n（二）推进清单。公开清单。';
    expect(read(text).findings).toMatchObject([
      { rule: 'missing-unit', args: { text: '公开清单。' }, severity: 'info' },
    ]);
  });

  it('an assignment with nothing to speak of is told', () => {
    const told = (text: string) => read(text).findings.map(({ rule, args }) => [rule, args]);
    expect(told('责任单位：县财政局\n一、甲')).toEqual([['empty-requirement', { units: '责任单位：县财政局' }]]);
    expect(told('一、甲\n公开目录。（县财政局负责）\n（以上由县教育局负责）')).toEqual([
      ['empty-requirement', { units: '以上由县教育局负责' }],
    ]);
  });

  it('a bracket that nobody closed is told', () => {
    const [draft] = read('一、甲\n（一）推进公开。公开目录。（责任单位：县财政局').drafts;
    expect(draft?.findings.map(({ rule }) => rule)).toEqual(['unclosed-bracket']);
  });
});
