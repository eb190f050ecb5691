import type { Format } from '../model/notice.ts';
import { decodeText } from '../text/encoding.ts';
import { listZipNames } from './zip-names.ts';

/** What a file is that no reader reads; `unsupported.ts` has the sentence for each. */
export type Unreadable =
  | 'empty'
  | 'doc'
  | 'encrypted-office'
  | 'ole'
  | 'rtf'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ofd'
  | 'zip-other'
  | 'archive'
  | 'image'
  | 'mhtml'
  | 'xml'
  | 'binary';

export type Sniffed = Format | Unreadable;

/** A PDF may stand behind junk (a mail header, a scanner's preamble): pdf.js reads 2,000 bytes of it, so twice that is searched. */
const pdfSearchBytes = 4_096;
/** Enough of a web page to reach its first tags behind scripts and comments. */
const headBytes = 65_536;
/** Text has tabs, line ends and form feeds; more than this share of other control characters is not text (noise has 11 %). */
const controlShare = 0.02;
/** Noise read as GB18030 loses about half of its characters; a damaged text loses a few. */
const lostShare = 0.1;

/** Tells the format from the content alone: a web page named .doc is html, a docx named .doc is docx. Never throws. */
export function sniffFormat(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return 'empty';
  const magic = signatures.find((signature) => startsWith(bytes, signature.bytes));
  if (magic !== undefined) return magic.kind;
  if (zipStarts.some((start) => startsWith(bytes, start))) return sniffZip(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return sniffOle(bytes);
  if (hasPdfHeader(bytes)) return 'pdf';
  return sniffText(bytes);
}

const signatures: readonly { readonly kind: Unreadable; readonly bytes: readonly number[] }[] = [
  { kind: 'rtf', bytes: codes('{\\rtf') },
  { kind: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'image', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'image', bytes: codes('GIF8') },
  { kind: 'image', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'image', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'archive', bytes: codes('Rar!') },
  { kind: 'archive', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'archive', bytes: [0x1f, 0x8b, 0x08] },
];

function codes(ascii: string): readonly number[] {
  return [...ascii].map((character) => character.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** A view on the same memory, for its fast search. */
function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function hasPdfHeader(bytes: Uint8Array): boolean {
  const at = buffer(bytes.subarray(0, pdfSearchBytes)).indexOf('%PDF-');
  // A text that speaks of %PDF- has no objects.
  return at === 0 || (at > 0 && buffer(bytes).includes('endobj', at));
}

/** A local header, the end of an empty zip, the first part of a split one. */
const zipStarts: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
];

const zipMembers: readonly { readonly kind: Sniffed; readonly name: RegExp }[] = [
  { kind: 'docx', name: /^\/?word\//u },
  { kind: 'xlsx', name: /^\/?xl\//u },
  { kind: 'pptx', name: /^\/?ppt\//u },
  { kind: 'ofd', name: /^\/?OFD\.xml$/iu },
  { kind: 'odt', name: /^META-INF\/manifest\.xml$/u },
  // A package (OPC) of another layout: its main part may stand anywhere, and the reader looks for it.
  { kind: 'docx', name: /^\/?\[Content_Types\]\.xml$/iu },
];

function sniffZip(bytes: Uint8Array): Sniffed {
  const names = listZipNames(bytes);
  return zipMembers.find((member) => names.some((name) => member.name.test(name)))?.kind ?? 'zip-other';
}

/** The compound file of Word 97–2003, WPS, and of Office files with a password: told by the names of its streams. */
function sniffOle(bytes: Uint8Array): Unreadable {
  const whole = buffer(bytes);
  if (whole.includes('EncryptedPackage', 0, 'utf16le')) return 'encrypted-office';
  return whole.includes('WordDocument', 0, 'utf16le') ? 'doc' : 'ole';
}

function sniffText(bytes: Uint8Array): Sniffed {
  const { text, replaced } = decodeText(bytes.subarray(0, headBytes));
  if (text.trim() === '' && decodeText(bytes).text.trim() === '') return 'empty';
  const controls = text.match(controlCharacter)?.length ?? 0;
  if (controls > text.length * controlShare || replaced > Math.max(1, text.length * lostShare)) return 'binary';
  if (mhtmlVersion.test(text) && mhtmlType.test(text)) return 'mhtml';
  if (isHtml(text)) return 'html';
  if (!xmlStart.test(text)) return 'txt';
  return flatPackage.test(text) && text.includes('"/word/') ? 'docx' : 'xml';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
const controlCharacter = /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/gu;
const mhtmlVersion = /^mime-version:/imu;
const mhtmlType = /^content-type:\s*multipart\/related/imu;
/** A docx as one XML file. */
const flatPackage = /<pkg:package[\s>]/u;
const xmlStart = /^\s*<\?xml\s/u;
/** <!DOCTYPE html PUBLIC … / <html xmlns:o= / <body> / <table border=1>: a page, or a piece of one, begins so. */
const htmlTag = /<(?:!doctype\s+html|html|head|body|table|meta|div|p|span|title|style|script|center|h[1-6])[\s>/]/iu;
const closingTag = /<\/(?:p|div|td|th|tr|table|span|body|li|ul|ol|a|h[1-6]|font|strong|b)\s*>/giu;
/** A text may quote a tag or two; a piece of a page that begins with words has more. */
const closingTagsOfHtml = 3;

function isHtml(text: string): boolean {
  const first = text.trimStart();
  if (first.startsWith('<') && !xmlStart.test(first)) return htmlTag.test(first);
  if (xmlStart.test(first)) return /<html[\s>]/iu.test(first);
  return (text.match(closingTag)?.length ?? 0) >= closingTagsOfHtml;
}
