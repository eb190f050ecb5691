import { withoutLastBracket } from '../grammar/document-kind.ts';
import type { Location, Notice, Task, Unit } from '../model/notice.ts';
import { bodyWords, sameEndings } from '../vocabulary/unit-abbreviations.ts';
import type { CheckContext } from './context.ts';
import { levelPrefix } from './own-level.ts';

/** A unit where a task names it itself; what a row took over from the row above is not named again. */
export interface Mention {
  readonly unit: Unit;
  readonly task: Task;
}

/** All units that tasks name, collectives left out. */
export function namedUnits({ tasks }: Pick<Notice, 'tasks'>): readonly Mention[] {
  return tasks
    .filter((task) => !task.assignment.inherited)
    .flatMap((task) => task.assignment.units.filter((unit) => !unit.collective).map((unit) => ({ unit, task })));
}

/** Where a task names these words: the line of its unit cell, else the task's own place. */
export function placeInUnits(context: CheckContext, task: Task, words: string): Location {
  const part = context.partsAt(task.location).find(({ kind, task: id }) => kind === 'units' && id === task.id);
  return part?.placeOf(words) ?? task.location;
}

/** What body a name means, as far as the short forms of domain.md 4.3 tell. */
export interface Body {
  /** Level and field: the same for all names of one body. */
  readonly key: string;
  /** 局, 委, 办: names of one body should agree in it. */
  readonly ending: string;
}

/** Null for a name whose field has no known short form. */
export function bodyOf(name: string): Body | null {
  const plain = withoutLastBracket(name);
  const level = levelPrefix(plain)?.level ?? '';
  const rest = plain.slice(level.length);
  for (const [at, words] of bodyWords.entries()) {
    const ending = endingAfter(rest, words);
    // 市医保局 and 市医保中心 are two bodies.
    if (ending !== null) return { key: `${level} ${at} ${ending === '中心' ? ending : ''}`, ending };
  }
  return null;
}

function endingAfter(rest: string, words: readonly string[]): string | null {
  for (const word of words) {
    if (rest === word) return '';
    const tail = rest.startsWith(word) ? rest.slice(word.length) : null;
    const found = sameEndings.find((endings) => tail !== null && endings.includes(tail));
    if (found !== undefined) return found[0] ?? '';
  }
  return null;
}
