/** Bytes of a plain text → characters, whatever wrote it: 记事本 saves UTF-8, UTF-16 or GB18030 (ANSI), with or without BOM. */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Nothing in the bytes states or proves the encoding: neither a BOM nor valid UTF-8. */
  readonly guessed: boolean;
  /** Number of U+FFFD in the text: bytes that no character fits, or characters that an earlier program lost. */
  readonly replaced: number;
}

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  // GB18030's own mark, 84 31 95 33: seen in files of some Chinese editors.
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

/** Statistics need no more than this much of a file. */
const sampleBytes = 65_536;
/** Of the pairs of a Chinese UTF-16 text practically all have such a high byte; of GB18030 or UTF-8 Chinese a third at most. */
const utf16Share = 0.9;
/**
 * Share of the characters beyond ASCII that a damaged UTF-8 file may lose: GB18030 read as UTF-8 loses more than half of them. It is
 * asked before GB18030, in which UTF-8 cut in the middle of a character may be valid nonsense (县 × 3 is 鍘垮幙鍘?).
 */
const damagedShare = 0.2;

/** High bytes of UTF-16 that Chinese text uses: ASCII, general punctuation (“”—…), CJK punctuation, Han, full-width forms. */
function isPlausibleHighByte(byte: number): boolean {
  return byte === 0x00 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f);
}

interface HighBytes {
  /** Share of the pairs whose high byte Chinese text uses. */
  readonly plausible: number;
  readonly nuls: number;
}

function surveyHighBytes(bytes: Uint8Array, offset: 0 | 1): HighBytes {
  const pairs = Math.min(bytes.length, sampleBytes) >> 1;
  let plausible = 0;
  let nuls = 0;
  for (let pair = 0; pair < pairs; pair++) {
    const byte = bytes[2 * pair + offset] ?? 0;
    if (byte === 0) nuls++;
    if (isPlausibleHighByte(byte)) plausible++;
  }
  return { plausible: plausible / Math.max(pairs, 1), nuls };
}

/** UTF-16 without a BOM by its high bytes: the NULs of its ASCII first (letters look like high bytes too); null: neither order. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const little = surveyHighBytes(bytes, 1);
  const big = surveyHighBytes(bytes, 0);
  const lead = little.nuls - big.nuls || little.plausible - big.plausible;
  if (lead > 0 && little.plausible >= utf16Share) return 'utf-16le';
  if (lead < 0 && big.plausible >= utf16Share) return 'utf-16be';
  return null;
}

function shareOfNuls(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, sampleBytes);
  let nuls = 0;
  for (let at = 0; at < end; at++) if (bytes[at] === 0) nuls++;
  return nuls / Math.max(end, 1);
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

function decoded(text: string, encoding: Encoding, guessed: boolean): DecodedText {
  return { text, encoding, guessed, replaced: countReplaced(text) };
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  if (mark === undefined) return null;
  const text = new TextDecoder(mark.encoding, { ignoreBOM: true }).decode(bytes.subarray(mark.bytes.length));
  return decoded(text, mark.encoding, false);
}

/** A tenth NUL bytes: no UTF-8 text has them, a UTF-16 text has one for each digit, space and line end. */
const nulShare = 0.1;

function decodeUtf16(bytes: Uint8Array): DecodedText | null {
  const encoding = guessUtf16(bytes);
  if (encoding === null) return null;
  // A file cut in the middle of a pair is still the text before the cut.
  const text = decodeStrictly(bytes.subarray(0, bytes.length - (bytes.length % 2)), encoding);
  return text === null ? null : decoded(text, encoding, true);
}

function decodeDamaged(bytes: Uint8Array): DecodedText {
  const utf8 = decoded(new TextDecoder('utf-8').decode(bytes), 'utf-8', true);
  if (utf8.replaced <= countBeyondAscii(utf8.text) * damagedShare) return utf8;
  const gb18030 = decoded(new TextDecoder('gb18030').decode(bytes), 'gb18030', true);
  return gb18030.replaced <= utf8.replaced ? gb18030 : utf8;
}

function countBeyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}

/**
 * Decodes a text of unknown encoding: BOM, else valid UTF-8, else UTF-16 by its statistics, else UTF-8 with a few broken bytes, else
 * GB18030 (a superset of GBK and GB2312). Never throws; linear in the number of bytes.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  if (shareOfNuls(bytes) < nulShare) {
    const utf8 = decodeStrictly(bytes, 'utf-8');
    if (utf8 !== null) return decoded(utf8, 'utf-8', false);
  }
  return decodeUtf16(bytes) ?? decodeDamaged(bytes);
}
