import type { Task } from '../../model/notice.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import { placeInUnits } from '../unit-names.ts';

/** 缺少顿号 (002:153). */
export const unitSeparator: Rule<'unit-separator'> = {
  id: 'unit-separator',
  group: 'responsibility',
  severity: 'warning',
  summary: { zh: '单位之间缺少顿号', en: 'A “、” is missing between two units' },
  documentation: {
    finds: {
      zh: '两个单位名称之间只有空格，而同一单元格里其他单位用顿号分开。全部用空格分开的单元格、不同范围之间的空格，不在此列。',
      en: 'Two units parted only by a space in a cell that otherwise uses “、”. Cells parted by spaces throughout and spaces between scopes are not meant.',
    },
    why: { zh: '缺了顿号，两个单位会被当成一个。', en: 'Two units would be taken for one.' },
    example: { bad: '县公安局、县人民银行 县信访局', good: '县公安局、县人民银行、县信访局' },
  },
  message: ({ left, right }) => ({
    zh: `“${quote(left)}”与“${quote(right)}”之间缺少顿号。`,
    en: `A “、” is missing between “${quote(left)}” and “${quote(right)}”.`,
  }),
  suggestion: () => ({ zh: '补“、”。', en: 'Put “、” between them.' }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'unit-separator'>[] {
  return context.notice.tasks
    .filter(({ assignment }) => !assignment.inherited && (assignment.raw?.includes('、') ?? false))
    .flatMap((task) =>
      neighbours(task).map(([left, right]) => ({
        args: { left, right },
        location: placeInUnits(context, task, left),
        task: task.id,
        quote: `${left} ${right}`,
      })),
    );
}

/** Named units of one scope that follow one another with nothing but a space between them. */
function neighbours({ assignment: { units, raw } }: Task): readonly (readonly [string, string])[] {
  const text = (raw ?? '').replace(/[ \t\u3000]+/gu, ' ');
  return units.flatMap((unit, i) => {
    const next = units[i + 1];
    if (next === undefined || unit.collective || next.collective || unit.scope !== next.scope) return [];
    return text.includes(`${unit.name} ${next.name}`) ? [[unit.name, next.name] as const] : [];
  });
}
