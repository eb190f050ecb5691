import { isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { headerKey } from '../grammar/header-role.ts';
import { measuredWords, otherTableWords, scoreTableWords } from '../vocabulary/table-words.ts';
import type { HeadedColumn } from './header.ts';

/** 直接设置 | 等级 | 25处 | 13.86万平方米: 类型 says what there is, and not what is to be done. */
const kinds = /^(?:类型|类别|种类|等级|级别|性质)$/u;
const quantities = /(?:数量|数|面积|金额|预算|资金|投资|价|长度|规模|地址)$/u;

/** True for a header that says of what kind something is. */
const isKind = ({ header }: HeadedColumn): boolean => kinds.test(headerKey(header));

/** True for the columns of a list of things, with how many and where: nobody is told what to do by them. */
export function isInventory(columns: readonly HeadedColumn[]): boolean {
  const texts = columns.filter(({ role }) => isTextRole(role));
  const counts = columns.some(({ header }) => quantities.test(headerKey(header)));
  const isAssigned = columns.some(({ role, sure }) => isUnitRole(role) && sure);
  return counts && !isAssigned && texts.some(isKind) && texts.every((column) => !column.sure || isKind(column));
}

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
