import { speaksOfDuties } from '../grammar/unit-label.ts';
import type { Structure } from '../model/structure.ts';
import { once } from '../text/once.ts';
import { findClosed } from './covered-by-heading.ts';
import { closedByLine } from './covered-by-line.ts';
import { saysWhoAbove } from './covered-by-lines-above.ts';
import { findLinesAbove } from './lines-above-items.ts';
import { countContacts, usesAbove } from './prose-content.ts';
import { noticeLegends } from './prose-legends.ts';
import type { Walk } from './prose-walk.ts';
import { findUnitHeadings } from './unit-headings.ts';
import { isHabitIn } from './unit-paragraphs.ts';

/** A walk through a document: what its whole tells of its parts, and nothing read yet. */
export const openWalk = (structure: Structure): Walk => ({
  planYear: structure.meta.planYear,
  usesAbove: usesAbove(structure),
  oneContact: countContacts(structure) === 1,
  closedByLine: closedByLine(structure.outline),
  saysWhoAbove: saysWhoAbove(structure.outline),
  linesAbove: findLinesAbove(structure),
  unitHeadings: findUnitHeadings(structure),
  closed: new Set(findClosed(structure.outline)),
  title: structure.meta.title ?? '',
  ofDuties: speaksOfDuties(structure.meta.title ?? ''),
  isHabit: once(() => isHabitIn(structure.outline)),
  legends: [...noticeLegends(structure)],
  drafts: [],
  findings: [],
});
