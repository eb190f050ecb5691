import { describe, expect, it } from 'vitest';
import { groupLines, lineText } from '../../../../../src/read/pdf/text/lines.ts';
import { findColumn } from '../../../../../src/read/pdf/text/margins.ts';
import { isPageNumber } from '../../../../../src/read/pdf/text/page-number.ts';
import { findHabits } from '../../../../../src/read/pdf/text/paragraph-habits.ts';
import { alignmentOf, groupParagraphs } from '../../../../../src/read/pdf/text/paragraphs.ts';
import { textAt } from '../page.ts';

const linesOf = (...items: Parameters<typeof groupLines>[0]) => groupLines(items).map(lineText);

describe('groupLines', () => {
  it.each([
    { name: 'sorts', items: [textAt('乙', 30, 40), textAt('丙', 0, 60), textAt('甲', 20, 40)], lines: ['甲乙', '丙'] },
    {
      name: 'a gap that setting made',
      items: [textAt('不少于', 0, 40), textAt('1', 32, 40), textAt('次', 39, 40)],
      lines: ['不少于1次'],
    },
    {
      name: 'a written space',
      items: [textAt('县财政局', 0, 40), textAt('县审计局', 45, 40)],
      lines: ['县财政局 县审计局'],
    },
    { name: 'Latin words', items: [textAt('Word', 0, 40), textAt('2016', 22, 40)], lines: ['Word 2016'] },
    { name: 'a wide gap', items: [textAt('办公室', 0, 40), textAt('2023年', 60, 40)], lines: ['办公室      2023年'] },
    {
      name: 'a raised note number',
      items: [textAt('附注', 0, 40), textAt('1', 20, 37, { size: 5 })],
      lines: ['附注1'],
    },
    {
      name: 'letters spaced out over a cell',
      items: [textAt('县', 0, 40), textAt('气', 30, 40), textAt('象', 60, 40), textAt('局', 90, 40)],
      lines: ['县气象局'],
    },
    {
      name: 'letters moved apart to fill a line, and further beside a number',
      items: ['于', '80', '人', '以', '上'].map((text, at) => textAt(text, [0, 14.5, 29, 41.3, 53.6][at] ?? 0, 40)),
      lines: ['于80人以上'],
    },
    {
      name: 'single letters of two names',
      items: [textAt('王', 0, 40), textAt('五', 15, 40), textAt('李', 45, 40), textAt('六', 60, 40)],
      lines: ['王 五    李 六'],
    },
    { name: 'bold by printing twice', items: [textAt('黑体', 0, 40), textAt('黑体', 0.3, 40)], lines: ['黑体'] },
    { name: 'the same word twice', items: [textAt('黑体', 0, 40), textAt('黑体', 20, 40)], lines: ['黑体黑体'] },
  ])('$name: $lines', ({ items, lines }) => {
    expect(linesOf(...items)).toEqual(lines);
  });
});

/** Lines 20 points apart, at the given left ends. */
function paragraphsOf(lines: readonly (readonly [number, string])[], right = 200) {
  const items = lines.map(([left, text], row) => textAt(text, left, 20 * row));
  return groupParagraphs(groupLines(items), { left: 0, right }).map((paragraph) => paragraph.map(lineText).join('/'));
}

const full = '二十个汉字正好占满这一行没有多余的位置了';

describe('groupParagraphs', () => {
  it.each([
    {
      name: 'first line indented',
      lines: [
        [20, full.slice(2)],
        [0, full],
        [0, '末行。'],
        [20, '下一段。'],
      ],
      texts: [`${full.slice(2)}/${full}/末行。`, '下一段。'],
    },
    {
      name: 'no indent, but the line had room',
      lines: [
        [0, '主送机关：'],
        [0, '各县：'],
      ],
      texts: ['主送机关：', '各县：'],
    },
    {
      name: 'a mark that cannot begin a line leaves room',
      lines: [
        [0, full.slice(1)],
        [0, '县，然后'],
      ],
      texts: [`${full.slice(1)}/县，然后`],
    },
    {
      name: 'a long number cannot be cut',
      lines: [
        [0, full.slice(2)],
        [0, '2023年底前'],
      ],
      texts: [`${full.slice(2)}/2023年底前`],
    },
    {
      name: 'a signature on the right, a centred title',
      lines: [
        [150, '县政府办'],
        [60, '工作要点二零'],
      ],
      texts: ['县政府办', '工作要点二零'],
    },
    {
      name: 'a centred title that wraps',
      lines: [
        [0, full],
        [80, '的通知通'],
      ],
      texts: [`${full}/的通知通`],
    },
    {
      name: 'a centred line that the next character would have fitted on',
      lines: [
        [5, full.slice(1)],
        [80, '的通知通'],
      ],
      texts: [full.slice(1), '的通知通'],
    },
    {
      name: 'two centred lines',
      lines: [
        [80, '县人民政'],
        [60, '工作要点二零'],
      ],
      texts: ['县人民政', '工作要点二零'],
    },
  ] as { name: string; lines: [number, string][]; texts: string[] }[])('$name: $texts', ({ lines, texts }) => {
    expect(paragraphsOf(lines)).toEqual(texts);
  });

  it('larger type is another paragraph, and so is a distant line', () => {
    const column = { left: 0, right: 200 };
    const larger = groupLines([textAt(full, 0, 20), textAt('标题', 0, 44, { size: 16 })]);
    expect(groupParagraphs(larger, column)).toHaveLength(2);
    const distant = groupLines([textAt(full, 0, 20), textAt(full, 0, 40), textAt(full, 0, 60), textAt(full, 0, 110)]);
    expect(groupParagraphs(distant, column).map((lines) => lines.length)).toEqual([3, 1]);
  });
});

describe('findHabits', () => {
  const column = { left: 0, right: 200 };
  const short = '短的一行。';
  /** Lines at the margin, each so far below the one before. */
  function page(...given: readonly (readonly [number, string])[]) {
    const topOf = (index: number): number => given.slice(0, index + 1).reduce((top, [down]) => top + down, 0);
    return groupLines(given.map(([, text], index) => textAt(text, 0, topOf(index))));
  }
  const paragraphsWith = (lines: ReturnType<typeof page>) =>
    groupParagraphs(lines, column, findHabits([lines], column)).map((paragraph) => paragraph.map(lineText).join('/'));

  it('paragraphs further apart than lines: a full line ends one, too', () => {
    const lines = page([0, full], [15, full], [15, short], [25, short], [25, full], [25, full], [15, short]);
    expect(findHabits([lines], column).gap).toBe(20);
    expect(paragraphsWith(lines)).toEqual([`${full}/${full}/${short}`, short, full, `${full}/${short}`]);
  });

  it.each([
    ['all as far apart', [15, 15, 15, 15, 15, 15]],
    ['some paragraphs as near as lines', [15, 15, 15, 25, 15, 25]],
  ])('%s: the distance says nothing', (_, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => {
    const lines = page([0, full], [a, full], [b, short], [c, short], [d, short], [e, full], [f, short]);
    expect(findHabits([lines], column).gap).toBeNull();
  });

  it.each([
    ['二、健全督查制度。', 2],
    ['2024年3月1日', 2],
    ['——推进社会治理', 2],
    ['督查结果通报制度。', 1],
  ])('numbers at the margin: %s behind a full line that ends a sentence', (text, count) => {
    const lines = page([0, '一、公开预算。'], [15, `${full.slice(1)}。`], [15, text]);
    expect(paragraphsWith(lines).slice(1)).toHaveLength(count);
  });

  it('numbers inside of the margin: one at the margin stands in its paragraph by chance', () => {
    const lines = groupLines([
      textAt('一、公开预算。', 20, 0),
      textAt('二、公开决算。', 20, 15),
      textAt(`三、${full.slice(5)}。`, 20, 30),
      textAt('1.健全制度。', 0, 45),
    ]);
    expect(findHabits([lines], column).isFlush).toBe(false);
    expect(paragraphsWith(lines)).toHaveLength(3);
  });
});

describe('findColumn', () => {
  const pageWidth = 300;
  /** Full lines, no two alike. */
  const fullLine = (row: number): string => `${String.fromCodePoint(0x4e00 + row)}${full.slice(1)}`;

  it('takes the margins that most lines keep, marks that hang left out', () => {
    const rows = Array.from({ length: 20 }, (_, row) =>
      textAt(row % 4 === 0 ? `${fullLine(row)}，` : fullLine(row), 50, 20 * row),
    );
    const lines = groupLines([...rows, textAt('突出', 10, 900), textAt('缩进', 70, 920)]);
    expect(findColumn(lines, pageWidth)).toEqual({ left: 50, right: 250 });
  });

  it.each([
    [
      'the same line twice',
      ['某县人民政府办公室', '关于印发任务分解表的通知', '各乡镇人民政府：', '某县人民政府办公室'],
    ],
    ['lines that end alike by chance', ['某县人民政府办公室', '关于印发任务分解表的通知', '完成年度重点工作任务']],
    ['no two that end alike', ['某县人民政府办公室', '关于印发任务分解表的通知']],
  ])('%s, others beyond: the page has equal margins', (_, texts) => {
    const lines = groupLines(texts.map((text, row) => textAt(text, 50, 20 * row)));
    expect(findColumn(lines, pageWidth)).toEqual({ left: 50, right: 250 });
  });

  it.each([
    [2, 280],
    [3, 190],
  ])('%i full lines of ten: the wide margin on the right is believed or not', (count, right) => {
    const rows = Array.from({ length: 10 }, (_, row) =>
      textAt(
        row < count ? `${String.fromCodePoint(0x4e00 + row)}${full.slice(2, 18)}` : full.slice(0, 3 + row),
        20,
        20 * row,
      ),
    );
    expect(findColumn(groupLines(rows), pageWidth)?.right).toBe(right);
  });

  it('never ends before its longest line then', () => {
    const lines = groupLines([textAt(full, 50, 20), textAt('关于印发任务分解表的通知', 50, 40)]);
    expect(findColumn(lines, 200)).toEqual({ left: 50, right: 250 });
  });

  it('has none without lines', () => {
    expect(findColumn([], pageWidth)).toBeNull();
  });
});

describe('alignmentOf', () => {
  it.each([
    { text: '工作要点', left: 80, alignment: 'center' },
    { text: '县政府办', left: 160, alignment: 'right' },
    { text: '一、总体', left: 20, alignment: null },
    { text: full, left: 0, alignment: null },
  ])('$text at $left of 200: $alignment', ({ text, left, alignment }) => {
    const [line] = groupLines([textAt(text, left, 20)]);
    if (line === undefined) throw new Error('no line');
    expect(alignmentOf(line, { left: 0, right: 200 })).toBe(alignment);
  });
});

describe('isPageNumber', () => {
  const height = 842;
  it.each([
    ['— 3 —', 800, true],
    ['－12－', 800, true],
    ['-3-', 800, true],
    ['3', 800, true],
    ['3/12', 800, true],
    ['第3页', 800, true],
    ['第 3 页 共 12 页', 30, true],
    ['·3·', 800, true],
    ['－１－', 800, true],
    ['共12页，第3页', 800, true],
    ['第三页', 800, true],
    ['Page 3 of 12', 800, true],
    ['3 of 12', 800, true],
    ['P3', 800, true],
    ['【3】', 800, true],
    ['III', 800, true],
    ['第三批', 800, false],
    ['共12页', 800, false],
    ['— 3 —', 400, false],
    ['2023年', 800, false],
    ['第3页见附件', 800, false],
    ['三', 800, false],
    ['——', 800, false],
  ])('%s at %i: %s', (text, baseline, expected) => {
    const [line] = groupLines([textAt(text, 280, baseline)]);
    if (line === undefined) throw new Error('no line');
    expect(isPageNumber(line, height)).toBe(expected);
  });
});
