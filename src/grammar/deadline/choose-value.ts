import type { TimeValue } from './time-value.ts';

const isDated = ({ kind, wholeYear }: TimeValue): boolean =>
  (kind === 'date' || kind === 'period') && wholeYear === undefined;

/** The later of two due dates; of two without year, the later in the text; a date before a period that ends on the same day. */
function later(best: TimeValue, next: TimeValue): TimeValue {
  if (best.due === null || next.due === null) return next;
  if (next.due === best.due) return next.kind === 'date' ? next : best;
  return next.due > best.due ? next : best;
}

/** Several stages (6月底前完成初稿，12月底前完成): met when the last is; several periods reach from the first's start. */
function lastStage(dated: readonly TimeValue[]): TimeValue | null {
  const [first, ...others] = dated;
  if (first === undefined) return null;
  const last = others.reduce(later, first);
  const starts = dated.map(({ start }) => start).sort();
  return dated.every(({ kind, start }) => kind === 'period' && start !== null)
    ? { ...last, start: starts[0] ?? null }
    : last;
}

/** 2021年完成80%，2022年全面完成: from the first year to the last. */
function lastYear(values: readonly TimeValue[]): TimeValue | null {
  const periods = values.filter(({ kind, impossible }) => kind === 'period' && impossible === undefined);
  return lastStage(periods);
}

/** The first cadence, or a later one that says it more closely: 按月（每月5日前）. */
function closestCadence(values: readonly TimeValue[]): TimeValue | undefined {
  const cadences = values.filter(({ kind }) => kind === 'recurring');
  return cadences.find(({ rule }) => rule?.startsWith(`${cadences[0]?.rule};BY`)) ?? cadences[0];
}

/** 全年（6月底过半）: a stage in the midst of the year does not end it. */
function wholeYearBeyond(values: readonly TimeValue[], staged: TimeValue | null): TimeValue | undefined {
  const end = staged?.due ?? null;
  return end === null ? undefined : values.find(({ wholeYear, due }) => wholeYear && due !== null && due > end);
}

/**
 * What a deadline cell with several expressions means: the dated part (12月底前并长期坚持), else the cadence (持续推进，每季度报送),
 * else the whole year, which wins over 持续, else a span, else no end. Null where nothing was found.
 */
export function chooseValue(values: readonly TimeValue[]): TimeValue | null {
  const first = (kind: TimeValue['kind']) =>
    values.find((value) => value.kind === kind && value.impossible === undefined);
  const staged = lastStage(values.filter(isDated));
  return (
    wholeYearBeyond(values, staged) ??
    staged ??
    closestCadence(values) ??
    lastYear(values) ??
    first('duration') ??
    first('ongoing') ??
    values[0] ??
    null
  );
}
