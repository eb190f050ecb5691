import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAssignments } from '../../src/grammar/assignment.ts';
import { parseLegend } from '../../src/grammar/legend.ts';
import { parseUnitList, unitLikeness } from '../../src/grammar/unit-list.ts';

const seed = Number(process.env['FC_SEED'] ?? 20200810);
const options = { seed, numRuns: 400 };

const level = fc.constantFrom('县', '市', '区', '省', '薛城区', '邹城市');
const body = fc.constantFrom(
  '发展和改革局',
  '人力资源和社会保障局',
  '财政局',
  '教育和体育局',
  '住房和城乡建设局',
  '委宣传部',
  '政府办公室',
  '融媒体中心',
  '残联',
  '公安局（交警大队）',
  '卫生健康委员会',
  '人民法院',
);
const name = fc.oneof(
  fc.tuple(level, body).map(([prefix, rest]) => prefix + rest),
  fc.constantFrom('各镇（街道）', '各镇街', '唐山镇', '沂源经济开发区', '国网沂源县供电公司', '县委政研室（改革办）'),
);
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 12 });
/** Text made of what unit cells are made of, in any order. */
const piece = fc.constantFrom(
  ...[
    '县',
    '财政局',
    '各',
    '镇',
    '（',
    '）',
    '街道',
    '、',
    '，',
    '；',
    '：',
    '和',
    '等',
    '有关部门',
    '单位',
    ' ',
    '\n',
    '牵头',
    '配合',
  ],
  ...[
    '负责',
    '会同',
    '由',
    '以上',
    '责任单位',
    '完成时限',
    '6月底前',
    '《',
    '》',
    '“',
    '”',
    '【',
    '】',
    '★',
    '1.',
    '/',
    '无',
    '公开',
    '的',
    'A',
  ],
);
const noise = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));

describe('parseUnitList', () => {
  it('gives back the names of a list, whatever parts them', () => {
    fc.assert(
      fc.property(names, fc.constantFrom('、', '，', '；', '\n', '  ', ', '), (list, separator) => {
        const parsed = parseUnitList(list.join(separator), 'responsible');
        expect(parsed.units.map(({ unit }) => unit.name)).toEqual(list);
        expect(parsed.rest).toEqual([]);
      }),
      options,
    );
  });

  it('gives back two names joined by 和', () => {
    fc.assert(
      fc.property(name, fc.tuple(level, body), (left, [prefix, rest]) => {
        const parsed = parseUnitList(`${left}和${prefix}${rest}`, 'responsible');
        expect(parsed.units.map(({ unit }) => unit.name)).toEqual([left, prefix + rest]);
      }),
      options,
    );
  });

  it('gives ranges that hold the names, in order, inside the text', () => {
    fc.assert(
      fc.property(noise, (text) => {
        let last = 0;
        for (const { unit, start, end } of parseUnitList(text, 'lead').units) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).replace(/\s/gu, '')).toBe(unit.name.replace(/\s/gu, ''));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      options,
    );
  });

  it('loses no word: each unknown word is in a name, scope, note or the rest', () => {
    const words = fc.uniqueArray(fc.constantFrom('甲甲', '乙乙局', '丙丙', '丁丁会', '戊戊公开', '己己'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, fc.array(piece, { maxLength: 12 }), (unknown, parts) => {
        const text = unknown.map((word, index) => word + (parts[index] ?? '、')).join('、');
        const { units, rest } = parseUnitList(text, 'responsible');
        const kept = [...units.flatMap(({ unit }) => [unit.name, unit.scope ?? '', unit.note ?? '']), ...rest].join(
          '|',
        );
        for (const word of unknown) expect(kept).toContain(word);
      }),
      options,
    );
  });

  it('never throws, and likeness stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        parseUnitList(text, 'support');
        parseLegend(text);
        const likeness = unitLikeness(text);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
      }),
      options,
    );
  });
});

describe('findAssignments', () => {
  it('gives ranges in order that do not overlap', () => {
    fc.assert(
      fc.property(noise, (text) => {
        let last = 0;
        for (const { start, end } of findAssignments(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      options,
    );
  });

  it.each(['（', '）', '（负责', '县财政局和', '省、', 'A：', '责任单位：', '县财政局（a）', '有关', '★'])(
    'ends on 100 kB of %s',
    (word) => {
      const text = word.repeat(50_000 / word.length);
      expect(findAssignments(text).every(({ end }) => end <= text.length)).toBe(true);
      expect(parseUnitList(text, 'responsible').units.every(({ end }) => end <= text.length)).toBe(true);
    },
  );
});
