type Bar = readonly [left: number, top: number, right: number, bottom: number, grey: number];

/** Lengths in points from the top left corner of an A4 page. */
export interface PrintedPage {
  readonly lines: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  /** Those that reach below this height are cut off at it. */
  readonly foot?: number;
  /** Boxes with rounded corners. */
  readonly rounded?: readonly (readonly [left: number, top: number, right: number, bottom: number, radius: number])[];
  /** Left end and top of each text of 10 points. */
  readonly texts: readonly (readonly [x: number, y: number, text: string])[];
  /** Turned clockwise about that corner. */
  readonly turned?: readonly (readonly [x: number, y: number, text: string, degrees: number])[];
  /** Of another size and look: a shade of grey from 0, black, to 255. */
  readonly looks?: readonly (readonly [
    x: number,
    y: number,
    text: string,
    look: { readonly size: number; readonly grey?: number; readonly opacity?: number },
  ])[];
  /** In the file, and not drawn (render mode 3). */
  readonly undrawn?: readonly (readonly [x: number, y: number, text: string])[];
  /** On the layer that the page's resources call /Layer. */
  readonly layered?: readonly (readonly [x: number, y: number, text: string])[];
  /** Filled rectangles below all else, and over all that is not clipped: a shade of grey from 0, black, to 255. */
  readonly grounds?: readonly Bar[];
  readonly bars?: readonly Bar[];
  /** Cut off at a box. */
  readonly clipped?: readonly (readonly [
    x: number,
    y: number,
    text: string,
    box: readonly [left: number, top: number, right: number, bottom: number],
  ])[];
}

export function printPdf(pages: readonly PrintedPage[]): Promise<Uint8Array>;
