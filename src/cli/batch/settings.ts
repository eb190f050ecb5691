import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { GkparseError } from '../../model/errors.ts';
import type { Severity } from '../../model/notice.ts';
import type { ListedUnit } from '../../model/unit-list.ts';
import type { Limits } from '../../read/limits.ts';
import { isOutputFormat, type OutputFormat, outputFormatOf, outputFormats } from '../../write/registry.ts';
import type { Language } from '../language.ts';
import { chosenLimits } from '../limit-option.ts';
import { namedFiles, noSuchFormat, refuseToOverwrite } from '../output.ts';
import { packageVersion } from '../version.ts';
import { placeAmong, type Root } from './roots.ts';

/** The options of `gkparse batch` as commander gives them. */
export interface BatchFlags {
  readonly output?: string;
  readonly format: string;
  readonly merge?: string;
  readonly jobs?: string;
  readonly resume?: boolean;
  readonly retryFailed?: boolean;
  readonly timeout: string;
  readonly maxMemory: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly limit?: readonly string[];
  readonly engine?: 'pdfium' | 'pdfjs';
  readonly password?: string;
  readonly units?: string;
  readonly failOn: Severity | 'never';
  readonly dryRun?: boolean;
  readonly headers: 'zh' | 'en';
  readonly bom: boolean;
  readonly debug?: boolean;
}

/** What decides the bytes of an output, besides its input and the version of the program. */
export interface Rendering {
  readonly format: OutputFormat;
  readonly headers: 'zh' | 'en';
  readonly bom: boolean;
  readonly language: Language;
  readonly limits: Partial<Limits>;
  /** Which library reads a pdf; null: whichever can. */
  readonly engine: 'pdfium' | 'pdfjs' | null;
  /** The office's own units, as its list has them; null where none was given. */
  readonly units: readonly ListedUnit[] | null;
}

export interface MergeSettings {
  readonly file: string;
  readonly format: 'csv' | 'jsonl';
  /** Where it stands among the inputs; null where it does not. */
  readonly key: Buffer | null;
}

export interface BatchSettings {
  readonly rendering: Rendering;
  /** No part of the rendering: which files it opens, it does not change what comes of them, and a digest of it could be guessed. */
  readonly password: string | null;
  readonly output: string;
  readonly merge: MergeSettings | null;
  readonly jobs: number;
  readonly resume: boolean;
  readonly retryFailed: boolean;
  readonly timeoutSeconds: number;
  readonly maxMemoryMegabytes: number;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly failOn: Severity | 'never';
  readonly dryRun: boolean;
}

/** A worker that has loaded the readers of docx, html and pdf and done nothing yet has some 120 MB. */
const leastMemoryMegabytes = 200;

/** The flags, checked. Throws a usage error for a value that makes no sense. */
export async function readSettings(
  flags: BatchFlags,
  roots: readonly Root[],
  language: Language,
): Promise<BatchSettings> {
  const output = flags.output || noOutput();
  const rendering = await readRendering(flags, language);
  const { format } = rendering;
  if (flags.merge !== undefined) refuseToOverwrite(flags.merge, namedFiles(flags.units));
  return {
    rendering,
    password: flags.password ?? null,
    output,
    merge: flags.merge === undefined ? null : mergeSettings(flags.merge, { format, roots, output }),
    jobs: flags.jobs === undefined ? availableParallelism() : atLeast('--jobs', flags.jobs, 1),
    resume: flags.resume === true || flags.retryFailed === true,
    retryFailed: flags.retryFailed === true,
    timeoutSeconds: atLeast('--timeout', flags.timeout, 1),
    maxMemoryMegabytes: atLeast('--max-memory', flags.maxMemory, leastMemoryMegabytes),
    include: flags.include ?? [],
    exclude: flags.exclude ?? [],
    failOn: flags.failOn,
    dryRun: flags.dryRun === true,
  };
}

async function readRendering(flags: BatchFlags, language: Language): Promise<Rendering> {
  return {
    format: chosenFormat(flags.format),
    headers: flags.headers,
    bom: flags.bom,
    language,
    limits: chosenLimits(flags.limit ?? []),
    engine: flags.engine ?? null,
    units: await chosenUnits(flags.units),
  };
}

async function chosenUnits(file: string | undefined): Promise<readonly ListedUnit[] | null> {
  if (file === undefined) return null;
  const { readUnits } = await import('../config/units.ts');
  return readUnits(file);
}

/** What a record must agree in for its output to be taken as it is: `--resume` does again what was made by other settings. */
export function makerOf(rendering: Rendering): {
  readonly tool: string;
  readonly schema: '1';
  readonly settings: string;
} {
  const settings = createHash('sha256').update(JSON.stringify(rendering)).digest('hex').slice(0, 16);
  return { tool: packageVersion(), schema: '1', settings };
}

function chosenFormat(name: string): OutputFormat {
  if (isOutputFormat(name)) return name;
  throw noSuchFormat(name, outputFormats);
}

interface Surroundings {
  readonly format: OutputFormat;
  readonly roots: readonly Root[];
  readonly output: string;
}

function mergeSettings(file: string, { format, roots, output }: Surroundings): MergeSettings {
  return { file, format: mergeFormat(file, format), key: placeAmong(roots, file, output) };
}

/** From csv outputs only a csv can be put together: they no longer hold what a JSON line of a task says. */
function mergeFormat(file: string, format: OutputFormat): 'csv' | 'jsonl' {
  const found = outputFormatOf(file);
  if (found === 'csv' || (found === 'jsonl' && format !== 'csv')) return found;
  throw new GkparseError(
    'usage',
    { zh: `无法按“${file}”汇总。`, en: `“${file}” cannot be merged to.` },
    {
      zh: '汇总文件须以 .csv 或 .jsonl 结尾；--format csv 时只能汇总为 .csv。',
      en: 'The merged file ends in .csv or .jsonl; with --format csv only in .csv.',
    },
  );
}

function noOutput(): never {
  throw new GkparseError(
    'usage',
    { zh: '没有给出输出文件夹。', en: 'No output folder is given.' },
    {
      zh: '请用 -o 指定，例如 gkparse batch 档案 -o 输出。',
      en: 'Name one with -o, as in gkparse batch archive -o out.',
    },
  );
}

function atLeast(option: string, text: string, least: number): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new GkparseError(
    'usage',
    { zh: `${option} 的值“${text}”不对。`, en: `“${text}” is no value for ${option}.` },
    { zh: `请给出不小于${least}的整数。`, en: `Give a whole number of at least ${least}.` },
  );
}
