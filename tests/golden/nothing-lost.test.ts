import { describe, expect, it } from 'vitest';
import { type Document, type Paragraph, paragraphText } from '../../src/model/document.ts';
import type { Notice, Section } from '../../src/model/notice.ts';
import { extractBytes } from '../../src/pipeline.ts';
import { defaultLimits } from '../../src/read/limits.ts';
import { readDocument } from '../../src/read/registry.ts';
import { listFixtures, readFixture } from '../support/notices.ts';

/** Counted without the claims: every sentence of the body must be found in the output's own text. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const sentences = (text: string): readonly string[] =>
  text
    .split(/[\t|\n]/u)
    .flatMap((cell) => cell.replace(/\s+/gu, '').split(/[。；：;:（）()，,]/u))
    .map(letters)
    .filter((sentence) => sentence.length >= 4);

const sectionTexts = (section: Section): readonly string[] => [
  section.label ?? '',
  section.title,
  section.text,
  ...section.children.flatMap(sectionTexts),
];

function outputText(notice: Notice): string {
  const { meta } = notice;
  const tasks = notice.tasks.flatMap((task) => [
    task.number ?? '',
    ...task.path.flatMap((entry) => [entry.label ?? '', entry.title]),
    task.requirement,
    task.assignment.raw ?? '',
    task.deadline?.raw ?? '',
    ...Object.values(task.extra),
  ]);
  const tables = notice.tables.flatMap((table) => [
    table.title ?? '',
    ...table.columns.map((column) => column.header),
    ...table.notes,
  ]);
  const groups = notice.diagnostics
    .filter((diagnostic) => diagnostic.rule === 'empty-group')
    .map((diagnostic) => diagnostic.message);
  const fields = [
    meta.documentNumber,
    meta.issuer,
    meta.title,
    meta.recipients,
    meta.publicity,
    meta.cc,
    ...meta.attachments,
  ];
  return letters(
    [
      ...notice.sections.flatMap(sectionTexts),
      ...notice.unsectioned.map((one) => one.text),
      ...tables,
      ...tasks,
      ...groups,
      ...fields,
    ].join(''),
  );
}

function bodyParagraphs(document: Document): readonly Paragraph[] {
  return document.blocks.flatMap((block) => {
    if (block.layer === 'furniture') return [];
    return block.kind === 'paragraph' ? [block] : block.cells.flatMap((cell) => cell.paragraphs);
  });
}

/** Dates become ISO; 附件2 and 抄送 only name a part. */
const isReworded = (sentence: string): boolean =>
  /^[\p{L}]*\d{4}年\d{1,2}月\d{1,2}日(?:印发)?$/u.test(sentence) || /^附件?\d*$/u.test(sentence);

describe.each(listFixtures())('$name', (fixture) => {
  it('has every sentence of the document in its output', async () => {
    const bytes = readFixture(fixture);
    const document = (await readDocument(bytes, null, defaultLimits)).value;
    const output = outputText(await extractBytes(bytes, { path: fixture.name }));
    const missing = bodyParagraphs(document)
      .flatMap((paragraph) => sentences(paragraphText(paragraph)))
      .filter((sentence) => !output.includes(sentence) && !isReworded(sentence));
    expect(missing).toEqual([]);
  });
});
