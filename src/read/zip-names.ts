/** Names of a zip's entries without inflating anything, from its central directory. */

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const entryHeaderBytes = 46;
const endRecordBytes = 22;
/** The end record may be followed by a comment of at most 65,535 bytes. */
const commentBytes = 65_535;
/** Word writes some 10–30 entries, the telling ones among the first; a million names are a trap. */
const maxNames = 10_000;

/**
 * [] where the directory cannot be found (a file cut short): then the names of the local headers, which stand before the data, are
 * searched for a Word document's folder alone. A name that is not UTF-8 is never one that matters.
 */
export function listZipNames(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  const names = end === null ? [] : listDirectory(bytes, view, view.getUint32(end + 16, true));
  return names.length > 0 ? names : namesOfCutZip(bytes);
}

function findEndRecord(view: DataView): number | null {
  const first = view.byteLength - endRecordBytes;
  for (let at = first; at >= Math.max(0, first - commentBytes); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return null;
}

function listDirectory(bytes: Uint8Array, view: DataView, start: number): readonly string[] {
  const names: string[] = [];
  let at = start;
  while (names.length < maxNames && at + entryHeaderBytes <= bytes.length) {
    if (view.getUint32(at, true) !== directoryEntry) break;
    const nameEnd = at + entryHeaderBytes + view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + entryHeaderBytes, nameEnd)));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Folders whose name in a local header tells the kind of a zip that lost its end. */
const telling: readonly string[] = ['word/', 'xl/', 'ppt/', 'OFD.xml'];

function namesOfCutZip(bytes: Uint8Array): readonly string[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return telling.filter((name) => hasLocalHeader(whole, name));
}

/** A local header: "PK\3\4", 26 bytes, the name. */
function hasLocalHeader(whole: Buffer, name: string): boolean {
  for (let at = whole.indexOf(name); at >= 0; at = whole.indexOf(name, at + 1)) {
    if (at >= 30 && whole.readUInt32LE(at - 30) === 0x04034b50) return true;
  }
  return false;
}
