import type { PaintedPath, TextItem } from '../../../../src/read/pdf/geometry.ts';

/** Text of 10 points at the left end of its baseline; Han characters are 10 wide, ASCII 5. */
export function textAt(text: string, left: number, baseline: number, look: Partial<TextItem> = {}): TextItem {
  const size = look.size ?? 10;
  const edges = [left];
  for (const character of text) edges.push((edges.at(-1) ?? left) + (character < '\u0250' ? size / 2 : size));
  const right = edges.at(-1) ?? left;
  const box = { left, top: baseline - 0.88 * size, right, bottom: baseline + 0.12 * size };
  return { text, box, baseline, upright: true, size, font: null, bold: false, edges, ...look };
}

export function stroke(...points: readonly (readonly [number, number])[]): PaintedPath {
  return { paint: 'stroke', thickness: 0.5, points: points.map(([x, y]) => ({ x, y })) };
}

export function filledBox(left: number, top: number, width: number, height: number): PaintedPath {
  const [right, bottom] = [left + width, top + height];
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const;
  return { paint: 'fill', thickness: 0, points: corners.map(([x, y]) => ({ x, y })) };
}
