import type { Finding } from '../../../model/finding.ts';

/** Text that the pages have and the document has not: more than the rule's own 提示. */
export function lost(what: string, count: number, page: number): Finding {
  return { rule: 'unread-object', severity: 'warning', args: { what, count }, location: { page } };
}
