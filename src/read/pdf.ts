import type { Document } from '../model/document.ts';
import type { PagePicture } from '../model/picture.ts';
import type { Result } from '../model/result.ts';
import { checkSize, type Limits } from './limits.ts';
import { canIsolate, pictureIsolated, readIsolated } from './pdf/isolate.ts';
import { type PdfSettings, readPdfDocument } from './pdf/read-document.ts';
import type { Reader, ReadOptions } from './reader.ts';

/**
 * PDF with text (版式文件): tables become grids with their merges, the rest paragraphs. A page that is a picture, or that can't be
 * read, is a finding; a file with a password or without any readable page is an error.
 */
export const pdfReader: Reader = { read: readPdf };

async function readPdf(bytes: Uint8Array, limits: Limits, options: ReadOptions = {}): Promise<Result<Document>> {
  checkSize(bytes, limits);
  const settings = settingsOf(limits, options);
  return limits.isolate && canIsolate ? readIsolated(bytes, settings) : readPdfDocument(bytes, settings);
}

function settingsOf(limits: Limits, { password, engine }: ReadOptions): PdfSettings {
  return { limits, password: password ?? null, engine: engine ?? null };
}

/** One page (1-based) as it is seen, of a file that was read before. Throws GkparseError. */
export async function pictureOfPage(
  bytes: Uint8Array,
  page: number,
  limits: Limits,
  options: ReadOptions,
): Promise<PagePicture> {
  const settings = settingsOf(limits, options);
  if (limits.isolate && canIsolate) return pictureIsolated(bytes, page, settings);
  const { readPicture } = await import('./pdf/picture.ts');
  return readPicture(bytes, page, settings);
}
