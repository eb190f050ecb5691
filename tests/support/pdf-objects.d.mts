/** A PDF's objects by number, each as its text in Latin-1, and the catalogue's number. */
export interface PdfObjects {
  readonly objects: Map<number, string>;
  readonly root: number;
  /** A number that no object has. */
  readonly next: number;
}

export function takeApart(bytes: Uint8Array): PdfObjects;

/** A file of these objects whose cross-reference table is right. */
export function putTogether(file: { readonly objects: ReadonlyMap<number, string>; readonly root: number }): Uint8Array;

/** The dictionary with these entries in place of its own; null takes one away. */
export function withEntries(body: string, changes: Readonly<Record<string, string | null>>): string;

/** Numbers of the objects of a type: Page, Pages, Font. */
export function ofType(file: PdfObjects, type: string): readonly number[];
