import type { Format } from '../model/notice.ts';

/** The names that `--type` takes: one for each format of the contract, or this does not compile. */
const names: Readonly<Record<Format, true>> = { docx: true, html: true, txt: true, pdf: true };

export const inputFormats: readonly string[] = Object.keys(names);

export function isInputFormat(name: string): name is Format {
  return Object.hasOwn(names, name);
}
