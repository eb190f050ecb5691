import { describe, expect, it } from 'vitest';
import { findRuledHeading } from '../../../../../src/read/pdf/unruled/header-band.ts';
import { findHeading } from '../../../../../src/read/pdf/unruled/heading.ts';
import { findOver } from '../../../../../src/read/pdf/unruled/over.ts';
import type { Piece } from '../../../../../src/read/pdf/unruled/pieces.ts';
import { joinWords } from '../../../../../src/read/pdf/unruled/stacks.ts';

const size = 10;

/** A text of 10 pt characters at its left end and baseline. */
const piece = ([text, left, baseline]: readonly [string, number, number]): Piece => ({
  items: [],
  text,
  box: { left, right: left + size * text.length, top: baseline - 8.8, bottom: baseline + 1.2 },
  baseline,
  size,
  firstUnit: size,
});
const lines = (...texts: readonly (readonly [string, number, number])[][]): Piece[][] =>
  texts.map((line) => line.map(piece));
const words = (pieces: readonly Piece[] | undefined): string => (pieces ?? []).map(({ text }) => text).join(' ');

describe('headers of tables without lines', () => {
  it.each([
    {
      title: '项/次 beside words of one line, in a column that the line leaves out (LibreOffice)',
      page: lines(
        [['项', 70, 100]],
        [
          ['重点工作', 100, 107.5],
          ['牵头部门', 200, 107.5],
          ['办结时限', 300, 107.5],
        ],
        [['次', 70, 115]],
        [
          ['1', 70, 140],
          ['落实惠企政策', 100, 140],
          ['县财政局', 200, 140],
          ['年底前', 300, 140],
        ],
      ),
      start: 1,
      expected: { start: 0, pieces: '项 重点工作 牵头部门 办结时限 次' },
    },
    {
      title: '牵头单位 and 配合单位 on one line with the lower half of 序/号, whose upper half is level with 责任分工',
      page: lines(
        [
          ['序', 70, 100],
          ['责任分工', 300, 100],
        ],
        [
          ['主要任务', 120, 108],
          ['完成时限', 420, 108],
        ],
        [
          ['号', 70, 117],
          ['牵头单位', 260, 117],
          ['配合单位', 340, 117],
        ],
        [
          ['1', 70, 140],
          ['落实惠企政策', 100, 140],
          ['县财政局', 260, 140],
          ['县商务局', 340, 140],
          ['年底前', 420, 140],
        ],
      ),
      start: 1,
      expected: { start: 0, pieces: '序 责任分工 主要任务 完成时限 牵头单位 配合单位 号' },
    },
    {
      title: '任/务/编/号 where 任务 alone is a word already',
      page: lines(
        [['任', 70, 100]],
        [['务', 70, 115]],
        [
          ['政策内容', 100, 122.5],
          ['牵头单位', 200, 122.5],
          ['时限', 300, 122.5],
        ],
        [['编', 70, 130]],
        [['号', 70, 145]],
        [
          ['开展河湖长制', 100, 170],
          ['县水利局', 200, 170],
          ['年底前', 300, 170],
        ],
      ),
      start: 2,
      expected: { start: 0, pieces: '任 务 政策内容 牵头单位 时限 编 号' },
    },
    {
      title: 'a title above stays out',
      page: lines(
        [['工作任务分解表', 170, 80]],
        [
          ['序号', 70, 100],
          ['工作任务', 100, 100],
          ['责任单位', 200, 100],
        ],
        [
          ['1', 70, 120],
          ['落实惠企政策', 100, 120],
          ['县财政局', 200, 120],
        ],
      ),
      start: 1,
      expected: { start: 1, pieces: '序号 工作任务 责任单位' },
    },
    {
      title: '责任单位 with 牵头单/位 and 配合单位 below it, whose column breaks the word',
      page: lines(
        [
          ['序号', 70, 100],
          ['工作任务', 100, 100],
          ['责任单位', 200, 100],
        ],
        [
          ['牵头单', 200, 130],
          ['配合单位', 250, 130],
        ],
        [['位', 200, 145]],
        [
          ['1', 70, 175],
          ['落实惠企政策', 100, 175],
          ['县财政', 200, 175],
        ],
      ),
      start: 0,
      expected: { start: 0, pieces: '序号 工作任务 责任单位 牵头单 配合单位 位' },
    },
    {
      title: '责任单位 on the highest line, all else in the middle, 牵头单/位 broken',
      page: lines(
        [['责任单位', 200, 100]],
        [
          ['序号', 70, 115],
          ['工作任务', 100, 115],
          ['完成时限', 330, 115],
        ],
        [['牵头单', 200, 121]],
        [['配合单位', 250, 128]],
        [['位', 200, 135]],
        [
          ['1', 70, 165],
          ['落实惠企政策', 100, 165],
          ['县财政', 200, 165],
        ],
      ),
      start: 1,
      expected: { start: 0, pieces: '责任单位 序号 工作任务 完成时限 牵头单 配合单位 位' },
    },
  ])('$title', ({ page, start, expected }) => {
    const heading = findHeading(page, start);
    expect({ start: heading?.start, pieces: words(heading?.pieces) }).toEqual(expected);
  });
});

describe('headers between two rules', () => {
  const rule = (at: number, from = 60, to = 400) => ({ axis: 'horizontal', at, from, to }) as const;
  const page = lines(
    [['2024年工作任务分解表', 150, 70]],
    [
      ['序', 70, 100],
      ['责任单位', 220, 100],
    ],
    [
      ['重点内容', 100, 110],
      ['工作任务', 150, 110],
      ['时限', 330, 110],
    ],
    [
      ['号', 70, 120],
      ['牵头单位', 200, 120],
      ['配合单位', 260, 120],
    ],
    [
      ['1', 70, 150],
      ['政务公开', 100, 150],
      ['落实政策', 150, 150],
      ['县财政局', 200, 150],
      ['年底前', 330, 150],
    ],
  );
  const all = '序 责任单位 重点内容 工作任务 时限 号 牵头单位 配合单位';
  it.each([
    { title: 'with a shorter rule below 责任单位', rules: [rule(85), rule(104, 195, 310), rule(130), rule(160)], all },
    { title: 'not where the rules are of two widths', rules: [rule(85), rule(130, 60, 380)], all: null },
    { title: 'not where the lower rule ends the table', rules: [rule(85), rule(160), rule(190)], all: null },
    { title: 'not where a text stands outside of them', rules: [rule(85, 80), rule(130, 80)], all: null },
    { title: 'not where the rule stands above the title', rules: [rule(55), rule(130)], start: 0, all: null },
    { title: 'not from a line within', rules: [rule(85), rule(130)], start: 2, all: null },
  ])('$title', ({ rules, start = 1, all: expected }) => {
    const heading = findRuledHeading(page, rules, start);
    expect(heading === null ? null : words(heading.pieces)).toEqual(expected);
  });
});

describe('header texts over others', () => {
  it.each([
    {
      title: '责任单位 at the left end of its cell, over 牵头单位 and 配合单位',
      header: [
        ['序号', 70, 100],
        ['责任单位', 200, 100],
        ['时限', 330, 100],
        ['牵头单位', 200, 115],
        ['配合', 260, 115],
      ],
      expected: [['责任单位', '牵头单位 配合']],
    },
    {
      title: '责任单位 in the middle of its cell',
      header: [
        ['责任单位', 230, 100],
        ['序号', 70, 107.5],
        ['牵头单位', 200, 115],
        ['配合单位', 260, 115],
      ],
      expected: [['责任单位', '牵头单位 配合单位']],
    },
    {
      title: 'a word of two lines beside one of one, at the tops of their cells',
      header: [
        ['责任单位', 200, 100],
        ['序', 70, 100],
        ['号', 70, 115],
        ['牵头单', 200, 130],
        ['配合单位', 250, 130],
        ['位', 200, 145],
      ],
      expected: [['责任单位', '牵头单位 配合单位']],
    },
    {
      title: 'two words of two lines beside one of one, at the tops of their cells',
      header: [
        ['序', 70, 100],
        ['重点任', 100, 100],
        ['具体要求', 150, 100],
        ['责任单位', 200, 100],
        ['号', 70, 115],
        ['务', 100, 115],
      ],
      expected: [],
    },
    {
      title: 'a tall word beside short ones is over nothing',
      header: [
        ['完成', 300, 100],
        ['序号', 70, 115],
        ['工作任务', 100, 115],
        ['时限', 300, 115],
        ['备注', 350, 115],
        ['要求', 300, 130],
      ],
      expected: [],
    },
  ] as const)('$title', ({ header, expected }) => {
    const over = findOver(joinWords(header.map(piece)));
    expect(over.map(({ piece: { text }, under }) => [text, words(under)])).toEqual(expected);
  });
});
