import type { ColumnRole } from '../model/notice.ts';

/** A header word (表头) and the role of its column. `seen`: where it was met; left out for general knowledge (domain.md 3.1). */
export interface HeaderWord {
  readonly word: string;
  readonly role: ColumnRole;
  readonly seen?: string;
}
