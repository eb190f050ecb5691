import type { Inspected } from '../model/inspected.ts';
import type { PagePicture } from '../model/picture.ts';
import { schemeFontSize, schemeOf } from './svg-scheme.ts';
import { type Drawing, type Shape, type ShapeKind, shapesOfPage } from './svg-shapes.ts';

/** A page (1-based) with what was seen on it, as SVG; a document without layout as a scheme. The same input, the same bytes. */
export function drawPage(seen: Inspected, page: number): string {
  const { picture } = seen;
  const drawing: Drawing =
    picture === null
      ? schemeOf(seen)
      : { width: picture.width, height: picture.height, shapes: shapesOfPage(seen, page) };
  const [width, height] = [figure(drawing.width), figure(drawing.height)];
  // Without a size of its own a browser fits the whole scheme of a long document into its window.
  const unit = picture === null ? '' : 'pt';
  const size = `width="${width}${unit}" height="${height}${unit}" viewBox="0 0 ${width} ${height}"`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="SimSun, 'Noto Sans CJK SC', sans-serif">`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...(picture === null ? [] : drawPicture(picture)),
    ...drawing.shapes.map(drawShape),
    ...(picture === null ? [] : drawRules(picture)),
    ...drawing.shapes.flatMap(drawOrder),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Hundredths of a point, without noise of floating point. */
const figure = (value: number): string => String(Math.round(value * 100) / 100);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML has no way to write most control characters and lone surrogates.
const unwritable = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

function escapeXml(text: string): string {
  return text.replace(unwritable, ' ').replace(/[&<>"]/gu, (character) => entities[character] ?? character);
}

function drawPicture({ texts, images }: PagePicture): readonly string[] {
  const pictures = images.map(
    ([left, top, right, bottom]) => `<rect class="image" ${rectangle([left, top, right, bottom])} fill="#ddd"/>`,
  );
  const words = texts.map(({ text, x, y, size, turn }) => {
    const turned = turn === 0 ? '' : ` transform="rotate(${[turn, x, y].map(figure).join(' ')})"`;
    return `<text x="${figure(x)}" y="${figure(y)}" font-size="${figure(size)}"${turned} xml:space="preserve">${escapeXml(text)}</text>`;
  });
  return [...pictures, ...words];
}

function drawRules({ rules }: PagePicture): readonly string[] {
  return rules.map(
    ({ from: [x1, y1], to: [x2, y2] }) =>
      `<path class="rule" d="M${figure(x1)} ${figure(y1)}L${figure(x2)} ${figure(y2)}" stroke="#06c" stroke-width="1"/>`,
  );
}

const looks: Readonly<Record<ShapeKind, string>> = {
  paragraph: 'fill="#888" fill-opacity="0.06" stroke="#bbb" stroke-dasharray="2 2"',
  furniture: 'fill="#888" fill-opacity="0.25" stroke="none"',
  cell: 'fill="none" stroke="#888" stroke-width="0.5"',
  merged: 'fill="#f80" fill-opacity="0.15" stroke="#f80" stroke-width="0.5"',
  header: 'fill="#0a0" fill-opacity="0.15" stroke="#0a0" stroke-width="0.5"',
};

const rectangle = ([left, top, right, bottom]: Shape['place']): string =>
  `x="${figure(left)}" y="${figure(top)}" width="${figure(right - left)}" height="${figure(bottom - top)}"`;

function drawShape({ kind, place, lines, title }: Shape): string {
  const [left, top] = place;
  const words = lines.map((line, at) => {
    const y = top + 4 + 16 * at + schemeFontSize;
    return `<text x="${figure(left + 4)}" y="${figure(y)}" font-size="${schemeFontSize}">${escapeXml(line)}</text>`;
  });
  const box = `<rect class="${kind}" ${rectangle(place)} ${looks[kind]}><title>${escapeXml(title)}</title></rect>`;
  return [...words, box].join('');
}

function drawOrder({ order, place: [left, top] }: Shape): readonly string[] {
  if (order === null) return [];
  const [x, y] = [Math.max(9, left - 10), top + 8];
  return [
    `<circle cx="${figure(x)}" cy="${figure(y)}" r="7" fill="#c00"/>`,
    `<text class="order" x="${figure(x)}" y="${figure(y + 3)}" font-size="8" fill="#fff" text-anchor="middle">${order}</text>`,
  ];
}
