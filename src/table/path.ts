import { parseLabel } from '../grammar/numbering.ts';
import type { PathEntry } from '../model/task-table.ts';
import { squash } from '../text/layout.ts';

/** A category's text (类别) as label and title: "（一）围绕…" → （一） and 围绕…. */
export function toPathEntry(text: string): PathEntry {
  const label = parseLabel(text);
  const title = label === null ? text : text.slice(label.length).trim();
  return label === null || title === '' ? { label: null, title: text } : { label: label.label, title };
}

/** Group rows that are open above a row: one with a label closes those of its level and below; one without closes all. */
export function openGroup(open: readonly PathEntry[], text: string): readonly PathEntry[] {
  const entry = toPathEntry(text);
  const level = entry.label === null ? 0 : (parseLabel(text)?.level ?? 0);
  const kept = open.filter(
    (group) => group.label !== null && entry.label !== null && (parseLabel(`${group.label}题`)?.level ?? 9) < level,
  );
  return [...kept, entry];
}

/** The same title said again, white space aside. */
export function sameTitle(a: string, b: string): boolean {
  return squash(a) === squash(b);
}
