// PDF: geometry and tables against PDFium's bare text, pdf-parse's getTable and pdftotext, in one process, in turn. `node bench/pdf.mjs`, after a build.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PDFParse } from 'pdf-parse';
import { extract } from '../dist/index.js';
import { defaultLimits } from '../dist/read/limits.js';
import { loadLibrary } from '../dist/read/pdf/pdfium/library.js';
import { pdfReader } from '../dist/read/pdf.js';
import { median } from './paired.mjs';

const runs = Number(process.argv[2] ?? 5);
const path = (name) => new URL(`../fixtures/notices/${name}-pdf/source.pdf`, import.meta.url).pathname;
const library = await loadLibrary(1e9);

/** FPDFText_GetText of every page: what PDFium alone takes. */
function bareText(bytes) {
  const { call, allocate, free } = library;
  const at = allocate(bytes.length);
  library.bytes().set(bytes, at);
  const file = call.FPDF_LoadMemDocument(at, bytes.length, 0);
  let characters = 0;
  for (let page = 0; page < call.FPDF_GetPageCount(file); page++) {
    const opened = call.FPDF_LoadPage(file, page);
    const text = call.FPDFText_LoadPage(opened);
    const count = call.FPDFText_CountChars(text);
    const buffer = allocate(2 * count + 2);
    call.FPDFText_GetText(text, 0, count, buffer);
    characters += count;
    free(buffer);
    call.FPDFText_ClosePage(text);
    call.FPDF_ClosePage(opened);
  }
  call.FPDF_CloseDocument(file);
  free(at);
  return characters;
}

const squash = (text) => text.replace(/\s/gu, '');

async function tablesOfPdfParse(bytes) {
  const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
  const { pages } = await parser.getTable();
  await parser.destroy();
  return pages.flatMap(({ tables }) => tables.flat());
}

const readOwn = (bytes) => pdfReader.read(bytes, { ...defaultLimits, isolate: false });

/** Rows of the gold whose requirement is one whole text of these. */
function rightRows(gold, texts) {
  const cells = new Set(texts.map((text) => squash(text ?? '')));
  return gold.filter(({ requirement }) => cells.has(squash(requirement))).length;
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

const table = {};
for (const [name, id] of [
  ['000', '000'],
  ['002', '002'],
  ['003', '003'],
  ['002-noruling', '002'],
]) {
  const bytes = readFileSync(path(name));
  const { tasks } = JSON.parse(readFileSync(new URL(`../fixtures/gold/${id}.tasks.json`, import.meta.url), 'utf8'));
  const [own, bare, parse, poppler] = [[], [], [], []];
  let theirs = [];
  for (let run = 0; run <= runs; run++) {
    const [a, b] = [await timed(() => readOwn(bytes)), await timed(() => bareText(bytes))];
    const c = await timed(() => tablesOfPdfParse(bytes));
    const d = await timed(() => spawnSync('pdftotext', ['-layout', path(name), '-']));
    theirs = c.result;
    // The first run warms up.
    if (run === 0) continue;
    own.push(a.ms);
    bare.push(b.ms);
    parse.push(c.ms);
    poppler.push(d.ms);
  }
  const ratio = (one, other) => (median(one) / median(other)).toFixed(2);
  table[name] = {
    'gkparse ms': Math.round(median(own)),
    'PDFium text ms': Math.round(median(bare)),
    'to bare text': ratio(own, bare),
    'getTable to gkparse': ratio(parse, own),
    'pdftotext to gkparse': ratio(poppler, own),
    'rows gkparse': `${rightRows(
      tasks,
      (await extract(bytes)).tasks.map(({ requirement }) => requirement),
    )} of ${tasks.length}`,
    'rows getTable': `${rightRows(tasks, theirs.flat())} of ${tasks.length}`,
  };
}
console.table(table);
