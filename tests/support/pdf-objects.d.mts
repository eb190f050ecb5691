/** A file of these objects, each as its text in Latin-1, whose cross-reference table is right. */
export function putTogether(file: { readonly objects: ReadonlyMap<number, string>; readonly root: number }): Uint8Array;
