import type { CheckInput } from '../../src/check/context.ts';
import type { PlacedFinding } from '../../src/model/finding.ts';
import { makeNotice } from './notice.ts';

/** What the rules see, with nothing in it but what a test is about. */
export function makeCheckInput(findings: readonly PlacedFinding[] = [], rest: Partial<CheckInput> = {}): CheckInput {
  const { schemaVersion: _, source: __, diagnostics: ___, ...notice } = makeNotice();
  return {
    notice,
    document: { format: 'txt', pages: null, blocks: [] },
    structure: { meta: notice.meta, outline: [], loose: [] },
    tables: [],
    taskGrids: new Set(),
    findings,
    units: null,
    ...rest,
  };
}
