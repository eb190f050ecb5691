import { extract } from '../index.ts';
import type { Format, Notice } from '../model/notice.ts';
import type { Language } from './language.ts';

/** How a command was told to read its documents. */
export interface ReadFlags {
  readonly type?: string;
  readonly debug?: boolean;
}

/** A path, or "-" for standard input, through the library. */
export function readInput(path: string, { type }: ReadFlags, language: Language): Promise<Notice> {
  const source = path === '-' ? process.stdin : path;
  // The readers' registry knows the formats, not the command line: the pipeline refuses a name that it does not know.
  return extract(source, { path, language, type: (type ?? null) as Format | null });
}
