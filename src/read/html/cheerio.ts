import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * cheerio is taken in its CommonJS form: loading its some eighty files costs 65 ms so, and 95 ms as ES modules (medians of nine
 * processes, Node 20.20), which is a tenth of reading a short docx.
 */

/** cheerio with htmlparser2: XML, and HTML that a program has written. */
export function loadSlim(): typeof import('cheerio/slim').load {
  return (require('cheerio/slim') as typeof import('cheerio/slim')).load;
}

/** cheerio with parse5, which mends HTML as browsers do. */
export function loadFull(): typeof import('cheerio').load {
  return (require('cheerio') as typeof import('cheerio')).load;
}
