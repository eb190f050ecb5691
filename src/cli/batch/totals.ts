import type { Severity } from '../../model/notice.ts';
import type { Handled } from './handle.ts';
import type { DocumentRecord, Outcome } from './record.ts';

/** Documents by what became of them. */
export type Outcomes = Readonly<Record<Outcome, number>>;

/** What the summary says: sums, and the few documents that it names, however many there were. */
export interface Totals extends Outcomes {
  /** Of all of them: kept from an earlier run. */
  readonly kept: number;
  readonly tasks: number;
  readonly withoutUnit: number;
  readonly withoutDeadline: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly slowest: readonly DocumentRecord[];
  readonly failures: readonly DocumentRecord[];
}

const slowestNamed = 5;
const failuresNamed = 20;

export const noTotals: Totals = {
  done: 0,
  failed: 0,
  skipped: 0,
  kept: 0,
  tasks: 0,
  withoutUnit: 0,
  withoutDeadline: 0,
  error: 0,
  warning: 0,
  info: 0,
  slowest: [],
  failures: [],
};

export function addTo(totals: Totals, { record, fresh }: Handled): Totals {
  return {
    ...totals,
    [record.outcome]: totals[record.outcome] + 1,
    kept: totals.kept + (fresh ? 0 : 1),
    tasks: totals.tasks + record.tasks,
    withoutUnit: totals.withoutUnit + record.gaps.unit,
    withoutDeadline: totals.withoutDeadline + record.gaps.deadline,
    error: totals.error + record.findings.error,
    warning: totals.warning + record.findings.warning,
    info: totals.info + record.findings.info,
    slowest: fresh && record.outcome !== 'skipped' ? withSlower(totals.slowest, record) : totals.slowest,
    failures:
      record.outcome === 'failed' && totals.failures.length < failuresNamed
        ? [...totals.failures, record]
        : totals.failures,
  };
}

export function countOf({ done, failed, skipped }: Outcomes): number {
  return done + failed + skipped;
}

/** True where a document has a finding of this severity or a worse one. */
export function hasFindings({ error, warning, info }: Totals, failOn: Severity | 'never'): boolean {
  const found = { never: 0, error, warning: error + warning, info: error + warning + info };
  return found[failOn] > 0;
}

function withSlower(slowest: readonly DocumentRecord[], record: DocumentRecord): readonly DocumentRecord[] {
  const least = slowest.at(-1);
  if (slowest.length === slowestNamed && least !== undefined && least.milliseconds >= record.milliseconds)
    return slowest;
  return [...slowest, record].sort((one, other) => other.milliseconds - one.milliseconds).slice(0, slowestNamed);
}
