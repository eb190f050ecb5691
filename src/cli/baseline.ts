import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import * as z from 'zod';
import { GkparseError } from '../model/errors.ts';
import type { CheckedFinding, FileReport } from '../model/report.ts';

/**
 * Findings of today that are accepted, so that a check tells of new ones only: by file (from the baseline's folder) and fingerprint, how
 * many of each. It holds no word of a document, so that it may be kept where they may not.
 */
const baselineSchema = z.object({
  version: z.literal(1),
  files: z.record(z.string(), z.record(z.string(), z.object({ rule: z.string(), count: z.int().min(1) }))),
});

type Entries = Readonly<Record<string, { readonly rule: string; readonly count: number }>>;

export interface Baseline {
  readonly file: string;
  readonly files: Readonly<Record<string, Entries>>;
}

/** Accepted findings of a rule that a file no longer has. */
export interface Gone {
  readonly path: string;
  readonly rule: string;
  readonly count: number;
}

/** Throws a usage error where the file is not there or is no baseline. */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw noBaseline(file, error);
  });
  return parseBaseline(text, file);
}

/** A baseline's text; `file` is where it stands or will. */
export function parseBaseline(text: string, file: string): Baseline {
  const read = baselineSchema.safeParse(valueIn(text));
  if (read.success) return { file, files: read.data.files };
  throw new GkparseError(
    'usage',
    { zh: `“${file}”不是gkparse的基线文件。`, en: `“${file}” is no baseline of gkparse.` },
    {
      zh: '请换一个文件名，或把它移走后用 --update-baseline 重新生成。',
      en: 'Choose another name, or move it away and make it anew with --update-baseline.',
    },
  );
}

/** The baseline to start from where it is to be made or brought up to date: what is there, or nothing. */
export async function readOrBegin(file: string): Promise<Baseline> {
  return existsSync(file) ? readBaseline(file) : { file, files: {} };
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function noBaseline(file: string, cause: unknown): GkparseError {
  return new GkparseError(
    'usage',
    { zh: `读取基线“${file}”失败。`, en: `Cannot read the baseline “${file}”.` },
    { zh: '第一次使用请加 --update-baseline 生成。', en: 'Make it with --update-baseline first.' },
    cause,
  );
}

/** The report without what the baseline accepts: of equal findings as many as it counts. */
export function withoutAccepted(report: FileReport, baseline: Baseline): FileReport {
  const left = new Map(Object.entries(entriesOf(report, baseline)).map(([key, { count }]) => [key, count]));
  const findings = report.findings.filter(({ fingerprint }) => {
    const count = left.get(fingerprint) ?? 0;
    left.set(fingerprint, count - 1);
    return count <= 0;
  });
  const spoken = new Set(findings.map(({ diagnostic }) => diagnostic.task));
  return {
    ...report,
    findings,
    tasks: report.tasks.filter(({ id }) => spoken.has(id)),
    accepted: report.findings.length - findings.length,
  };
}

/** What the baseline accepts and the file no longer has, by rule. A file that could not be read says nothing. */
export function goneFrom(report: FileReport, baseline: Baseline): readonly Gone[] {
  if (report.error !== null) return [];
  const now = entriesFrom(report.findings);
  const gone = new Map<string, number>();
  for (const [fingerprint, { rule, count }] of Object.entries(entriesOf(report, baseline))) {
    const missing = count - (now[fingerprint]?.count ?? 0);
    if (missing > 0) gone.set(rule, (gone.get(rule) ?? 0) + missing);
  }
  return [...gone].map(([rule, count]) => ({ path: report.path, rule, count }));
}

/** The baseline's text with the findings of these reports in place of what it said of their files; other files stay. */
export function updatedBaseline(baseline: Baseline, reports: readonly FileReport[]): string {
  const read = reports.filter(({ error }) => error === null);
  const renewed = read.map((report) => [keyOf(report.path, baseline), entriesFrom(report.findings)] as const);
  const files = Object.entries({ ...baseline.files, ...Object.fromEntries(renewed) })
    .filter(([, entries]) => Object.keys(entries).length > 0)
    .toSorted(byKey);
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, null, 2)}\n`;
}

function entriesFrom(findings: readonly CheckedFinding[]): Entries {
  const counts = new Map<string, { rule: string; count: number }>();
  for (const { fingerprint, diagnostic } of findings) {
    const count = (counts.get(fingerprint)?.count ?? 0) + 1;
    counts.set(fingerprint, { rule: diagnostic.rule, count });
  }
  return Object.fromEntries([...counts].toSorted(byKey));
}

function byKey([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}

function entriesOf({ path }: FileReport, baseline: Baseline): Entries {
  return baseline.files[keyOf(path, baseline)] ?? {};
}

function keyOf(path: string, { file }: Baseline): string {
  return path === '-'
    ? path
    : relative(dirname(resolve(file)), resolve(path))
        .split(sep)
        .join('/');
}
