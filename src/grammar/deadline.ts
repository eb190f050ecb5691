import type { Deadline } from '../model/notice.ts';

export interface DeadlineContext {
  readonly planYear: number | null;
}

export interface ParsedDeadline {
  readonly deadline: Omit<Deadline, 'inherited'>;
  readonly start: number;
  readonly end: number;
  readonly ambiguous: boolean;
  readonly impossible: boolean;
}

/** Placeholder until the grammar lands. */
export function parseDeadline(cell: string, context: DeadlineContext): ParsedDeadline | null {
  const raw = cell.trim();
  if (raw === '' || /^[—–/无-]$/u.test(raw)) return null;
  const match = /^(\d{1,2})月底前$/u.exec(raw);
  const due =
    match === null || context.planYear === null
      ? null
      : `${context.planYear}-${String(match[1]).padStart(2, '0')}-${['11', '4', '6', '9'].includes(match[1] ?? '') ? 30 : 31}`;
  return {
    deadline: { raw, kind: match === null ? 'unknown' : 'date', due, start: null, rule: null },
    start: 0,
    end: raw.length,
    ambiguous: false,
    impossible: false,
  };
}

export function findTimeExpressions(_text: string, _context: DeadlineContext): readonly ParsedDeadline[] {
  return [];
}
