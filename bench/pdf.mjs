// PDF reading side by side in one process, warm: `npm run build && node bench/pdf.mjs`. Ratios, not times, are for comparing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';
import { PDFParse } from 'pdf-parse';
import { pdfiumEngine } from '../dist/read/pdf/pdfium/engine.js';
import { pdfjsEngine } from '../dist/read/pdf/pdfjs/engine.js';
import { readSheet } from '../dist/read/pdf/sheet.js';
import { restoreTables } from '../dist/read/pdf/unruled.js';

const names = ['000', '002', '003', '002-noruling'];
const rounds = Number(process.argv[2] ?? 3);
const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
const { pdfium } = await init({ wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) });
pdfium._FPDF_InitLibrary();

/** PDFium's own text of every page, nothing else: what the others are measured by. */
async function bareText(bytes) {
  const data = pdfium.wasmExports.malloc(bytes.length);
  pdfium.HEAPU8.set(bytes, data);
  const document = pdfium._FPDF_LoadMemDocument64(data, bytes.length, 0);
  const pages = pdfium._FPDF_GetPageCount(document);
  for (let index = 0; index < pages; index++) {
    const page = pdfium._FPDF_LoadPage(document, index);
    const text = pdfium._FPDFText_LoadPage(page);
    const count = pdfium._FPDFText_CountChars(text);
    const buffer = pdfium.wasmExports.malloc(2 * count + 2);
    pdfium._FPDFText_GetText(text, 0, count, buffer);
    pdfium.wasmExports.free(buffer);
    pdfium._FPDFText_ClosePage(text);
    pdfium._FPDF_ClosePage(page);
  }
  pdfium._FPDF_CloseDocument(document);
  pdfium.wasmExports.free(data);
  return pages;
}

const withEngine = (engine) => async (bytes) => {
  const file = await engine.open(bytes, { password: null, maxMemoryBytes: 1e9 });
  const sheets = [];
  for (let number = 1; number <= file.pages; number++) sheets.push(readSheet(await file.readPage(number), 500_000));
  restoreTables(sheets, 500_000);
  await file.close();
  return file.pages;
};

async function getTable(bytes) {
  const parser = new PDFParse({ data: bytes.slice(), verbosity: 0 });
  const { pages } = await parser.getTable();
  await parser.destroy();
  return pages.length;
}

const runs = {
  'PDFium bare text': bareText,
  'gkparse, PDFium': withEngine(pdfiumEngine),
  'gkparse, pdf.js': withEngine(pdfjsEngine),
  'pdf-parse getTable': getTable,
};

for (const name of names) {
  const bytes = new Uint8Array(readFileSync(new URL(`../fixtures/notices/${name}-pdf/source.pdf`, import.meta.url)));
  const best = {};
  let pages = 1;
  for (let round = 0; round <= rounds; round++)
    for (const [label, run] of Object.entries(runs)) {
      const start = performance.now();
      pages = await run(bytes);
      // The first round warms up.
      if (round > 0) best[label] = Math.min(best[label] ?? Number.POSITIVE_INFINITY, performance.now() - start);
    }
  const base = best['PDFium bare text'];
  for (const [label, time] of Object.entries(best))
    console.log(
      `${name}.pdf  ${label.padEnd(20)} ${(time / pages).toFixed(1).padStart(6)} ms/page  ${(time / base).toFixed(2).padStart(6)} ×`,
    );
}
