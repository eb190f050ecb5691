import { eachMatch } from '../text/find-all.ts';

/** Opening marks with what may close them: a wide bracket may close a narrow one. */
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '（': '）)',
  '(': '）)',
  '《': '》',
  '〔': '〕',
  '【': '】',
  '「': '」',
  '『': '』',
};
const closing: ReadonlySet<string> = new Set(Object.values(closers).join(''));

/** 1） and a) as labels: at the start or behind a stop. */
const label = /(?:^|[。；：\n])\s{0,8}[\da-zA-Z一二三四五六七八九十]{1,3}$/u;

const mark = /[“”（）()《》〔〕【】「」『』]/gu;

interface Open {
  readonly mark: string;
  readonly at: number;
}

/** UTF-16 offset of the first quote or bracket that has no counterpart; null where all pair. */
export function unpaired(text: string): number | null {
  const open: Open[] = [];
  for (const { 0: character, index: at } of eachMatch(mark, text)) {
    if (closers[character] !== undefined) open.push({ mark: character, at });
    const lone = closing.has(character) ? close(character, at, open, text) : null;
    if (lone !== null) return lone;
  }
  return open[0]?.at ?? null;
}

/** Closes the last open mark; where it can't, the offset of what has no counterpart. */
function close(character: string, at: number, open: Open[], text: string): number | null {
  const last = open.at(-1);
  if (last === undefined) return label.test(text.slice(Math.max(0, at - labelLength), at)) ? null : at;
  if (!(closers[last.mark] ?? '').includes(character)) return last.at;
  open.pop();
  return null;
}

const labelLength = 6;
