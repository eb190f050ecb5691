import type { Glyph } from '../geometry.ts';

export interface Parted {
  readonly level: readonly Glyph[];
  /** Text that lies askew: a watermark (水印), the letters round a seal (印章). */
  readonly askew: readonly Glyph[];
}

/** Sine of the least angle, some nine degrees: a page that was fed into a scanner crooked leans less. */
const minLean = 0.15;

/** A notice is set level or turned by a quarter: what lies across a page is printed over it. But a page that lies askew as a whole is its text. */
export function partAskew(glyphs: readonly Glyph[]): Parted {
  if (!glyphs.some(isAskew)) return { level: glyphs, askew: [] };
  const level = glyphs.filter((glyph) => !isAskew(glyph));
  const askew = glyphs.filter(isAskew);
  return askew.length < level.length ? { level, askew } : { level: glyphs, askew: [] };
}

function isAskew({ style: { along } }: Glyph): boolean {
  return Math.min(Math.abs(along.x), Math.abs(along.y)) > minLean;
}
