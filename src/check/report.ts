import type { PlacedFinding } from '../model/finding.ts';
import type { Task } from '../model/notice.ts';
import type { CheckedFinding, CheckedTask, Examined, FileReport } from '../model/report.ts';
import { excerptOf } from './excerpt.ts';
import { fingerprintOf } from './fingerprint.ts';
import { wordFinding } from './word-finding.ts';

/** How findings are to be told. */
export interface Telling {
  readonly language: 'zh' | 'en';
  /** False: no word of the document, not even in messages (`--no-text`). */
  readonly withText: boolean;
}

/** What was found in one file, in words, in the order of place. */
export function reportFindings({ notice, findings }: Examined, telling: Telling): FileReport {
  const checked = findings.map((placed) => checkedFinding(placed, notice, telling));
  const ids = new Set(checked.map(({ diagnostic }) => diagnostic.task));
  return {
    path: notice.source.path,
    findings: checked,
    tasks: notice.tasks.filter(({ id }) => ids.has(id)).map((task) => checkedTask(task, telling)),
    accepted: 0,
    error: null,
  };
}

function checkedFinding(placed: PlacedFinding, notice: Examined['notice'], telling: Telling): CheckedFinding {
  const { language, withText } = telling;
  return {
    diagnostic: wordFinding(placed.finding, placed.task, language, { withText }),
    excerpt: withText ? excerptOf(placed, notice) : null,
    fingerprint: fingerprintOf(placed, notice),
  };
}

function checkedTask({ id, number, requirement, location }: Task, { withText }: Telling): CheckedTask {
  const words = number === null ? requirement : `${number} ${requirement}`;
  return { id, words: withText ? words : null, location };
}
