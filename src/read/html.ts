import { assemble } from './html/assemble.ts';
import { markFrame } from './html/frame.ts';
import { pageOfMail } from './html/mail-page.ts';
import { readPage } from './html/page.ts';
import { describeUnread } from './html/unread.ts';
import { checkSize } from './limits.ts';
import type { Reader } from './reader.ts';
import { sniffFormat } from './sniff.ts';
import { refuse } from './unsupported.ts';

/** Web pages (.html, .htm, .mht) as government sites serve them and as Word and browsers save them: bytes → characters → cheerio → blocks, frame marked. */
export const htmlReader: Reader = {
  read: async (bytes, limits) => {
    checkSize(bytes, limits);
    const page = readPage(pageIn(bytes), limits, true);
    const marked = markFrame(page.blocks);
    const { blocks, findings } = assemble(marked, limits);
    const unread = describeUnread(page.root, marked, page.isHidden);
    return {
      value: { format: 'html', pages: null, blocks },
      claims: [],
      findings: [...page.findings, ...unread, ...findings],
    };
  },
};

/** What a browser or Word has saved as a single file (.mht, .mhtml) holds the page among its pictures. */
function pageIn(bytes: Uint8Array): Uint8Array {
  if (sniffFormat(bytes) !== 'mhtml') return bytes;
  const page = pageOfMail(bytes);
  if (page === null) throw refuse('mhtml');
  return page;
}
