import { type Document, type Paragraph, paragraphText } from '../model/document.ts';
import type { Location } from '../model/notice.ts';
import { gather } from '../text/gather.ts';
import { squash } from '../text/layout.ts';
import { paragraphsOf } from '../text/paragraphs.ts';

interface Line {
  readonly text: string;
  readonly location: Location;
}

const shortestHead = 2;

/** The first of the lines that holds the words; else the one at whose end they begin, as where a page cut them. */
function lineOf(lines: readonly Line[], words: string): Line | null {
  const wanted = squash(words);
  const whole = lines.find(({ text }) => text.includes(wanted));
  if (whole !== undefined) return whole;
  for (let length = wanted.length - 1; length >= shortestHead; length--) {
    const head = wanted.slice(0, length);
    const cut = lines.find(({ text }) => text.endsWith(head));
    if (cut !== undefined) return cut;
  }
  return null;
}

const toLine = (paragraph: Paragraph): Line => ({
  text: squash(paragraphText(paragraph)),
  location: paragraph.location,
});

/** Finds words in the document's lines, so that a finding points at the line and not at the paragraph or row around it. */
export function makeFinder(document: Document) {
  const paragraphs = gather(document.blocks, paragraphsOf);
  const lines = new Map<Paragraph, Line>();
  // A line of a megabyte may be asked for once a finding in it.
  const lineOnce = (paragraph: Paragraph): Line => {
    const line = lines.get(paragraph) ?? toLine(paragraph);
    lines.set(paragraph, line);
    return line;
  };
  const byLine = new Map(paragraphs.map((paragraph) => [paragraph.location.line, paragraph]));
  const between = ({ line: first, lastLine }: Location): readonly Line[] =>
    first === undefined
      ? []
      : gather(
          Array.from({ length: (lastLine ?? first) - first + 1 }, (_, i) => byLine.get(first + i)),
          (paragraph) => (paragraph === undefined ? [] : [lineOnce(paragraph)]),
        );
  return {
    /** Among these paragraphs; where none holds the words, `location`. */
    among: (some: readonly Paragraph[], words: string, location: Location): Location =>
      lineOf(some.map(lineOnce), words)?.location ?? location,
    /** Within a row's lines, which stay its table and row. */
    within: (location: Location, words: string): Location => {
      const found = lineOf(between(location), words)?.location.line;
      return found === undefined ? location : { ...location, line: found, lastLine: found };
    },
    /** True where the lines of a text file hold these words. */
    holds: (location: Location, words: string): boolean => {
      const wanted = squash(words);
      return between(location).some(({ text }) => text.includes(wanted));
    },
    /** Anywhere in the document; the document itself where no line holds the words. */
    anywhere: (words: string): Location => lineOf(paragraphs.map(lineOnce), words)?.location ?? {},
  };
}
