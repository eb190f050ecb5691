import type { Deadline, Task, UnitRole } from '../../model/notice.ts';
import { printable } from '../../write/printable.ts';
import { unitWords } from '../../write/unit-words.ts';
import type { Language } from '../language.ts';
import type { Style } from './style.ts';

/** A piece of a cell that starts on a line of its own. */
export interface Part {
  readonly text: string;
  readonly look: keyof Style | null;
}

/** One task as the four columns of the table. */
export interface TaskCells {
  readonly number: readonly Part[];
  readonly requirement: readonly Part[];
  readonly units: readonly Part[];
  readonly deadline: readonly Part[];
}

const words = {
  zh: {
    lead: '牵头：',
    support: '配合：',
    responsible: '责任：',
    noUnit: '缺责任单位',
    noDeadline: '缺时限',
    inText: '文中：',
  },
  en: {
    lead: '牵头 ',
    support: '配合 ',
    responsible: '',
    noUnit: 'no unit',
    noDeadline: 'no deadline',
    inText: 'in text: ',
  },
} as const;

export function taskCells(task: Task, language: Language): TaskCells {
  return {
    number: [{ text: printable(task.number ?? task.id), look: null }],
    requirement: [{ text: printable(task.requirement), look: null }],
    units: unitParts(task, language),
    deadline: deadlineParts(task, language),
  };
}

const roles: readonly UnitRole[] = ['lead', 'support', 'responsible'];

/** 牵头, 配合 and other units on lines of their own; where all are 责任单位, as the column's header says, without a word. */
function unitParts(task: Task, language: Language): readonly Part[] {
  const { units } = task.assignment;
  if (units.length === 0) return [{ text: words[language].noUnit, look: 'error' }];
  const plain = units.every((unit) => unit.role === 'responsible');
  return roles.flatMap((role) => {
    const names = printable(unitWords(units.filter((unit) => unit.role === role)));
    if (names === '') return [];
    return [{ text: (plain ? '' : words[language][role]) + names, look: role === 'lead' ? 'lead' : null }];
  });
}

function deadlineParts(task: Task, language: Language): readonly Part[] {
  if (task.deadline !== null) return timeParts(task.deadline, '');
  if (task.timeExpressions.length === 0) return [{ text: words[language].noDeadline, look: 'warning' }];
  return task.timeExpressions.flatMap((time) => timeParts(time, words[language].inText));
}

/** As printed, and on the next line the day that it means; a day printed as such is not repeated. */
function timeParts({ raw, due, kind }: Deadline, before: string): readonly Part[] {
  const printed: Part = { text: before + printable(raw), look: kind === 'unknown' ? 'warning' : null };
  return due === null || due === raw ? [printed] : [printed, { text: due, look: 'faint' }];
}
