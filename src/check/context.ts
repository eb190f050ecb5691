import type { Document, Grid } from '../model/document.ts';
import type { PlacedFinding } from '../model/finding.ts';
import type { Location, Notice } from '../model/notice.ts';
import type { Structure } from '../model/structure.ts';
import type { LogicalTable } from '../model/task-table.ts';
import type { UnitList } from '../model/unit-list.ts';
import type { PlainLine } from './attachments.ts';
import type { Category } from './categories.ts';
import type { Label, Labels } from './labels.ts';
import type { OptionValue } from './rule.ts';
import type { Irregularity } from './sequence.ts';
import type { SuspectTitle } from './suspect-titles.ts';
import type { TextPart } from './text-parts.ts';

/** The notice before anybody judged it. */
type ReadNotice = Omit<Notice, 'schemaVersion' | 'source' | 'diagnostics'>;

/** What the stages hand over: the notice, what it was made of, and what they found on the way. */
export interface CheckInput {
  readonly notice: ReadNotice;
  readonly document: Document;
  readonly structure: Structure;
  readonly tables: readonly LogicalTable[];
  /** Grids that gave tasks; the others stand as text. */
  readonly taskGrids: ReadonlySet<Grid>;
  readonly findings: readonly PlacedFinding[];
  /** 单位名录: the office's own units; null where nobody has given them. */
  readonly units: UnitList | null;
}

/** What a rule sees; nothing else decides. */
export interface CheckContext extends CheckInput {
  /** The notice's text, joined, each part once; made when the first rule asks for it. */
  readonly parts: () => readonly TextPart[];
  /** Those parts that carry this very location: the fields of a row, a passage. */
  readonly partsAt: (location: Location) => readonly TextPart[];
  /** The document's paragraphs, white space removed; made once as well. */
  readonly lines: () => readonly PlainLine[];
  /** What several rules look at; each made once as well. */
  readonly labels: () => Labels;
  readonly irregularities: () => readonly Irregularity<Label>[];
  readonly categories: () => readonly Category[];
  readonly suspectTitles: () => readonly SuspectTitle[];
  /** The rule's own settings, defaults filled in. */
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** A number among the rule's settings. Throws where the rule has declared none: a fault of the rule. */
export function numberOption({ options }: CheckContext, name: string): number {
  const value = options[name];
  if (typeof value !== 'number') throw new Error(`no number option ${name}`);
  return value;
}

/** A list of words among the rule's settings. */
export function wordsOption({ options }: CheckContext, name: string): readonly string[] {
  const value = options[name];
  if (typeof value !== 'object') throw new Error(`no list option ${name}`);
  return value;
}
