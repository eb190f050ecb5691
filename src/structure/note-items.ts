import { type NumberingLabel, parseLabel } from '../grammar/numbering.ts';
import type { Passage } from '../model/structure.ts';
import type { BodyFlow } from './regions.ts';

const firstNote = /^\s*(?:备?注|说明)[：:]\s?(?<item>1[.．、].*)$/su;

const goesOn = (label: NumberingLabel | null, before: NumberingLabel | null): boolean =>
  label !== null && before?.form === label.form && label.ordinal === before.ordinal + 1;

/** 2.… and 3.… below 注：1.…: notes, and no headings of the text. */
export function findNoteItems(flow: readonly BodyFlow[]): ReadonlySet<Passage> {
  const notes = new Set<Passage>();
  let before: NumberingLabel | null = null;
  for (const item of flow) {
    const text = item.kind === 'passage' ? item.text : '';
    const first = firstNote.exec(text)?.groups?.['item'];
    const label = parseLabel(first ?? text);
    const isNote = goesOn(label, before);
    if (isNote && item.kind === 'passage') notes.add(item);
    before = first !== undefined || isNote ? label : null;
  }
  return notes;
}
