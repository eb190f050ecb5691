/** How a run of characters looks; null where nobody says. Size in points. */
export interface Look {
  readonly bold: boolean;
  readonly font: string | null;
  readonly size: number | null;
  /** Of an automatic label, which stays a run of its own: how deep in lists; null for the text. */
  readonly label: number | null;
}

export const plainLook: Look = { bold: false, font: null, size: null, label: null };

export function sameLook(a: Look, b: Look): boolean {
  return a.bold === b.bold && a.font === b.font && a.size === b.size && a.label === b.label;
}
