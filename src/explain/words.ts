import type { Wording } from '../model/errors.ts';
import type { Deadline, Location, Task, UnitRole } from '../model/notice.ts';
import { roleWord } from '../vocabulary/column-role-words.ts';
import type { ColumnBasis, Fact, FactArguments, FactKind, LegendKind, UnitBasis } from './fact.ts';

/** The name of a kind of fact, and one sentence for it. */
interface Words<K extends FactKind> {
  readonly label: Wording;
  readonly sentence: (args: FactArguments[K]) => Wording;
}

const same = (text: string): Wording => ({ zh: text, en: text });
const joined = (parts: readonly Wording[]): Wording => ({
  zh: parts.map(({ zh }) => zh).join('，'),
  en: parts.map(({ en }) => en).join(', '),
});

const lineBreaks = /\n+/gu;
/** The document's words on one line: cells have several. */
const quoted = (text: string): string => `“${text.replace(lineBreaks, ' ')}”`;

function span(first: number, last: number | undefined): string {
  return last === undefined || last === first ? String(first) : `${first}–${last}`;
}

function placeWords({ page, lastPage, line, lastLine, table, row, block }: Location): Wording {
  const parts: Wording[] = [];
  if (page !== undefined) parts.push({ zh: `第${span(page, lastPage)}页`, en: `page ${span(page, lastPage)}` });
  if (line !== undefined) parts.push({ zh: `第${span(line, lastLine)}行`, en: `line ${span(line, lastLine)}` });
  if (table !== undefined && row !== undefined)
    parts.push({ zh: `表${table + 1}第${row + 1}行`, en: `table ${table + 1}, row ${row + 1}` });
  else if (parts.length === 0 && block !== undefined)
    parts.push({ zh: `第${block + 1}段`, en: `block ${block + 1} of the document` });
  if (parts.length === 0) return { zh: '位置不明。', en: 'The place is not known.' };
  const { zh, en } = joined(parts);
  return { zh: `${zh}。`, en: `At ${en}.` };
}

const pathWords = (path: Task['path']): string => path.map(({ label, title }) => `${label ?? ''}${title}`).join(' / ');

const basisWords: Readonly<Record<ColumnBasis, Wording>> = {
  'header-word': { zh: '表头是已知写法', en: 'its header is a known one' },
  'header-ending': { zh: '只凭表头的词尾判断', en: 'told from the ending of its header alone' },
  cells: { zh: '凭栏内文字判断', en: 'told from its cells' },
  neighbours: { zh: '表中没有别的任务内容栏', en: 'no other column holds the task itself' },
  none: { zh: '表头不是已知写法，内容照录', en: 'its header is not known; its cells are kept as they are' },
};

function columnWords({ header, role, basis, sure }: FactArguments['column']): Wording {
  const named = header === '' ? { zh: '没有表头的一栏', en: 'The column without a header' } : columnName(header);
  const doubt = sure || basis === 'none' ? same('') : { zh: '，是推断', en: ', a guess' };
  const { zh, en } = roleWord(role);
  return {
    zh: `${named.zh}按“${zh}”理解：${basisWords[basis].zh}${doubt.zh}。`,
    en: `${named.en} is read as “${en}”: ${basisWords[basis].en}${doubt.en}.`,
  };
}

const columnName = (header: string): Wording => ({ zh: `“${header}”一栏`, en: `The column “${header}”` });

/** One column as a rule; where several have the role, the notice does not say which. */
function columnsName(headers: readonly string[]): Wording {
  return {
    zh: `“${headers.join('”或“')}”一栏`,
    en: `the column “${headers.join('” or “')}”`,
  };
}

const unitRoles: Readonly<Record<UnitRole, Wording>> = {
  lead: { zh: '牵头', en: 'lead (牵头)' },
  support: { zh: '配合', en: 'support (配合)' },
  responsible: { zh: '责任', en: 'responsible' },
};

const legendKinds: Readonly<Record<LegendKind, Wording>> = {
  'first-is-lead': { zh: '列第一位的牵头', en: 'the first unit leads' },
  'bold-is-lead': { zh: '黑体字的牵头', en: 'units in bold lead' },
  'mark-is-lead': { zh: '有标记的牵头', en: 'marked units lead' },
  'parts-have-roles': { zh: '前后两部分分工不同', en: 'the parts of a list have roles' },
  'applies-to-all': { zh: '涉及全部任务', en: 'it concerns all tasks' },
};

const legendStates: Readonly<Record<FactArguments['legend']['state'], Wording>> = {
  acted: { zh: '已用于本项', en: 'it acted here' },
  'no-effect': { zh: '对本项没有影响', en: 'it changed nothing here' },
  unresolved: { zh: '本文件看不到所指的标记，没有使用', en: 'the file does not show its mark, so it was not used' },
  'not-applied': { zh: '只作提示，没有填入', en: 'it is told, not filled in' },
};

function unitReason(basis: UnitBasis): Wording {
  if (basis.by === 'column') {
    const { zh, en } = columnsName(basis.headers);
    return { zh: `写在${zh}`, en: `it stands in ${en}` };
  }
  if (basis.by === 'legend')
    return { zh: `按注释“${basis.text}”`, en: `by the legend “${basis.text}” (${legendKinds[basis.legend].en})` };
  if (basis.by === 'unstated') return { zh: '原文没有写明牵头或配合', en: 'the text says neither 牵头 nor 配合' };
  return basis.word === null
    ? { zh: '按责任分工的写法', en: 'by the words of the assignment' }
    : { zh: `原文写有“${basis.word}”`, en: `the text says “${basis.word}”` };
}

function inheritedWords({ what, raw, blank, from }: FactArguments['inherited']): Wording {
  const name = what === 'units' ? { zh: '责任单位', en: 'unit' } : { zh: '完成时限', en: 'deadline' };
  const cell = blank
    ? { zh: '一格是空的，沿用上面', en: 'cell is blank; the value above is taken' }
    : { zh: '一格与上面合并，沿用上面', en: 'cell is merged with the one above' };
  const row = from?.row ?? null;
  const source =
    from === null
      ? same('')
      : { zh: `${row === null ? '' : `第${row + 1}行`}（${from.task}）`, en: ` (${from.task}${rowWord(row)})` };
  return {
    zh: `${name.zh}${cell.zh}${source.zh}的${quoted(raw)}。`,
    en: `The ${name.en} ${cell.en}${source.en}: ${quoted(raw)}.`,
  };
}

const rowWord = (row: number | null): string => (row === null ? '' : `, row ${row + 1}`);

const deadlineKinds: Readonly<Record<Deadline['kind'], Wording>> = {
  date: { zh: '日期', en: 'a date' },
  period: { zh: '时段', en: 'a period' },
  recurring: { zh: '周期', en: 'a cadence' },
  duration: { zh: '期限', en: 'a duration' },
  ongoing: { zh: '长期', en: 'ongoing' },
  unknown: { zh: '不能换算的时间', en: 'a time that cannot be turned into a date' },
};

function valueWords({ due, start, rule }: Pick<Deadline, 'due' | 'rule'> & { start?: string | null }): Wording {
  const parts: Wording[] = [];
  if (start !== undefined && start !== null) parts.push({ zh: `自${start}起`, en: `from ${start}` });
  if (due !== null) parts.push({ zh: `最迟${due}`, en: `due ${due}` });
  if (rule !== null) parts.push({ zh: `规则${rule}`, en: `rule ${rule}` });
  return parts.length === 0 ? { zh: '没有具体日期', en: 'without a day' } : joined(parts);
}

function deadlineColumn(headers: readonly string[]): Wording {
  const { zh, en } = columnsName(headers);
  return { zh, en: `in ${en}` };
}

function deadlineWords({ raw, kind, from, year, ...value }: FactArguments['deadline']): Wording {
  const sources = {
    assignment: { zh: '责任分工中', en: 'in the assignment' },
    line: { zh: '单独一行', en: 'in a line of its own' },
  };
  const source = from.by === 'column' ? deadlineColumn(from.headers) : sources[from.by];
  const years = {
    stated: { zh: '（年份是原文写的）', en: ' (its own year)' },
    plan: { zh: '（年份取自标题）', en: ' (year from the title)' },
  };
  const yearWords = year === null ? same('') : years[year];
  const result = valueWords(value);
  return {
    zh: `${source.zh}写${quoted(raw)}，按${deadlineKinds[kind].zh}理解：${result.zh}${yearWords.zh}。`,
    en: `${quoted(raw)} stands ${source.en}; it is read as ${deadlineKinds[kind].en}: ${result.en}${yearWords.en}.`,
  };
}

const noDeadline: Readonly<Record<FactArguments['no-deadline']['reason'], Wording>> = {
  'no-column': { zh: '表中没有“完成时限”一栏。', en: 'The table has no deadline column.' },
  blank: { zh: '“完成时限”一格没有写时间。', en: 'The deadline cell states no time.' },
  unstated: { zh: '责任分工中没有写完成时限。', en: 'The assignment states no deadline.' },
};

const noUnit: Readonly<Record<FactArguments['no-unit']['reason'], Wording>> = {
  'no-column': { zh: '表中没有责任单位一栏。', en: 'The table has no unit column.' },
  blank: { zh: '没有写责任单位。', en: 'No unit is stated.' },
};

function coverWords({ range, alike }: FactArguments['covers']): Wording {
  if (range === 'item') return { zh: '只涵盖写在它前面的这一项。', en: 'It covers the one item that it follows.' };
  return {
    zh: `“以上”：涵盖上一处责任分工以后的各项${alike.length === 0 ? '' : `，与${alike.join('、')}同一处`}。`,
    en: `以上: it covers every item since the assignment before it${alike.length === 0 ? '' : `, with ${alike.join(', ')}`}.`,
  };
}

const words: { readonly [K in FactKind]: Words<K> } = {
  place: { label: { zh: '位置', en: 'Place' }, sentence: ({ location }) => placeWords(location) },
  table: {
    label: { zh: '表格', en: 'Table' },
    sentence: ({ table, title, rows, columns }) => ({
      zh: `表${table + 1}${title === null ? '' : `“${title}”`}，${columns}栏，${rows}行任务。`,
      en: `Table ${table + 1}${title === null ? '' : ` “${title}”`}: ${columns} columns, ${rows} rows of tasks.`,
    }),
  },
  reading: { label: { zh: '还原', en: 'Reading' }, sentence: ({ message }) => same(message) },
  column: { label: { zh: '栏目', en: 'Columns' }, sentence: columnWords },
  path: {
    label: { zh: '类别', en: 'Path' },
    sentence: ({ path, columns }) => ({
      zh: `${pathWords(path)}（取自分组行或“${columns.join('”“')}”栏）。`,
      en: `${pathWords(path)} (from group rows, or the columns “${columns.join('”, “')}”).`,
    }),
  },
  moved: { label: { zh: '错位', en: 'Moved' }, sentence: ({ message }) => same(message) },
  inherited: { label: { zh: '沿用', en: 'Inherited' }, sentence: inheritedWords },
  section: {
    label: { zh: '段落', en: 'Section' },
    sentence: ({ path }) =>
      path.length === 0 ? { zh: '不在任何标题之下。', en: 'It stands under no heading.' } : same(pathWords(path)),
  },
  assignment: {
    label: { zh: '分工', en: 'Assigned' },
    sentence: ({ raw }) => ({ zh: `原文：${quoted(raw)}。`, en: `By the words ${quoted(raw)}.` }),
  },
  covers: { label: { zh: '范围', en: 'Covers' }, sentence: coverWords },
  legend: {
    label: { zh: '注释', en: 'Legend' },
    sentence: ({ legend, text, state, from }) => ({
      zh: `“${text}”${from === null ? '' : `（见${from}）`}：${legendKinds[legend].zh}；${legendStates[state].zh}。`,
      en: `“${text}”${from === null ? '' : ` (said at ${from})`}: ${legendKinds[legend].en}; ${legendStates[state].en}.`,
    }),
  },
  unit: {
    label: { zh: '单位', en: 'Units' },
    sentence: ({ name, role, basis }) => ({
      zh: `${name}：${unitRoles[role].zh}，${unitReason(basis).zh}。`,
      en: `${name}: ${unitRoles[role].en}, ${unitReason(basis).en}.`,
    }),
  },
  'no-unit': { label: { zh: '单位', en: 'Units' }, sentence: ({ reason }) => noUnit[reason] },
  deadline: { label: { zh: '时限', en: 'Deadline' }, sentence: deadlineWords },
  'plan-year': {
    label: { zh: '年份', en: 'Year' },
    sentence: ({ year, title }) => ({
      zh: `计划年度${year}，取自标题${title === null ? '' : `“${title}”`}。`,
      en: `The plan is for ${year}, by the title${title === null ? '' : ` “${title}”`}.`,
    }),
  },
  'no-deadline': { label: { zh: '时限', en: 'Deadline' }, sentence: ({ reason }) => noDeadline[reason] },
  time: {
    label: { zh: '文中', en: 'In text' },
    sentence: ({ raw, ...value }) => ({
      zh: `任务内容中写有${quoted(raw)}：${valueWords(value).zh}。`,
      en: `The task's text says ${quoted(raw)}: ${valueWords(value).en}.`,
    }),
  },
  doubt: {
    label: { zh: '存疑', en: 'Doubt' },
    sentence: ({ message, suggestion }) => ({
      zh: `${message}${suggestion === null ? '' : `→ ${suggestion}`}`,
      en: `${message}${suggestion === null ? '' : ` → ${suggestion}`}`,
    }),
  },
};

/** `Fact` with its kind as a type parameter, so that the compiler can pair a kind with its own arguments. */
type FactOf<K extends FactKind> = { [P in K]: { readonly kind: P; readonly args: FactArguments[P] } }[K];

function wordsOf<K extends FactKind>(fact: FactOf<K>): Wording {
  const own: Words<K> = words[fact.kind];
  return own.sentence(fact.args);
}

/** A fact as one sentence. A finding's message stays in the language that the notice was read in. */
export function factSentence(fact: Fact, language: keyof Wording): string {
  return wordsOf(fact)[language];
}

/** The short name of a kind of fact (单位, 时限). */
export function factLabel(kind: FactKind, language: keyof Wording): string {
  return words[kind].label[language];
}
