import type { Excerpt } from '../../model/report.ts';
import { printable } from '../../write/printable.ts';
import { displayWidth } from './display-width.ts';

/** A line of the document and below it the line of marks that underlines the spot; no marks where nothing stands at fault. */
export interface ExcerptLines {
  readonly text: string;
  readonly marks: string;
}

const mark = '~';
const cutMark = '…';
const lineBreaks = /[\n\t]/gu;

/** One screen line of an excerpt: as much around the spot as `width` columns hold, a Chinese character counted as two. */
export function excerptLines({ text, start, end }: Excerpt, width: number): ExcerptLines {
  // One UTF-16 unit for one, so that the offsets still hold.
  const shown = printable(text).replace(lineBreaks, ' ');
  const [before, spot, after] = [shown.slice(0, start), shown.slice(start, end), shown.slice(end)];
  const room = width - 2 * displayWidth(cutMark);
  const middle = headOf(spot, room);
  const left = room - displayWidth(middle);
  // A third of what is left goes before the spot, more where little follows.
  const lead = tailOf(before, Math.max(Math.floor(left / 3), left - displayWidth(after)));
  const follow = middle === spot ? headOf(after, left - displayWidth(lead)) : '';
  const opening = lead === before ? lead : cutMark + lead;
  const closing = middle === spot && follow === after ? follow : follow + cutMark;
  return {
    text: opening + middle + closing,
    marks: middle === '' ? '' : ' '.repeat(displayWidth(opening)) + mark.repeat(displayWidth(middle)),
  };
}

function headOf(text: string, columns: number): string {
  return fitting([...text], columns).join('');
}

function tailOf(text: string, columns: number): string {
  return fitting([...text].toReversed(), columns)
    .toReversed()
    .join('');
}

/** As many of the characters, from the first, as so many columns hold. */
function fitting(characters: readonly string[], columns: number): readonly string[] {
  let used = 0;
  const end = characters.findIndex((character) => {
    used += displayWidth(character);
    return used > columns;
  });
  return end === -1 ? characters : characters.slice(0, end);
}
