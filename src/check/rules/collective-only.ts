import type { Task } from '../../model/notice.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import { placeInUnits } from '../unit-names.ts';

/** 只有统称 (000:119, 000:145, 003:57): everybody, and nobody by name. */
export const collectiveOnly: Rule<'collective-only'> = {
  id: 'collective-only',
  group: 'responsibility',
  severity: 'info',
  summary: { zh: '责任单位只有统称', en: 'All units are collectives' },
  documentation: {
    finds: {
      zh: '一项任务的责任单位全是统称（各镇街、区政府各部门），没有一个具体单位。',
      en: 'A task whose units are all collectives (各镇街, 区政府各部门).',
    },
    why: { zh: '人人有责容易变成无人负责。', en: 'What is everybody’s task is easily nobody’s.' },
    example: { bad: '各镇街、区政府各部门', good: '区政府办公室牵头，各镇街、区政府各部门配合' },
  },
  yieldsTo: ['vague-unit'],
  message: ({ units }) => ({
    zh: `责任单位只有“${quote(units)}”，未落实到具体单位。`,
    en: `The units are only “${quote(units)}”; no single unit is named.`,
  }),
  suggestion: () => ({ zh: '建议明确牵头单位。', en: 'Name the unit that leads.' }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'collective-only'>[] {
  return context.notice.tasks.filter(hasOnlyCollectives).map((task) => {
    const names = task.assignment.units.map(({ name }) => name);
    return {
      args: { units: names.join('、') },
      location: placeInUnits(context, task, names[0] ?? ''),
      task: task.id,
    };
  });
}

const hasOnlyCollectives = ({ assignment: { units, inherited } }: Task): boolean =>
  !inherited && units.length > 0 && units.every(({ collective }) => collective);
