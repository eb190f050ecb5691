import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/model/notice.ts';
import { renderSections } from '../../../src/structure/render.ts';
import { findStructure } from '../../../src/structure/structure.ts';
import { documentOf } from './document-of.ts';

const sectionsOf = (text: string): readonly Section[] =>
  renderSections(findStructure(documentOf(text)).value, new Set()).sections;

const flatten = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...flatten(section.children)]);

/** "1 一、 标题 | 正文" a section a line. */
const lines = (text: string): readonly string[] =>
  flatten(sectionsOf(text)).map(({ level, label, title, text: body }) => `${level} ${label} ${title} | ${body}`);

it('第一节 is inside of 第二章, and both are of level 0', () => {
  const parts = sectionsOf('第一章 总则\n第二章 任务\n第一节 工业\n推进公开。\n第二节 农业\n第三章 保障');
  expect(parts.map(({ label, children }) => [label, children.map((child) => child.label)])).toEqual([
    ['第一章', []],
    ['第二章', ['第一节', '第二节']],
    ['第三章', []],
  ]);
});

it('a duty of a unit with its bracket begins a paragraph below a long line', () => {
  const title = '某省城市轨道交通运营突发事件应急指挥部成员单位职责';
  const text = `一、职责\n${title}\n省委宣传部(省政府新闻办)：负责舆论引导。`;
  expect(lines(text)).toEqual([`1 一、 职责 | ${title}\n省委宣传部(省政府新闻办)：负责舆论引导。`]);
});

describe('labels that their neighbours make', () => {
  it.each<[string, readonly string[]]>([
    ['一、目标\n1.1 公开目录。\n1.2 公开清单。', ['1 一、 目标 | ', '2 1.1 公开目录。 | ', '2 1.2 公开清单。 | ']],
    [
      '1 目标\n1.1 公开\n1.1.1 公开目录。\n1.1.2 公开清单。\n1.2 解读\n2 保障\n2.1 加强领导。',
      [
        '3 1 目标 | ',
        '4 1.1 公开 | ',
        '5 1.1.1 公开目录。 | ',
        '5 1.1.2 公开清单。 | ',
        '4 1.2 解读 | ',
        '3 2 保障 | ',
        '4 2.1 加强领导。 | ',
      ],
    ],
    // A number without white space, where 1.1 follows or 1.… stands before; what is counted is no chapter.
    [
      '某县防汛应急预案\n1目标\n1.1公开\n公开目录。\n5家企业\n2保障措施\n加强领导。\n3 附件说明\n见附件。',
      ['3 1 目标 | ', '4 1.1 公开 | 公开目录。\n5家企业', '3 2 保障措施 | 加强领导。', '3 3 附件说明 | 见附件。'],
    ],
    [
      '1.公开\n1.1 目录\n（1）公开目录。\n1.2 清单\n（1）公开清单。',
      ['3 1. 公开 | ', '4 1.1 目录 | ', '4 （1） 公开目录。 | ', '4 1.2 清单 | ', '4 （1） 公开清单。 | '],
    ],
    [
      '任务一：公开\n1.公开目录。\n2.公开清单。\n任务二：解读\n1.解读政策。',
      ['1 任务一： 公开 | ', '3 1. 公开目录。 | ', '3 2. 公开清单。 | ', '1 任务二： 解读 | ', '3 1. 解读政策。 | '],
    ],
    ['一、目标\na)公开目录。\nb)公开清单。', ['1 一、 目标 | ', '2 a) 公开目录。 | ', '2 b) 公开清单。 | ']],
    ['一、目标\nⅠ.公开目录。\nⅡ.公开清单。', ['1 一、 目标 | ', '2 Ⅰ. 公开目录。 | ', '2 Ⅱ. 公开清单。 | ']],
    [
      '第一章 总则\n第一条 公开目录。\n第二条 公开清单。',
      ['0 第一章 总则 | ', '1 第一条 公开目录。 | ', '1 第二条 公开清单。 | '],
    ],
    // The number of a chapter does not stand between 1.2 and 1.3.
    [
      '一、目标\n1.1 公开目录。\n1.2 公开清单。\n7公开内容\n1.3 公开结果。',
      ['1 一、 目标 | ', '2 1.1 公开目录。 | ', '2 1.2 公开清单。 | 7公开内容', '2 1.3 公开结果。 | '],
    ],
    // One alone, or amounts, are none.
    ['一、目标\n1.1 公开目录。', ['1 一、 目标 | 1.1 公开目录。']],
    ['一、目标\n1.5万亩农田。\n1.6万人就业。', ['1 一、 目标 | 1.5万亩农田。\n1.6万人就业。']],
    ['一、目标\n第一批项目开工。\n第二批项目开工。', ['1 一、 目标 | 第一批项目开工。\n第二批项目开工。']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('titles (domain 2.2)', () => {
  it.each<[string, readonly string[]]>([
    ['一、总体要求\n以人民为中心。', ['1 一、 总体要求 | 以人民为中心。']],
    ['（一）做好信息公开。聚焦重点领域。及时公开。', ['2 （一） 做好信息公开 | 聚焦重点领域。及时公开。']],
    ['三、落实政府责任清单信息公开。', ['1 三、 落实政府责任清单信息公开。 | ']],
    ['一、深化公开：聚焦重点；抓好落实。加强督查。', ['1 一、 深化公开：聚焦重点；抓好落实 | 加强督查。']],
    ['（一）基本原则。\n坚持公开为常态。\n坚持便民。', ['2 （一） 基本原则。 | 坚持公开为常态。\n坚持便民。']],
    ['一、学习（含“会议。精神”）要求。落实。', ['1 一、 学习（含“会议。精神”）要求 | 落实。']],
    ['(一)深化"放管服"改革.全面实行清单制度,及时公布.', ['2 (一) 深化"放管服"改革 | 全面实行清单制度,及时公布.']],
    ['第一节 目标任务\n推进公开。', ['0 第一节 目标任务 | 推进公开。']],
    ['第二部分重点任务\n推进公开。', ['0 第二部分 重点任务 | 推进公开。']],
    [
      '（一）推进公开。主要做到：一是深化公开。公开目录。二是推进清单。',
      ['2 （一） 推进公开 | 主要做到：', '3 一是 深化公开。 | 公开目录。', '3 二是 推进清单。 | '],
    ],
    [
      '（一）推进公开。一是深化公开。（由区编办牵头）二是推进清单。（由区发改局牵头）',
      ['2 （一） 推进公开 | ', '3 一是 深化公开。 | ', '3 二是 推进清单。 | '],
    ],
    [
      '一、主要做法\n一是健全机制。开会。\n二是拓宽渠道。发布。',
      ['1 一、 主要做法 | ', '2 一是 健全机制 | 开会。', '2 二是 拓宽渠道 | 发布。'],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('sequences (domain 2.3)', () => {
  it('keeps printed labels with their ordinals', () => {
    expect(flatten(sectionsOf('一、甲\n三、乙')).map(({ label, ordinal }) => `${label}${ordinal}`)).toEqual([
      '一、1',
      '三、3',
    ]);
  });

  it('nests by the form of the labels, levels may be skipped', () => {
    const text = '第一部分 要求\n一、甲\n（一）乙\n1．丙\n（1）丁\n①戊\n二、己\n1.庚';
    expect(flatten(sectionsOf(text)).map(({ level, label }) => `${level}${label}`)).toEqual([
      '0第一部分',
      '1一、',
      '2（一）',
      '31．',
      '4（1）',
      '5①',
      '1二、',
      '31.',
    ]);
  });
});

describe('items that ran into one paragraph', () => {
  it.each<[string, readonly string[]]>([
    [
      '总的要求是公开。 一、加强领导 1.开会。部署工作。 2.培训。 二、深化改革 3.改革。',
      ['1 一、 加强领导 | ', '3 1. 开会 | 部署工作。', '3 2. 培训。 | ', '1 二、 深化改革 | ', '3 3. 改革。 | '],
    ],
    [
      '（一）加强领导。 （二）强化督查。　（三）严格考核。',
      ['2 （一） 加强领导。 | ', '2 （二） 强化督查。 | ', '2 （三） 严格考核。 | '],
    ],
    ['一、任务。共3项。 2、3月开会。', ['1 一、 任务 | 共3项。 2、3月开会。']],
    ['一、任务。增长5%。 1.5万人参加。 3.2万人受益。', ['1 一、 任务 | 增长5%。 1.5万人参加。 3.2万人受益。']],
    ['一、任务。见表。 3.甲。 1.乙。', ['1 一、 任务 | 见表。 3.甲。 1.乙。']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('headings without a label', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n——推进教育\n1.建园。\n2.建校。\n——建设健康县\n3.建院。',
      [
        '1 一、 甲 | ',
        '2 null ——推进教育 | ',
        '3 1. 建园。 | ',
        '3 2. 建校。 | ',
        '2 null ——建设健康县 | ',
        '3 3. 建院。 | ',
      ],
    ],
    [
      '（一）甲\n——推进教育\n1.建园。\n——建设健康县\n2.建院。',
      ['2 （一） 甲 | ', '3 null ——推进教育 | ', '3 1. 建园。 | ', '3 null ——建设健康县 | ', '3 2. 建院。 | '],
    ],
    ['一、原则\n——坚持公开\n——坚持便民\n二、任务', ['1 一、 原则 | ——坚持公开\n——坚持便民', '1 二、 任务 | ']],
    ['一、甲\n1.建园。\n——务必按时\n2.建校。', ['1 一、 甲 | ', '3 1. 建园。 | ——务必按时', '3 2. 建校。 | ']],
  ])('behind dashes between items: %s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('lines that are one paragraph', () => {
  it('none goes on across the notice’s recipients', () => {
    const text =
      '关于加强公开的意见\n中山县政府门户网站政务公开栏目发布时间二〇一六年三月\n各乡镇人民政府：\n推进公开，制定意见。\n一、甲';
    const loose = findStructure(documentOf(text)).value.loose.map(({ item }) =>
      item.kind === 'passage' ? item.text : '',
    );
    expect(loose).toContain('推进公开，制定意见。');
  });

  it.each([
    ['中山县2024—2025年冬春季农村人居环境综合整治行动实施方案', '2023年以来，村庄面貌不断改善。', 2],
    ['中山县农村人居环境综合整治行动实施方案（2024年7月—2026年6月）', '村庄面貌不断改善。', 2],
    ['中山县要求各乡镇于年底前制定农村人居环境综合整治行动实施方案', '，报县政府。', 1],
    ['中山县要求各乡镇于年底前制定农村人居环境综合整治行动实施方', '案。', 1],
  ])('an attachment’s title is a paragraph: %s / %s', (title, next, count) => {
    const text = `关于加强整治的通知\n各乡镇人民政府：\n现印发给你们。\n\n${title}\n\n${next}\n一、甲`;
    const loose = findStructure(documentOf(text)).value.loose.flatMap(({ item }) =>
      item.kind === 'passage' && !item.text.startsWith('现') ? [item.text] : [],
    );
    expect(loose).toEqual(count === 2 ? [title, next] : [title + next]);
  });

  const indented = [
    '　　一、加强领导。各单位要高度重视政务公开工作，明确分管负责人和工作机构，',
    '配齐配强工作人员，确保各项任务落到实处。各单位要制定具体方案，于年底前报',
    '送区政府办公室。',
    '　　二、严格督查。区政府督查室要加强跟踪督办，定期通报各单位工作进展，对于',
    '2023年12月31日前没有完成任务的，在全区通报批评。（责任单位：区政府督查室、区',
    '政府办公室）',
    '　　三、强化培训。各单位要把政务公开纳入干部教育培训内容，组织开展业务培训。',
    '每年至少组织一次。',
  ];
  const expected = [
    '加强领导|各单位要高度重视政务公开工作，明确分管负责人和工作机构，配齐配强工作人员，确保各项任务落到实处。各单位要制定具体方案，于年底前报送区政府办公室。',
    '严格督查|区政府督查室要加强跟踪督办，定期通报各单位工作进展，对于2023年12月31日前没有完成任务的，在全区通报批评。（责任单位：区政府督查室、区政府办公室）',
    '强化培训|各单位要把政务公开纳入干部教育培训内容，组织开展业务培训。每年至少组织一次。',
  ];
  it.each([
    ['indented', indented],
    ['flush', indented.map((line) => line.trim())],
    ['indented by spaces', indented.map((line) => line.replace('　　', '    '))],
  ])('broken at a width, %s', (_, text) => {
    expect(sectionsOf(text.join('\n')).map(({ title, text: body }) => `${title}|${body}`)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    [
      '2.聚焦营商环境加强信息公开。做好深化“一窗受\n理·一次办好”改革，提供便利。',
      ['3 2. 聚焦营商环境加强信息公开 | 做好深化“一窗受理·一次办好”改革，提供便利。'],
    ],
    [
      '一、甲\n加强内容保障。（责任单位：县财政局、县\n教育局、县司法局）\n各单位抓好落实。',
      ['1 一、 甲 | 加强内容保障。（责任单位：县财政局、县教育局、县司法局）\n各单位抓好落实。'],
    ],
    [
      '一、甲\n推进公开。（责任单位：县财政局、县教育局\n二、乙',
      ['1 一、 甲 | 推进公开。（责任单位：县财政局、县教育局', '1 二、 乙 | '],
    ],
    ['一、甲\n责任单位：区市场监管局、\n相关街道办事处', ['1 一、 甲 | 责任单位：区市场监管局、相关街道办事处']],
    ['一、甲\n牵头单位：区商务局\n完成时限：6月底', ['1 一、 甲 | 牵头单位：区商务局\n完成时限：6月底']],
  ])('cut by a page: %s', (text, expectedLines) => {
    expect(lines(text)).toEqual(expectedLines);
  });
});

describe('words alone that part items', () => {
  it.each<[string, readonly string[]]>([
    [
      '一、甲\n做强工业经济\n1.公开目录。（县财政局负责）\n2.公开清单。\n发展服务业\n3.公开预算。（县教育局负责）\n推动改革开放\n4.公开决算。',
      [
        '1 一、 甲 | ',
        '2 null 做强工业经济 | ',
        '3 1. 公开目录。 | （县财政局负责）',
        '3 2. 公开清单。 | ',
        '2 null 发展服务业 | ',
        '3 3. 公开预算。 | （县教育局负责）',
        '2 null 推动改革开放 | ',
        '3 4. 公开决算。 | ',
      ],
    ],
    [
      '某县2024年工作要点\n做强工业经济\n1.公开目录。\n责任单位：县财政局\n2.公开清单。\n责任单位：县教育局\n推动改革开放\n3.公开预算。\n责任单位：县住建局',
      [
        '2 null 做强工业经济 | ',
        '3 1. 公开目录。 | 责任单位：县财政局',
        '3 2. 公开清单。 | 责任单位：县教育局',
        '2 null 推动改革开放 | ',
        '3 3. 公开预算。 | 责任单位：县住建局',
      ],
    ],
    // Below each item: its text. What counts something is a task, and 责任人张伟 a field.
    [
      '某县2024年工作要点\n1.公开目录（县财政局负责）\n编制目录和指南\n2.公开清单（县教育局负责）\n编制清单和说明\n3.公开预算（县住建局负责）',
      [
        '3 1. 公开目录 | （县财政局负责）\n编制目录和指南',
        '3 2. 公开清单 | （县教育局负责）\n编制清单和说明',
        '3 3. 公开预算 | （县住建局负责）',
      ],
    ],
    [
      '某县2024年工作要点\n1.公开目录。（县财政局负责）\n编制目录3份\n2.公开清单。（县教育局负责）\n3.公开预算。（县住建局负责）\n责任人张伟\n4.公开决算。',
      [
        '3 1. 公开目录。 | （县财政局负责）\n编制目录3份',
        '3 2. 公开清单。 | （县教育局负责）',
        '3 3. 公开预算。 | （县住建局负责）\n责任人张伟',
        '3 4. 公开决算。 | ',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});
