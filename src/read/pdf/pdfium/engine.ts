import {
  EngineFault,
  type FaultKind,
  type OpenOptions,
  type PageOptions,
  type PdfEngine,
  type PdfFile,
  plain,
} from '../engine.ts';
import { type Box, boxOfPage, type PageGeometry, type PaintedPath, pageMatrix } from '../geometry.ts';
import { findImageRules } from '../rules/image-rules.ts';
import { hasSides } from '../rules/page-sides.ts';
import { isTextLayer } from '../text/layer.ts';
import { readDrawing } from './drawing.ts';
import type { Pointer } from './functions.ts';
import { readGlyphs } from './glyphs.ts';
import { type Library, loadLibrary } from './library.ts';
import { drawGray } from './page-picture.ts';
import { readTables } from './tags.ts';
import { findUnseen } from './unseen.ts';

/** PDFium, the reader inside Chrome, as WASM: the fast engine. */
export const pdfiumEngine: PdfEngine = { open };

/** FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY. */
const passwordErrors: readonly number[] = [4, 5];

/** An open document in a module of its own. */
interface Session {
  readonly library: Library;
  readonly document: Pointer;
  readonly data: Pointer;
}

/** A module that no file uses and that has not grown: the next file with the same limit takes it. */
let spare: { readonly library: Library; readonly maxMemoryBytes: number } | null = null;
/** wasm memory never shrinks: a module that took more is let go. */
const maxSpareBytes = 100_000_000;

async function open(bytes: Uint8Array, options: OpenOptions): Promise<PdfFile> {
  let session: Session | null = await start(bytes, options);
  const pages = session.library.call.FPDF_GetPageCount(session.document);
  const readOne = async (number: number, asked?: PageOptions): Promise<PageGeometry> => {
    session ??= await start(bytes, options);
    const { library, document } = session;
    try {
      return readPage(library, document, { ...plain, ...asked, number });
    } catch (error) {
      // After a trap every call fails: the next page begins with a new module.
      if (!(error instanceof EngineFault)) session = null;
      throw asFault(error, library);
    }
  };
  const close = async (): Promise<void> => {
    if (session !== null) release(session, options.maxMemoryBytes);
    session = null;
  };
  return { pages, readPage: readOne, close };
}

function release({ library, document, data }: Session, maxMemoryBytes: number): void {
  library.call.FPDF_CloseDocument(document);
  library.free(data);
  if (library.bytes().length <= maxSpareBytes) spare = { library, maxMemoryBytes };
}

async function takeLibrary(maxMemoryBytes: number): Promise<Library> {
  if (spare === null || spare.maxMemoryBytes !== maxMemoryBytes) return loadLibrary(maxMemoryBytes);
  const { library } = spare;
  spare = null;
  return library;
}

async function start(bytes: Uint8Array, { password, maxMemoryBytes }: OpenOptions): Promise<Session> {
  const library = await takeLibrary(maxMemoryBytes);
  try {
    return { library, ...loadDocument(library, bytes, password) };
  } catch (error) {
    throw asFault(error, library);
  }
}

/** A trap or an abort is a RuntimeError. */
function asFault(error: unknown, library: Library): EngineFault {
  if (error instanceof EngineFault) return error;
  return new EngineFault(library.wasDenied() ? 'memory' : 'broken', 'PDFium broke down', error);
}

/** The bytes stay in PDFium's memory as long as the document is open. */
function loadDocument(library: Library, bytes: Uint8Array, password: string | null): Omit<Session, 'library'> {
  const { call } = library;
  const data = library.allocate(bytes.length);
  if (data === 0) throw new EngineFault('memory', 'no memory for the file');
  library.bytes().set(bytes, data);
  const secret = password === null ? 0 : writeString(library, password);
  const document = call.FPDF_LoadMemDocument64(data, bytes.length, secret);
  if (secret !== 0) library.free(secret);
  if (document !== 0) return { document, data };
  const code = call.FPDF_GetLastError();
  const kind: FaultKind = passwordErrors.includes(code) ? 'password' : 'broken';
  throw new EngineFault(kind, `PDFium can't open the file: error ${code}`);
}

/** UTF-8, closed by 0. */
function writeString({ allocate, bytes }: Library, text: string): Pointer {
  const encoded = new TextEncoder().encode(`${text}\0`);
  const pointer = allocate(encoded.length);
  bytes().set(encoded, pointer);
  return pointer;
}

interface PageAsked extends PageOptions {
  readonly number: number;
}

function readPage(library: Library, document: Pointer, { number, isDetailed, hidesLayers }: PageAsked): PageGeometry {
  const { call } = library;
  const page = call.FPDF_LoadPage(document, number - 1);
  if (page === 0) throw new EngineFault('broken', `page ${number} can't be read`);
  try {
    const box = boundingBox(library, page);
    const rotation = call.FPDFPage_GetRotation(page) * 90;
    const matrix = pageMatrix(box, rotation);
    const [width, height] = [box.right - box.left, box.top - box.bottom];
    const size = rotation % 180 === 0 ? { width, height } : { width: height, height: width };
    const { areas, texts, ...drawing } = readDrawing(library, page, matrix, size.height);
    const unseen = findUnseen({ library, page, matrix, size, hidesLayers }, { areas, texts });
    const tagged = hasSides(drawing, size.height) ? [] : readTables(library, document, page);
    const glyphs = readGlyphs(library, page, {
      matrix,
      isMarked: tagged.length > 0,
      isDetailed,
      findUnseen: unseen,
      texts,
    });
    const geometry = { number, ...size, rotation, glyphs, tagged, ...drawing };
    return isTextLayer(geometry)
      ? { ...geometry, paths: [...drawing.paths, ...scannedRules(library, page, size)] }
      : geometry;
  } finally {
    // Without this 0.28 MB leak a document.
    call.FPDF_ClosePage(page);
  }
}

function scannedRules(
  library: Library,
  page: Pointer,
  size: Pick<PageGeometry, 'width' | 'height'>,
): readonly PaintedPath[] {
  const picture = drawGray(library, page, size);
  return picture === null ? [] : findImageRules(picture);
}

/** In user space: y upwards. */
function boundingBox({ call, floats, scratch }: Library, page: Pointer): Box {
  if (call.FPDF_GetPageBoundingBox(page, scratch) === 0) throw new EngineFault('broken', 'a page without a size');
  const [left = 0, top = 0, right = 0, bottom = 0] = floats().subarray(scratch >> 2, (scratch >> 2) + 4);
  return boxOfPage({ left, top, right, bottom });
}
