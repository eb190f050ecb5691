import { itemAt, operator } from './operators.ts';

/** What marked content says of the text in it. */
export interface Marked {
  /** Its MCID; below 0: it has none, or nobody asked. */
  readonly mark: number;
  /** It stands on a layer (OCG) that is switched off. */
  readonly isOff: boolean;
}

export const noMark = -1;
export const unmarked: Marked = { mark: noMark, isOff: false };

interface Step {
  readonly code: number;
  readonly args: unknown;
  readonly isOff: (layer: object) => boolean;
}

/** The marks of each content that is begun and not ended, those of the one around it where it has none of its own. */
export function changeMarks(marks: Marked[], { code, args, isOff }: Step): void {
  const above = marks.at(-1) ?? unmarked;
  if (code === operator.beginMarkedContent) marks.push(above);
  if (code === operator.beginMarkedContentProperties) {
    const own = itemAt(args, 1);
    const isLayer = itemAt(args, 0) === 'OC' && typeof own === 'object' && own !== null;
    if (isLayer && isOff(own)) marks.push({ ...above, isOff: true });
    else marks.push(typeof own === 'number' ? { ...above, mark: own } : above);
  }
  if (code === operator.endMarkedContent) marks.pop();
}
