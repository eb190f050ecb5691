import { expect, it } from 'vitest';
import type { Fact } from '../../../src/explain/fact.ts';
import { factLabel, factSentence } from '../../../src/explain/words.ts';

const deadline = { raw: '6月底前', kind: 'date', due: '2023-06-30', start: null, rule: null } as const;

it.each<{ fact: Fact; zh: string; en: string }>([
  {
    fact: { kind: 'place', args: { location: { line: 92, lastLine: 94, table: 0, row: 1 } } },
    zh: '第92–94行，表1第2行。',
    en: 'At line 92–94, table 1, row 2.',
  },
  {
    fact: { kind: 'place', args: { location: { page: 3, block: 8 } } },
    zh: '第3页。',
    en: 'At page 3.',
  },
  { fact: { kind: 'place', args: { location: {} } }, zh: '位置不明。', en: 'The place is not known.' },
  {
    fact: { kind: 'column', args: { header: '责任单位', role: 'unit', basis: 'header-word', sure: true } },
    zh: '“责任单位”一栏按“责任单位”理解：表头是已知写法。',
    en: 'The column “责任单位” is read as “responsible unit”: its header is a known one.',
  },
  {
    fact: { kind: 'column', args: { header: '', role: 'number', basis: 'cells', sure: false } },
    zh: '没有表头的一栏按“序号”理解：凭栏内文字判断，是推断。',
    en: 'The column without a header is read as “number”: told from its cells, a guess.',
  },
  {
    fact: {
      kind: 'inherited',
      args: { what: 'units', raw: '县财政局\n县审计局', blank: true, from: { task: 'T004', row: 3 } },
    },
    zh: '责任单位一格是空的，沿用上面第4行（T004）的“县财政局 县审计局”。',
    en: 'The unit cell is blank; the value above is taken (T004, row 4): “县财政局 县审计局”.',
  },
  {
    fact: { kind: 'inherited', args: { what: 'deadline', raw: '6月底前', blank: false, from: null } },
    zh: '完成时限一格与上面合并，沿用上面的“6月底前”。',
    en: 'The deadline cell is merged with the one above: “6月底前”.',
  },
  {
    fact: { kind: 'covers', args: { range: 'since-previous', alike: ['T001', 'T003'] } },
    zh: '“以上”：涵盖上一处责任分工以后的各项，与T001、T003同一处。',
    en: '以上: it covers every item since the assignment before it, with T001, T003.',
  },
  {
    fact: { kind: 'unit', args: { name: '县财政局', role: 'lead', basis: { by: 'words', word: '牵头' } } },
    zh: '县财政局：牵头，原文写有“牵头”。',
    en: '县财政局: lead (牵头), the text says “牵头”.',
  },
  {
    fact: {
      kind: 'unit',
      args: { name: '县财政局', role: 'responsible', basis: { by: 'column', headers: ['责任单位', '责任科室'] } },
    },
    zh: '县财政局：责任，写在“责任单位”或“责任科室”一栏。',
    en: '县财政局: responsible, it stands in the column “责任单位” or “责任科室”.',
  },
  {
    fact: { kind: 'deadline', args: { ...deadline, from: { by: 'column', headers: ['完成时限'] }, year: 'plan' } },
    zh: '“完成时限”一栏写“6月底前”，按日期理解：最迟2023-06-30（年份取自标题）。',
    en: '“6月底前” stands in the column “完成时限”; it is read as a date: due 2023-06-30 (year from the title).',
  },
  {
    fact: {
      kind: 'deadline',
      args: { ...deadline, raw: '适时', kind: 'unknown', due: null, from: { by: 'line' }, year: null },
    },
    zh: '单独一行写“适时”，按不能换算的时间理解：没有具体日期。',
    en: '“适时” stands in a line of its own; it is read as a time that cannot be turned into a date: without a day.',
  },
  {
    fact: { kind: 'time', args: { raw: '每季度', due: null, rule: 'FREQ=MONTHLY;INTERVAL=3' } },
    zh: '任务内容中写有“每季度”：规则FREQ=MONTHLY;INTERVAL=3。',
    en: "The task's text says “每季度”: rule FREQ=MONTHLY;INTERVAL=3.",
  },
])('$zh', ({ fact, zh, en }) => {
  expect(factSentence(fact, 'zh')).toBe(zh);
  expect(factSentence(fact, 'en')).toBe(en);
});

it('labels a kind of fact in both languages', () => {
  expect([factLabel('unit', 'zh'), factLabel('unit', 'en')]).toEqual(['单位', 'Units']);
});
