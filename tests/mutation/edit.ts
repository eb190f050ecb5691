import iconv from 'iconv-lite';
import JSZip from 'jszip';
import { wordFinding } from '../../src/check/word-finding.ts';
import type { Cell, Document, Paragraph } from '../../src/model/document.ts';
import type { Notice } from '../../src/model/notice.ts';
import type { Result } from '../../src/model/result.ts';
import { extractBytes, interpret } from '../../src/pipeline.ts';
import { defaultLimits } from '../../src/read/limits.ts';
import { readDocument } from '../../src/read/registry.ts';

/** What the rules say about a notice, and the tasks that they speak of. */
export type Judged = Pick<Notice, 'tasks' | 'diagnostics'>;

/** A change of some words: in the row that holds `row`, or anywhere (null). */
export interface Edit {
  readonly row: string | null;
  readonly from: string;
  readonly to: string;
}

/** A bundled notice that can be read with words changed; null where the words are not found. */
export interface Specimen {
  readonly judge: (edits: readonly Edit[]) => Promise<Judged | null>;
}

const rowHead = 16;

/** The characters of a text with whatever may stand between them in the source: layout, tags. */
function looselyAs(text: string, between: string): RegExp {
  const characters = [...text.replace(/\s/gu, '')].map((character) => character.replace(/[.*+?^${}()|[\]\\]/u, '\\$&'));
  return new RegExp(characters.join(between), 'u');
}

interface Markup {
  readonly between: string;
  readonly rowOpen: string;
  readonly rowClose: string;
}

/** From where a row begins to where it ends, around an offset. */
function rowAround(source: string, at: number, { rowOpen, rowClose }: Markup): readonly [number, number] {
  const start = rowOpen === '' ? at : source.lastIndexOf(rowOpen, at);
  const end = source.indexOf(rowClose, at);
  return [Math.max(0, start), end < 0 ? source.length : end];
}

function editSource(source: string, { row, from, to }: Edit, markup: Markup): string | null {
  let [start, end] = [0, source.length];
  if (row !== null) {
    const at = source.search(looselyAs([...row.replace(/\s/gu, '')].slice(0, rowHead).join(''), markup.between));
    if (at < 0) return null;
    [start, end] = rowAround(source, at, markup);
  }
  const chunk = source.slice(start, end);
  const changed = chunk.replace(looselyAs(from, markup.between), () => to);
  return changed === chunk ? null : source.slice(0, start) + changed + source.slice(end);
}

const editAll = (source: string, edits: readonly Edit[], markup: Markup): string | null =>
  edits.reduce<string | null>((text, edit) => (text === null ? null : editSource(text, edit, markup)), source);

type Type = 'txt' | 'html' | 'docx';

async function judgeBytes(bytes: Uint8Array, type: Type): Promise<Judged> {
  return extractBytes(bytes, { path: `通知.${type}`, type });
}

/** A text file, changed in its source. `cellLines`: one cell a line, so that a row goes on to the next blank line. */
export function textSpecimen(bytes: Uint8Array, cellLines: boolean): Specimen {
  const source = new TextDecoder().decode(bytes);
  const markup = cellLines
    ? { between: '[ \\u3000]*', rowOpen: '', rowClose: '\n\t\n' }
    : { between: '[ \\u3000]*', rowOpen: '\n', rowClose: '\n' };
  return { judge: (edits) => judgeSource(editAll(source, edits, markup), 'txt', 'utf8') };
}

async function judgeSource(source: string | null, type: Type, encoding: string): Promise<Judged | null> {
  return source === null ? null : judgeBytes(iconv.encode(source, encoding), type);
}

/** A web page, changed in its source. */
export function htmlSpecimen(bytes: Uint8Array, encoding: string): Specimen {
  const source = iconv.decode(Buffer.from(bytes), encoding);
  const markup = { between: '(?:\\s|<[^>]*>|&nbsp;)*', rowOpen: '<tr', rowClose: '</tr>' };
  return { judge: (edits) => judgeSource(editAll(source, edits, markup), 'html', encoding) };
}

/** A Word file, changed in its document.xml. */
export async function docxSpecimen(bytes: Uint8Array): Promise<Specimen> {
  const zip = await JSZip.loadAsync(bytes);
  const part = 'word/document.xml';
  const source = (await zip.file(part)?.async('string')) ?? '';
  const markup = { between: '(?:\\s|<[^>]*>)*', rowOpen: '<w:tr', rowClose: '</w:tr>' };
  return {
    judge: async (edits) => {
      const changed = editAll(source, edits, markup);
      if (changed === null) return null;
      zip.file(part, changed);
      return judgeBytes(await zip.generateAsync({ type: 'uint8array', compression: 'STORE' }), 'docx');
    },
  };
}

/** Runs keep growing offsets, whatever was changed. */
function renumbered(document: Document): Document {
  let at = 0;
  const paragraph = (one: Paragraph): Paragraph => ({
    ...one,
    runs: one.runs.map((run) => {
      const start = at;
      at += run.text.length;
      return { ...run, start };
    }),
  });
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.kind === 'paragraph'
        ? paragraph(block)
        : { ...block, cells: block.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(paragraph) })) },
    ),
  };
}

const textOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('\n');

/** The paragraphs as one with the words changed; null where they do not hold them. */
function changedParagraphs(paragraphs: readonly Paragraph[], { from, to }: Edit): readonly Paragraph[] | null {
  const [first] = paragraphs;
  const [run] = first?.runs ?? [];
  const text = textOf(paragraphs);
  const changed = text.replace(looselyAs(from, '\\s*'), () => to);
  if (first === undefined || run === undefined || changed === text) return null;
  return [{ ...first, runs: [{ ...run, text: changed }] }];
}

function editCells(cells: readonly Cell[], edit: Edit): readonly Cell[] | null {
  const anchor = looselyAs([...(edit.row ?? '').replace(/\s/gu, '')].slice(0, rowHead).join(''), '\\s*');
  const row = cells.find((cell) => anchor.test(textOf(cell.paragraphs)))?.row;
  let done = false;
  const edited = cells.map((cell) => {
    const paragraphs = done || cell.row !== row ? null : changedParagraphs(cell.paragraphs, edit);
    if (paragraphs === null) return cell;
    done = true;
    return { ...cell, paragraphs };
  });
  return done ? edited : null;
}

function editDocument(document: Document, edit: Edit): Document | null {
  let done = false;
  const blocks = document.blocks.map((block) => {
    if (done) return block;
    if (block.kind === 'paragraph') {
      const [changed] = edit.row === null ? (changedParagraphs([block], edit) ?? []) : [];
      done = changed !== undefined;
      return changed ?? block;
    }
    const cells = edit.row === null ? null : editCells(block.cells, edit);
    done = cells !== null;
    return cells === null ? block : { ...block, cells };
  });
  return done ? { ...document, blocks } : null;
}

/** A PDF: its glyphs cannot be edited without its fonts, so what the reader made of it is changed, and all stages after it run. */
export async function pdfSpecimen(bytes: Uint8Array): Promise<Specimen> {
  const read: Result<Document> = await readDocument(bytes, 'pdf', defaultLimits);
  return {
    judge: async (edits) => {
      const document = edits.reduce<Document | null>(
        (before, edit) => (before === null ? null : editDocument(before, edit)),
        read.value,
      );
      if (document === null) return null;
      // The reader's claims name offsets of the document as it was: of furniture, which no edit touches.
      const { value, findings } = interpret({ ...read, value: renumbered(document), claims: [] }, {});
      return { tasks: value.tasks, diagnostics: findings.map(({ finding, task }) => wordFinding(finding, task, 'zh')) };
    },
  };
}
