import { findInnerAssignments, type ParsedAssignment, parseAssignment } from '../../grammar/assignment.ts';
import { assignmentsOf } from '../../grammar/prose.ts';
import type { Location, Task } from '../../model/notice.ts';
import { findAll } from '../../text/find-all.ts';
import { squash } from '../../text/layout.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** …（责任单位：县水利局）, 牵头单位：县水利局 in a text or a cell that gave no task. */
export const unreadAssignment: Rule<'unread-assignment'> = {
  id: 'unread-assignment',
  group: 'responsibility',
  severity: 'warning',
  summary: { zh: '写明了责任单位的内容没有作为任务', en: 'A text that says who is responsible gave no task' },
  documentation: {
    finds: {
      zh: '正文或者不是任务表的表格中写明了责任单位、牵头单位（“……（责任单位：某单位）”“由某单位牵头”），但没有任何任务用到它；或者一项任务的文字中间写明了另外的单位。整个文件报告一次并写明处数。',
      en: 'A text, or a cell of a table that is no task table, that says who leads or is responsible (…（责任单位：某单位）, 由某单位牵头) and stands with no task; or who acts in the midst of a task’s text, and is none of its units. Once, with their number.',
    },
    why: {
      zh: '这里多半有一项任务，但看不出任务是什么；没有提取的任务不会有人落实。',
      en: 'There is likely a task, of which it is not clear what it is; nobody does a task that is not listed.',
    },
    example: {
      bad: '任务 | 修复堤防 | 说明 | （责任单位：县水利局）',
      good: '做好防汛宣传。（由县水利局负责）',
    },
  },
  safe: ['count'],
  message: ({ text, count }) => ({
    zh: `“${quote(text)}”写明了由谁负责，但没有作为任务（同类共${count}处）。`,
    en: `“${quote(text)}” says who is responsible and stands with no task (${count} of this kind).`,
  }),
  suggestion: () => ({
    zh: '若是任务，请写作“任务内容。（责任单位：某单位）”，一项一段。',
    en: 'Where it is a task write what is to be done and behind it （责任单位：某单位）, a paragraph each.',
  }),
  check: find,
};

/** Where it is said, and of which task. */
interface Place {
  readonly text: string;
  readonly location: Location;
  readonly task: string | null;
}

const bare = (raw: string): string => squash(raw).replace(/[。；;]$/u, '');
/** No assignment is without one of these. */
const mayAssign = /责任|牵头|负责|配合|[主协承]办/u;

function find({ parts, notice, findings }: CheckContext): readonly Hit<'unread-assignment'>[] {
  const used = [...new Set(notice.tasks.map(({ assignment }) => bare(assignment.raw ?? '')))].filter(
    (raw) => raw !== '',
  );
  const all = used.join('\n');
  // What is told as a task without words is told enough.
  const told = new Set(
    findings.flatMap(({ finding: one }) => (one.rule === 'empty-requirement' ? [bare(one.args.units)] : [])),
  );
  const isUsed = ({ raw, units }: ParsedAssignment): boolean => {
    const own = bare(raw);
    if (told.has(own) || all.includes(own) || used.some((one) => own.includes(one))) return true;
    // 会议决定，由A牵头，B配合: another stretch of the same words.
    return units.length > 1 && used.some((one) => units.every(({ unit }) => one.includes(squash(unit.name))));
  };
  const found = parts()
    .filter(({ kind, text }) => (kind === 'passage' || kind === 'cell' || kind === 'note') && mayAssign.test(text))
    .flatMap((part) =>
      [...assignmentsOf({ text: part.text }).map(({ assignment }) => assignment), ...findInnerAssignments(part.text)]
        .filter((assignment) => assignment.units.length > 0 && !isUsed(assignment))
        .map((assignment) => ({ part, text: assignment.raw })),
    );
  const isSaidElsewhere = (text: string): boolean => all.includes(bare(text));
  const inside = notice.tasks.flatMap((task) => {
    const places = insideOf(task);
    // What no task of a prose passage has is told above; what another task has too is told here.
    return task.origin === 'table' ? places : places.filter(({ text }) => isSaidElsewhere(text));
  });
  const [hit] = [
    ...found.map(({ part, text }): Place => ({ text, location: part.placeOf(text), task: null })),
    ...inside,
  ];
  if (hit === undefined) return [];
  const { text, location, task } = hit;
  return [{ args: { text, count: found.length + inside.length }, location, task, quote: text }];
}

const inBracket = /[（(](?<inside>[^（()）]{2,60}(?:牵头|负责|承办|配合))[）)]/gu;

/** 新增托位1000个（县卫健局牵头）、养老床位800张: who does a part of a row’s task, and is none of its units. */
function insideOf({ id, requirement, assignment, location }: Task): readonly Place[] {
  const own = new Set(assignment.units.map(({ name }) => name));
  return findAll(inBracket, requirement)
    .map(({ groups }) => groups?.['inside'] ?? '')
    .filter((text) => {
      const units = parseAssignment(text)?.units ?? [];
      return units.every(({ doubt }) => doubt === null) && units.some(({ unit }) => !own.has(unit.name));
    })
    .map((text) => ({ text, location, task: id }));
}
