import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/check/rule.ts';
import { rules } from '../../../src/check/rules/index.ts';
import type { Diagnostic } from '../../../src/model/notice.ts';
import { makeUnitList, type UnitList } from '../../../src/model/unit-list.ts';
import { extractBytes } from '../../../src/pipeline.ts';
import { fixturesFolder } from '../../support/notices.ts';

const folder = join(fixturesFolder, 'rules');
const all = Object.values(rules) as readonly Rule[];
const mark = /\{\{(?<rule>[a-z-]+)\}\}/gu;

interface Marked {
  readonly text: string;
  /** "rule line", sorted. */
  readonly marks: readonly string[];
}

/** A fixture's text without its marks, and what they say: {{missing-unit}} at the end of the line where the finding is. */
function readMarked(id: string, file: string): Marked {
  const lines = readFileSync(join(folder, id, file), 'utf8').split('\n');
  const marks = lines.flatMap((line, at) =>
    [...line.matchAll(mark)].map(({ groups }) => `${groups?.['rule']} ${at + 1}`),
  );
  return { text: lines.map((line) => line.replace(mark, '')).join('\n'), marks: marks.toSorted() };
}

/** The list of units that a rule's fixtures are judged by; null where there is none. */
function unitsOf(id: string): UnitList | null {
  const file = join(folder, id, 'units.json');
  if (!existsSync(file)) return null;
  const units: readonly { name: string; aliases?: string[] }[] = JSON.parse(readFileSync(file, 'utf8'));
  return makeUnitList(units.map(({ name, aliases = [] }) => ({ name, aliases })));
}

async function findingsOf(id: string, text: string, language: 'zh' | 'en' = 'zh'): Promise<readonly Diagnostic[]> {
  const bytes = new TextEncoder().encode(text);
  return (await extractBytes(bytes, { path: '通知.txt', type: 'txt', language, units: unitsOf(id) })).diagnostics;
}

/** How a text file was read is not what the fixtures are about; a rule of that group marks itself. */
const isAbout = (id: string, { rule }: Diagnostic): boolean =>
  rule === id || rules[rule as keyof typeof rules].group !== 'reading';

it('holds two fixtures of every rule about what the author wrote, and of nothing else', () => {
  const wanted = all.filter(({ group, id }) => group !== 'reading' && !withoutFixture.includes(id)).map(({ id }) => id);
  expect(readdirSync(folder).toSorted()).toEqual(wanted.toSorted());
});

/** What these find, other tests show: a bracket of prose, names that run together, a name that is on no configured list, a table's cell. */
const withoutFixture: readonly string[] = ['unclosed-bracket', 'uncertain-unit', 'unread-assignment'];

describe.each(readdirSync(folder))('%s', (id) => {
  it('gives exactly the findings that are marked in bad.txt', async () => {
    const { text, marks } = readMarked(id, 'bad.txt');
    const found = (await findingsOf(id, text)).filter((one) => isAbout(id, one));
    expect(found.map(({ rule, location }) => `${rule} ${location.line ?? 1}`).toSorted()).toEqual(marks);
    expect(marks.some((one) => one.startsWith(`${id} `))).toBe(true);
  });

  it('is silent about good.txt', async () => {
    const { text, marks } = readMarked(id, 'good.txt');
    expect((await findingsOf(id, text)).filter(({ rule }) => rule === id)).toEqual([]);
    expect(marks).toEqual([]);
  });

  it('quotes the document in both languages, or withholds its words', async () => {
    const { text } = readMarked(id, 'bad.txt');
    const [zh, en] = [await findingsOf(id, text), await findingsOf(id, text, 'en')];
    const sentence = ({ rule }: Diagnostic): boolean => rule === id;
    expect(zh.find(sentence)?.message).toMatch(/\p{Script=Han}.*。$/u);
    const english = en.find(sentence)?.message ?? '';
    expect(english).toMatch(/[.]$/u);
    // Chinese stands only where the document or a form to write is quoted.
    expect(english.replace(/[“《].*[”》]/u, '').match(/\p{Script=Han}+/gu) ?? []).toEqual([]);
  });
});

it.each(all)('$id has a page in docs/rules', ({ id }) => {
  expect(existsSync(join(fixturesFolder, '..', 'docs', 'rules', `${id}.md`))).toBe(true);
});
