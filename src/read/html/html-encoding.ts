import type { Finding } from '../../model/finding.ts';
import { decodeText } from '../../text/encoding.ts';

interface Decoded {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** <meta charset="gb2312">, <meta http-equiv="Content-Type" content="text/html; charset=gb2312">, <?xml encoding="gbk"?> */
const declaration = /<(?:meta|\?xml)\b[^<>]{0,200}?(?:charset|encoding)\s*=\s*(?:["']\s*)?(?<label>[\w-]+)/iu;
/** Browsers look for a declaration in the first kilobyte only; sites have been seen to write it later. */
const headBytes = 8192;

/**
 * Decodes a page: byte order mark, then valid UTF-8 whatever is declared (saved pages keep the site's declaration), then the
 * declaration, then a guess. gb2312 and gbk are read as gb18030, which holds both.
 */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const decoded = decodeText(bytes);
  const label = declaredLabel(bytes);
  if (!decoded.guessed) return described(decoded.text, null);
  const text = label === null ? null : decodeAs(bytes, label);
  // a declaration that loses more characters than the guess is a wrong one
  if (text === null || countReplaced(text) > decoded.replaced) return described(decoded.text, decoded.encoding);
  return described(text, null);
}

function declaredLabel(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes));
  return declaration.exec(head)?.groups?.['label']?.toLowerCase() ?? null;
}

/** Null for an encoding that nobody knows. */
function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(/^(?:gb|x-gbk)/u.test(label) ? 'gb18030' : label).decode(bytes);
  } catch {
    return null;
  }
}

function described(text: string, guessed: string | null): Decoded {
  const count = countReplaced(text);
  const location = {};
  return {
    text,
    findings: [
      ...(guessed === null ? [] : [{ rule: 'guessed-encoding' as const, args: { encoding: guessed }, location }]),
      ...(count === 0 ? [] : [{ rule: 'replaced-characters' as const, args: { count }, location }]),
    ],
  };
}

function countReplaced(text: string): number {
  return text.split('\ufffd').length - 1;
}
