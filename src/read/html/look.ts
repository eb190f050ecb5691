/** How a run of characters looks; null where nobody says. Size in points. */
export interface Look {
  readonly bold: boolean;
  readonly font: string | null;
  readonly size: number | null;
  /** An automatic label, which stays a run of its own. */
  readonly isLabel: boolean;
}

export const plainLook: Look = { bold: false, font: null, size: null, isLabel: false };

export function sameLook(a: Look, b: Look): boolean {
  return a.bold === b.bold && a.font === b.font && a.size === b.size && a.isLabel === b.isLabel;
}
