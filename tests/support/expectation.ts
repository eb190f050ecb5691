import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Meta, Notice, Section, Task } from '../../src/model/notice.ts';
import { fixturesFolder } from './notices.ts';

/** What a person expects of a task; what is left out is not compared, save `units` and `deadline`. */
interface ExpectedTask {
  readonly number?: string | null;
  /** Titles from outermost to innermost. */
  readonly path: readonly string[];
  readonly requirement: string;
  /** "lead 县教育局" */
  readonly units: readonly string[];
  /** As printed, and the day it is due. */
  readonly deadline?: readonly [raw: string, due: string | null];
  readonly extra?: Readonly<Record<string, string>>;
}

/** fixtures/unseen/<name>.expected.json: written by hand from the contract before the output was looked at. */
export interface Expectation {
  readonly meta: Meta;
  /** Outline in reading order; a closing 。 of a title does not count. */
  readonly headings: readonly (readonly [level: number, label: string | null, title: string])[];
  readonly tasks: readonly ExpectedTask[];
}

/** A notice in the manner of real ones that the code was not written for. */
export interface UnseenNotice {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly expectation: Expectation;
}

/** All of fixtures/unseen, sorted by name. */
export function listUnseen(): readonly UnseenNotice[] {
  const folder = join(fixturesFolder, 'unseen');
  return readdirSync(folder)
    .filter((file) => !file.endsWith('.json'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.\w+$/u, '');
      const expectation = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as Expectation;
      return { name, file, bytes: readFileSync(join(folder, file)), expectation };
    });
}

const flatten = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((section) => [section, ...flatten(section.children)]);

/** Layout of the outline, a section a line: "2 （一） 加快建设". */
const headingLines = (notice: Notice): readonly string[] =>
  flatten(notice.sections)
    .filter((section) => section.label !== null)
    .map(({ level, label, title }) => `${level} ${label} ${title.replace(/[。.]$/u, '')}`);

function comparableTask(task: Task, like: ExpectedTask | undefined): unknown {
  const { deadline } = task;
  return {
    ...(like?.number === undefined ? {} : { number: task.number }),
    path: task.path.map(({ title }) => title),
    requirement: task.requirement,
    units: task.assignment.units.map(({ role, name }) => `${role} ${name}`),
    deadline: deadline === null ? null : [deadline.raw, deadline.due],
    ...(like?.extra === undefined ? {} : { extra: task.extra }),
  };
}

/** What a notice shows of what its expectation names, in the expectation's own shape. */
export function toComparable(notice: Notice, expectation: Expectation): unknown {
  return {
    meta: notice.meta,
    headings: headingLines(notice),
    tasks: notice.tasks.map((task, at) => comparableTask(task, expectation.tasks[at])),
  };
}

/** The expectation as `toComparable` prints it. */
export function expectedShape(expectation: Expectation): unknown {
  return {
    meta: expectation.meta,
    headings: expectation.headings.map(([level, label, title]) => `${level} ${label} ${title}`),
    tasks: expectation.tasks.map((task) => ({ ...task, deadline: task.deadline ?? null })),
  };
}
