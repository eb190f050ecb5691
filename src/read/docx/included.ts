import type { Finding } from '../../model/finding.ts';
import type { RawBlock } from '../html/dom-to-blocks.ts';
import { pageOfMail } from '../html/mail-page.ts';
import { readPage } from '../html/page.ts';
import type { Limits } from '../limits.ts';
import { sniffFormat } from '../sniff.ts';

/** What a part holds that Word reads in place of w:altChunk (ECMA-376 part 1, 17.17.2): a web page, alone or in a mail's form, or another docx. */
export interface Included {
  readonly blocks: readonly RawBlock[];
  readonly findings: readonly Finding[];
}

/** Reads such a part by its content; null for what is no page and no docx. `readPackage` reads a docx, null where it stands in one already. */
export async function readIncluded(
  bytes: Uint8Array,
  limits: Limits,
  readPackage: ((bytes: Uint8Array) => Promise<Included>) | null,
): Promise<Included | null> {
  const format = sniffFormat(bytes);
  if (format === 'docx') return readPackage === null ? null : readPackage(bytes);
  const page = format === 'mhtml' ? pageOfMail(bytes) : format === 'html' ? bytes : null;
  return page === null ? null : readPage(page, limits, false);
}
