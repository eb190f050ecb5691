import type { Task, Unit } from '../../model/notice.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import { placeInUnits } from '../unit-names.ts';

const messages = {
  'two-roles': (name: string) => ({
    zh: `“${name}”既是牵头单位，又列为配合（责任）单位。`,
    en: `“${name}” leads this task, and is listed with those who support it or are responsible, too.`,
  }),
  'no-lead': (name: string) => ({
    zh: `“${name}”既是责任单位，又列为配合单位。`,
    en: `“${name}” is responsible for this task, and is listed with those who support it, too.`,
  }),
  'same-role': (name: string) => ({ zh: `“${name}”重复列出。`, en: `“${name}” is listed twice.` }),
} as const;

/** 单位重复: a unit leads and supports, or stands twice. */
export const leadAlsoSupport: Rule<'lead-also-support'> = {
  id: 'lead-also-support',
  group: 'responsibility',
  severity: 'warning',
  summary: { zh: '同一单位既牵头又配合，或重复列出', en: 'A unit both leads and supports, or is listed twice' },
  documentation: {
    finds: {
      zh: '一项任务里同一单位既是牵头单位又是配合（责任）单位，或者在同一范围内列了两次。“县总体预案：县应急局”这样范围不同的，不算重复；牵头、配合之外另有实施单位一栏的，配合单位可以兼作实施单位。',
      en: 'A unit that both leads and supports one task, or is listed twice with the same scope. Different scopes (县总体预案：县应急局) are no repetition, nor is a unit that supports and carries out (实施主体) where the table has columns for both beside one of leads.',
    },
    why: { zh: '多半是抄写错误，本该写另一个单位。', en: 'It is probably a slip for another unit.' },
    example: { bad: '牵头：县财政局　配合：县财政局', good: '牵头：县财政局　配合：县教育局' },
  },
  safe: ['twice'],
  message: ({ name, twice }) => messages[twice](quote(name)),
  suggestion: () => ({ zh: '删去一处，或改为应写的单位。', en: 'Delete one of them, or put the unit that was meant.' }),
  check: find,
};

/** 牵头部门 | 配合部门 | 实施主体: who carries it out may help those who lead. */
function partsThree({ notice }: CheckContext, { location: { table } }: Task): boolean {
  const roles = table === undefined ? [] : (notice.tables[table]?.columns ?? []).map(({ role }) => role);
  return (['lead-unit', 'support-unit', 'unit'] as const).every((role) => roles.includes(role));
}

function find(context: CheckContext): readonly Hit<'lead-also-support'>[] {
  return context.notice.tasks
    .filter((task) => !task.assignment.inherited)
    .flatMap((task) => {
      const found = repeated(task);
      const mayRepeat = found.some(([, twice]) => twice === 'no-lead') && partsThree(context, task);
      return (mayRepeat ? found.filter(([, twice]) => twice !== 'no-lead') : found).map(([name, twice]) => ({
        args: { name, twice },
        location: placeInUnits(context, task, name),
        task: task.id,
        quote: name,
      }));
    });
}

function repeated({ assignment: { units } }: Task): readonly (readonly [string, keyof typeof messages])[] {
  const named = units.filter(({ collective }) => !collective);
  return named.flatMap((unit, i) => {
    const [before, ...others] = named.slice(0, i).filter((other) => isSame(unit, other));
    return before === undefined || others.length > 0 ? [] : [[unit.name, twiceAs(unit, before)] as const];
  });
}

function twiceAs(unit: Unit, before: Unit): keyof typeof messages {
  if (before.role === unit.role) return 'same-role';
  return [unit, before].some(({ role }) => role === 'lead') ? 'two-roles' : 'no-lead';
}

const isSame = (a: Unit, b: Unit): boolean => a.name === b.name && a.scope === b.scope;
