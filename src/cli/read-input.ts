import type { CheckSettings } from '../check/settings.ts';
import { examine, extract } from '../index.ts';
import { GkparseError } from '../model/errors.ts';
import type { Format, Notice } from '../model/notice.ts';
import type { Examined } from '../model/report.ts';
import type { UnitList } from '../model/unit-list.ts';
import type { Limits } from '../read/limits.ts';
import { inputFormats, isInputFormat } from './input-formats.ts';
import type { Language } from './language.ts';
import { describeError } from './report-error.ts';

/** How a command was told to read its documents. */
export interface ReadFlags {
  readonly type?: string;
  readonly debug?: boolean;
  readonly password?: string;
  readonly engine?: 'pdfium' | 'pdfjs';
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

/** How an input is read: its type, the flags of the reader, the office's list of units. */
export interface InputOptions {
  readonly type: Format | null;
  readonly flags: ReadFlags;
  readonly language: Language;
  readonly limits?: Partial<Limits>;
  readonly units?: UnitList | null;
}

const readOptions = (path: string, { type, flags, language, limits = {}, units = null }: InputOptions) => ({
  path,
  type,
  language,
  limits,
  units,
  password: flags.password ?? null,
  engine: flags.engine ?? null,
});

/** A path, or "-" for standard input, through the library. */
export function readInput(path: string, options: InputOptions): Promise<Notice> {
  return extract(path === '-' ? process.stdin : path, readOptions(path, options));
}

/** What `action` makes of one file; null where that is not possible, which is then told on standard error. */
export async function orReport<T>(file: string, options: Reporting, action: () => Promise<T>): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    process.stderr.write(describeError(error, file, options.language, options.flags.debug === true));
    return null;
  }
}

interface Reporting {
  readonly language: Language;
  readonly flags: ReadFlags;
}

/** As `readInput`, with the findings not yet in words. */
export function examineInput(path: string, options: InputOptions, check: CheckSettings): Promise<Examined> {
  return examine(path === '-' ? process.stdin : path, { ...readOptions(path, options), check });
}
