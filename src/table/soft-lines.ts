import { parseLabel } from '../grammar/numbering.ts';
import { opensClause } from '../grammar/unit-list/shape.ts';
import { inkWidth } from '../text/ink-width.ts';
import { joinLines } from '../text/layout.ts';

/** A list of short items; a longer line is most often one that was folded. */
const longestItem = 20;
const goesOn = /[，、：:和及与]$/u;

/** 县级河长：李某 over 乡级河长：王某: each line begins with a label of its own. */
const labelled = /^[^，。；：:\d]{2,8}[：:]./u;
const areLabelled = (lines: readonly string[]): boolean =>
  lines.length > 1 && lines.every((line) => labelled.test(line) && !goesOn.test(line));

/** True where the breaks of a cell part items: each line is short and says what is to be done, and some had room for the next one's first character. */
function areItems(lines: readonly string[]): boolean {
  const areAlike = lines.every((line) => line.length <= longestItem && opensClause(line) && !goesOn.test(line));
  if (lines.length < 2 || !areAlike) return false;
  const width = Math.max(...lines.map(inkWidth));
  return lines.some((line, i) => i > 0 && inkWidth((lines[i - 1] ?? '') + line.slice(0, 1)) <= width);
}

/** 见表 over 3.…: the number is the end of what stands above. */
const takesNumber = /(?:[，、：:第表图]|附件)$/u;

/** The lines with labels that count on (1.… over 2.…), the first of them, too: a series has two and more. */
function countedLines(lines: readonly string[]): ReadonlySet<number> {
  const labels = lines.flatMap((line, at) => {
    const label = takesNumber.test(lines[at - 1] ?? '') ? null : parseLabel(line);
    return label === null ? [] : [{ at, form: label.form, ordinal: label.ordinal }];
  });
  const counted = new Set<number>();
  let [last] = labels;
  for (const label of labels.slice(1)) {
    const goesOn = label.form === last?.form && label.ordinal === last.ordinal + 1;
    if (goesOn) counted.add(last?.at ?? 0).add(label.at);
    if (goesOn || label.ordinal === 1) last = label;
  }
  return counted;
}

/** Each counted line with those that go on with it. */
function partAt(starts: ReadonlySet<number>, lines: readonly string[]): readonly string[] {
  const parts: string[][] = [[]];
  for (const [at, line] of lines.entries()) {
    if (starts.has(at)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts.filter((part) => part.length > 0).map(joinLines);
}

/**
 * A cell's paragraph with line breaks in it (<br>, Shift+Enter) as its lines: 新建幼儿园2所 over 改造薄弱学校3所 are two items, where most breaks only fold a
 * line that was full (折行).
 */
export function partSoftLines(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return areItems(lines) || areLabelled(lines) ? lines : partAt(countedLines(lines), lines);
}
