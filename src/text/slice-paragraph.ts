import type { Paragraph, Run } from '../model/document.ts';

function sliceRun(run: Run, from: number, to: number): Run | null {
  const text = run.text.slice(Math.max(0, from), Math.max(0, to));
  return text === '' ? null : { ...run, text, start: run.start + Math.max(0, from) };
}

/** The part of a paragraph between two UTF-16 offsets of its text; the runs keep their places in the document. */
export function sliceParagraph(paragraph: Paragraph, from: number, to: number): Paragraph {
  const runs: Run[] = [];
  let at = 0;
  for (const run of paragraph.runs) {
    const part = sliceRun(run, from - at, to - at);
    if (part !== null) runs.push(part);
    at += run.text.length;
  }
  return { ...paragraph, runs };
}
