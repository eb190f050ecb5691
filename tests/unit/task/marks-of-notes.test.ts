import { expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

const drawn = `2024年重点工作任务分解表

┌──┬──────────┬──────────┬────┐
│序号│工作任务            │责任单位            │完成时限│
├──┼──────────┼──────────┼────┤
│★1 │压减审批时限        │※县审批局、县司法局│12月底前│
├──┼──────────┼──────────┼────┤
│2△ │建立检查清单        │县市监局、※县司法局│11月底前│
└──┴──────────┴──────────┴────┘
△未尽事宜另行通知
※带★的为重点任务，带※的为牵头单位
`;

it('a text’s table with marks at its numbers and units, and a note for each below', async () => {
  const { tasks, diagnostics, meta } = await extractBytes(new TextEncoder().encode(drawn), { path: 'a.txt' });
  expect(
    tasks.map(({ number, assignment }) => [number, ...assignment.units.map(({ name, role }) => `${role} ${name}`)]),
  ).toEqual([
    ['★1', 'lead 县审批局', 'responsible 县司法局'],
    ['2△', 'responsible 县市监局', 'lead 县司法局'],
  ]);
  expect(meta.title).toBe('2024年重点工作任务分解表');
  expect(diagnostics.map(({ rule }) => rule)).not.toContain('legend-unresolved');
});
