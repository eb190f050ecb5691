import { expect, it } from 'vitest';
import { unitsByPart } from '../../../src/task/numbered-units.ts';

const shown = (text: string, requirement: string): readonly string[] | null =>
  unitsByPart(text, requirement, 'responsible')?.map(
    ({ unit, start, end }) => `${unit.scope} ${text.slice(start, end)}`,
  ) ?? null;

const cases: readonly (readonly [units: string, requirement: string, expected: readonly string[] | null])[] = [
  ['1.县水务局、县财政局\n2.县住建局', '1.清淤。\n2.建厂。', ['1 县水务局', '1 县财政局', '2 县住建局']],
  ['（1）县水务局；（2）县住建局', '（1）清淤。（2）建厂。', ['（1） 县水务局', '（2） 县住建局']],
  ['①县水务局②县住建局', '①清淤；②建厂。', null],
  ['①县水务局\n②县住建局', '①清淤；②建厂。', ['① 县水务局', '② 县住建局']],
  [
    '（1）—（2）县委政法委；（3）县公安局',
    '（1）化解矛盾。（2）排查隐患。（3）巡逻。',
    ['（1）—（2） 县委政法委', '（3） 县公安局'],
  ],
  ['1-2.县委政法委', '1.化解矛盾。\n2.排查隐患。', ['1-2 县委政法委']],
  ['1-2.县委政法委', '1.化解矛盾。\n2.排查隐患。\n3.巡逻。', null],
  // The numbers only count the units.
  ['1.县水务局\n2.县住建局', '清淤并建厂。', null],
  ['1.县水务局\n2.县住建局\n3.县财政局', '1.清淤。\n2.建厂。', null],
  ['县水务局、县住建局', '1.清淤。\n2.建厂。', null],
];

it.each(cases)('%j beside %j', (units, requirement, expected) => {
  expect(shown(units, requirement)).toEqual(expected);
});
