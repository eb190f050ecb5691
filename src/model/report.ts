/** What `gkparse check` says of files: the values that every check output (src/write/report/, the terminal) is a view of. */
import type { Wording } from './errors.ts';
import type { PlacedFinding } from './finding.ts';
import type { Diagnostic, Location, Notice, Severity } from './notice.ts';

/** A notice before its findings are worded, and the findings, each with the id of its task (null: the document). */
export interface Examined {
  readonly notice: Omit<Notice, 'diagnostics'>;
  readonly findings: readonly PlacedFinding[];
}

/** The document's own words with the spot in question: UTF-16 offsets in `text`, end excluded; both 0 where no words are at fault. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A finding as it is told. */
export interface CheckedFinding {
  readonly diagnostic: Diagnostic;
  /** Null where the words may not be shown (`--no-text`) or no words stand there. */
  readonly excerpt: Excerpt | null;
  /** The same for the same defect in a later version of the document, wherever its lines have moved to. */
  readonly fingerprint: string;
}

/** A task that findings speak of. */
export interface CheckedTask {
  readonly id: string;
  /** 序号 and requirement; null where the words may not be shown. */
  readonly words: string | null;
  readonly location: Location;
}

/** One file of a check. */
export interface FileReport {
  readonly path: string;
  readonly findings: readonly CheckedFinding[];
  readonly tasks: readonly CheckedTask[];
  /** Findings that the baseline accepts; they are not among `findings`. */
  readonly accepted: number;
  /** Why the file could not be read; null where it was. */
  readonly error: { readonly sentence: Wording; readonly hint: Wording } | null;
}

/** A rule as outputs describe it. */
export interface RuleSummary {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: Wording;
  /** What it finds, and where it stays silent on purpose. */
  readonly finds: Wording;
  readonly why: Wording;
}

/** Severities from the gravest to the least. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** True where a finding of this severity is reason enough for exit code 1. */
export function reaches(severity: Severity, failOn: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(failOn);
}

/** How many findings of each severity the reports hold. */
export function countSeverities(reports: readonly FileReport[]): Readonly<Record<Severity, number>> {
  const all = reports.flatMap(({ findings }) => findings.map(({ diagnostic }) => diagnostic.severity));
  const count = (severity: Severity) => all.filter((found) => found === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
