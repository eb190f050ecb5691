import { headerWords } from '../../../src/vocabulary/header-words.ts';
import type { ModelColumn, ModelRole, TableLimits } from './model.ts';
import type { Random } from './random.ts';

const wordsOf = (role: string): readonly string[] =>
  headerWords.filter((entry) => entry.role === role).map((entry) => entry.word);

/** Headers and columns of a task table. `headerSpans[i]`: columns under the i-th header; `pair`: 责任单位 over 牵头, 配合. */
export interface ModelColumns {
  readonly columns: readonly ModelColumn[];
  readonly headerSpans: readonly number[];
  readonly pair: { readonly at: number; readonly over: string } | null;
  /** Category columns, requirement not counted. */
  readonly depth: number;
}

const column = (role: ModelRole, header: string): ModelColumn => ({ role, header });

interface TextPart {
  readonly columns: readonly ModelColumn[];
  readonly spans: readonly number[];
}

/** Categories and the requirement: each under a header of its own, or several under one (002: 工作任务 over two, 具体要求 over three). */
function textColumns(random: Random, depth: number, limits: TableLimits): TextPart {
  const [requirement] = random.sample(wordsOf('requirement'), 1);
  const tasks = random.sample(wordsOf('task'), depth + 1);
  if (depth > 0 && limits.wideHeaders && random.chance(0.3)) {
    const wide = random.between(1, depth);
    const columns = Array.from({ length: depth + 1 }, (_, c) =>
      column(c < depth ? 'task' : 'requirement', c < wide ? (tasks[0] ?? '') : (requirement ?? '')),
    );
    return { columns, spans: [wide, depth + 1 - wide] };
  }
  const last = random.chance(depth > 0 ? 0.85 : 0.5) ? requirement : tasks[depth];
  const columns = Array.from({ length: depth + 1 }, (_, c) =>
    c < depth ? column('task', tasks[c] ?? '') : column('requirement', last ?? ''),
  );
  return { columns, spans: columns.map(() => 1) };
}

function unitColumns(random: Random): readonly ModelColumn[] {
  if (random.chance(0.55)) return [column('unit', random.pick(wordsOf('unit')))];
  return [
    column('lead-unit', random.pick(wordsOf('lead-unit'))),
    column('support-unit', random.pick(wordsOf('support-unit'))),
  ];
}

/** Columns in an order that domain.md 3.1 allows: the number first, categories outermost first, units before or after the requirement. */
export function makeColumns(random: Random, depth: number, limits: TableLimits): ModelColumns {
  const text = textColumns(random, depth, limits);
  const units = unitColumns(random);
  const two = limits.twoRowHeader && units.length === 2 && random.chance(0.3);
  const named = two
    ? [
        column('lead-unit', random.pick(['牵头单位', '牵头'])),
        column('support-unit', random.pick(['配合单位', '配合'])),
      ]
    : units;
  const deadline = random.chance(0.7) ? [column('deadline', random.pick(wordsOf('deadline')))] : [];
  const extra = limits.extras && random.chance(0.25) ? [column('extra', random.pick(wordsOf('remark')))] : [];
  const number = random.chance(0.5) ? [column('number', random.pick(wordsOf('number')))] : [];
  const single = text.spans.every((span) => span === 1);
  const unitsFirst = single && depth > 0 && random.chance(0.2);
  const head = unitsFirst ? text.columns.slice(0, -1) : text.columns;
  const rest = unitsFirst ? text.columns.slice(-1) : [];
  const tail = random.chance(0.15) ? [...deadline, ...named] : null;
  // 类别 | 序号 | 工作内容: the number may stand inside of the outermost category.
  const inner = single && depth > 0 && random.chance(0.2) ? 1 : 0;
  const ordered = [
    ...head.slice(0, inner),
    ...number,
    ...head.slice(inner),
    ...(tail !== null && !unitsFirst ? tail : [...named, ...rest, ...deadline]),
    ...extra,
  ];
  const headSpans = unitsFirst ? head.map(() => 1) : text.spans;
  const after = ordered.length - number.length - headSpans.reduce((sum, span) => sum + span, 0);
  const at = ordered.findIndex((one) => one.role === 'lead-unit');
  return {
    columns: ordered,
    headerSpans: [...number.map(() => 1), ...headSpans, ...Array.from({ length: after }, () => 1)],
    pair: two ? { at, over: '责任单位' } : null,
    depth,
  };
}
