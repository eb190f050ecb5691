import { parseLabel } from '../grammar/numbering.ts';
import type { SequenceLabel } from '../grammar/series.ts';
import type { Passage } from '../model/structure.ts';
import { squash } from '../text/layout.ts';
import type { BodyFlow } from './regions.ts';

const form = 'series-automatic';

export const isAutomatic = (label: SequenceLabel | null): boolean => label?.form.startsWith(form) === true;

/** No bullet. */
const counts = /[\p{L}\p{N}]/u;

/** The label that a list gives a passage: the first run of its first paragraph; null where none does. */
function labelIn({ text, paragraphs: [first] }: Passage): { readonly label: string; readonly length: number } | null {
  const label = first?.listed === undefined ? '' : (first.runs[0]?.text.trim() ?? '');
  if (!counts.test(label)) return null;
  const wanted = squash(label);
  let length = 0;
  while (length < text.length && squash(text.slice(0, length)).length < wanted.length) length += 1;
  if (length === text.length || squash(text.slice(0, length)) !== wanted) return null;
  return { label, length: length + (text.slice(length).length - text.slice(length).trimStart().length) };
}

/**
 * Labels that a list counts (自动编号) in a form that no text is known to have (壹、, [1], - 1 -): labels they are all the same. The first label of a list
 * comes again where it begins anew.
 */
export function automaticLabels(
  flow: readonly BodyFlow[],
  isKnown: (passage: Passage) => boolean,
): readonly (readonly [Passage, SequenceLabel])[] {
  const begun = new Map<number, { readonly first: string; readonly ordinal: number }>();
  return flow.flatMap((item): readonly (readonly [Passage, SequenceLabel])[] => {
    if (item.kind !== 'passage' || isKnown(item) || parseLabel(item.text) !== null) return [];
    const found = labelIn(item);
    if (found === null) return [];
    const depth = item.paragraphs[0]?.listed ?? 0;
    const before = begun.get(depth);
    const isNew = before === undefined || before.first === found.label;
    const ordinal = isNew ? 1 : before.ordinal + 1;
    begun.set(depth, { first: isNew ? found.label : before.first, ordinal });
    return [
      [
        item,
        {
          ...found,
          ordinal,
          level: 6,
          form: `${form}-${depth}`,
          steps: [...new Array<number>(depth).fill(0), ordinal],
        },
      ],
    ];
  });
}
