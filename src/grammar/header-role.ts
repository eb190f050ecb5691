import type { ColumnRole } from '../model/notice.ts';
import { squash } from '../text/layout.ts';
import { headerEndings, headerWords, leadWords, supportWords } from '../vocabulary/header-words.ts';

/** A header's role; `sure` is false where only its ending tells. */
export interface HeaderRole {
  readonly role: ColumnRole;
  readonly sure: boolean;
}

const bracketed = /[（(【〔[][^（）()【】〔〕[\]]*[）)】〕\]]/gu;
const joiners = /[、，,/·／及和与：:]/gu;
const longestHeader = 16;

const byWord: ReadonlyMap<string, ColumnRole> = new Map(headerWords.map(({ word, role }) => [squash(word), role]));

const holds = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** "主 要 内 容" and "完成时限（2023年）" as they are looked up: no white space, no brackets unless all is bracketed. */
export function headerKey(text: string): string {
  const plain = squash(text);
  const bare = plain.replace(bracketed, '');
  return bare === '' ? plain : bare;
}

function unitSide(key: string): ColumnRole {
  const lead = holds(key, leadWords);
  const support = holds(key, supportWords);
  if (lead === support) return 'unit';
  return lead ? 'lead-unit' : 'support-unit';
}

function roleOfBracket(text: string, role: ColumnRole): ColumnRole {
  return role === 'unit' ? unitSide(squash(text)) : role;
}

/** Role of a header (表头) by its words; null for a text that is no header word. 牵头 or 配合 in its brackets counts. */
export function classifyHeader(text: string): HeaderRole | null {
  const key = headerKey(text);
  if (key === '' || key.length > longestHeader) return null;
  const exact = byWord.get(key) ?? byWord.get(key.replace(joiners, ''));
  if (exact !== undefined) return { role: roleOfBracket(text, exact), sure: true };
  const ending = headerEndings.find(({ word }) => key.endsWith(word));
  if (ending === undefined || /[。；！？]/u.test(key)) return null;
  return { role: ending.role === 'unit' ? unitSide(squash(text)) : ending.role, sure: false };
}

/** How much a text looks like a header: 1 a listed word, 0.4 a known ending on a short text, else 0. */
export function headerLikeness(text: string): number {
  const found = classifyHeader(text);
  if (found === null) return 0;
  if (found.sure) return 1;
  return headerKey(text).length <= 8 ? 0.4 : 0.1;
}
