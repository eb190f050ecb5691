import { isTextRole } from '../grammar/column-role.ts';
import { classifyHeader } from '../grammar/header-role.ts';
import type { Diagnostic, TaskTable } from '../model/notice.ts';
import type { ColumnBasis, Fact } from './fact.ts';

type Column = TaskTable['columns'][number];

/** A message quotes at most this much of a header, and its own words before. */
const comparedCharacters = 20;

/** The finding that a column's role is a guess is told by its header, the first thing that its message quotes. */
function isGuessOf(diagnostic: Diagnostic, { header }: Column): boolean {
  if (diagnostic.rule !== 'guessed-role') return false;
  const [, quoted = ''] = diagnostic.message.split('表头“').flatMap((part) => part.split('header “'));
  if (header === '' || quoted === '') return header === '' && quoted === '';
  const start = header.slice(0, comparedCharacters);
  return quoted.startsWith(header.length > comparedCharacters ? start : `${start}”`);
}

/** Two header rows give 责任单位·牵头; 牵头 alone is read under a unit header as 牵头单位. */
function partsOf(header: string): readonly string[] {
  const parts = header.split('·');
  const inner = parts.at(-1) ?? '';
  return parts.length > 1 ? [inner, `${inner}单位`, ...parts] : parts;
}

function basisOf({ header, role }: Column): ColumnBasis {
  const read = partsOf(header).flatMap((part) => classifyHeader(part) ?? []);
  const same = read.filter((one) => one.role === role);
  if (same.some((one) => one.sure)) return 'header-word';
  if (same.length > 0) return 'header-ending';
  if (role === 'other') return 'none';
  // 工作任务 and 目标任务 are the requirement where no other column is.
  return role === 'requirement' && read.some((one) => isTextRole(one.role) || one.role === 'target')
    ? 'neighbours'
    : 'cells';
}

/** Each column's header, its role, and what told the role. `diagnostics`: those of this table. */
export function columnFacts(table: TaskTable, diagnostics: readonly Diagnostic[]): readonly Fact[] {
  return table.columns.map((column) => {
    const basis = basisOf(column);
    const isGuess = diagnostics.some((diagnostic) => isGuessOf(diagnostic, column));
    const sure = !isGuess && (basis === 'header-word' || basis === 'neighbours');
    return { kind: 'column', args: { header: column.header, role: column.role, basis, sure } };
  });
}

/** Headers of the columns that hold the task's text and its categories. */
export function textHeaders(table: TaskTable): readonly string[] {
  return table.columns.filter(({ role }) => isTextRole(role)).map(({ header }) => header);
}
