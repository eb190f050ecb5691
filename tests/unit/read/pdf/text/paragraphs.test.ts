import { describe, expect, it } from 'vitest';
import { groupLines, lineText } from '../../../../../src/read/pdf/text/lines.ts';
import { groupParagraphs } from '../../../../../src/read/pdf/text/paragraphs.ts';
import { textAt } from '../page.ts';

/** As wide as the full lines show: the page itself goes on for another half of a character. */
const column = { left: 60, right: 260 };

/** Lines one below the other, each [text, where it begins]. */
function paragraphsOf(lines: readonly (readonly [string, number])[]): readonly string[] {
  const items = lines.map(([text, left], index) => textAt(text, left, 100 + 16 * index));
  return groupParagraphs(groupLines(items), column).map((paragraph) => paragraph.map(lineText).join(''));
}

describe('centred lines (居中)', () => {
  it('are one title where the first is full, though its column is known too narrow', () => {
    const lines = [
      ['附件：关于政务公开工作要点的各主要任务', 70],
      ['分解表', 150],
    ] as const;
    expect(paragraphsOf(lines)).toEqual(['附件：关于政务公开工作要点的各主要任务分解表']);
  });

  it('are two where the first had room', () => {
    const lines = [
      ['某县人民政府办公室', 117.5],
      ['工作通知', 142.5],
    ] as const;
    expect(paragraphsOf(lines)).toEqual(['某县人民政府办公室', '工作通知']);
  });

  it('a heading with its indent is none, though it ends as far from the right', () => {
    const lines = [
      ['完善信息公开制度，加强机关网站监督检查工', 60],
      ['（四）加强政务信息管理和公开工作', 80],
    ] as const;
    expect(paragraphsOf(lines)).toHaveLength(2);
  });
});

describe('a first line with its indent that ends as far from the right (首行缩进)', () => {
  it('goes on in the full line below it, for whose first word it had no room', () => {
    const lines = [
      ['（五）深化信息公开，扩大监督的范', 81.5],
      ['围，聚焦重点领域和关键环节，主动回应社会', 60],
    ] as const;
    expect(paragraphsOf(lines)).toHaveLength(1);
  });
});

describe('a full line that an assignment closes', () => {
  it.each([
    [['1、落实重大行政决策程序规定。〔法规科〕', '2、清理规范性文件。'], 2],
    [['1、落实重大行政决策程序规定（试行）〔2023〕', '2号文件。'], 1],
  ] as const)('%j: %d', ([above, below], count) => {
    expect(
      paragraphsOf([
        [above, 60],
        [below, 60],
      ]),
    ).toHaveLength(count);
  });
});

describe('a label below a full line begins a field of its own', () => {
  it.each([
    [['责任单位：区发改局、区工信局、区住建局、镇', '工作要求：加强领导'], 2],
    [['推进社区书房建设，组织经典诵读活动一百场', '[责任领导]党委书记'], 2],
    // A longer label is cut, and a bracket goes on.
    [['推进社区书房建设，经典诵读一百场。牵头', '责任单位：区文旅局'], 1],
    [['推进社区书房建设（6月底前完成主体工程，', '责任单位：区文旅局）'], 1],
  ] as const)('%j: %d', ([above, below], count) => {
    expect(
      paragraphsOf([
        [above, 60],
        [below, 60],
      ]),
    ).toHaveLength(count);
  });
});

describe('a quotation mark sticks to the characters on both sides (LibreOffice, browsers)', () => {
  it.each([
    [['开展深化改革千名干部进企业活动推进线', '上“一网通办”'], 1],
    [['开展深化改革千名干部进企业活动推进。', '上“一网通办”'], 2],
  ] as const)('%j: %d', ([above, below], count) => {
    expect(
      paragraphsOf([
        [above, 60],
        [below, 60],
      ]),
    ).toHaveLength(count);
  });
});

describe('sizes mixed within a paragraph (网页)', () => {
  /** Each line's pieces: [text, left, size]. */
  const count = (lines: readonly (readonly (readonly [string, number, number])[])[]): number => {
    const items = lines.flatMap((pieces, index) =>
      pieces.map(([text, left, size]) => textAt(text, left, 100 + 16 * index, { size })),
    );
    return groupParagraphs(groupLines(items), column).length;
  };
  const label = ['牵头单位：', 80, 12] as const;

  it('lines that have a size in common are one', () => {
    expect(count([[label, ['县财政局；完成时限：九月底', 140, 10]], [['前', 60, 10]]])).toBe(1);
  });

  it('a sentence that an indented line breaks off goes on at the margin', () => {
    expect(count([[['牵头单位：县财政局，完成时限', 84, 12]], [['月底前', 60, 10]]])).toBe(1);
  });

  it('behind a stop, or at the margin, another size is another paragraph', () => {
    expect(count([[['牵头单位：县财政局，于六月。', 84, 12]], [['月底前', 60, 10]]])).toBe(2);
    expect(count([[['牵头单位：县财政局，完成时限为九', 60, 12]], [['月底前', 60, 10]]])).toBe(2);
  });
});

it('an entry of a table of contents ends with its page number, though its line is full', () => {
  const entry = `一、稳住经济运行${'…'.repeat(11)}1`;
  expect(
    paragraphsOf([
      [entry, 60],
      ['二、深化改革', 60],
    ]),
  ).toEqual([entry, '二、深化改革']);
});

describe('items of a cell, each line full (20 characters)', () => {
  const first = '1.完善信息公开制度，加强机关网站监督检查；';
  it.each([
    { why: 'the next one', lines: [first, '2.推进决策公开。'], count: 2 },
    {
      why: 'the next one below a second line',
      lines: ['1.完善信息公开制度，加强机关网站监督检查工', '作，公布各项工作目录，并开展督导检查评估；', '2.推进。'],
      count: 2,
    },
    { why: 'a number that is none', lines: [first, '5.推进决策公开。'], count: 1 },
    {
      why: 'a number in a sentence',
      lines: ['1.完善信息公开制度，加强机关网站监督检查，', '2.推进决策公开。'],
      count: 1,
    },
    { why: 'a measure', lines: [first, '2.5公里'], count: 1 },
  ])('$why: $count', ({ lines, count }) => {
    expect(paragraphsOf(lines.map((line) => [line, 60] as const))).toHaveLength(count);
  });
});
