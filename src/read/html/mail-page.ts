/** A page that a mail's form wraps (MHTML, RFC 2557; html-docx-js puts one into a docx). */

const headerEnd = /\r?\n\r?\n/u;
const boundaryOf = /boundary\s*=\s*(?:"(?<quoted>[^"\r\n]{1,200})"|(?<bare>[^\s;]{1,200}))/iu;
const isPage = /^content-type:\s*(?:text\/html|application\/xhtml)/imu;
const encodingOf = /^content-transfer-encoding:\s*(?<name>[\w-]+)/imu;
/** The head of a mail is short: what is longer is none. */
const longestHead = 10_000;

/** The first page in it, decoded; null where it holds none. */
export function pageOfMail(bytes: Uint8Array): Uint8Array | null {
  // Latin-1 keeps each byte as one character.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { quoted, bare } = boundaryOf.exec(text.slice(0, longestHead))?.groups ?? {};
  const boundary = quoted ?? bare;
  const parts = boundary === undefined ? [text] : text.split(`--${boundary}`);
  for (const part of parts) {
    const page = pageOfPart(part);
    if (page !== null) return page;
  }
  return null;
}

function pageOfPart(part: string): Uint8Array | null {
  const trimmed = part.replace(/^\r?\n/u, '');
  const end = headerEnd.exec(trimmed.slice(0, longestHead));
  const head = end === null ? '' : trimmed.slice(0, end.index);
  if (end === null || !isPage.test(head)) return null;
  const body = trimmed.slice(end.index + end[0].length);
  const encoding = encodingOf.exec(head)?.groups?.['name']?.toLowerCase() ?? '8bit';
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  return Buffer.from(encoding === 'quoted-printable' ? unquoted(body) : body, 'latin1');
}

const softBreak = /=[ \t]{0,9}\r?\n/gu;
const escaped = /=(?<hex>[0-9a-f]{2})/giu;

/** RFC 2045, 6.7. */
const unquoted = (body: string): string =>
  body.replace(softBreak, '').replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
