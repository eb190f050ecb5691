import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturesFolder } from '../support/notices.ts';
import { documentMutationsOf } from './document-mutations.ts';
import { docxSpecimen, htmlSpecimen, type Judged, pdfSpecimen, type Specimen, textSpecimen } from './edit.ts';
import { type Mutation, mutationsOf, type Setting } from './mutations.ts';

const read = (file: string): Uint8Array => readFileSync(join(fixturesFolder, 'notices', file));

interface Kind {
  readonly own: string;
  readonly above: string;
  readonly hasDeadlines: boolean;
  readonly hasNumbers: boolean;
}
const kinds: Readonly<Record<string, Kind>> = {
  '000': { own: '区', above: '市', hasDeadlines: false, hasNumbers: false },
  '002': { own: '县', above: '市', hasDeadlines: false, hasNumbers: false },
  '003': { own: '市', above: '省', hasDeadlines: true, hasNumbers: true },
};

const specimens: readonly (readonly [name: string, guessed: boolean, specimen: Specimen, most: number])[] = [
  ['000 txt', true, textSpecimen(read('000-txt/source.txt'), true), 2],
  ['000 docx', false, await docxSpecimen(read('000-docx/source.docx')), 1],
  ['000 html', false, htmlSpecimen(read('000-site/source.html'), 'gb18030'), 2],
  ['000 pdf', false, await pdfSpecimen(read('000-pdf/source.pdf')), 2],
  ['002 txt', true, textSpecimen(read('002-txt/source.txt'), false), 1],
  ['002 docx', false, await docxSpecimen(read('002-docx/source.docx')), 1],
  ['002 html', false, htmlSpecimen(read('002-html/source.html'), 'utf8'), 2],
  ['002 pdf', false, await pdfSpecimen(read('002-pdf/source.pdf')), 1],
  ['003 txt', true, textSpecimen(read('003-txt/source.txt'), false), 2],
  ['003 docx', false, await docxSpecimen(read('003-docx/source.docx')), 1],
  ['003 html', false, htmlSpecimen(read('003-html/source.html'), 'utf8'), 2],
  ['003 pdf', false, await pdfSpecimen(read('003-pdf/source.pdf')), 2],
];

/** Rule and task of each finding; counts and places of findings about the whole document may move with the text. */
function keysOf({ tasks, diagnostics }: Judged): readonly string[] {
  const at = new Map(tasks.map(({ id }, i) => [id, i]));
  return diagnostics.map(({ rule, task }) => `${rule} ${task === null ? '-' : at.get(task)}`).toSorted();
}

function without(left: readonly string[], right: readonly string[]): readonly string[] {
  const rest = [...right];
  return left.filter((key) => {
    const at = rest.indexOf(key);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

async function outcomeOf(mutation: Mutation, specimen: Specimen, before: readonly string[]): Promise<string> {
  const judged = await specimen.judge(mutation.edits);
  if (judged === null) return 'words not found';
  const after = keysOf(judged);
  const more = without(after, before).map((key) => `+ ${key}`);
  return [...more, ...without(before, after).map((key) => `- ${key}`)].join(', ');
}

let done = 0;

describe.each(specimens)('%s', async (name, guessed, specimen, most) => {
  const judged = await specimen.judge([]);
  if (judged === null) throw new Error(`${name} cannot be read`);
  const setting: Setting = { judged, guessed, ...(kinds[name.slice(0, 3)] as Kind) };
  const before = keysOf(judged);

  it.each([...mutationsOf(setting, most), ...documentMutationsOf(name.slice(0, 3), judged)])(
    '$kind at task $task: $rule speaks, and nothing else',
    async (mutation) => {
      const outcome = await outcomeOf(mutation, specimen, before);
      expect(outcome).toBe(`+ ${mutation.rule} ${mutation.task ?? '-'}`);
      done += 1;
    },
  );
});

it('puts in at least 600 defects, each of which one finding tells', () => {
  expect(done).toBeGreaterThanOrEqual(600);
});
