import { isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { isContinuedLine, isFormLine, withoutContinued } from '../grammar/form-line.ts';
import { rolesOf } from '../grammar/grid-header.ts';
import { classifyHeader } from '../grammar/header-role.ts';
import { parseLegend } from '../grammar/legend.ts';
import { parseLabel } from '../grammar/numbering.ts';
import { isUnitLine } from '../grammar/unit-label.ts';
import type { Grid, Paragraph } from '../model/document.ts';
import type { BodyItem, Passage, TableRegion } from '../model/structure.ts';
import { dropLayoutSpaces, joinLines, squash } from '../text/layout.ts';
import { noteWords } from '../vocabulary/end-words.ts';
import { documentKinds } from '../vocabulary/meta-words.ts';
import { isFootnote, isPageCut, isRestBehind } from './page-cut.ts';
import { spanLocation, toPassage, toPassages } from './passages.ts';
import { findWrapping } from './wrapping.ts';

/** The body in reading order: a paragraph, a table, or the place where an attachment begins (附件). */
export type FlowItem =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'grid'; readonly grid: Grid }
  | { readonly kind: 'attachment'; readonly paragraph: Paragraph }
  /** Front or end matter stood here: what stands before and after is not one paragraph. */
  | { readonly kind: 'gap' };

export type BodyFlow = BodyItem | { readonly kind: 'attachment'; readonly marker: Passage };

const longestTitle = 60;
const longestName = 30;
const tableNumber = /^表\s*[0-9一二三四五六七八九十]/u;
const attachmentPrefix = /^附\s*(?:件|表)\s*(?:[0-9０-９一二三四五六七八九十]+\s*)?[:：]\s*/u;
const noteLine = new RegExp(
  `^(?:${noteWords.filter((word) => /\p{Script=Han}/u.test(word)).join('|')})\\s*(?:[0-9]+\\s*)?[:：.、]`,
  'u',
);
const markLine = /^[※★☆▲△*＊]/u;

const isShort = (text: string): boolean =>
  text.length <= longestTitle && !/[。；]/u.test(text) && !/[:：]$/u.test(text);

/** Title of a table (表题): the centred or table-like line above it; after 附件, whatever short lines stand there. */
function isTitle(passage: Passage, afterAttachment: boolean): boolean {
  if (!isShort(passage.text) || parseLabel(passage.text) !== null) return false;
  if (/[:：]/u.test(passage.text.replace(attachmentPrefix, ''))) return false;
  if (afterAttachment || passage.paragraphs[0]?.alignment === 'center') return true;
  const plain = squash(passage.text);
  return (
    tableNumber.test(plain) ||
    documentKinds.some((kind) => plain.endsWith(kind)) ||
    /[表单账册]$/u.test(plain.replace(/[（(][^（()）]*[)）]$/u, ''))
  );
}

const isNote = (passage: Passage, { notes, grids }: TableRegion): boolean =>
  noteLine.test(passage.text) ||
  markLine.test(passage.text) ||
  isFootnote(passage.text, grids) ||
  (passage.text.length <= 120 && parseLegend(passage.text) !== null) ||
  (notes.length > 0 && (parseLabel(passage.text)?.level ?? 0) >= 3 && passage.text.length <= 200);

function joinTitle(passages: readonly Passage[]): Passage | null {
  const [first] = passages;
  const last = passages.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    kind: 'passage',
    text: dropLayoutSpaces(joinLines(passages.map((passage) => passage.text.replace(attachmentPrefix, '')))),
    paragraphs: passages.flatMap((passage) => passage.paragraphs),
    location: spanLocation(first.location, last.location),
  };
}

interface Pieces {
  readonly items: readonly (Passage | Grid | { readonly kind: 'attachment'; readonly marker: Passage })[];
}

/** Paragraphs that stand together become passages; tables and attachments part them. */
function toPieces(flow: readonly FlowItem[]): Pieces {
  const items: Pieces['items'][number][] = [];
  const wrapping = findWrapping(flow.flatMap((item) => (item.kind === 'paragraph' ? [item.paragraph] : [])));
  let waiting: Paragraph[] = [];
  const flush = (): void => {
    for (const each of toPassages(waiting, wrapping)) items.push(each);
    waiting = [];
  };
  for (const item of flow) {
    if (item.kind === 'paragraph') {
      waiting.push(item.paragraph);
      continue;
    }
    flush();
    if (item.kind === 'grid') items.push(item.grid);
    else if (item.kind === 'attachment') items.push({ kind: 'attachment', marker: toPassage([item.paragraph]) });
  }
  flush();
  return { items };
}

function takeTitle(out: BodyFlow[]): Passage | null {
  const taken: Passage[] = [];
  const attachmentAt = out.findLastIndex((item) => item.kind === 'attachment');
  const afterAttachment =
    attachmentAt >= 0 && out.slice(attachmentAt + 1).every((item) => item.kind === 'passage' && isShort(item.text));
  for (
    let last = out.at(-1);
    last?.kind === 'passage' && taken.length < 4 && isTitle(last, afterAttachment);
    last = out.at(-1)
  ) {
    taken.unshift(last);
    out.pop();
    if (!afterAttachment && taken.length === 1 && last.paragraphs[0]?.alignment !== 'center') break;
  }
  return joinTitle(taken) ?? attachmentName(out.at(-1));
}

function attachmentName(item: BodyFlow | undefined): Passage | null {
  if (item?.kind !== 'attachment' || !attachmentPrefix.test(item.marker.text)) return null;
  const text = item.marker.text.replace(attachmentPrefix, '');
  return text === '' ? null : { ...item.marker, text };
}

/** What stands between a table and the grid that may go on with it. */
const mostBetween = 4;

/** A grid right after another, with at most 续表 or the title again between them, goes on with it; so does one that a page cut off. */
function mergeInto(out: BodyFlow[], grid: Grid): boolean {
  const between: Passage[] = [];
  let at = out.length - 1;
  for (let item = out[at]; item?.kind === 'passage' && between.length < mostBetween; item = out[--at])
    between.unshift(item);
  const region = out[at];
  if (region?.kind !== 'region') return false;
  const parted = partBetween(region, between);
  const last = region.grids.at(-1);
  const isNext = parted.notes.length === region.notes.length && (region.notes.length === 0 || isPageCut(last, grid));
  if (!isNext && !isRestBehind(last, grid, between)) return false;
  out.length = at;
  const location = spanLocation(region.location, grid.location);
  out.push({ ...region, ...parted, grids: [...region.grids, grid], location });
  return true;
}

/** What a page says again, and what is a note then. */
function partBetween(region: TableRegion, between: readonly Passage[]): Pick<TableRegion, 'repeated' | 'notes'> {
  const title = squash(region.title?.text ?? '');
  const isAgain = ({ text }: Passage): boolean => isContinuedLine(text) || withoutContinued(text) === title;
  return {
    repeated: [...region.repeated, ...between.filter(isAgain)],
    notes: [...region.notes, ...between.filter((passage) => !isAgain(passage))],
  };
}

const bracketed = /^[（(].*[）)]$/u;

const isNoteAbove = ({ text }: Passage): boolean =>
  isFormLine(text) || (bracketed.test(text) && parseLegend(text) !== null);

/** A table that says what is to be done and not by whom. */
function lacksUnits(grid: Grid): boolean {
  const roles = rolesOf(grid);
  return roles.some(isTextRole) && !roles.some((role) => isUnitRole(role) && role !== 'support-unit');
}

/** 责任单位：县住建局 right above such a table, and under no text of its own: it speaks of the table. */
function isWhoseTable(item: Passage, above: BodyFlow | undefined, grid: Grid): boolean {
  const isBelowText = above?.kind === 'passage' && (!isShort(above.text) || parseLabel(above.text) !== null);
  return !isBelowText && isUnitLine(item.text) && lacksUnits(grid);
}

/** 责任人：高某 */
function isPersonLine({ text }: Passage): boolean {
  const [label = '', name = ''] = text.split(/[:：]/u);
  return name.length <= longestName && !/[。；]/u.test(text) && classifyHeader(label)?.role === 'person';
}

/** 责任单位：县教育局 stands above or below 责任人：高某, and both above a table without units (目标责任书). */
function isBesideUnits(above: BodyFlow | undefined, below: Passage | undefined, grid: Grid): boolean {
  const isUnits = (item: BodyFlow | undefined): boolean => item?.kind === 'passage' && isUnitLine(item.text);
  return lacksUnits(grid) && (isUnits(above) || isUnits(below));
}

/** （标注★的为牵头单位）, 填报单位：… and 责任单位：… between the title and the table. */
function takeNotesAbove(out: BodyFlow[], grid: Grid): readonly Passage[] {
  const notes: Passage[] = [];
  const isWhose = (item: Passage): boolean =>
    isWhoseTable(item, out.at(-2), grid) || (isPersonLine(item) && isBesideUnits(out.at(-2), notes[0], grid));
  for (let last = out.at(-1); last?.kind === 'passage' && (isNoteAbove(last) || isWhose(last)); last = out.at(-1)) {
    notes.unshift(last);
    out.pop();
  }
  return notes;
}

/** Gathers tables with the titles above and the notes below them, and what stands between title and table. */
export function toBodyFlow(flow: readonly FlowItem[]): readonly BodyFlow[] {
  const out: BodyFlow[] = [];
  for (const item of toPieces(flow).items) {
    const last = out.at(-1);
    if (item.kind === 'grid') {
      if (mergeInto(out, item)) continue;
      const notes = takeNotesAbove(out, item);
      const title = takeTitle(out);
      out.push({ kind: 'region', title, repeated: [], grids: [item], notes, location: item.location });
    } else if (item.kind === 'passage' && last?.kind === 'region' && isNote(item, last)) {
      out[out.length - 1] = { ...last, notes: [...last.notes, item] } satisfies TableRegion;
    } else out.push(item);
  }
  return out;
}
