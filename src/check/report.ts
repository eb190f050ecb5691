import type { PlacedFinding } from '../model/finding.ts';
import type { Diagnostic, Severity, Task } from '../model/notice.ts';
import type { CheckedFinding, CheckedTask, Examined, FileReport } from '../model/report.ts';
import { excerptOf } from './excerpt.ts';
import { fingerprintOf } from './fingerprint.ts';
import { rules } from './rules/index.ts';
import { wordFinding } from './run.ts';

/** What a rule is set to: a severity, or not to be told at all. */
export type RuleLevel = Severity | 'off';

/** How findings are to be told. */
export interface Telling {
  readonly language: 'zh' | 'en';
  /** False: no word of the document, not even in messages (`--no-text`). */
  readonly withText: boolean;
  /** Rule → severity, whatever the rule itself says; rules that are not named keep their own. */
  readonly levels: ReadonlyMap<string, RuleLevel>;
}

/** What was found in one file, weighed and in words, in reading order. */
export function reportFindings({ notice, findings }: Examined, telling: Telling): FileReport {
  const checked = findings.flatMap((placed) => checkedFinding(placed, notice, telling));
  const ids = new Set(checked.map(({ diagnostic }) => diagnostic.task));
  return {
    path: notice.source.path,
    findings: checked,
    tasks: notice.tasks.filter(({ id }) => ids.has(id)).map((task) => checkedTask(task, telling)),
    accepted: 0,
    error: null,
  };
}

function checkedFinding(
  placed: PlacedFinding,
  notice: Examined['notice'],
  telling: Telling,
): readonly CheckedFinding[] {
  const level = telling.levels.get(placed.finding.rule);
  if (level === 'off') return [];
  const worded = wordFinding(placed.finding, placed.task, telling.language);
  const diagnostic = { ...worded, severity: level ?? worded.severity };
  const fingerprint = fingerprintOf(placed, notice);
  return [
    telling.withText
      ? { diagnostic, fingerprint, excerpt: excerptOf(placed, notice) }
      : { diagnostic: withoutText(diagnostic, placed, telling.language), fingerprint, excerpt: null },
  ];
}

/** The rule's summary in place of a message that quotes; what to do could quote too. */
function withoutText(diagnostic: Diagnostic, { finding }: PlacedFinding, language: 'zh' | 'en'): Diagnostic {
  return { ...diagnostic, message: rules[finding.rule].summary[language], suggestion: null };
}

function checkedTask({ id, number, requirement, location }: Task, { withText }: Telling): CheckedTask {
  const words = number === null ? requirement : `${number} ${requirement}`;
  return { id, words: withText ? words : null, location };
}
