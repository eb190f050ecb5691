import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { GkparseError } from '../../model/errors.ts';
import { type Limits, tooLarge } from '../limits.ts';
import { docxError } from './docx-errors.ts';

/** The parts of a package (OPC, zip), inflated when asked for. Names are compared without regard to case (ECMA-376 part 2, 6.2.2). */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** Null where there is no such part. */
  readonly read: (name: string) => Promise<string | null>;
  readonly bytes: (name: string) => Promise<Uint8Array | null>;
  /** A package in it inflates from the same budget. */
  readonly budget: Budget;
}

const encryptedFlag = 1;

/** Opens a zip under limits; throws GkparseError for a broken, encrypted or hostile one. */
export async function openArchive(bytes: Uint8Array, limits: Limits, outer?: Budget): Promise<Archive> {
  const zip = await openZip(bytes);
  const entries = await listEntries(zip, limits);
  const budget = outer ?? { most: limits.maxInflatedBytes, left: limits.maxInflatedBytes };
  const inflated = async (name: string): Promise<Buffer | null> => {
    const entry = entries.get(name.toLowerCase());
    return entry === undefined ? null : inflate(zip, entry, budget);
  };
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: async (name) => {
      const content = await inflated(name);
      return content === null ? null : decodeXml(content);
    },
    bytes: inflated,
    budget,
  };
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    // decodeStrings off: some generators write "/word/document.xml" or back slashes, which yauzl would refuse
    return await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
  } catch (error) {
    throw docxError('broken-document', error);
  }
}

async function listEntries(zip: ZipFile, limits: Limits): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.maxZipEntries) throw tooLarge('maxZipEntries', limits.maxZipEntries, zip.entryCount);
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
      if (!entries.has(name)) entries.set(name, entry);
    }
  } catch (error) {
    throw docxError('broken-document', error);
  }
  return entries;
}

/** Bytes that all entries together may still inflate to. */
interface Budget {
  readonly most: number;
  left: number;
}

async function inflate(zip: ZipFile, entry: Entry, budget: Budget): Promise<Buffer> {
  if ((entry.generalPurposeBitFlag & encryptedFlag) !== 0) throw docxError('encrypted');
  if (entry.uncompressedSize > budget.left) throw tooLarge('maxInflatedBytes', budget.most);
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      budget.left -= chunk.length;
      if (budget.left < 0) throw tooLarge('maxInflatedBytes', budget.most);
      chunks.push(chunk);
    }
    return checked(Buffer.concat(chunks), entry);
  } catch (error) {
    throw error instanceof GkparseError ? error : docxError('broken-document', error);
  }
}

function checked(content: Buffer, entry: Entry): Buffer {
  if (crc32(content) !== entry.crc32) throw docxError('broken-document');
  return content;
}

/** XML parts are UTF-8 or, rarely, UTF-16 with a byte order mark (ECMA-376 part 2, 8.1.4). */
export function decodeXml(content: Buffer): string {
  if (content[0] === 0xff && content[1] === 0xfe) return new TextDecoder('utf-16le').decode(content);
  if (content[0] === 0xfe && content[1] === 0xff) return new TextDecoder('utf-16be').decode(content);
  return new TextDecoder('utf-8').decode(content);
}
