import type { Deadline } from '../../model/notice.ts';
import { daysInMonth, toIsoDate } from '../../text/dates.ts';

/** What a time expression says, before it is known where it stands. */
export interface TimeValue {
  readonly kind: Deadline['kind'];
  readonly due: string | null;
  readonly start: string | null;
  readonly rule: string | null;
  readonly workingDays?: true;
  /** Two readings, or a year that nobody states. */
  readonly ambiguous?: true;
  /** No such day or month: 2月30日. */
  readonly impossible?: true;
  /** A whole year or the 全年 of a task: any nearer word in the cell says more. */
  readonly wholeYear?: true;
  /** The year that later expressions of the same cell may take. */
  readonly year?: number;
}

/** A day of the calendar; year null where nothing states it, day 'last' for the month's end. */
export interface CalendarDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | 'last';
}

/** February of an unstated year may have 29 days. */
const leapYear = 2024;

function isReal({ year, month, day }: CalendarDay): boolean {
  const last = daysInMonth(year ?? leapYear, month);
  return last !== null && (day === 'last' || (day >= 1 && day <= last));
}

function isoOf({ year, month, day }: CalendarDay): string | null {
  if (year === null) return null;
  return toIsoDate(year, month, day === 'last' ? (daysInMonth(year, month) ?? 0) : day);
}

/** A value with a kind and nothing else. */
export function bareValue(kind: Deadline['kind'], rule: string | null = null): TimeValue {
  return { kind, due: null, start: null, rule };
}

/** 不存在的日期. */
export function impossibleValue(): TimeValue {
  return { ...bareValue('unknown'), impossible: true };
}

/** A due date (期限日). */
export function dateValue(due: CalendarDay, ambiguous = false): TimeValue {
  if (!isReal(due)) return impossibleValue();
  const doubtful = ambiguous || due.year === null;
  return { ...bareValue('date'), due: isoOf(due), ...(doubtful && { ambiguous: true }), ...yearOf(due) };
}

/** A stretch of days (起止时间), both included; `start` null for 即日起. One that ends before it starts is no period. */
export function periodValue(start: CalendarDay | null, due: CalendarDay): TimeValue {
  if (!isReal(due) || (start !== null && !isReal(start))) return impossibleValue();
  const first = start === null ? null : isoOf(start);
  const last = isoOf(due);
  if (first !== null && last !== null && first > last) return bareValue('unknown');
  return {
    ...bareValue('period'),
    due: last,
    start: first,
    ...(due.year === null && { ambiguous: true }),
    ...yearOf(due),
  };
}

/** 从…起: goes on from a day. */
export function ongoingFrom(start: CalendarDay): TimeValue {
  if (!isReal(start)) return impossibleValue();
  return { ...bareValue('ongoing'), start: isoOf(start), ...yearOf(start) };
}

function yearOf({ year }: CalendarDay): { readonly year?: number } {
  return year === null ? {} : { year };
}

/** The last day of the month before: 10月前 is met on 30 September. */
export function lastDayBefore(year: number | null, month: number): CalendarDay {
  if (month !== 1) return { year, month: month - 1, day: 'last' };
  return { year: year === null ? null : year - 1, month: 12, day: 'last' };
}
