import { isUnitRole } from '../grammar/column-role.ts';
import { headerKey } from '../grammar/header-role.ts';
import { measuredWords, otherTableWords, scoreTableWords } from '../vocabulary/table-words.ts';
import type { HeadedColumn } from './header.ts';

/** 评分部门 says who scores, and no score. */
const whoScores = /(?:部门|单位)$/u;

/** True for the headers of a table that scores, measures, charges or hires, and gives no tasks (domain.md 3.3). */
export function isScoreTable(columns: readonly HeadedColumn[]): boolean {
  const headers = columns.map((column) => headerKey(column.header)).filter((header) => !whoScores.test(header));
  const says = (words: readonly string[]): boolean =>
    headers.some((header) => words.some((word) => header.includes(word)));
  const hasUnits = columns.some(({ role }) => isUnitRole(role));
  // Nobody has a time by which to be scored.
  const areDue = hasUnits && columns.some(({ role, sure }) => role === 'deadline' && sure);
  const hasGoals = hasUnits && headers.some((header) => header.includes('目标'));
  return says(otherTableWords) || (says(scoreTableWords) && !areDue) || (says(measuredWords) && !hasGoals && !areDue);
}
