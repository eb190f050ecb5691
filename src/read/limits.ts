import type { Document } from '../model/document.ts';
import { GkparseError, type Wording } from '../model/errors.ts';

/** Documents are hostile: what a reader gives up at. Each can be raised by the caller. */
export interface Limits {
  readonly maxBytes: number;
  /** Sum of a zip's entries after inflating. */
  readonly maxInflatedBytes: number;
  readonly maxZipEntries: number;
  readonly maxXmlDepth: number;
  /** Of one tag of a web page. */
  readonly maxAttributes: number;
  readonly maxCells: number;
  readonly maxPages: number;
  /** Paragraphs and tables; lines of a text. Each costs some 300 bytes of memory, so that 200 MB of line ends would cost gigabytes. */
  readonly maxBlocks: number;
  /** A pdf is read in a thread of its own, which is stopped over the next two; false where the caller is such a thread or process. */
  readonly isolate: boolean;
  readonly maxSeconds: number;
  /** Of the engine that reads a pdf. */
  readonly maxMemoryBytes: number;
}

/** A notice is some 10–500 kB; the largest of the State Council's annexes seen has 2,700 pages when bound 150 times. */
export const defaultLimits: Limits = {
  maxBytes: 200_000_000,
  maxInflatedBytes: 400_000_000,
  maxZipEntries: 10_000,
  maxXmlDepth: 500,
  maxAttributes: 1_000,
  maxCells: 500_000,
  maxPages: 5_000,
  maxBlocks: 1_000_000,
  isolate: true,
  maxSeconds: 120,
  maxMemoryBytes: 1_000_000_000,
};

/** Throws 'too-large' for a file over `maxBytes`, before anything is made of it. */
export function checkSize(bytes: Uint8Array, limits: Limits): void {
  if (bytes.length <= limits.maxBytes) return;
  throw tooLarge({ zh: '字节', en: 'bytes' }, bytes.length, limits.maxBytes);
}

/** Throws 'too-large' for more blocks or cells than the limits allow: whatever a reader has let pass, the stages behind it do not see. */
export function checkExtent({ blocks }: Document, limits: Limits): void {
  if (blocks.length > limits.maxBlocks) throw tooLarge({ zh: '段落', en: 'blocks' }, blocks.length, limits.maxBlocks);
  const cells = blocks.reduce((sum, block) => sum + (block.kind === 'grid' ? block.cells.length : 0), 0);
  if (cells > limits.maxCells) throw tooLarge({ zh: '单元格', en: 'cells' }, cells, limits.maxCells);
}

/** The error for more `things` (字节, 页, 单元格) than the limits allow. */
export function tooLarge(things: Wording, count: number, allowed: number): GkparseError {
  return new GkparseError(
    'too-large',
    {
      zh: `文件太大：${things.zh}数为 ${count}，上限为 ${allowed}。`,
      en: `The file is too large: ${count} ${things.en}, the limit is ${allowed}.`,
    },
    {
      zh: '请确认选对了文件；确需处理时请提高上限，或把文件拆分后再试。',
      en: 'Check that it is the right file; raise the limit, or split the file.',
    },
  );
}
