import { assemble } from './html/assemble.ts';
import { markFrame } from './html/frame.ts';
import { readPage } from './html/page.ts';
import { checkSize } from './limits.ts';
import type { Reader } from './reader.ts';

/** Web pages (.html, .htm) as government sites serve them and as Word saves them: bytes → characters → cheerio → blocks, frame marked. */
export const htmlReader: Reader = {
  read: async (bytes, limits) => {
    checkSize(bytes, limits);
    const page = readPage(bytes, limits, true);
    const { blocks, findings } = assemble(markFrame(page.blocks), limits);
    return { value: { format: 'html', pages: null, blocks }, claims: [], findings: [...page.findings, ...findings] };
  },
};
