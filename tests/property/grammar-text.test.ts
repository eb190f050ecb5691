import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findTimeExpressions, parseDeadline } from '../../src/grammar/deadline.ts';
import { findInlineArabicLabels, findInlineLabels, parseLabel } from '../../src/grammar/numbering.ts';
import { parseChineseNumber } from '../../src/text/chinese-numerals.ts';
import { parseFullDate, toIsoDate } from '../../src/text/dates.ts';

const seed = Number(process.env['FC_SEED'] ?? 20231231);
const options = { seed, numRuns: 500 };

/** Characters that the grammars look at, so that random texts come near their forms. */
const pieces =
  '0 1 2 3 12 30 31 2023 ２ 一 二 三 十 廿 〇 年 月 日 号 周 季度 半年 上 中 下 旬 初 底 末 前 内 之 以 至 — - ~ . / 、 ， 。 ； ： （ ） ( ) “ ” 《 》 〔 〕 是 要 其 第 首先 其次 最后 章 部分 个 工作日 小时 每 按 全 期间 持续 完成 的 起 ① ⑴ 十四五 \n \t 　 😀 \ud800'.split(
    ' ',
  );
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
);
const planYear = fc.option(fc.integer({ min: 1990, max: 2060 }), { nil: null });
const isoDate = /^\d{4}-\d{2}-\d{2}$/u;

it('a deadline cell has real dates and its own characters', () => {
  fc.assert(
    fc.property(text, planYear, (cell, year) => {
      const parsed = parseDeadline(cell, { planYear: year });
      if (parsed === null) return;
      const { raw, due, start } = parsed.deadline;
      expect(raw).toBe(raw.trim());
      expect(raw.replace(/\s/gu, '')).toBe(cell.slice(parsed.start, parsed.end).replace(/\s/gu, ''));
      for (const date of [due, start]) if (date !== null) expect(date).toMatch(isoDate);
      if (due !== null && start !== null && parsed.deadline.kind === 'period')
        expect(parsed.impossible || start <= due).toBe(true);
    }),
    options,
  );
});

it('time expressions stand in order, do not overlap, and quote the text', () => {
  fc.assert(
    fc.property(text, planYear, (requirement, year) => {
      let end = 0;
      for (const found of findTimeExpressions(requirement, { planYear: year })) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(requirement.slice(found.start, found.end)).toBe(found.deadline.raw);
        end = found.end;
      }
    }),
    options,
  );
});

it('a label is the start of its paragraph', () => {
  fc.assert(
    fc.property(text, (paragraph) => {
      const label = parseLabel(paragraph);
      if (label === null) return;
      expect(paragraph.slice(0, label.length).trim()).toBe(label.label);
      expect(label.ordinal).toBeGreaterThan(0);
    }),
    options,
  );
});

it.each([
  ['findInlineLabels', findInlineLabels],
  ['findInlineArabicLabels', findInlineArabicLabels],
])('%s gives two labels or more, in order, each at its place', (_name, find) => {
  fc.assert(
    fc.property(text, (paragraph) => {
      const labels = find(paragraph);
      expect(labels.length).not.toBe(1);
      let end = 0;
      for (const label of labels) {
        expect(label.start).toBeGreaterThanOrEqual(end);
        expect(paragraph.startsWith(label.label, label.start)).toBe(true);
        end = label.start + label.length;
      }
    }),
    options,
  );
});

it('every day of the calendar is read back', () => {
  const day = fc.tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  );
  fc.assert(
    fc.property(day, ([year, month, date]) => {
      const iso = toIsoDate(year, month, date);
      expect(parseFullDate(`${year}年${month}月${date}日`)).toBe(iso);
      expect(parseDeadline(`${year}年${month}月${date}日前`, { planYear: null })).toMatchObject({
        deadline: { due: iso },
        impossible: iso === null,
      });
    }),
    options,
  );
});

it('numbers up to 99 are read back from Chinese numerals', () => {
  const digits = '〇一二三四五六七八九';
  const write = (value: number) => {
    const [tens, ones] = [Math.floor(value / 10), value % 10];
    return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
  };
  const values = Array.from({ length: 99 }, (_, i) => i + 1);
  expect(values.map((value) => parseChineseNumber(write(value)))).toEqual(values);
});

/** Quadratic work on these would outlast the test's time limit. */
const long = 100_000;
const hostile = [
  '（',
  '）',
  '《',
  '(1',
  '1',
  '１',
  '一',
  '1.',
  '，1',
  '。一是',
  '一是',
  '。1.',
  '每月',
  '12月',
  '2023年',
  '年',
  '1、',
  '至',
  ' ',
  '\n',
  '3日内',
  '年月日',
  '6月20日、',
  '每周一、',
  '次月1、',
];

it.each(hostile)('100 kB of %j end', (piece) => {
  const bulk = piece.repeat(Math.ceil(long / piece.length));
  expect(() => {
    parseLabel(bulk);
    findInlineLabels(bulk);
    findInlineArabicLabels(bulk);
    parseDeadline(bulk, { planYear: 2023 });
    findTimeExpressions(bulk, { planYear: 2023 });
    parseChineseNumber(bulk);
    parseFullDate(bulk);
  }).not.toThrow();
});
