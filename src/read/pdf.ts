import type { Document } from '../model/document.ts';
import type { Result } from '../model/result.ts';
import { checkSize, type Limits } from './limits.ts';
import { canIsolate, readIsolated } from './pdf/isolate.ts';
import { readPdfDocument } from './pdf/read-document.ts';
import type { Reader, ReadOptions } from './reader.ts';

/**
 * PDF with text (版式文件): tables become grids with their merges, the rest paragraphs. A page that is a picture, or that can't be
 * read, is a finding; a file with a password or without any readable page is an error.
 */
export const pdfReader: Reader = { read: readPdf };

async function readPdf(bytes: Uint8Array, limits: Limits, options: ReadOptions = {}): Promise<Result<Document>> {
  checkSize(bytes, limits);
  const settings = { limits, password: options.password ?? null, engine: options.engine ?? null };
  return limits.isolate && canIsolate ? readIsolated(bytes, settings) : readPdfDocument(bytes, settings);
}
