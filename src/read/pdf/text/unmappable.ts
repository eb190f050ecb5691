import type { Glyph } from '../geometry.ts';

const unmappable = /[\p{Co}\ufffd]/u;
/** Private use begins above all Chinese of the basic plane, so that hardly a glyph meets the pattern. */
const firstDoubtful = '\ud800';
/** À to ÿ; no letter are × and ÷, and Ø is a diameter (Ø500管). */
const [firstLetter, lastLetter] = ['\u00c0', '\u00ff'];
const sign = /[×÷Øø\s]/u;
const ascii = /[A-Za-z]/u;

/**
 * Characters that only a font could explain: private use (自造字), without Unicode, or letters that belong to no word (2024年10月ß前), as Ghostscript 10.0 writes them
 * for the characters of fonts whose maps it has lost.
 */
export function countUnmappable(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((count, { text }, index) => {
    if (text >= firstDoubtful || text.length > 1) return unmappable.test(text) ? count + 1 : count;
    return text >= firstLetter && text <= lastLetter && isStray(glyphs, index) ? count + 1 : count;
  }, 0);
}

function isStray(glyphs: readonly Glyph[], index: number): boolean {
  const [before = '', own = '', after = ''] = [index - 1, index, index + 1].map((at) => glyphs[at]?.text);
  const isAlone = (before === '' || sign.test(before)) && (after === '' || sign.test(after));
  return !isAlone && ![before, after].some((text) => ascii.test(text)) && !sign.test(own);
}
