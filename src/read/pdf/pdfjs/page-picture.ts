import type { Matrix, Point } from '../geometry.ts';
import { type GrayPicture, pictureScale } from '../rules/image-rules.ts';

/** An image that pdf.js has unpacked. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  /** How `data` has its pixels. */
  readonly kind: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** pdf.js's ImageKind: bits (1 is white), each row from a new byte; three bytes a pixel; four. */
const bits = 1;
const bytesOf: ReadonlyMap<number, number> = new Map([
  [2, 3],
  [3, 4],
]);

const white = 0xff;

export interface FoundImage {
  readonly image: PdfImage;
  /** The unit square → the page, in points. */
  readonly matrix: Matrix;
}

/** The images of a page drawn in shades of gray, one over another. `size` in points. */
export function drawGray(
  images: readonly FoundImage[],
  size: { readonly width: number; readonly height: number },
): GrayPicture {
  const scale = pictureScale(size);
  const [width, height] = [Math.max(1, Math.round(size.width * scale)), Math.max(1, Math.round(size.height * scale))];
  const picture = { width, height, stride: width, scale, pixels: new Uint8Array(width * height).fill(white) };
  for (const image of images) draw(picture, image);
  return picture;
}

/** A pixel gets the mean of the image's pixels that lie under it, taken at so many places along each side as it covers, so that no thin line is lost. */
const mostPlaces = 8;

function draw({ width, height, scale, pixels }: GrayPicture, found: FoundImage): void {
  const shadeAt = shadesOf(found);
  if (shadeAt === null) return;
  const places = placesOf(found, scale);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) pixels[at] = meanAt(shadeAt, places, { x, y }, scale) ?? pixels[at] ?? white;
}

function placesOf({ image, matrix: [a, b] }: FoundImage, scale: number): readonly Point[] {
  const covered = Math.ceil(image.width / Math.hypot(a, b) / scale);
  const count = Math.min(mostPlaces, Math.max(1, covered));
  const steps = Array.from({ length: count }, (_, index) => (index + 0.5) / count);
  return steps.flatMap((y) => steps.map((x) => ({ x, y })));
}

/** Adds up without lists: a page has millions of pixels. Null where the image doesn't reach. */
function meanAt(shadeAt: Shades, places: readonly Point[], { x, y }: Point, scale: number): number | null {
  let [sum, count] = [0, 0];
  for (const place of places) {
    const shade = shadeAt((x + place.x) / scale, (y + place.y) / scale);
    if (shade === null) continue;
    sum += shade;
    count++;
  }
  return count === 0 ? null : sum / count;
}

/** The shade at a place of the page; null where the image doesn't reach. */
type Shades = (x: number, y: number) => number | null;

/** Null for an image without an extent. */
function shadesOf({ image, matrix: [a, b, c, d, e, f] }: FoundImage): Shades | null {
  const area = a * d - b * c;
  if (area === 0) return null;
  const { width, height } = image;
  const pixelAt = pixelsOf(image);
  return (x, y) => {
    const [right, down] = [x - e, y - f];
    const column = Math.floor(((right * d - down * c) / area) * width);
    // The image's first row lies at the top of the unit square.
    const row = Math.floor((1 - (down * a - right * b) / area) * height);
    return column < 0 || row < 0 || column >= width || row >= height ? null : pixelAt(column, row);
  };
}

/** The shade of an image's pixel; white where its kind isn't known. */
function pixelsOf({ width, kind, data }: PdfImage): (column: number, row: number) => number {
  const size = bytesOf.get(kind);
  if (size !== undefined) {
    return (column, row) => {
      const at = (row * width + column) * size;
      return ((data[at] ?? white) + (data[at + 1] ?? white) + (data[at + 2] ?? white)) / 3;
    };
  }
  const stride = Math.ceil(width / 8);
  return (column, row) => {
    const byte = data[row * stride + (column >> 3)] ?? white;
    return kind !== bits || ((byte >> (7 - (column & 7))) & 1) === 1 ? white : 0;
  };
}
