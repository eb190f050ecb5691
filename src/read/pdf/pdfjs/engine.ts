import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { EngineFault, type OpenOptions, type PageOptions, type PdfEngine, type PdfFile, plain } from '../engine.ts';
import {
  boxOfPage,
  identity,
  type Matrix,
  type PageGeometry,
  type PaintedPath,
  pageMatrix,
  toMatrix,
} from '../geometry.ts';
import { findImageRules } from '../rules/image-rules.ts';
import { hasSides } from '../rules/page-sides.ts';
import { isTextLayer } from '../text/layer.ts';
import { type PlacedImage, readDrawing } from './drawing.ts';
import type { PdfFont } from './font.ts';
import { type OperatorList, operator } from './operators.ts';
import { drawGray, type FoundImage, type PdfImage } from './page-picture.ts';
import { readTagTree, type TagTree } from './tags.ts';
import { type FontSource, readGlyphs } from './text.ts';

/** pdf.js, through pdf-parse: reads what PDFium can't open, and is the second opinion. */
export const pdfjsEngine: PdfEngine = { open };

/** The part of pdf.js's document that is used. pdf-parse keeps it behind its own methods, which give lines of text without boxes. */
interface PdfDocument {
  readonly numPages: number;
  readonly getPage: (number: number) => Promise<PdfPage>;
  readonly getOptionalContentConfig: () => Promise<{ isVisible: (layer: object) => boolean }>;
}

interface PdfPage {
  /** Of its object; null where the page stands in its parent. */
  readonly ref: { readonly num: number } | null;
  readonly rotate: number;
  /** Left, bottom, right, top in user space. */
  readonly view: readonly number[];
  readonly getViewport: (options: { scale: number }) => { width: number; height: number; transform: readonly number[] };
  readonly getOperatorList: () => Promise<OperatorList>;
  readonly commonObjs: { has: (id: string) => boolean; get: (id: string) => PdfFont | null };
  /** The images of this page, null where one is broken; they may come after the operators. */
  readonly objs: { get: (id: string, take: (image: PdfImage | null) => void) => void };
  readonly cleanup: () => void;
}

/** pdf-parse is loaded here and not before: it costs 160 ms. */
async function open(bytes: Uint8Array, { password }: OpenOptions): Promise<PdfFile> {
  const { PDFParse } = await import('pdf-parse');
  const secret = password === null ? {} : { password };
  // pdf.js takes the buffer away from its owner, so it gets a copy.
  const parser = new PDFParse({ data: bytes.slice(), verbosity: 0, ...resources(), ...settings, ...secret });
  const close = async (): Promise<void> => parser.destroy();
  try {
    // `load` is private in pdf-parse's types; it returns pdf.js's document.
    const document = await (parser as unknown as { load: () => Promise<PdfDocument> }).load();
    let tags: TagTree | null = null;
    const tagsOf: TagTree = (page) => {
      tags ??= readTagTree(bytes);
      return tags(page);
    };
    return {
      pages: document.numPages,
      readPage: async (number, asked) => readPage(document, { ...plain, ...asked, number, tagsOf }),
      close,
    };
  } catch (error) {
    await close();
    throw asFault(error);
  }
}

/** pdf-parse's errors, told by name: its classes would have to be loaded to compare. */
function asFault(error: unknown): EngineFault {
  const isPassword = error instanceof Error && error.name === 'PasswordException';
  return new EngineFault(isPassword ? 'password' : 'broken', "pdf.js can't read the file", error);
}

/** No network, no fonts of the machine, no code from the file: the same bytes give the same text everywhere. Of each font it is told what its codes mean. */
const settings = {
  fontExtraProperties: true,
  useSystemFonts: false,
  isEvalSupported: false,
  disableFontFace: true,
  enableXfa: false,
} as const;

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

interface PageAsked extends PageOptions {
  readonly number: number;
  readonly tagsOf: TagTree;
}

async function readPage(document: PdfDocument, { number, tagsOf, ...options }: PageAsked): Promise<PageGeometry> {
  try {
    const page = await document.getPage(number);
    const { matrix, ...size } = placeOf(page);
    const operators = await page.getOperatorList();
    const { placed, ...drawing } = readDrawing(operators, matrix, size.height);
    const tagged = page.ref === null || hasSides(drawing, size.height) ? [] : tagsOf(page.ref.num);
    const layers = options.hidesLayers ? await document.getOptionalContentConfig() : null;
    const isOff = (layer: object): boolean => layers?.isVisible(layer) === false;
    const asked = { fontOf: fontSource(page), isMarked: tagged.length > 0, isOff, ...options };
    const glyphs = readGlyphs(operators, matrix, asked);
    const geometry = {
      number,
      ...size,
      rotation: page.rotate,
      glyphs,
      ...drawing,
      isDrawingCut: false,
      shown: countShown(operators),
      tagged,
    };
    const scanned = isTextLayer(geometry) ? await scannedRules(page, placed, size) : [];
    page.cleanup();
    return { ...geometry, paths: [...drawing.paths, ...scanned] };
  } catch (error) {
    throw asFault(error);
  }
}

/** Forms stand in the list of the page that draws them. */
function countShown({ fnArray }: OperatorList): number {
  let [depth, count] = [0, 0];
  for (const code of fnArray) {
    if (code === operator.beginForm) depth++;
    else if (code === operator.endForm) depth--;
    else if (code === operator.showText && depth === 0) count++;
  }
  return count;
}

/** Images that several pages have stand elsewhere, under other names: they are no scans. */
const ownImage = 'img_';

async function scannedRules(
  { objs }: PdfPage,
  placed: readonly PlacedImage[],
  size: Pick<PageGeometry, 'width' | 'height'>,
): Promise<readonly PaintedPath[]> {
  const images: FoundImage[] = [];
  for (const { id, matrix } of placed) {
    const image = id.startsWith(ownImage) ? await new Promise<PdfImage | null>((take) => objs.get(id, take)) : null;
    if (image !== null) images.push({ image, matrix });
  }
  return images.length === 0 ? [] : findImageRules(drawGray(images, size));
}

/** Its size as it is seen, and the matrix from user space. */
function placeOf(page: PdfPage): { width: number; height: number; matrix: Matrix } {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const own = { left, top, right, bottom };
  const box = boxOfPage(own);
  if (box !== own) return { width: box.right, height: box.top, matrix: pageMatrix(box, page.rotate) };
  const { width, height, transform } = page.getViewport({ scale: 1 });
  return { width, height, matrix: toMatrix(transform) ?? identity };
}

function fontSource({ commonObjs }: PdfPage): FontSource {
  return (id) => (commonObjs.has(id) ? commonObjs.get(id) : null);
}
