import type { ColumnRole } from '../model/notice.ts';
import { isTaskHeader } from './column-role.ts';
import { classifyHeader } from './header-role.ts';

const fewestSure = 2;
const longestKey = 20;

/** The role of a header word that a list has; null for any other text. */
export function sureRole(text: string): ColumnRole | null {
  const found = classifyHeader(text);
  return found?.sure === true ? found.role : null;
}

/** A text that may head a row as a header word does (进展情况、存在问题及下一步工作建议：): short, and no sentence. */
export const mayBeKey = (text: string, longest = longestKey): boolean =>
  text.length <= longest && /^\p{L}[^。；，！？]*$/u.test(text);

/** Of the words on the left of an upright table (竖排任务表) half at least are header words, and these say what, and who or when. */
export function makeTask(keys: readonly string[]): boolean {
  const roles = keys.map(sureRole).filter((role) => role !== null);
  return roles.length >= fewestSure && roles.length * 2 >= keys.length && isTaskHeader(roles);
}
