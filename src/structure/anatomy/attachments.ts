import { parseLabel } from '../../grammar/numbering.ts';
import type { Entry } from './entry.ts';

/** 附件说明, and the places where attachments begin. */
export interface Attachments {
  readonly names: readonly string[];
  readonly used: ReadonlySet<number>;
  /** `at` of the marker (附件2) of each attachment. */
  readonly starts: ReadonlySet<number>;
}

const note = /^附\s*件\s*[0-9０-９一二三四五六七八九十]*\s*[:：]\s*(?<name>\S.*)$/u;
const marker = /^附\s*(?:件|表)\s*[0-9０-９一二三四五六七八九十]*\s*[:：]?$/u;
const numbered = /(?:^|\s+|[；;])(?=[1-9]\d?\s*[.．、]\s*\S)/u;
const itemLabel = /^[1-9１-９]\d?\s*[.．、]\s*/u;
const endMark = /[。；;，,]$/u;
const longestName = 120;

const cleanName = (text: string): string => text.trim().replace(itemLabel, '').replace(endMark, '').trim();

/** "1.甲 2.乙" on one line are two names. */
const splitNames = (text: string): readonly string[] => text.split(numbered).map(cleanName).filter((name) => name !== '');

function itemsBelow(entries: readonly Entry[], from: number): readonly Entry[] {
  const items: Entry[] = [];
  for (let i = from; i < entries.length; i++) {
    const entry = entries[i];
    if (entry === undefined || entry.paragraph === null || entry.plain.length > longestName || /[。]./u.test(entry.plain)) break;
    if (parseLabel(entry.text)?.level !== 3) break;
    items.push(entry);
  }
  return items;
}

const isTable = (entry: Entry | undefined): boolean => entry !== undefined && entry.paragraph === null;

/** Finds 附件说明 (附件：1.…) and the attachments' markers (附件1 alone on its line, or with its name right above a table). */
export function readAttachments(entries: readonly Entry[], from: number): Attachments {
  const names: string[] = [];
  const used = new Set<number>();
  const starts = new Set<number>();
  for (let i = from; i < entries.length; i++) {
    const entry = entries[i];
    if (entry === undefined || entry.plain.length > longestName) continue;
    if (marker.test(entry.plain)) {
      starts.add(entry.at);
      continue;
    }
    const name = note.exec(entry.text)?.groups?.['name'];
    if (name === undefined) continue;
    const heading = isTable(entries[i + 1]) || starts.size > 0;
    if (heading) starts.add(entry.at);
    if (heading && names.length > 0) continue;
    const first = /^[1１]\s*[.．、]/u.test(name.trim());
    const below = first ? itemsBelow(entries, i + 1) : [];
    names.push(...splitNames(name), ...below.map((item) => cleanName(item.text)));
    if (!heading) for (const item of [entry, ...below]) used.add(item.at);
    i += below.length;
  }
  return { names, used, starts };
}

