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
  /** Paragraphs and tables; lines of a text. Each costs some 300 bytes of memory when it is read and 2 kB at the end, so that 200 MB of line ends would cost gigabytes. */
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
  throw tooLarge('maxBytes', limits.maxBytes, bytes.length);
}

/** Throws 'too-large' for more blocks or cells than the limits allow: whatever a reader has let pass, the stages behind it do not see. */
export function checkExtent({ blocks }: Document, limits: Limits): void {
  if (blocks.length > limits.maxBlocks) throw tooLarge('maxBlocks', limits.maxBlocks, blocks.length);
  const cells = blocks.reduce((sum, block) => sum + (block.kind === 'grid' ? block.cells.length : 0), 0);
  if (cells > limits.maxCells) throw tooLarge('maxCells', limits.maxCells, cells);
}

/** A limit that is a number. */
export type NumericLimit = Exclude<keyof Limits, 'isolate'>;

interface LimitWords {
  /** As `--limit` calls it. */
  readonly option: string;
  /** What is counted. */
  readonly things: Wording;
}

/** Every limit by its key. */
export const limitWords: Readonly<Record<NumericLimit, LimitWords>> = {
  maxBytes: { option: 'bytes', things: { zh: '字节', en: 'bytes' } },
  maxInflatedBytes: { option: 'inflated-bytes', things: { zh: '解压后的字节', en: 'bytes after unpacking' } },
  maxZipEntries: { option: 'zip-entries', things: { zh: '压缩包内的文件', en: 'files in the zip' } },
  maxXmlDepth: { option: 'xml-depth', things: { zh: '标签嵌套层', en: 'levels of nested tags' } },
  maxAttributes: { option: 'attributes', things: { zh: '一个标签的属性', en: 'attributes of one tag' } },
  maxCells: { option: 'cells', things: { zh: '单元格', en: 'cells' } },
  maxPages: { option: 'pages', things: { zh: '页', en: 'pages' } },
  maxBlocks: { option: 'blocks', things: { zh: '段落', en: 'paragraphs' } },
  maxSeconds: { option: 'seconds', things: { zh: '秒', en: 'seconds' } },
  maxMemoryBytes: { option: 'memory-bytes', things: { zh: '内存字节', en: 'bytes of memory' } },
};

/** The error for more than a limit allows; `found` is left out where reading stopped before all was counted. */
export function tooLarge(limit: NumericLimit, allowed: number, found?: number): GkparseError {
  const { option, things } = limitWords[limit];
  const sentence: Wording =
    found === undefined
      ? {
          zh: `文件太大：${things.zh}数超过上限 ${allowed}（--limit ${option}）。`,
          en: `The file is too large: more than ${allowed} ${things.en}, the limit (--limit ${option}).`,
        }
      : {
          zh: `文件太大：${things.zh}数为 ${found}，上限为 ${allowed}（--limit ${option}）。`,
          en: `The file is too large: ${found} ${things.en}, the limit is ${allowed} (--limit ${option}).`,
        };
  return new GkparseError('too-large', sentence, {
    zh: `请确认选对了文件；确需处理时用 --limit ${option}=数 提高上限，或把文件拆分后再试。`,
    en: `Check that it is the right file; raise the limit with --limit ${option}=NUMBER, or split the file.`,
  });
}
