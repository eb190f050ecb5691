import { segmentsOf } from '../grammar/prose.ts';
import { type Grid, type Paragraph, paragraphText } from '../model/document.ts';
import type { BodyText, Location, Section } from '../model/notice.ts';
import { type Claim, claimParagraph } from '../model/result.ts';
import {
  type BodyItem,
  looseByPlace,
  type OutlineNode,
  type Passage,
  type Structure,
  type TableRegion,
} from '../model/structure.ts';
import { dropLayoutSpaces, joinLines } from '../text/layout.ts';

/** The contract's sections, and the body text under no heading. */
export interface Rendered {
  readonly sections: readonly Section[];
  readonly unsectioned: readonly BodyText[];
  readonly claims: readonly Claim[];
}

interface Pieces {
  readonly text: string;
  readonly children: readonly Section[];
}

const noteLevelUnderLoose = 0;

const cleanCell = (paragraph: Paragraph): string => dropLayoutSpaces(joinLines(paragraphText(paragraph).split('\n')));

/** A table that gives no tasks, as text: a line a row, cells parted by tabs. */
function gridText(grid: Grid): string {
  const rows = Array.from({ length: grid.rows }, (): string[] => []);
  for (const cell of grid.cells)
    rows[cell.row]?.push(
      cell.paragraphs
        .map(cleanCell)
        .filter((text) => text !== '')
        .join(' '),
    );
  return rows
    .map((cells) => cells.join('\t').trimEnd())
    .filter((line) => line !== '')
    .join('\n');
}

function regionText(region: TableRegion, taskGrids: ReadonlySet<Grid>): string {
  const left = region.grids.filter((grid) => !taskGrids.has(grid)).map(gridText);
  if (left.length < region.grids.length) return left.join('\n');
  return [region.title?.text ?? '', ...left, ...region.notes.map((note) => note.text)]
    .filter((text) => text !== '')
    .join('\n');
}

const firstStop = /^[^。！？]*[。！？]/u;

function itemSection(
  label: { label: string; ordinal: number },
  text: string,
  level: number,
  location: Location,
): Section {
  const body = text.trim();
  const title = firstStop.exec(body)?.[0] ?? body;
  return {
    label: label.label,
    ordinal: label.ordinal,
    level,
    title,
    text: body.slice(title.length).trim(),
    children: [],
    location,
  };
}

/** A passage's own text, and its 一是 … items as sections one level below; an assignment bracket belongs to neither. */
function passagePieces(passage: Passage, level: number): Pieces {
  const segments = segmentsOf(passage);
  if (!segments.some((segment) => segment.kind === 'item')) return { text: passage.text, children: [] };
  const children: Section[] = [];
  let text = '';
  for (const segment of segments) {
    const last = children.at(-1);
    if (segment.kind === 'item') children.push(itemSection(segment.label, segment.text, level, passage.location));
    else if (segment.kind === 'text' && last === undefined) text += segment.text;
    else if (segment.kind === 'text' && last !== undefined)
      children[children.length - 1] = { ...last, text: last.text + segment.text.trim() };
  }
  return { text: text.trim(), children };
}

function itemPieces(item: BodyItem, level: number, taskGrids: ReadonlySet<Grid>): Pieces {
  return item.kind === 'passage' ? passagePieces(item, level) : { text: regionText(item, taskGrids), children: [] };
}

function toSection(node: OutlineNode, taskGrids: ReadonlySet<Grid>): Section {
  const pieces = node.body.map((item) => itemPieces(item, node.level + 1, taskGrids));
  return {
    label: node.label,
    ordinal: node.ordinal,
    level: node.level,
    title: node.title,
    text: pieces
      .map((piece) => piece.text)
      .filter((text) => text !== '')
      .join('\n'),
    children: [
      ...pieces.flatMap((piece) => piece.children),
      ...node.children.map((child) => toSection(child, taskGrids)),
    ],
    location: node.location,
  };
}

const claimSection = (paragraph: Paragraph): readonly Claim[] => claimParagraph(paragraph, 'section');

function itemClaims(item: BodyItem, taskGrids: ReadonlySet<Grid>): readonly Claim[] {
  if (item.kind === 'passage') return item.paragraphs.flatMap(claimSection);
  const left = item.grids
    .filter((grid) => !taskGrids.has(grid))
    .flatMap((grid) => grid.cells.flatMap((cell) => cell.paragraphs));
  const passages = [...(item.title === null ? [] : [item.title]), ...item.repeated, ...item.notes];
  const around = left.length === 0 ? [] : passages.flatMap(({ paragraphs }) => paragraphs);
  return [...left, ...around].flatMap(claimSection);
}

function nodeClaims(node: OutlineNode, taskGrids: ReadonlySet<Grid>): readonly Claim[] {
  return [
    ...(node.origin?.paragraphs.flatMap(claimSection) ?? []),
    ...node.body.flatMap((item) => itemClaims(item, taskGrids)),
    ...node.children.flatMap((child) => nodeClaims(child, taskGrids)),
  ];
}

/** A table without tasks that stands under no heading: a section without a label, so that its text is in the outline. */
function looseSection(item: TableRegion, text: string): Section {
  return {
    label: null,
    ordinal: null,
    level: noteLevelUnderLoose,
    title: item.title?.text ?? '',
    text,
    children: [],
    location: item.location,
  };
}

interface LooseText {
  readonly before: number;
  readonly section: Section | null;
  readonly text: BodyText | null;
}

function renderLoose(structure: Structure, taskGrids: ReadonlySet<Grid>): readonly LooseText[] {
  return structure.loose.flatMap(({ before, item }): readonly LooseText[] => {
    const text = item.kind === 'passage' ? item.text : regionText(item, taskGrids);
    if (text === '') return [];
    const whole = item.kind === 'region' && item.grids.every((grid) => !taskGrids.has(grid));
    return whole
      ? [{ before, section: looseSection(item, text), text: null }]
      : [{ before, section: null, text: { text, location: item.location } }];
  });
}

/** A document without any heading is one section without a label. */
function withoutHeadings(loose: readonly LooseText[]): readonly Section[] {
  const texts = loose.flatMap((one) => one.text ?? one.section ?? []);
  const [first] = texts;
  if (first === undefined) return [];
  const text = texts.map((one) => one.text).join('\n');
  return [{ label: null, ordinal: null, level: 0, title: '', text, children: [], location: first.location }];
}

/** Structure → the contract's sections. Tables that gave tasks are left out; every other character of the body is in one of them. */
export function renderSections(structure: Structure, taskGrids: ReadonlySet<Grid>): Rendered {
  const claims = [
    ...structure.outline.flatMap((node) => nodeClaims(node, taskGrids)),
    ...structure.loose.flatMap(({ item }) => itemClaims(item, taskGrids)),
  ];
  const loose = renderLoose(structure, taskGrids);
  if (structure.outline.length === 0 && taskGrids.size === 0)
    return { sections: withoutHeadings(loose), unsectioned: [], claims };
  const { outline } = structure;
  const sections = looseByPlace(loose, outline.length).flatMap((here, i) => {
    const node = outline[i];
    return [...here.flatMap((one) => one.section ?? []), ...(node ? [toSection(node, taskGrids)] : [])];
  });
  return { sections, unsectioned: loose.flatMap((one) => one.text ?? []), claims };
}
