import type { Block, Document } from '../model/document.ts';
import { GkparseError } from '../model/errors.ts';
import type { Format } from '../model/notice.ts';
import type { Result } from '../model/result.ts';
import { withoutInvisible } from './invisible.ts';
import { checkExtent, checkSize, type Limits } from './limits.ts';
import type { Reader, ReadOptions } from './reader.ts';
import { sniffFormat } from './sniff.ts';
import { isUnreadable, refuse } from './unsupported.ts';

/** A format's reader is loaded when a file needs it: mammoth costs 115 ms, pdf-parse 160 ms, cheerio 315 ms. */
const readers: Readonly<Record<Format, () => Promise<Reader>>> = {
  docx: async () => (await import('./docx.ts')).docxReader,
  pdf: async () => (await import('./pdf.ts')).pdfReader,
  txt: async () => (await import('./txt.ts')).txtReader,
  html: async () => (await import('./html.ts')).htmlReader,
};

/**
 * Bytes of any format → Document. `type` where the caller knows better than the bytes; null: sniffed from the content, never from a
 * name. Throws GkparseError only: what a reader's library throws is wrapped as a broken document.
 */
export async function readDocument(
  bytes: Uint8Array,
  type: Format | null,
  limits: Limits,
  options: ReadOptions = {},
): Promise<Result<Document>> {
  checkSize(bytes, limits);
  const format = type ?? chooseFormat(bytes);
  if (bytes.length === 0) throw refuse('empty');
  const reader = await readers[format]();
  try {
    const result = await reader.read(bytes, limits, options);
    checkExtent(result.value, limits);
    // What is told of (a scanned page, a picture) may hold the text that is missing.
    if (result.findings.length === 0 && !result.value.blocks.some(holdsText)) throw refuse('empty');
    return { ...result, value: withoutInvisible(result.value) };
  } catch (error) {
    throw error instanceof GkparseError ? error : brokenDocument(format, error);
  }
}

function holdsText(block: Block): boolean {
  const paragraphs = block.kind === 'grid' ? block.cells.flatMap((cell) => cell.paragraphs) : [block];
  return paragraphs.some((paragraph) => paragraph.runs.some(({ text }) => text.trim() !== ''));
}

function chooseFormat(bytes: Uint8Array): Format {
  const kind = sniffFormat(bytes);
  if (kind === 'mhtml') return 'html';
  if (isUnreadable(kind)) throw refuse(kind);
  return kind;
}

function brokenDocument(format: Format, cause: unknown): GkparseError {
  return new GkparseError(
    'broken-document',
    { zh: `文件已损坏，不能作为 ${format} 读取。`, en: `The file is broken: it can't be read as ${format}.` },
    {
      zh: '请重新下载，或用原来的软件打开后另存一份再试。',
      en: 'Download it again, or open it in its own program and save a new copy.',
    },
    cause,
  );
}
