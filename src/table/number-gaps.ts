import type { Finding } from '../model/finding.ts';
import type { TaskRow } from '../model/task-table.ts';

/** Serial numbers (序号) that skip, repeat or go back; a restart at 1 is none. */
export function gapFindings(rows: readonly TaskRow[]): readonly Finding[] {
  return rows.flatMap((row, i): readonly Finding[] => {
    const before = Number(rows[i - 1]?.number?.normalize('NFKC') ?? Number.NaN);
    const now = Number(row.number?.normalize('NFKC') ?? Number.NaN);
    if (Number.isNaN(before) || Number.isNaN(now) || now === before + 1 || (now === 1 && before > 0)) return [];
    return [
      { rule: 'row-number-gap', args: { previous: String(before), number: String(now) }, location: row.location },
    ];
  });
}
