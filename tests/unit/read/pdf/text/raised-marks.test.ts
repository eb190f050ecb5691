import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../../../../src/read/pdf/geometry.ts';
import { groupLines, lineText } from '../../../../../src/read/pdf/text/lines.ts';
import { joinRaised } from '../../../../../src/read/pdf/text/raised-marks.ts';
import { textAt } from '../page.ts';

const linesOf = (items: readonly TextItem[]): readonly string[] => groupLines(joinRaised(items)).map(lineText);
const small = { size: 6 };

describe('marks that are set high (上标)', () => {
  it.each<{ name: string; items: readonly TextItem[]; lines: readonly string[] }>([
    {
      name: 'within a text',
      items: [textAt('深', 0, 40), textAt('1', 10, 37, small), textAt('化改革', 13, 40)],
      lines: ['深¹化改革'],
    },
    {
      name: 'so high that they were a line of their own (reportlab)',
      items: [textAt('财政预算', 0, 40), textAt('12', 40, 33, { size: 8 }), textAt('公开', 48, 40)],
      lines: ['财政预算¹²公开'],
    },
    {
      name: 'at a line’s start',
      items: [textAt('推进公开', 0, 24), textAt('2', 0, 36, small), textAt('口径以统计部门为准', 3, 40)],
      lines: ['推进公开', '²口径以统计部门为准'],
    },
    {
      name: '① and *, which have no other form',
      items: [
        textAt('县教育局', 0, 40),
        textAt('①', 40, 37, small),
        textAt('全年', 80, 40),
        textAt('*', 100, 36, small),
      ],
      lines: ['县教育局①       全年*'],
    },
    { name: '[1] stays', items: [textAt('全年', 0, 40), textAt('[1]', 20, 36, small)], lines: ['全年[1]'] },
    { name: 'an exponent', items: [textAt('5万m', 0, 40), textAt('2', 20, 36, small)], lines: ['5万m²'] },
  ])('$name: $lines', ({ items, lines }) => {
    expect(linesOf(items)).toEqual(lines);
  });

  it('take the look and the line of their text', () => {
    const host = textAt('深化', 0, 40, { font: 'Song', bold: true });
    const [, mark] = joinRaised([host, textAt('1', 20, 36, small)]);
    expect(mark).toMatchObject({ baseline: 40, size: 10, font: 'Song', bold: true, box: { top: host.box.top } });
  });
});

describe('no such marks', () => {
  it.each<{ name: string; items: readonly TextItem[]; text: string }>([
    { name: 'set low', items: [textAt('PM', 0, 40), textAt('10', 10, 42, small)], text: '10' },
    { name: 'on the baseline', items: [textAt('共', 0, 40), textAt('3', 10, 40, small)], text: '3' },
    { name: 'away from the text', items: [textAt('序号', 0, 40), textAt('3', 30, 37, small)], text: '3' },
    { name: 'of the text’s size', items: [textAt('第', 0, 40), textAt('3', 10, 37)], text: '3' },
    { name: 'words', items: [textAt('深化', 0, 40), textAt('试行', 20, 37, small)], text: '试行' },
  ])('$name', ({ items, text }) => {
    expect(joinRaised(items).at(-1)).toBe(items.at(-1));
    expect(items.at(-1)?.text).toBe(text);
  });
});
