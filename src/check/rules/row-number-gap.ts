import type { Location } from '../../model/notice.ts';
import type { TaskRow } from '../../model/task-table.ts';
import { findAll } from '../../text/find-all.ts';
import type { CheckContext } from '../context.ts';
import type { Hit, Rule } from '../rule.ts';
import { irregularities, type Member } from '../sequence.ts';

/** 表内序号不连续 (corpus/v2): skips, repeats or decreases. */
export const rowNumberGap: Rule<'row-number-gap'> = {
  id: 'row-number-gap',
  group: 'table',
  severity: 'warning',
  summary: { zh: '表内序号不连续', en: 'The row numbers of a table do not run on' },
  documentation: {
    finds: {
      zh: '表内序号跳号、重复、倒退或次序颠倒。分组行之后从1重新开始不算。',
      en: 'Row numbers that skip, repeat, go back or have changed places. A restart at 1 is none.',
    },
    why: { zh: '多半是漏了行。', en: 'A row is probably missing.' },
    example: { bad: '1 公开预算　3 公开决算', good: '1 公开预算　2 公开决算' },
  },
  safe: ['previous', 'number', 'swapped'],
  yieldsTo: ['duplicate-row'],
  message: ({ previous, number, swapped }) =>
    swapped === ''
      ? { zh: `序号由${previous}跳到${number}。`, en: `The row number goes from ${previous} to ${number}.` }
      : {
          zh: `序号${number}与${swapped}次序颠倒。`,
          en: `The row numbers ${number} and ${swapped} have changed places.`,
        },
  suggestion: () => ({ zh: '核对是否漏行。', en: 'Check whether a row is missing.' }),
  check: find,
};

interface Row extends Member {
  readonly task: string | null;
  readonly location: Location;
}

function find({ tables, notice }: CheckContext): readonly Hit<'row-number-gap'>[] {
  const byPlace = new Map(notice.tasks.map(({ id, location }) => [placeKey(location), id]));
  return tables.flatMap(({ rows }) =>
    irregularities(numbersOf(rows, byPlace)).map(({ kind, item, previous, expected }) => ({
      args: {
        previous: String(previous.ordinal),
        number: String(item.ordinal),
        swapped: kind === 'swap' ? String(expected) : '',
      },
      location: item.location,
      task: item.task,
    })),
  );
}

/** The numbers of the rows; rows that lost theirs may stand for the numbers that are missing, and are told elsewhere. */
function numbersOf(rows: readonly TaskRow[], taskAt: ReadonlyMap<string, string>): readonly Row[] {
  const numbered: Row[] = [];
  let blanks = 0;
  for (const { number, isNumberInherited, requirement, location } of rows) {
    if (isNumberInherited) continue;
    const ordinal = ordinalOf(number);
    if (Number.isNaN(ordinal)) {
      blanks++;
      continue;
    }
    // A restart at 1 is right anywhere: the groups of a table may count afresh.
    const row: Row = { ordinal, parent: null, location, task: taskAt.get(placeKey(location)) ?? null };
    const last = numbered.at(-1)?.ordinal ?? ordinal;
    for (let missing = last + 1; missing < ordinal && ordinal - last - 1 <= blanks; missing++)
      numbered.push({ ...row, ordinal: missing });
    numbered.push(row, ...innerOrdinals(requirement, ordinal).map((inner) => ({ ...row, ordinal: inner })));
    blanks = 0;
  }
  return numbered;
}

/** 1.1, 1.2, 2.1: what stands behind the last point counts, and begins again under the next number. */
const decimal = /^(?:\d{1,3}[.-]){1,3}(?<ordinal>\d{1,3})$/u;

function ordinalOf(number: string | null): number {
  const plain = number?.normalize('NFKC') ?? '';
  return Number(decimal.exec(plain)?.groups?.['ordinal'] ?? (plain === '' ? Number.NaN : plain));
}

const label = /(?:^|\n|(?<=[。；;]))[ \t\u3000]{0,4}(?<ordinal>\d{1,3})[.．、](?!\d)/gu;

/**
 * 1.排查企业。 2.建立台账。 in one cell whose first label is the row's number: the items that follow it. Where the first label stands in the text, the row has
 * a number of its own, and the items count by themselves.
 */
function innerOrdinals(requirement: string, own: number): readonly number[] {
  const labels = findAll(label, requirement.normalize('NFKC'));
  if (labels[0]?.index === 0) return [];
  return labels.map(({ groups }) => Number(groups?.['ordinal'])).filter((ordinal, i) => ordinal === own + i + 1);
}

const placeKey = ({ table, row }: Location): string => `${table} ${row}`;
