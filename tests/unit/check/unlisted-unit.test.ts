import { expect, it } from 'vitest';
import { unlistedUnit } from '../../../src/check/rules/unlisted-unit.ts';
import { checkNotice } from '../../../src/check/run.ts';
import type { Unit } from '../../../src/model/notice.ts';
import { makeUnitList } from '../../../src/model/unit-list.ts';
import { withCanonicalNames } from '../../../src/task/canonical-units.ts';
import { makeCheckInput } from '../../support/check-input.ts';
import { makeTask, makeUnit } from '../../support/notice.ts';

const units = makeUnitList([
  { name: '县发展和改革局', aliases: ['县发改局'] },
  { name: '县财政局', aliases: [] },
]);

function taskOf(id: string, ...named: readonly Unit[]) {
  return makeTask(id, {
    assignment: { raw: 'x', inherited: false, units: [...named] },
    location: { line: Number(id.slice(1)) },
  });
}

function found(tasks: ReturnType<typeof taskOf>[], list: typeof units | null = units) {
  const { notice } = makeCheckInput();
  const input = makeCheckInput([], { notice: { ...notice, tasks }, units: list });
  return checkNotice(input, {}, { 'unlisted-unit': unlistedUnit }).map(({ finding, task }) => [task, finding.args]);
}

it('tells of a name that is not on the list once, at its first task, with the nearest name', () => {
  const tasks = [
    taskOf('T001', makeUnit('县发改局'), makeUnit('县发展和改革局')),
    taskOf('T002', makeUnit('县财证局')),
    taskOf('T003', makeUnit('县财证局'), makeUnit('市生态环境局薛城分局')),
  ];
  expect(found(tasks)).toEqual([
    ['T002', { name: '县财证局', nearest: '县财政局', tasks: 2 }],
    ['T003', { name: '市生态环境局薛城分局', nearest: '', tasks: 1 }],
  ]);
});

it('is silent about collectives, and where there is no list', () => {
  expect(found([taskOf('T001', makeUnit('各镇街', { collective: true }))])).toEqual([]);
  expect(found([taskOf('T001', makeUnit('县某局'))], null)).toEqual([]);
});

it('puts the canonical name beside the printed one, and only where there is a list', () => {
  const tasks = [taskOf('T001', makeUnit('县发改局'), makeUnit('县某局'))];
  const named = withCanonicalNames(tasks, units)[0]?.assignment.units;
  expect(named?.map(({ name, canonical }) => [name, canonical])).toEqual([
    ['县发改局', '县发展和改革局'],
    ['县某局', null],
  ]);
  expect(withCanonicalNames(tasks, null)).toEqual(tasks);
});
