const header = new TextEncoder().encode('%PDF-');
/** Mail programs and download managers put less than this before the file; later it is a PDF inside of something else. */
const maxJunk = 65_536;
/** The trailer stands in the last 1,024 bytes (PDF 32000-1, 7.5.5); signatures and line ends may follow it. */
const tailLength = 2048;
const latin1 = new TextDecoder('latin1');
const startOfXref = /startxref\s+(\d{1,15})/gu;
/** A table, or an object that says it is one. */
const xref = /^\s*(?:xref|\d{1,10}\s+\d{1,5}\s+obj[\s\S]{0,1000}?\/XRef)/u;
const xrefLength = 1024;

/** The file from its %PDF- on: PDFium refuses what has more than 1,024 bytes before it. */
export function withoutJunk(bytes: Uint8Array): Uint8Array {
  const at = headerAt(bytes);
  return at > 0 ? bytes.subarray(at) : bytes;
}

function headerAt(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, maxJunk));
  return buffer.indexOf(header);
}

/** Does the file's table of contents (xref) not stand where its end says? Engines then search the file for objects, and may miss some. */
export function isDamaged(file: Uint8Array): boolean {
  const bytes = withoutJunk(file);
  const tail = latin1.decode(bytes.subarray(Math.max(0, bytes.length - tailLength)));
  const offset = [...tail.matchAll(startOfXref)].at(-1)?.[1];
  if (offset === undefined) return true;
  // Some writers count from the first byte of the file, others from the header.
  return ![bytes, file].some((from) =>
    xref.test(latin1.decode(from.subarray(Number(offset), Number(offset) + xrefLength))),
  );
}
