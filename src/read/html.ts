import { assemble } from './html/assemble.ts';
import { markFrame } from './html/frame.ts';
import { readPage } from './html/page.ts';
import { describeUnread } from './html/unread.ts';
import { checkSize } from './limits.ts';
import type { Reader } from './reader.ts';

/** Web pages (.html, .htm) as government sites serve them and as Word saves them: bytes → characters → cheerio → blocks, frame marked. */
export const htmlReader: Reader = {
  read: async (bytes, limits) => {
    checkSize(bytes, limits);
    const page = readPage(bytes, limits, true);
    const marked = markFrame(page.blocks);
    const { blocks, findings } = assemble(marked, limits);
    const unread = describeUnread(marked, page.isHidden);
    return {
      value: { format: 'html', pages: null, blocks },
      claims: [],
      findings: [...page.findings, ...unread, ...findings],
    };
  },
};
