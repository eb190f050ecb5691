import { findStructure } from '../../src/structure/structure.ts';
import { tasksFromProse } from '../../src/task/from-prose.ts';
import { documentOf } from '../unit/structure/document-of.ts';

/** What the task stage makes of a text. */
export const readProse = (text: string) => tasksFromProse(findStructure(documentOf(text)).value);

const roles = { lead: 'L', support: 'S', responsible: 'R' } as const;

/** "甲/乙: 任务 = L县财政局 R县教育局 @6月底前" a task a line. */
export const proseTasks = (text: string): readonly string[] =>
  readProse(text).drafts.map(({ task }) => {
    const path = task.path.map(({ title }) => title).join('/');
    const units = task.assignment.units.map(({ role, name }) => `${roles[role]}${name}`).join(' ');
    return `${path}: ${task.requirement} = ${units}${task.deadline === null ? '' : ` @${task.deadline.raw}`}`;
  });
