/** A page as it is seen: what was read of it before anything was made of it. Points from the page's top left corner. */
export interface PagePicture {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PictureText[];
  readonly rules: readonly PictureRule[];
  readonly images: readonly (readonly [left: number, top: number, right: number, bottom: number])[];
}

/** Characters of one look; `x`, `y` the left end of their baseline. */
export interface PictureText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Degrees, clockwise. */
  readonly turn: number;
}

/** A ruling (表格线) that was seen. */
export interface PictureRule {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}
