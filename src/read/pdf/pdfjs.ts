import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PageContent } from './geometry.ts';
import { identity, type Matrix, toMatrix } from './geometry.ts';
import { type OperatorList, readDrawing } from './operators.ts';
import { plainFontName, readItems, type TextContent } from './text-items.ts';

/** The part of pdf.js's document that is used. pdf-parse keeps it behind its own methods, which give lines of text without boxes. */
export interface PdfDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfPage>;
}

interface PdfPage {
  readonly getViewport: (options: { scale: number }) => { width: number; height: number; transform: readonly number[] };
  readonly getTextContent: (options: { disableNormalization: boolean }) => Promise<TextContent>;
  readonly getOperatorList: () => Promise<OperatorList>;
  readonly commonObjs: { has: (id: string) => boolean; get: (id: string) => { name?: string } | null };
  readonly cleanup: () => void;
}

/** An open file; `close` frees it. */
export interface OpenPdf {
  readonly document: PdfDocument;
  readonly close: () => Promise<void>;
}

/** Opens with pdf-parse, which is loaded here and not before: it costs 160 ms. Throws what pdf-parse throws. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { PDFParse } = await import('pdf-parse');
  // pdf.js takes the buffer away from its owner, so it gets a copy.
  const parser = new PDFParse({ data: bytes.slice(), verbosity: 0, ...resources(), ...settings });
  const close = async (): Promise<void> => parser.destroy();
  try {
    // `load` is private in pdf-parse's types; it returns pdf.js's document.
    const document = await (parser as unknown as { load: () => Promise<PdfDocument> }).load();
    return { document, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** No network, no fonts of the machine, no code from the file: the same bytes give the same text everywhere. */
const settings = { useSystemFonts: false, isEvalSupported: false, disableFontFace: true, enableXfa: false } as const;

/** pdf-parse's own dependency, and of its version: resolved from there. */
const engine = 'pdfjs-dist';

/** Adobe's character maps: a PDF whose Chinese font is not embedded (GBK-EUC-H, UniGB-UCS2-H) can't be read without them. */
function resources(): { cMapUrl: string; cMapPacked: true; standardFontDataUrl: string } {
  const require = createRequire(createRequire(import.meta.url).resolve('pdf-parse'));
  const root = dirname(require.resolve(`${engine}/package.json`));
  return {
    cMapUrl: join(root, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
  };
}

/** Text, rulings and images of a page. Throws what pdf.js throws for a broken page. */
export async function readPage(document: PdfDocument, number: number): Promise<PageContent> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const matrix: Matrix = toMatrix(viewport.transform) ?? identity;
  const content = await page.getTextContent({ disableNormalization: true });
  // The operators come before the fonts are asked: they are loaded with them.
  const { paths, images } = readDrawing(await page.getOperatorList(), matrix);
  const items = readItems(content, matrix, (id) => fontName(page, id));
  page.cleanup();
  return { number, width: viewport.width, height: viewport.height, items, paths, images };
}

function fontName({ commonObjs }: PdfPage, id: string): string | null {
  const name = commonObjs.has(id) ? commonObjs.get(id)?.name : undefined;
  return name === undefined || name === '' ? null : plainFontName(name);
}
