import type { Alignment, Layer, Paragraph, Run } from '../../../model/document.ts';
import type { Location } from '../../../model/notice.ts';
import { type Box, type TextItem, unite } from '../geometry.ts';
import { gapTexts, lineBreakText, type TextLine } from './lines.ts';
import type { Column } from './margins.ts';
import { settingOf } from './paragraphs.ts';

/** Takes the offset of a text of this length; the next one lies behind it. */
export type Advance = (length: number) => number;

/** Counts the offsets of a document's runs in reading order. */
export function startOffsets(): Advance {
  let offset = 0;
  return (length) => {
    const start = offset;
    offset += length;
    return start;
  };
}

/** [x0, y0, x1, y1] in hundredths of a point: the same on every machine. */
export function boxLocation({ left, top, right, bottom }: Box): [number, number, number, number] {
  return [round(left), round(top), round(right), round(bottom)];
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

interface Look {
  /** What a line end inside the paragraph becomes: nothing (or a Latin word's space), or "\n" in cells, where it may part two units. */
  readonly lineEnd: 'joined' | 'kept';
  readonly alignment: Alignment | null;
  readonly layer: Layer;
  readonly location: Location;
  /** In which the lines are set. */
  readonly column: Column;
}

/** Lines of one paragraph → its runs: neighbours of one look are one, gaps and line ends belong to the run before them. */
export function writeParagraph(lines: readonly TextLine[], look: Look, advance: Advance): Paragraph {
  const runs: Run[] = [];
  const { lineEnd, column, alignment, layer, location } = look;
  const setting = settingOf(lines, column);
  for (const { text, item } of textPieces(lines, lineEnd)) {
    const last = runs.at(-1);
    const start = advance(text.length);
    if (last !== undefined && hasSameLook(last, item)) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, start, bold: item.bold, font: item.font, size: round(item.size) });
  }
  // A paragraph's end has an offset of its own, so that no two paragraphs touch.
  advance(1);
  const paragraph: Paragraph = { kind: 'paragraph', runs, alignment, layer, location };
  return setting === null ? paragraph : { setting, ...paragraph };
}

function hasSameLook(run: Run, item: TextItem): boolean {
  return run.font === item.font && run.size === round(item.size) && run.bold === item.bold;
}

interface TextPiece {
  readonly text: string;
  readonly item: TextItem;
}

function textPieces(lines: readonly TextLine[], lineEnd: Look['lineEnd']): readonly TextPiece[] {
  return lines.flatMap(({ items }, line) => {
    const gaps = gapTexts(items);
    return items.map((item, index) => {
      if (index + 1 < items.length) return { text: item.text + (gaps[index] ?? ''), item };
      const below = lines[line + 1]?.items[0];
      if (below === undefined) return { text: item.text, item };
      return { text: item.text + (lineEnd === 'kept' ? '\n' : lineBreakText(item.text, below.text)), item };
    });
  });
}

/** Around all lines of a paragraph. */
export function paragraphBox(lines: readonly TextLine[]): Box {
  return unite(lines.map(({ box }) => box));
}
