import type { Document, Paragraph, Run } from './model/document.ts';
import type { BodyText, Coverage, Location } from './model/notice.ts';
import type { Claim } from './model/result.ts';
import { gather } from './text/gather.ts';
import { squash } from './text/layout.ts';
import { paragraphsOf } from './text/paragraphs.ts';

/** Runs of the document in reading order, with the place of their paragraph. */
function allParagraphs(document: Document): readonly Paragraph[] {
  return gather(document.blocks, paragraphsOf);
}

/** What each character was claimed by: 0 nothing, 1 a field, 2 furniture; by offset. A field wins over furniture. */
function mark(length: number, claims: readonly Claim[]): Uint8Array {
  const marks = new Uint8Array(length);
  for (const claim of claims) if (claim.by === 'furniture') marks.fill(2, claim.start, claim.end);
  for (const claim of claims) if (claim.by !== 'furniture') marks.fill(1, claim.start, claim.end);
  return marks;
}

const isSpace = /\s/u;

interface Count {
  characters: number;
  furniture: number;
  left: string;
}

function countRun(run: Run, marks: Uint8Array, count: Count): void {
  const own = marks.subarray(run.start, run.start + run.text.length);
  // Nearly every run is in a field as a whole.
  if (!own.includes(0) && !own.includes(2)) count.characters += squash(run.text).length;
  else countCharacters(run, marks, count);
}

function countCharacters(run: Run, marks: Uint8Array, count: Count): void {
  for (let i = 0; i < run.text.length; i++) {
    const character = run.text[i] ?? '';
    if (isSpace.test(character)) continue;
    count.characters += 1;
    const claimed = marks[run.start + i];
    if (claimed === 2) count.furniture += 1;
    if (claimed === 0) count.left += character;
  }
}

/** Subtracts the claims of all stages from the document's characters (white space left out); what remains is left over, with its place. */
export function countCoverage(document: Document, claims: readonly Claim[]): Coverage {
  const paragraphs = allParagraphs(document);
  const end = paragraphs.reduce(
    (most, { runs }) => runs.reduce((m, run) => Math.max(m, run.start + run.text.length), most),
    0,
  );
  const marks = mark(end, claims);
  const leftOver: BodyText[] = [];
  let [characters, furniture, left] = [0, 0, 0];
  for (const paragraph of paragraphs) {
    const count: Count = { characters: 0, furniture: 0, left: '' };
    for (const run of paragraph.runs) countRun(run, marks, count);
    characters += count.characters;
    furniture += count.furniture;
    left += count.left.length;
    if (count.left !== '') leftOver.push({ text: count.left, location: place(paragraph) });
  }
  return { characters, accounted: characters - left, furniture, leftOver };
}

const place = (paragraph: Paragraph): Location => paragraph.location;
