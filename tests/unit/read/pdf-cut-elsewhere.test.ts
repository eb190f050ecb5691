import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Notice, Section } from '../../../src/model/notice.ts';
import { extractBytes } from '../../../src/pipeline.ts';
import { fixturesFolder } from '../../support/notices.ts';

const bare = (text: string | null | undefined): string => (text ?? '').replace(/\s/gu, '');

function taskLines({ tasks }: Notice): readonly string[] {
  return tasks.map(({ number, path, requirement, assignment, deadline }) => {
    // Not the role: these pdfs have one font for 宋体 and 黑体, which a legend speaks of.
    const units = assignment.units.map(({ name }) => name).join('、');
    return bare([number, ...path.map(({ title }) => title), requirement, units, deadline?.raw].join('|'));
  });
}

function outlineLines(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ label, title, text, children }) => [
    bare(`${label}|${title}|${text}`),
    ...outlineLines(children),
  ]);
}

const read = async (path: string): Promise<Notice> => extractBytes(readFileSync(join(fixturesFolder, path)), { path });

describe('a notice cut by pages at other places says the same as its docx', () => {
  it.each([
    ['cut-000-d.pdf', '000'],
    ['cut-002-b.pdf', '002'],
    ['cut-002-e.pdf', '002'],
    ['cut-004-d.pdf', '004'],
  ])('%s', async (name, id) => {
    const [pdf, docx] = [await read(join('pdf', name)), await read(join('notices', `${id}-docx`, 'source.docx'))];
    expect(taskLines(pdf)).toEqual(taskLines(docx));
    expect(outlineLines(pdf.sections)).toEqual(outlineLines(docx.sections));
    expect(pdf.coverage.leftOver).toEqual([]);
  });
});
