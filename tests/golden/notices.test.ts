import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Notice, noticeSchema } from '../../src/model/notice.ts';
import { extractBytes } from '../../src/pipeline.ts';
import { listFixtures, readFixture } from '../support/notices.ts';

const fixtures = listFixtures();
const validate = new Ajv2020({ strict: false }).compile(z.toJSONSchema(noticeSchema));
const extractAnew = (fixture: (typeof fixtures)[number]): Promise<Notice> =>
  extractBytes(readFixture(fixture), { path: `${fixture.name}/source.${fixture.extension}` });

/** Each fixture is extracted once for the tests that only look at it. */
const extracted = new Map<(typeof fixtures)[number], Promise<Notice>>();
function extractFixture(fixture: (typeof fixtures)[number]): Promise<Notice> {
  const notice = extracted.get(fixture) ?? extractAnew(fixture);
  extracted.set(fixture, notice);
  return notice;
}

describe.each(fixtures)('$name', (fixture) => {
  it('gives the output that was reviewed', async () => {
    const notice = await extractFixture(fixture);
    const golden = join(fixture.folder, `source.${fixture.extension}.json`);
    await expect(`${JSON.stringify(notice, null, 1)}\n`).toMatchFileSnapshot(golden);
  });

  it('follows the JSON Schema by an independent validator, and accounts for every character', async () => {
    const notice = await extractFixture(fixture);
    expect(validate(notice), JSON.stringify(validate.errors)).toBe(true);
    expect(notice.coverage.leftOver).toEqual([]);
    expect(notice.coverage.accounted).toBe(notice.coverage.characters);
    expect(notice.coverage.characters).toBeGreaterThan(0);
  });

  it('gives the same bytes twice', async () => {
    const [one, two] = [await extractFixture(fixture), await extractAnew(fixture)];
    expect(JSON.stringify(two)).toBe(JSON.stringify(one));
  });
});

/** What all formats of one notice say alike: places aside, and what only some can show (merges, bold). */
function comparable(notice: Notice): unknown {
  const squash = (text: string): string => text.replace(/\s+/gu, '');
  return {
    meta: { ...notice.meta, title: squash(notice.meta.title ?? ''), cc: squash(notice.meta.cc ?? '') },
    tasks: notice.tasks.map((task) => ({
      number: task.number,
      path: task.path.map((entry) => squash(entry.title)),
      requirement: squash(task.requirement),
      units: task.assignment.units.map((unit) => squash(unit.name)).sort(),
      deadline: task.deadline?.due ?? null,
    })),
  };
}

describe.each([
  { id: '000', others: ['000-docx', '000-auto', '000-site'] },
  { id: '001', others: ['001-docx', '001-auto', '001-utf16le-txt'] },
  { id: '003', others: ['003-docx', '003-auto', '003-html', '003-gb18030-txt', '003-landscape'] },
  { id: '004', others: ['004-docx', '004-auto'] },
])('all formats of $id', ({ id, others }) => {
  it.each(others)('%s says what the txt says', async (other) => {
    const [txt, found] = [`${id}-txt`, other].map((name) => fixtures.find((fixture) => fixture.name === name));
    if (txt === undefined || found === undefined) throw new Error(`no fixture for ${id} or ${other}`);
    expect(comparable(await extractFixture(found))).toEqual(comparable(await extractFixture(txt)));
  });
});
