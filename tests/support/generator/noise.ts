import type { Random } from './random.ts';

/** Small damage to a plain text: what copying and converting do to single lines. */
export interface Noise {
  readonly id: string;
  /** The text changed once; the same text where it has no place for it. */
  readonly apply: (text: string, random: Random) => string;
}

/** Lines of the table: below its title, above the colophon. */
function changeLine(text: string, random: Random, change: (lines: string[], at: number) => void): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.endsWith('重点任务分解表')) + 3;
  const last = lines.findLastIndex((line) => line.startsWith('抄送')) - 2;
  if (last > first) change(lines, random.between(first, last));
  return lines.join('\n');
}

export const noises: readonly Noise[] = [
  { id: 'blank-line-in', apply: (text, random) => changeLine(text, random, (lines, at) => lines.splice(at, 0, '')) },
  {
    id: 'blank-line-out',
    apply: (text, random) =>
      changeLine(text, random, (lines, at) => {
        const blank = lines.findIndex((line, i) => i >= at && line === '');
        if (blank >= 0 && blank < lines.length - 3) lines.splice(blank, 1);
      }),
  },
  {
    id: 'tab-lost',
    apply: (text, random) =>
      changeLine(text, random, (lines, at) => lines.splice(at, 1, (lines[at] ?? '').replace('\t', ''))),
  },
  {
    id: 'space-doubled',
    apply: (text, random) =>
      changeLine(text, random, (lines, at) => {
        const line = lines[at] ?? '';
        const place = random.between(0, line.length);
        lines.splice(at, 1, `${line.slice(0, place)}  ${line.slice(place)}`);
      }),
  },
  {
    id: 'page-number',
    apply: (text, random) =>
      changeLine(text, random, (lines, at) => lines.splice(at, 0, `— ${random.between(2, 20)} —`)),
  },
];
