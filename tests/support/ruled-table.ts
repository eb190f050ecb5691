import type { PrintedPage } from './print-pdf.mjs';

type Line = PrintedPage['lines'][number];

/** A ruled table at a place: a row's height in points, a text a cell on one line. */
interface Ruled {
  readonly left: number;
  readonly top: number;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly height?: number;
}

export const headers = ['序号', '工作任务', '责任单位', '完成时限'];
export const widths = [35, 230, 110, 80];

/** Its lines and texts, as a page of printPdf takes them, and where it ends. */
export function ruled({ left, top, widths, rows, height = 24 }: Ruled): PrintedPage & { readonly bottom: number } {
  const sides = [left];
  for (const width of widths) sides.push((sides.at(-1) ?? left) + width);
  const [right, bottom] = [sides.at(-1) ?? left, top + rows.length * height];
  const across = [...rows, null].map((_, row): Line => [left, top + row * height, right, top + row * height]);
  const down = sides.map((x): Line => [x, top, x, bottom]);
  const texts = rows.flatMap((cells, row) =>
    cells.flatMap((text, column) =>
      text === '' ? [] : [[(sides[column] ?? left) + 4, top + row * height + 7, text] as const],
    ),
  );
  return { lines: [...across, ...down], texts, bottom };
}

/** Several on one page. */
export function onPage(...parts: readonly PrintedPage[]): PrintedPage {
  return { lines: parts.flatMap(({ lines }) => lines), texts: parts.flatMap(({ texts }) => texts) };
}
