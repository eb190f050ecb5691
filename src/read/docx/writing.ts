import type { Element } from 'domhandler';
import type { Look } from '../html/look.ts';
import type { Counter } from './numbering.ts';
import type { PartialLook, Styles } from './styles.ts';

/** What cannot be read, or is not shown, counted for the findings. */
export type Tally =
  | 'insertions'
  | 'deletions'
  | 'hidden-text'
  | 'placeholder'
  | 'embedded-object'
  | 'chart'
  | 'diagram'
  | 'word-art'
  | 'included-document'
  | 'image'
  /** As large as a table may be, or in a cell of its own beside cells of text. */
  | 'telling-image';

/** A complex field (域): its instruction is no text, its result is. */
interface Field {
  inResult: boolean;
  instruction: string;
  /** What Word shows of a form field (FORMCHECKBOX, FORMDROPDOWN) that has no result of its own. */
  readonly shown: string;
  hasText: boolean;
}

/** The state of one walk through a document: the only mutable thing of the transformation, local to it. */
export interface Writing {
  readonly styles: Styles;
  readonly counter: Counter;
  readonly looks: LookNames;
  readonly fields: Field[];
  readonly tally: Map<Tally, number>;
  /** Footnotes and endnotes in the order of their references. */
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  readonly brokenMerges: string[];
}

/** Each distinct look has a name, which goes through mammoth as a run style and comes out as a class. */
export interface LookNames {
  /** A label has a name of its own so that it stays a run of its own. */
  readonly nameOf: (look: PartialLook, label?: number) => string;
  readonly all: ReadonlyMap<string, Look>;
}

export function createLookNames(): LookNames {
  const names = new Map<string, string>();
  const all = new Map<string, Look>();
  return {
    nameOf: ({ bold, font, size }, label) => {
      const key = `${bold === true} ${size} ${label} ${font}`;
      const name = names.get(key) ?? `L${names.size}`;
      names.set(key, name);
      all.set(name, { bold: bold === true, font, size, label: label ?? null });
      return name;
    },
    all,
  };
}

export function count(writing: Writing, what: Tally, by = 1): void {
  writing.tally.set(what, (writing.tally.get(what) ?? 0) + by);
}

/** The branch of mc:AlternateContent to read: both hold the same text, one for newer and one for older programs. */
export function branches(alternatives: Element): readonly Element[] {
  const inner = alternatives.children.filter((node): node is Element => node.type === 'tag');
  return [...inner.filter((one) => one.name === 'mc:Choice'), ...inner.filter((one) => one.name === 'mc:Fallback')];
}
