import type { Document } from '../model/document.ts';
import { GkparseError } from '../model/errors.ts';
import type { Finding } from '../model/finding.ts';
import type { Result } from '../model/result.ts';
import { checkSize, type Limits, tooLarge } from './limits.ts';
import { buildBlocks, countUnmappable } from './pdf/blocks.ts';
import type { PageContent } from './pdf/geometry.ts';
import { openPdf, type PdfDocument, readPage } from './pdf/pdfjs.ts';
import type { Reader } from './reader.ts';

/**
 * PDF with text (版式文件): ruled tables become grids with their merges, the rest paragraphs. A page that is a picture, or that can't be
 * read, is a finding; a file with a password or without any readable page is an error.
 */
export const pdfReader: Reader = {
  read: async (bytes, limits) => readPdf(bytes, limits),
};

async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Result<Document>> {
  checkSize(bytes, limits);
  const { document, close } = await openPdf(bytes).catch(rethrow);
  try {
    const { numPages } = document;
    if (numPages > limits.maxPages) throw tooLarge({ zh: '页', en: 'pages' }, numPages, limits.maxPages);
    const { pages, findings } = await readPages(document);
    const blocks = buildBlocks(pages, limits);
    if (blocks.length > limits.maxBlocks) throw tooLarge({ zh: '段落', en: 'blocks' }, blocks.length, limits.maxBlocks);
    return {
      value: { format: 'pdf', pages: numPages, blocks },
      claims: [],
      findings: [...findings, ...pages.flatMap(findScan), ...findUnmappable(pages)],
    };
  } finally {
    await close();
  }
}

interface PagesRead {
  readonly pages: readonly PageContent[];
  readonly findings: readonly Finding[];
}

/** A broken page is left out and reported; when every page is broken, so is the file. */
async function readPages(document: PdfDocument): Promise<PagesRead> {
  const pages: PageContent[] = [];
  const findings: Finding[] = [];
  let cause: unknown;
  for (let number = 1; number <= document.numPages; number++) {
    try {
      pages.push(await readPage(document, number));
    } catch (error) {
      cause = error;
      findings.push({ rule: 'unread-object', args: { what: '损坏的页', count: 1 }, location: { page: number } });
    }
  }
  if (pages.length === 0) throw brokenPdf(cause);
  return { pages, findings };
}

function findScan({ number, items, images }: PageContent): readonly Finding[] {
  if (items.length > 0 || images === 0) return [];
  return [{ rule: 'scanned-page', args: { page: number }, location: { page: number } }];
}

function findUnmappable(pages: readonly PageContent[]): readonly Finding[] {
  const counts = pages.map(({ number, items }) => ({ page: number, count: countUnmappable(items) }));
  const [first, ...others] = counts.filter(({ count }) => count > 0);
  if (first === undefined) return [];
  const count = others.reduce((sum, other) => sum + other.count, first.count);
  return [{ rule: 'unmappable-text', args: { count }, location: { page: first.page } }];
}

/** pdf-parse's errors, told by name: its classes would have to be loaded to compare. */
function rethrow(error: unknown): never {
  throw error instanceof Error && error.name === 'PasswordException' ? encryptedPdf(error) : brokenPdf(error);
}

function encryptedPdf(cause: unknown): GkparseError {
  return new GkparseError(
    'encrypted',
    { zh: '这个 pdf 设有打开密码，无法读取。', en: 'This pdf is protected by a password.' },
    {
      zh: '请输入密码打开后，另存或打印成没有密码的 pdf 再提取。',
      en: 'Open it with its password, and save or print it as a pdf without one.',
    },
    cause,
  );
}

function brokenPdf(cause: unknown): GkparseError {
  return new GkparseError(
    'broken-document',
    { zh: '这个 pdf 已损坏或不完整，无法读取。', en: 'This pdf is damaged or incomplete and cannot be read.' },
    {
      zh: '请重新下载；能用阅读器打开的，另存或打印成新的 pdf 后再试。',
      en: 'Download it again; if a viewer still opens it, save or print it as a new pdf.',
    },
    cause,
  );
}
