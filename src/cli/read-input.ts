import { extract } from '../index.ts';
import { GkparseError } from '../model/errors.ts';
import type { Format, Notice } from '../model/notice.ts';
import type { Limits } from '../read/limits.ts';
import { inputFormats, isInputFormat } from './input-formats.ts';
import type { Language } from './language.ts';

/** How a command was told to read its documents. */
export interface ReadFlags {
  readonly type?: string;
  readonly debug?: boolean;
  /** `--limit name=number`, each. */
  readonly limit?: readonly string[];
}

/** The format that `--type` names; null without it. Throws a usage error for a name that no reader has. */
export function chosenType({ type }: ReadFlags): Format | null {
  if (type === undefined) return null;
  if (isInputFormat(type)) return type;
  const names = inputFormats.join(', ');
  throw new GkparseError(
    'usage',
    { zh: `没有“${type}”这种文件类型。`, en: `There is no file type “${type}”.` },
    { zh: `可选：${names}。`, en: `Choose one of ${names}.` },
  );
}

/** A path, or "-" for standard input, through the library. */
export function readInput(
  path: string,
  type: Format | null,
  language: Language,
  limits: Partial<Limits> = {},
): Promise<Notice> {
  return extract(path === '-' ? process.stdin : path, { path, type, language, limits });
}
