import type { ModelColumns } from './make-columns.ts';
import type { ExpectedTask, ModelCell, ModelRow, TableLimits } from './model.ts';
import type { Random } from './random.ts';
import {
  categoryHeads,
  categoryNouns,
  clauses,
  collectives,
  deadlines,
  objects,
  offices,
  remarks,
  verbs,
} from './words.ts';

/** A list of units as printed, and the names in it. */
interface UnitText {
  readonly text: string;
  readonly names: readonly string[];
}

/** One record before it is laid out in columns. */
interface Record {
  readonly group: string | null;
  /** Category by level. */
  readonly path: readonly string[];
  /** Number of the category instance by level: two neighbours with one number are merged. */
  readonly branch: readonly number[];
  readonly requirement: string;
  readonly units: readonly UnitText[];
  readonly deadline: { readonly raw: string; readonly due: string | null };
  /** The cell is merged with the one above. */
  readonly unitsMerged: boolean;
  readonly deadlineMerged: boolean;
  readonly extra: string;
}

const numerals = '一二三四五六七八九十';

function makeRequirement(random: Random): string {
  const opening = `${random.pick(verbs)}${random.pick(objects)}`;
  const parts = random.sample(clauses, random.between(0, 4));
  const sentence = [opening, ...parts].join('，');
  const end = random.chance(0.9) ? '。' : '';
  if (!random.chance(0.2)) return sentence + end;
  return `${sentence}。${random.pick(verbs)}${random.pick(objects)}，${random.pick(clauses)}${end}`;
}

function makeUnits(random: Random, prefix: string): UnitText {
  const names = random.sample(offices, random.pick([1, 1, 2, 2, 3, 4, 6])).map((name) => prefix + name);
  const listed = names.join('、');
  if (random.chance(0.15)) return { text: `${listed}等有关部门`, names: [...names, '有关部门'] };
  if (random.chance(0.15)) {
    const all = random.pick(collectives);
    return { text: `${listed}、${all}`, names: [...names, all] };
  }
  return { text: listed, names };
}

function makeCategory(random: Random, label: string): string {
  return `${label}${random.pick(categoryHeads)}${random.sample(categoryNouns, random.between(1, 2)).join('和')}`;
}

interface Settings {
  readonly prefix: string;
  readonly depth: number;
  readonly unitColumns: number;
  readonly limits: TableLimits;
  readonly labelled: boolean;
  readonly grouped: boolean;
}

/** Runs of rows under one category, a level inside the other. */
function makeBranches(random: Random, depth: number, count: number): readonly (readonly number[])[] {
  const branch = Array.from({ length: depth }, () => 0);
  return Array.from({ length: count }, (_, row) => {
    if (row > 0) {
      const changed = branch.findIndex((_, level) => random.chance(level === depth - 1 ? 0.5 : 0.2));
      if (changed >= 0) for (let level = changed; level < depth; level++) branch[level] = (branch[level] ?? 0) + 1;
    }
    return [...branch];
  });
}

function makeOwn(random: Random, settings: Settings): Pick<Record, 'requirement' | 'units' | 'deadline' | 'extra'> {
  const units = Array.from({ length: settings.unitColumns }, (_, i) =>
    i === 1 && settings.limits.blanks && random.chance(0.3)
      ? { text: '', names: [] }
      : makeUnits(random, settings.prefix),
  );
  const extra = settings.limits.blanks && random.chance(0.6) ? '' : random.pick(remarks);
  return { requirement: makeRequirement(random), units, deadline: random.pick(deadlines), extra };
}

function makeRecords(random: Random, settings: Settings, count: number): readonly Record[] {
  const records: Record[] = [];
  const titles = new Map<string, string>();
  let group = 0;
  for (const branch of makeBranches(random, settings.depth, count)) {
    const last = records.at(-1);
    const same = last !== undefined && branch.every((value, level) => value === last.branch[level]);
    const newTop =
      last === undefined || (!same && branch[0] !== last.branch[0]) || (settings.depth === 0 && random.chance(0.2));
    const opens = settings.grouped && (last === undefined || (newTop && random.chance(0.6)));
    if (opens) group++;
    const path = branch.map((value, level) => {
      const key = branch.slice(0, level + 1).join('.');
      const label = settings.labelled && level === 0 ? `（${numerals[value % 10]}）` : '';
      const title = titles.get(key) ?? makeCategory(random, label);
      titles.set(key, title);
      return title;
    });
    const merges = settings.limits.blanks && same && !opens;
    const own = makeOwn(random, settings);
    const unitsMerged = merges && random.chance(0.25);
    const deadlineMerged = merges && random.chance(0.25);
    records.push({
      ...own,
      group: opens ? `${numerals[(group - 1) % 10]}、${random.pick(categoryNouns)}方面` : null,
      path,
      branch,
      units: unitsMerged ? (last?.units ?? own.units) : own.units,
      deadline: deadlineMerged ? (last?.deadline ?? own.deadline) : own.deadline,
      unitsMerged,
      deadlineMerged,
    });
  }
  return records;
}

const cell = (text: string): ModelCell => ({ text, rowSpan: 1, columnSpan: 1 });

/** The printed cell of one column, or null where the cell above reaches down. */
function cellAt(
  record: Record,
  last: Record | undefined,
  index: number,
  place: { role: string; nth: number },
): ModelCell | null {
  const { role, nth } = place;
  if (role === 'number') return cell(String(index + 1));
  if (role === 'task') {
    const open =
      last !== undefined &&
      record.group === null &&
      record.branch.slice(0, nth + 1).every((value, level) => value === last.branch[level]);
    return open ? null : cell(record.path[nth] ?? '');
  }
  if (role === 'requirement') return cell(record.requirement);
  if (role === 'deadline') return record.deadlineMerged ? null : cell(record.deadline.raw);
  if (role === 'extra') return cell(record.extra);
  return record.unitsMerged ? null : cell(record.units[role === 'support-unit' ? 1 : 0]?.text ?? '');
}

function headerRows(columns: ModelColumns): readonly ModelRow[] {
  const { headerSpans, pair } = columns;
  const first: (ModelCell | null)[] = [];
  for (const span of headerSpans) {
    const text = columns.columns[first.length]?.header ?? '';
    first.push(
      { text, rowSpan: pair === null ? 1 : 2, columnSpan: span },
      ...Array.from({ length: span - 1 }, () => null),
    );
  }
  if (pair === null) return [{ kind: 'header', cells: first }];
  first[pair.at] = { text: pair.over, rowSpan: 1, columnSpan: 2 };
  first[pair.at + 1] = null;
  const second = columns.columns.map((column, c) => (c === pair.at || c === pair.at + 1 ? cell(column.header) : null));
  return [
    { kind: 'header', cells: first },
    { kind: 'header', cells: second },
  ];
}

function dataRows(records: readonly Record[], columns: ModelColumns): readonly ModelRow[] {
  const places = columns.columns.map(({ role }, c) => ({
    role,
    nth: columns.columns.slice(0, c).filter((other) => other.role === role).length,
  }));
  return records.flatMap((record, index): readonly ModelRow[] => {
    const cells = places.map((place) => cellAt(record, records[index - 1], index, place));
    const row: ModelRow = { kind: 'data', cells };
    if (record.group === null) return [row];
    const wide: ModelCell = { text: record.group, rowSpan: 1, columnSpan: places.length };
    return [{ kind: 'group', cells: [wide, ...places.slice(1).map(() => null)] }, row];
  });
}

/** A cell reaches down over the places below it that are null in the same data run. */
function withRowSpans(rows: readonly ModelRow[]): readonly ModelRow[] {
  return rows.map((row, r) => {
    if (row.kind !== 'data') return row;
    const cells = row.cells.map((one, c) => {
      if (one === null) return null;
      let rowSpan = 1;
      while (rows[r + rowSpan]?.kind === 'data' && rows[r + rowSpan]?.cells[c] === null) rowSpan++;
      return { ...one, rowSpan };
    });
    return { ...row, cells };
  });
}

function expectedTasks(records: readonly Record[], columns: ModelColumns): readonly ExpectedTask[] {
  const has = (role: string): boolean => columns.columns.some((column) => column.role === role);
  const roles = has('lead-unit') ? ['lead', 'support'] : ['responsible'];
  let group: readonly string[] = [];
  return records.map((record, index) => {
    if (record.group !== null) group = [record.group];
    return {
      number: has('number') ? String(index + 1) : null,
      path: [...group, ...record.path],
      requirement: record.requirement,
      units: record.units.flatMap((unit, i) => unit.names.map((name) => `${roles[i]}:${name}`)),
      deadline: has('deadline') ? record.deadline.raw : null,
      due: has('deadline') ? record.deadline.due : null,
    };
  });
}

/** Rows of a table as printed, and its tasks. */
export function makeRows(
  random: Random,
  columns: ModelColumns,
  given: { readonly prefix: string; readonly limits: TableLimits },
): { readonly rows: readonly ModelRow[]; readonly tasks: readonly ExpectedTask[] } {
  const settings: Settings = {
    ...given,
    depth: columns.depth,
    unitColumns: columns.columns.some((column) => column.role === 'lead-unit') ? 2 : 1,
    labelled: random.chance(0.3),
    grouped: given.limits.groups !== false && random.chance(0.3),
  };
  const made = makeRecords(random, settings, random.between(3, 30));
  const alone = given.limits.groups === 'several' && made.filter((record) => record.group !== null).length === 1;
  const records = alone ? made.map((record) => ({ ...record, group: null })) : made;
  return {
    rows: withRowSpans([...headerRows(columns), ...dataRows(records, columns)]),
    tasks: expectedTasks(records, columns),
  };
}
