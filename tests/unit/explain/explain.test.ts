import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/explain/explain.ts';
import type { FactArguments, FactKind } from '../../../src/explain/fact.ts';
import type { Notice, Task, TaskTable } from '../../../src/model/notice.ts';
import { makeDeadline, makeDiagnostic, makeNotice, makeTask, makeUnit } from '../../support/notice.ts';

function makeTable(columns: TaskTable['columns'], rest: Partial<TaskTable> = {}): TaskTable {
  return { title: '任务分解表', columns, rows: 3, notes: [], location: { table: 0 }, ...rest };
}

const plainTable = makeTable([
  { header: '工作任务', role: 'task' },
  { header: '工作要求', role: 'requirement' },
  { header: '责任单位', role: 'unit' },
  { header: '完成时限', role: 'deadline' },
]);

/** The facts of one kind that the last task of a notice has. */
function factsOf<K extends FactKind>(notice: Notice, kind: K): readonly FactArguments[K][] {
  const task = notice.tasks.at(-1);
  if (task === undefined) throw new Error('a notice without tasks');
  const [explanation] = explain(notice, [task]);
  return explanation?.facts.flatMap((fact) => (fact.kind === kind ? [fact.args as FactArguments[K]] : [])) ?? [];
}

function tableNotice(table: TaskTable, task: Partial<Task>, rest: Partial<Notice> = {}): Notice {
  return makeNotice({
    tables: [table],
    tasks: [makeTask('T001', { location: { table: 0, row: 0 }, ...task })],
    ...rest,
  });
}

function proseTask(id: string, raw: string, rest: Partial<Task> = {}): Task {
  const assignment = { raw, inherited: false, units: [makeUnit('县财政局')] };
  return makeTask(id, { origin: 'prose', assignment, ...rest });
}

describe('columns', () => {
  it.each([
    { header: '责任单位', role: 'unit', basis: 'header-word', sure: true },
    { header: '责任单位·牵头', role: 'lead-unit', basis: 'header-word', sure: true },
    { header: '本级责任股室单位', role: 'unit', basis: 'header-ending', sure: false },
    { header: '某某', role: 'unit', basis: 'cells', sure: false },
    { header: '', role: 'number', basis: 'cells', sure: false },
    { header: '工作任务', role: 'requirement', basis: 'neighbours', sure: true },
    { header: '某某', role: 'other', basis: 'none', sure: false },
  ] as const)('$header as $role: told by $basis', ({ header, role, basis, sure }) => {
    const notice = tableNotice(makeTable([{ header, role }]), {});
    expect(factsOf(notice, 'column')).toEqual([{ header, role, basis, sure }]);
  });

  it.each([
    '表头“责任单位”不是常见写法，按“责任单位”一栏理解。',
    'The header “责任单位” is not a usual one; the column is read as “responsible unit”.',
  ])('a finding makes the column that it quotes first a guess, and no other: %s', (message) => {
    const notice = tableNotice(
      plainTable,
      {},
      {
        diagnostics: [makeDiagnostic({ rule: 'guessed-role', message, location: { table: 0 } })],
      },
    );
    expect(factsOf(notice, 'column').map(({ sure }) => sure)).toEqual([true, true, false, true]);
  });

  it('leaves the columns of another table alone', () => {
    const message = '表头“责任单位”不是常见写法，按“责任单位”一栏理解。';
    const notice = tableNotice(
      plainTable,
      {},
      {
        diagnostics: [makeDiagnostic({ rule: 'guessed-role', message, location: { table: 1 } })],
      },
    );
    expect(factsOf(notice, 'column').every(({ sure }) => sure)).toBe(true);
  });
});

describe('units', () => {
  const units = [makeUnit('县财政局', { role: 'lead' }), makeUnit('县审计局', { role: 'support' })];

  it('by their columns', () => {
    const table = makeTable([
      { header: '牵头部门', role: 'lead-unit' },
      { header: '配合部门', role: 'support-unit' },
    ]);
    const notice = tableNotice(table, { assignment: { raw: '县财政局\n县审计局', inherited: false, units } });
    expect(factsOf(notice, 'unit').map(({ basis }) => basis)).toEqual([
      { by: 'column', headers: ['牵头部门'] },
      { by: 'column', headers: ['配合部门'] },
    ]);
  });

  it.each([
    { raw: '县财政局牵头，县审计局配合', words: ['牵头', '配合'] },
    { raw: '县财政局会同县审计局负责', words: ['会同', '会同'] },
    { raw: '牵头单位：县财政局；配合单位：县审计局', words: ['牵头单位', '配合单位'] },
  ])('by the words in $raw', ({ raw, words }) => {
    const assignment = { raw, inherited: false, units };
    const reasons = words.map((word) => ({ by: 'words', word }));
    expect(factsOf(tableNotice(plainTable, { assignment }), 'unit').map(({ basis }) => basis)).toEqual(reasons);
    const prose = makeNotice({ tasks: [makeTask('T001', { origin: 'prose', assignment })] });
    expect(factsOf(prose, 'unit').map(({ basis }) => basis)).toEqual(reasons);
  });

  it.each([
    { note: '注：列第一位者为牵头单位。', legend: 'first-is-lead' },
    { note: '注：黑体字部门为牵头部门。', legend: 'bold-is-lead' },
    { note: '注：标注★的为牵头单位。', legend: 'mark-is-lead' },
    { note: '注：分号前为牵头单位。', legend: 'parts-have-roles' },
  ])('by the legend $note', ({ note, legend }) => {
    const table = { ...plainTable, notes: [note] };
    const assignment = {
      raw: '县财政局、县审计局',
      inherited: false,
      units: [makeUnit('县财政局', { role: 'lead' }), makeUnit('县审计局')],
    };
    const notice = tableNotice(table, { assignment });
    expect(factsOf(notice, 'unit').map(({ basis }) => basis)).toEqual([
      { by: 'legend', legend, text: note },
      { by: 'column', headers: ['责任单位'] },
    ]);
    expect(factsOf(notice, 'legend')).toEqual([{ legend, text: note, state: 'acted', from: null }]);
  });

  it('never finds a role word inside the name of a unit: 县推进办公室', () => {
    const assignment = { raw: '县推进办公室', inherited: false, units: [makeUnit('县推进办公室')] };
    const notice = makeNotice({ tasks: [makeTask('T001', { origin: 'prose', assignment })] });
    expect(factsOf(notice, 'unit').map(({ basis }) => basis)).toEqual([{ by: 'unstated' }]);
  });

  it.each([
    { table: plainTable, reason: 'blank' },
    { table: makeTable([{ header: '工作任务', role: 'requirement' }]), reason: 'no-column' },
  ])('none: $reason', ({ table, reason }) => {
    const notice = tableNotice(table, { assignment: { raw: null, inherited: false, units: [] } });
    expect(factsOf(notice, 'no-unit')).toEqual([{ reason }]);
  });
});

describe('legends', () => {
  it.each([
    { note: '注：列第一位者为牵头单位。', rule: null, state: 'no-effect' },
    { note: '注：黑体字部门为牵头部门。', rule: 'legend-unresolved', state: 'unresolved' },
    { note: '以上任务完成时限均为12月底前。', rule: 'legend-not-applied', state: 'not-applied' },
  ])('$note is $state for a unit alone', ({ note, rule, state }) => {
    const diagnostics = rule === null ? [] : [makeDiagnostic({ rule, location: { table: 0 } })];
    const notice = tableNotice({ ...plainTable, notes: [note] }, {}, { diagnostics });
    expect(factsOf(notice, 'legend').map((legend) => legend.state)).toEqual([state]);
  });

  it('a legend in a bracket is in force from there on (下同)', () => {
    const raw = '县财政局、县审计局负责';
    const units = [makeUnit('县财政局', { role: 'lead' }), makeUnit('县审计局')];
    const first = `${raw}。列第一位者为牵头单位，下同`;
    const notice = makeNotice({
      tasks: [
        proseTask('T001', '县财政局负责'),
        proseTask('T002', first, { assignment: { raw: first, inherited: false, units } }),
        proseTask('T003', raw, { assignment: { raw, inherited: false, units } }),
      ],
    });
    const text = '列第一位者为牵头单位，下同';
    expect(factsOf(notice, 'legend')).toEqual([{ legend: 'first-is-lead', text, state: 'acted', from: 'T002' }]);
    expect(explain(notice, notice.tasks)[0]?.facts.some(({ kind }) => kind === 'legend')).toBe(false);
  });
});

describe('inheritance', () => {
  const own = makeTask('T001', {
    location: { table: 0, row: 4 },
    deadline: makeDeadline('6月底前', { due: '2023-06-30' }),
  });
  const heir = makeTask('T002', {
    location: { table: 0, row: 5 },
    assignment: { ...own.assignment, inherited: true },
    deadline: makeDeadline('6月底前', { due: '2023-06-30', inherited: true }),
  });

  it('from a merged cell, and the row that it began in', () => {
    const notice = makeNotice({ tables: [plainTable], tasks: [own, heir] });
    const from = { task: 'T001', row: 4 };
    expect(factsOf(notice, 'inherited')).toEqual([
      { what: 'units', raw: '县财政局', blank: false, from },
      { what: 'deadline', raw: '6月底前', blank: false, from },
    ]);
  });

  it('from a blank cell of plain text; the finding is not told twice', () => {
    const diagnostics = [makeDiagnostic({ rule: 'inherited-unit', severity: 'info', task: 'T002' })];
    const notice = makeNotice({ tables: [plainTable], tasks: [own, heir], diagnostics });
    expect(factsOf(notice, 'inherited').map(({ blank }) => blank)).toEqual([true, false]);
    expect(factsOf(notice, 'doubt')).toEqual([]);
  });

  it('from no row of another table', () => {
    const far = { ...own, location: { table: 1, row: 4 } };
    const notice = makeNotice({ tables: [plainTable, plainTable], tasks: [far, heir] });
    expect(factsOf(notice, 'inherited').map(({ from }) => from)).toEqual([null, null]);
  });
});

describe('damaged tables', () => {
  const tellings = [
    makeDiagnostic({ rule: 'guessed-table', message: '第一处', location: { line: 10, lastLine: 20 } }),
    makeDiagnostic({ rule: 'guessed-table', message: '第二处', location: { line: 22, lastLine: 30 } }),
  ];

  it.each([
    { line: 10, message: ['第一处'] },
    { line: 20, message: ['第一处'] },
    { line: 21, message: [] },
    { line: 25, message: ['第二处'] },
  ])('line $line is in the reading $message', ({ line, message }) => {
    const notice = tableNotice(plainTable, { location: { table: 0, row: 0, line } }, { diagnostics: tellings });
    expect(factsOf(notice, 'reading').map((fact) => fact.message)).toEqual(message);
  });

  it('a row whose cells were moved says so, once', () => {
    const diagnostics = [makeDiagnostic({ rule: 'ragged-row', message: '已移动。', task: 'T001' })];
    const notice = tableNotice(plainTable, {}, { diagnostics });
    expect(factsOf(notice, 'moved')).toEqual([{ message: '已移动。' }]);
    expect(factsOf(notice, 'doubt')).toEqual([]);
  });
});

describe('deadlines', () => {
  const meta = { ...makeNotice().meta, title: '某县2023 年工作要点', planYear: 2023 };

  it.each([
    { raw: '12月底前', year: 'plan', years: [{ year: 2023, title: '某县2023 年工作要点' }] },
    { raw: '2023年12月底前', year: 'stated', years: [] },
  ])('$raw: the year is $year', ({ raw, year, years }) => {
    const deadline = makeDeadline(raw, { due: '2023-12-31' });
    const notice = tableNotice(plainTable, { deadline }, { meta });
    expect(factsOf(notice, 'deadline')).toEqual([
      {
        raw,
        kind: 'date',
        due: '2023-12-31',
        start: null,
        rule: null,
        from: { by: 'column', headers: ['完成时限'] },
        year,
      },
    ]);
    expect(factsOf(notice, 'plan-year')).toEqual(years);
  });

  it('the plan year of a table title is told by it', () => {
    const deadline = makeDeadline('6月底前', { due: '2024-06-30' });
    const table = { ...plainTable, title: '2024年任务分解表' };
    const plan = { ...meta, title: '关于印发任务分解表的通知', planYear: 2024 };
    const notice = tableNotice(table, { deadline }, { meta: plan });
    expect(factsOf(notice, 'plan-year')).toEqual([{ year: 2024, title: '2024年任务分解表' }]);
  });

  it.each([
    { raw: '县财政局负责，6月底前完成', by: 'assignment' },
    { raw: '县财政局负责', by: 'line' },
  ])('of prose, in $raw: $by', ({ raw, by }) => {
    const deadline = makeDeadline('6月底前', { due: '2023-06-30' });
    const notice = makeNotice({ tasks: [proseTask('T001', raw, { deadline })] });
    expect(factsOf(notice, 'deadline').map(({ from }) => from)).toEqual([{ by }]);
  });

  it.each([
    { table: plainTable, reason: 'blank' },
    { table: makeTable([{ header: '工作任务', role: 'requirement' }]), reason: 'no-column' },
  ])('none: $reason', ({ table, reason }) => {
    expect(factsOf(tableNotice(table, {}), 'no-deadline')).toEqual([{ reason }]);
  });
});

describe('prose', () => {
  const path = [{ label: '（一）', title: '推进公开' }];

  it.each([
    { raw: '以上由县财政局牵头落实', range: 'since-previous' },
    { raw: '上述工作由县财政局负责', range: 'since-previous' },
    { raw: '由县财政局负责', range: 'item' },
  ])('$raw covers $range', ({ raw, range }) => {
    const notice = makeNotice({ tasks: [proseTask('T001', raw, { path })] });
    expect(factsOf(notice, 'covers')).toEqual([{ range, alike: [] }]);
    expect(factsOf(notice, 'assignment')).toEqual([{ raw }]);
    expect(factsOf(notice, 'section')).toEqual([{ path }]);
  });

  it('names the other tasks of a 以上 bracket, and none of another section', () => {
    const raw = '以上由县财政局牵头落实';
    const other = [{ label: '（二）', title: '推进落实' }];
    const notice = makeNotice({
      tasks: [
        proseTask('T001', raw, { path: other }),
        proseTask('T002', raw, { path }),
        proseTask('T003', '由县财政局负责', { path }),
        proseTask('T004', raw, { path }),
      ],
    });
    expect(factsOf(notice, 'covers')).toEqual([{ range: 'since-previous', alike: ['T002'] }]);
  });
});

it('tells the findings of the task as doubts, and no others', () => {
  const own = makeDiagnostic({ rule: 'unknown-unit', severity: 'warning', message: '查不到。', task: 'T001' });
  const diagnostics = [own, makeDiagnostic({ task: 'T002' }), makeDiagnostic({ task: null })];
  const notice = tableNotice(plainTable, {}, { diagnostics });
  expect(factsOf(notice, 'doubt')).toEqual([
    { rule: 'unknown-unit', severity: 'warning', message: '查不到。', suggestion: null },
  ]);
});

it('explains the tasks asked for, in their order, and needs no table where the notice has none', () => {
  const tasks = [makeTask('T001'), makeTask('T002'), makeTask('T003', { location: { table: 7 } })];
  const notice = makeNotice({ tasks });
  expect(explain(notice, tasks.toReversed()).map(({ task }) => task)).toEqual(['T003', 'T002', 'T001']);
});
