import { type Limits, tooLarge } from '../limits.ts';
import { type Archive, decodeXml } from './archive.ts';
import { docxError } from './docx-errors.ts';

/** A package as one XML file (Flat OPC, Word's “Word XML 文档”), which programs fill in and name .doc: its parts stand in pkg:part. */

const part = '<pkg:part';
const nameOf = /\spkg:name\s*=\s*["'](?<name>[^"'<>]{1,500})["']/u;
const xmlData = ['<pkg:xmlData', '</pkg:xmlData>'] as const;
const binaryData = ['<pkg:binaryData', '</pkg:binaryData>'] as const;

/** The text between two tags; null where they are not there. */
function between(text: string, [open, close]: readonly [string, string]): string | null {
  const at = text.indexOf(open);
  const from = at < 0 ? -1 : text.indexOf('>', at);
  const to = from < 0 ? -1 : text.lastIndexOf(close);
  return to < 0 ? null : text.slice(from + 1, to);
}

const keyOf = (name: string): string => name.replace(/^\/+/u, '').toLowerCase();

/** Opens such a file as if it were a zip. */
export function openFlatPackage(bytes: Uint8Array, limits: Limits): Archive {
  const whole = decodeXml(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const [, ...texts] = whole.split(part);
  if (texts.length === 0 || !whole.trimEnd().endsWith('</pkg:package>')) throw docxError('broken-document');
  if (texts.length > limits.maxZipEntries) throw tooLarge('maxZipEntries', limits.maxZipEntries, texts.length);
  const parts = new Map(
    texts.map((text) => [keyOf(nameOf.exec(text.slice(0, text.indexOf('>')))?.groups?.['name'] ?? ''), text]),
  );
  const contentOf = (name: string, tags: readonly [string, string]): string | null =>
    between(parts.get(keyOf(name)) ?? '', tags);
  return {
    has: (name) => parts.has(keyOf(name)),
    read: (name) => Promise.resolve(contentOf(name, xmlData)),
    bytes: (name) => {
      const binary = contentOf(name, binaryData);
      const content = binary === null ? contentOf(name, xmlData) : Buffer.from(binary, 'base64');
      return Promise.resolve(typeof content === 'string' ? Buffer.from(content) : content);
    },
    budget: { most: limits.maxInflatedBytes, left: limits.maxInflatedBytes },
  };
}

/** True for bytes that begin as an XML file does. */
export const isXmlFile = (bytes: Uint8Array): boolean =>
  /^\ufeff?\s*<\?xml\s/u.test(decodeXml(Buffer.from(bytes.subarray(0, 200))));
