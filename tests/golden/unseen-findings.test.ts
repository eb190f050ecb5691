import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../src/pipeline.ts';
import { listUnseen } from '../support/expectation.ts';

/** Errors and warnings that a careful clerk would agree with, by notice; the others are good notices and get none. */
const justified: Readonly<Record<string, readonly string[]>> = {
  '120-one-cell-a-line-annexes': ['no-deadline-column', 'no-deadline-column'],
  '121-groups-of-two-cells': ['no-deadline-column', 'vague-deadline', 'no-deadline-column'],
  // Elsewhere it says who leads.
  '60-ministry-departments': ['missing-lead'],
  '65-traditional': ['missing-lead'],
  // A与B协同 elsewhere than where one leads.
  '170-work-meeting': ['missing-lead'],
  // A blank cell under 牵头单位.
  '79-blank-bar-cells': ['missing-lead'],
  '91-supervision-letter': ['bare-unit-list'],
  '85-measures-and-targets': ['no-deadline-column'],
  '75-indicators-with-units': ['no-deadline-column'],
  '76-proposals': ['no-deadline-column'],
  '71-units-and-time': ['missing-lead'],
  // A text that has lost its lines, and with them who signed it.
  '116-one-line': ['missing-meta', 'missing-meta'],
};

const judged = listUnseen().filter(({ name }) => Number.parseInt(name, 10) >= 50);

describe.each(judged)('$file', ({ name, file, bytes }) => {
  it('gives no false alarm', async () => {
    const { diagnostics } = await extractBytes(bytes, { path: file });
    const told = diagnostics.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
    expect(told).toEqual(justified[name] ?? []);
  });
});
