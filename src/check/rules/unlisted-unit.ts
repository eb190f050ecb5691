import type { Task } from '../../model/notice.ts';
import { canonicalName, type UnitList } from '../../model/unit-list.ts';
import type { CheckContext } from '../context.ts';
import { nearestName } from '../nearest-name.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** Half the characters of a name may be other ones: 县发展和改革局 and 县发改局 differ in three of seven. */
const otherShare = 1 / 2;

/** 名录外单位: a unit that the office's own list does not have. Silent where no list is configured. */
export const unlistedUnit: Rule<'unlisted-unit'> = {
  id: 'unlisted-unit',
  group: 'responsibility',
  severity: 'warning',
  summary: { zh: '单位不在名录中', en: 'A unit is not on the list' },
  documentation: {
    finds: {
      zh: '配置了单位名录（units）时，责任单位既不是名录中的名称，也不是其简称。“各镇街”“有关部门”一类统称不在此列。同一名称只报一次。',
      en: 'Where a list of units is configured: a unit that is neither a name nor an alias on it. Collectives such as 各镇街 are not meant. Each name is told once.',
    },
    why: {
      zh: '写错或已更名、撤并的单位收不到任务。',
      en: 'A unit that is misspelt, renamed or dissolved never gets the task.',
    },
    example: null,
  },
  message: ({ name, tasks }) => ({
    zh: `“${quote(name)}”不在单位名录中${tasks > 1 ? `（共${tasks}项任务）` : ''}。`,
    en: `“${quote(name)}” is not on the list of units${tasks > 1 ? ` (${tasks} tasks)` : ''}.`,
  }),
  suggestion: ({ nearest }) =>
    nearest === ''
      ? { zh: '核对单位名称，或补入名录。', en: 'Check the name, or add it to the list.' }
      : { zh: `是不是“${nearest}”？`, en: `Is “${nearest}” meant?` },
  check: ({ notice, units }) => (units === null ? [] : unlistedIn(notice.tasks, units)),
};

function unlistedIn(tasks: CheckContext['notice']['tasks'], list: UnitList): readonly Hit<'unlisted-unit'>[] {
  const holders = new Map<string, Task[]>();
  for (const task of tasks) {
    for (const name of unlistedNames(task, list)) holders.set(name, [...(holders.get(name) ?? []), task]);
  }
  return [...holders].flatMap(([name, [first, ...others]]) =>
    first === undefined
      ? []
      : [
          {
            args: {
              name,
              nearest: nearestName(name, list.names, Math.floor(name.length * otherShare)) ?? '',
              tasks: 1 + others.length,
            },
            location: first.location,
            task: first.id,
            quote: name,
          },
        ],
  );
}

function unlistedNames({ assignment }: Task, list: UnitList): ReadonlySet<string> {
  const named = assignment.units.filter(({ collective }) => !collective).map(({ name }) => name);
  return new Set(named.filter((name) => canonicalName(name, list) === null));
}
