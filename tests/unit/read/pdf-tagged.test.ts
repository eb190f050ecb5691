import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/model/notice.ts';
import { extractBytes } from '../../../src/pipeline.ts';
import { fixturesFolder } from '../../support/notices.ts';

const bare = (text: string | null | undefined): string => (text ?? '').replace(/\s/gu, '');

function lines({ tasks }: Notice): readonly string[] {
  return tasks.map(({ number, path, requirement, assignment, deadline }) => {
    const units = assignment.units.map(({ name }) => name).join('、');
    return bare([number, ...path.map(({ title }) => title), requirement, units, deadline?.raw].join('|'));
  });
}

/** What is said of how the table was read; its rows 19 and 20 have a blank cell in place of a category, on paper, too. */
const doubts = ({ diagnostics }: Notice): readonly string[] =>
  diagnostics
    .filter(({ rule }) => rule === 'guessed-table' || rule === 'doubtful-row')
    .map(({ message }) => message.replace(/^第\d+页：/u, ''));

const read = async (name: string): Promise<Notice> =>
  extractBytes(readFileSync(join(fixturesFolder, 'pdf', name)), { path: name });

describe('a table without lines whose file has a structure tree', () => {
  it.each(['borderless-chromium.pdf', 'borderless-libreoffice.pdf'])('%s says the same as its html', async (name) => {
    const [pdf, html] = [await read(name), await read('borderless.html')];
    expect(lines(pdf)).toEqual(lines(html));
    expect(pdf.coverage.leftOver).toEqual([]);
    expect(doubts(pdf)).toEqual(doubts(html));
  });

  it('names the page of each row, and of each merged cell the first and the last', async () => {
    const { tasks } = await read('borderless-chromium.pdf');
    expect(tasks.map(({ location }) => location.page)).toEqual(
      [...tasks.map(({ location }) => location.page ?? 0)].sort((one, other) => one - other),
    );
    expect(new Set(tasks.map(({ location }) => location.page)).size).toBe(6);
  });
});
