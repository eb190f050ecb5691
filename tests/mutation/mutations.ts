import type { Task } from '../../src/model/notice.ts';
import type { Edit, Judged } from './edit.ts';

/** A defect put into a notice, and the rule that must speak of it: about `task` (its place in the notice), or about the document (null). */
export interface Mutation {
  readonly kind: string;
  readonly rule: string;
  readonly task: number | null;
  readonly edits: readonly Edit[];
}

/** What a mutation needs to know of a notice. */
export interface Setting {
  readonly judged: Judged;
  /** Merges are only guessed: a blank cell takes the value of the row above. */
  readonly guessed: boolean;
  /** 区 or 县 → 市, 市 → 省. */
  readonly own: string;
  readonly above: string;
  readonly hasDeadlines: boolean;
  readonly hasNumbers: boolean;
}

interface Row {
  readonly task: Task;
  readonly at: number;
  readonly units: string;
}

type Make = (row: Row, setting: Setting, next: Row | undefined) => Omit<Mutation, 'kind' | 'task'> | null;

const inRow = ({ task }: Row, from: string, to: string): Edit => ({ row: task.requirement, from, to });
const squash = (text: string): string => text.replace(/\s/gu, '');
const tail = ({ task: { requirement } }: Row): string => squash(requirement).slice(-8);

/** Words put behind the text of the task. */
const append =
  (rule: string, words: string): Make =>
  (row) => ({ rule, edits: [inRow(row, tail(row), `${tail(row).replace(/。$/u, '')}，${words}`)] });

/** The whole unit cell replaced. */
const units =
  (rule: string, words: (setting: Setting) => string): Make =>
  (row, setting) => ({ rule, edits: [inRow(row, row.units, words(setting))] });

const deadline =
  (rule: string, words: string): Make =>
  (row) =>
    row.task.deadline === null ? null : { rule, edits: [inRow(row, squash(row.task.deadline.raw), words)] };

const named = (row: Row): readonly string[] =>
  row.task.assignment.units.filter(({ collective }) => !collective).map(({ name }) => name);

/** One name in the unit cell changed: the same name may stand in the text of the task. */
const renamed = (rule: string, row: Row, from: string, to: string): ReturnType<Make> =>
  row.units.includes(from) ? { rule, edits: [inRow(row, row.units, cellText(row).replace(from, to))] } : null;

/** The unit cell with the spaces that part its units, without the line ends of a narrow column. */
const cellText = ({ task }: Row): string => (task.assignment.raw ?? '').replace(/\n/gu, '');

const plainBody = /^.(?:财政|民政|审计|商务|司法|农业农村|水利|教体|文旅)局$/u;
const twoNamed = /^.(?:教体|教育和体育|卫生健康|卫健|农业农村)局$/u;

/** Kinds of defect of a row, by name. */
const ofRows: Readonly<Record<string, Make>> = {
  'no unit': (row, { guessed }) => ({ rule: 'missing-unit', edits: [inRow(row, row.units, guessed ? '无' : '')] }),
  'unit 有关部门': units('vague-unit', () => '有关部门'),
  'unit of everybody': units('collective-only', ({ own }) => `各镇街、${own}政府各部门`),
  'unit from above': units('unit-level-mismatch', ({ above }) => `${above}财政局`),
  'unit 待定': units('draft-placeholder', () => '待定'),
  'unit without its end': units('unknown-unit', ({ own }) => `各镇街、${own}水利事`),
  'unit twice': (row) => {
    const [name] = named(row);
    return name === undefined
      ? null
      : renamed('lead-also-support', row, name, `${name}${row.units.includes('、') ? '、' : ' '}${name}`);
  },
  'unit without its level': (row, { own }) => {
    const name = named(row).find((one) => one.startsWith(own) && plainBody.test(one));
    return name === undefined ? null : renamed('unit-prefix-missing', row, name, name.slice(1));
  },
  'no 、 between units': (row) => {
    const names = named(row);
    const first = names.findIndex((name, i) => i > 0 && row.units.includes(`${name}、${names[i + 1]}`));
    if (first < 0 || row.units.split('、').length < 4) return null;
    const [left, right] = names.slice(first);
    return renamed('unit-separator', row, `${left}、${right}`, `${left} ${right}`);
  },
  'unit by another name': (row, { judged }) => {
    const all = judged.tasks.flatMap(({ assignment }) => assignment.units.map(({ name }) => name));
    const name = named(row).find((one) => twoNamed.test(one) && all.filter((other) => other === one).length > 2);
    return name === undefined ? null : renamed('unit-name-variant', row, name, `${name.slice(0, -1)}委`);
  },
  'no deadline': (row, { guessed }) =>
    deadline('missing-deadline', guessed ? '—' : '')(row, { guessed } as Setting, undefined),
  'deadline 适时': deadline('vague-deadline', '适时'),
  'deadline 持续推进': deadline('open-ended', '持续推进'),
  'deadline with two readings': deadline('ambiguous-deadline', '10月前'),
  'deadline on 31 November': deadline('impossible-date', '11月31日前'),
  'deadline of last year': deadline('deadline-year', '2021年12月底前'),
  'deadline before the notice': deadline('deadline-before-issue', '3月底前'),
  'deadline with X': deadline('draft-placeholder', 'X月X日前'),
  'text later than the deadline': (row) =>
    row.task.deadline === null
      ? null
      : append('deadline-conflict', '于2024年1月底前完成')(row, {} as Setting, undefined),
  'number of another row': (row) =>
    row.task.number === null || row.task.number.length < 2
      ? null
      : { rule: 'row-number-gap', edits: [inRow(row, row.task.number, String(Number(row.task.number) + 30))] },
  'two numbers swapped': (row, _, next) => {
    const [a, b] = [row.task.number, next?.task.number ?? null];
    if (a === null || b === null || a.length < 2 || next === undefined) return null;
    return { rule: 'row-number-gap', edits: [inRow(row, a, b), inRow(next, b, a)] };
  },
  'misspelt word': append('likely-typo', '涉及个人稳私的除外'),
  'foreign word': append('foreign-word', '统一规则 and 标准'),
  'doubled mark': append('doubled-punctuation', '抓好落实。。'),
  'open quote': append('unclosed-pair', '落实“五公开要求'),
  'open bracket': append('unclosed-pair', '做好公开（含解读'),
  'number in square brackets': append('number-brackets', '按照国办发[2019]61号要求'),
  'number with 第': append('number-brackets', '按照国办发〔2019〕第61号要求'),
  'clause twice': append('repeated-text', '加强日常监督检查工作。加强日常监督检查工作'),
  'word twice': append('repeated-text', '各部门（部门）抓好落实'),
  'no 、 in a list': append('list-mark-missing', '公开采购公告、更正公告中标公告、验收公告、处罚公告'),
  'placeholder in the text': append('draft-placeholder', '由某某单位配合'),
  'impossible date in the text': append('impossible-date', '每次会议不晚于11月31日'),
  'one document with two numbers': (row, setting, next) => {
    const cite = (number: number): string => `落实《关于做好有关工作的通知》（国办发〔2019〕${number}号）`;
    const [first, second] = [61, 62].map((number, i) =>
      append('', cite(number))((i === 0 ? row : next) ?? row, setting, next),
    );
    if (next === undefined || first == null || second == null) return null;
    return { rule: 'citation-variant', edits: [...first.edits, ...second.edits] };
  },
  'blank unit of a lost table': (row, { guessed, judged: { tasks } }) => {
    const above = tasks[row.at - 1];
    const isSame = above !== undefined && JSON.stringify(above.path) === JSON.stringify(row.task.path);
    return guessed && isSame && row.units.length < 40
      ? { rule: 'inherited-unit', edits: [inRow(row, row.units, '')] }
      : null;
  },
  'row twice': (row, _, next) => {
    if (next === undefined || next.units === '' || next.task.assignment.inherited) return null;
    const text = squash(row.task.requirement);
    const other = squash(next.task.requirement);
    if (other.length > 160 || text.length > 160 || row.units === next.units) return null;
    return { rule: 'duplicate-row', edits: [inRow(next, next.units, cellText(row)), inRow(next, other, text)] };
  },
};

const aboutNext = new Set(['row twice', 'one document with two numbers']);

/** Rows of task tables that name their own units and of which nothing is said yet, nor of their neighbours. */
function cleanRows({ judged: { tasks, diagnostics } }: Setting): readonly Row[] {
  const spoken = new Set(diagnostics.map(({ task }) => task));
  return tasks.flatMap((task, at): readonly Row[] => {
    const { raw, inherited } = task.assignment;
    const isCut = task.location.page !== task.location.lastPage && task.location.lastPage !== undefined;
    const next = tasks[at + 1];
    if (task.origin !== 'table' || raw === null || inherited || isCut || spoken.has(task.id)) return [];
    if (next?.assignment.inherited === true || next?.deadline?.inherited === true) return [];
    return [{ task, at, units: squash(raw) }];
  });
}

/** At most so many of each kind, spread over the notice. */
export function mutationsOf(setting: Setting, most: number): readonly Mutation[] {
  const rows = cleanRows(setting);
  return Object.entries(ofRows).flatMap(([kind, make]) => {
    const all = rows.flatMap((row, i): readonly Mutation[] => {
      const neighbour = rows[i + 1];
      const next = neighbour?.at === row.at + 1 ? neighbour : undefined;
      const made = make(row, setting, next);
      return made === null ? [] : [{ kind, task: aboutNext.has(kind) ? row.at + 1 : row.at, ...made }];
    });
    const step = Math.max(1, Math.floor(all.length / most));
    return all.filter((_, i) => i % step === 0).slice(0, most);
  });
}
