// The readers that bench/pdf.mjs compares: each gives the tables of a file as rows of cells; one that knows no tables gives its lines or blocks of text.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const dist = (path) => import(new URL(`../dist/${path}`, import.meta.url));
const bin = new URL('../bin/gkparse.js', import.meta.url).pathname;
const mebibytes = 1024 * 1024;

/** A grid as rows, in each of which a cell stands that reaches over it. */
function rowsOfGrid({ rows, columns, cells }) {
  const matrix = Array.from({ length: rows }, () => Array(columns).fill(''));
  for (const { row, column, rowSpan, columnSpan, paragraphs } of cells) {
    const text = paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
    for (let down = row; down < row + rowSpan; down++) matrix[down].fill(text, column, column + columnSpan);
  }
  return matrix;
}

const rowOfTask = ({ requirement, assignment, deadline }) => [requirement, assignment?.raw ?? '', deadline?.raw ?? ''];

/** FPDFText_GetText of every page: what PDFium alone takes. */
function bareText({ call, allocate, free, bytes: memory }, bytes) {
  const at = allocate(bytes.length);
  memory().set(bytes, at);
  const file = call.FPDF_LoadMemDocument(at, bytes.length, 0);
  let text = '';
  for (let page = 0; page < call.FPDF_GetPageCount(file); page++) {
    const opened = call.FPDF_LoadPage(file, page);
    const textPage = call.FPDFText_LoadPage(opened);
    const count = call.FPDFText_CountChars(textPage);
    const buffer = allocate(2 * count + 2);
    call.FPDFText_GetText(textPage, 0, count, buffer);
    text += Buffer.from(memory().subarray(buffer, buffer + 2 * count)).toString('utf16le');
    free(buffer);
    call.FPDFText_ClosePage(textPage);
    call.FPDF_ClosePage(opened);
  }
  call.FPDF_CloseDocument(file);
  free(at);
  return text;
}

const linesOf = (text, cell) => [text.split(/\r?\n/u).map((line) => line.split(cell).filter((part) => part !== ''))];
const blocksOf = (text) => [text.split(/\n\s*\n|\f/u).map((block) => [block])];

/** What is a library: `load` → a function from path to tables, which a process of its own calls once, or often to be warm. `from`: a package of --rivals. */
export const libraries = {
  'PDFium bare text': {
    table: false,
    load: async () => {
      const library = await (await dist('read/pdf/pdfium/library.js')).loadLibrary(1000 * mebibytes);
      return async (path) => linesOf(bareText(library, readFileSync(path)), /\t/u);
    },
  },
  'gkparse, its reader': {
    table: true,
    load: async () => {
      const [{ pdfReader }, { defaultLimits }] = [await dist('read/pdf.js'), await dist('read/limits.js')];
      const limits = { ...defaultLimits, isolate: false };
      return async (path) => {
        const { value } = await pdfReader.read(readFileSync(path), limits);
        return value.blocks.filter(({ kind }) => kind === 'grid').map(rowsOfGrid);
      };
    },
  },
  'gkparse extract': {
    table: true,
    load: async () => {
      const { extract } = await dist('index.js');
      return async (path) => [(await extract(readFileSync(path), { limits: { isolate: false } })).tasks.map(rowOfTask)];
    },
    command: (path) => [process.execPath, bin, 'extract', path, '--format', 'json'],
    tables: (output) => [JSON.parse(output).tasks.map(rowOfTask)],
  },
  'pdf-parse getTable': {
    table: true,
    load: async () => {
      const { PDFParse } = await import('pdf-parse');
      return async (path) => {
        const parser = new PDFParse({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
        const { pages } = await parser.getTable();
        await parser.destroy();
        return pages.flatMap(({ tables }) => tables);
      };
    },
  },
  'pdf-table-extractor': {
    table: true,
    from: 'pdf-table-extractor',
    load: async (rivals) => {
      const read = rivals('pdf-table-extractor');
      const ask = (path) => new Promise((done, failed) => read(path, done, failed));
      return async (path) => (await ask(path)).pageTables.map(({ tables }) => tables);
    },
  },
  '@pomgui/pdf-tables-parser': {
    table: true,
    from: '@pomgui/pdf-tables-parser',
    load: async (rivals) => {
      const { PdfDocument } = rivals('@pomgui/pdf-tables-parser');
      return async (path) => {
        const document = new PdfDocument();
        await document.load(path);
        return JSON.parse(JSON.stringify(document)).pages.flatMap(({ tables }) => tables.map(({ data }) => data));
      };
    },
  },
  'pdfreader TableParser': {
    table: false,
    from: 'pdfreader',
    load: async (rivals) => {
      const { PdfReader, TableParser } = await import(rivals.resolve('pdfreader'));
      const ask = (path, take) =>
        new Promise((done, failed) => {
          new PdfReader().parseFileItems(path, (error, item) => {
            if (error) failed(error);
            else if (item) take(item);
            else done();
          });
        });
      return async (path) => {
        const pages = [];
        await ask(path, (item) => {
          if (item.page) pages.push(new TableParser());
          else if (item.text) pages.at(-1).processItem(item, Math.floor(item.x));
        });
        const textOf = (items) => (items ?? []).map(({ text }) => text).join('');
        return pages.map((page) => page.getMatrix().map((row) => Array.from(row, textOf)));
      };
    },
  },
  pdf2json: {
    table: false,
    from: 'pdf2json',
    load: async (rivals) => {
      const { default: PDFParser } = await import(rivals.resolve('pdf2json'));
      const ask = (path) =>
        new Promise((done, failed) => {
          const parser = new PDFParser();
          parser.on('pdfParser_dataReady', done);
          parser.on('pdfParser_dataError', failed);
          parser.loadPDF(path);
        });
      const textOf = ({ R }) =>
        decodeURIComponent(
          R.map(({ T }) => T)
            .join('')
            .replaceAll(/%(?![\da-f]{2})/giu, '%25'),
        );
      return async (path) => (await ask(path)).Pages.map(({ Texts }) => Texts.map((text) => [textOf(text)]));
    },
  },
};

const python = '/usr/bin/python3';
const blocksByFitz =
  'import fitz, sys\nfor page in fitz.open(sys.argv[1]):\n for block in page.get_text("blocks"): print(block[4], end="\\n\\n")';

/** What is a program. `version`: how it says that it is there. */
export const programs = {
  'pdftotext -layout': {
    version: ['pdftotext', '-v'],
    command: (path) => ['pdftotext', '-layout', path, '-'],
    tables: (output) => linesOf(output, /\s{2,}/u),
  },
  'mutool draw -F text': {
    version: ['mutool', '-v'],
    command: (path) => ['mutool', 'draw', '-q', '-F', 'text', path],
    tables: blocksOf,
  },
  'pdf2txt (pdfminer)': {
    version: ['pdf2txt', '--version'],
    command: (path) => ['pdf2txt', path],
    tables: blocksOf,
  },
  'PyMuPDF blocks': {
    version: [python, '-c', 'import fitz; print(fitz.version)'],
    command: (path) => [python, '-c', blocksByFitz, path],
    tables: blocksOf,
  },
};

/** `require` for what is installed in the folder of --rivals; null: nothing is. */
export function rivalsIn(folder) {
  return folder !== null && existsSync(join(folder, 'node_modules'))
    ? createRequire(join(folder, 'package.json'))
    : null;
}

export function hasLibrary({ from }, rivals) {
  if (from === undefined) return true;
  try {
    return rivals !== null && rivals.resolve(from) !== '';
  } catch {
    return false;
  }
}

export const hasProgram = ({ version: [name, ...args] }) => spawnSync(name, args).status === 0;
