import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../src/pipeline.ts';
import { makeShortTable, type ShortTable, shortForms } from '../support/generator/short-tables.ts';

const seeds = Array.from({ length: 60 }, (_, i) => i + 1);

const expected = ({ rows }: ShortTable): readonly string[] =>
  rows.map(({ category, task, units, deadline }) => [category, task, units.join('、'), deadline].join(' | '));

async function read(text: string): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(`某县2023年政务公开工作要点任务分解表\n\n${text}\n`);
  const { tasks } = await extractBytes(bytes, { path: 'x', type: 'txt' });
  return tasks.map(({ path, requirement, assignment, deadline }) =>
    [
      path.map(({ title }) => title).join('>'),
      requirement,
      assignment.units.map(({ name }) => name).join('、'),
      deadline?.raw ?? '',
    ].join(' | '),
  );
}

describe.each(shortForms)('60 tables of short texts: $id', ({ write }) => {
  it('come out row by row', async () => {
    for (const seed of seeds) {
      const table = makeShortTable(seed);
      expect({ seed, rows: await read(write(table.cells)) }).toEqual({ seed, rows: expected(table) });
    }
  });
});
