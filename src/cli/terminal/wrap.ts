import { displayWidth } from './display-width.ts';

/**
 * What a line is never broken inside: a Latin word or number, or one character, with the brackets that open before it and the
 * punctuation that closes behind it (避头尾: no line starts with ， or ends with （).
 */
const piece =
  /\s+|[（《〈“‘〔【「『([{]{0,4}(?:[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}\p{M}.:/%_+-]*|\S\p{M}*)[，。、；：！？）》〉”’〕】」』…,;:!?)\]}]{0,4}/gu;

/** The text as lines of at most `width` columns, a Chinese character counted as two; line breaks of its own are kept. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): readonly string[] {
  const parts = (text.match(piece) ?? []).flatMap((part) => (displayWidth(part) > width ? cut(part, width) : [part]));
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const part of parts) {
    const size = displayWidth(part);
    if (used > 0 && used + size > width) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    const shown = used === 0 ? part.trimStart() : part;
    line += shown;
    used += shown === part ? size : displayWidth(shown);
  }
  return [...lines, line.trimEnd()];
}

/** A piece wider than a whole line (an address of a web page), cut anywhere. */
function cut(part: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  let used = 0;
  for (const character of part) {
    const size = displayWidth(character);
    if (row !== '' && used + size > width) {
      rows.push(row);
      row = '';
      used = 0;
    }
    row += character;
    used += size;
  }
  return [...rows, row];
}

/** The text filled up with spaces to `width` columns. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
