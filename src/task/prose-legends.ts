import { type Legend, parseLegend } from '../grammar/legend.ts';
import { assignmentsOf } from '../grammar/prose.ts';
import type { OutlineNode, Passage, Structure } from '../model/structure.ts';
import { legendMarks } from '../vocabulary/marks.ts';
import { passagesOf } from './prose-content.ts';

/** 列首位的为牵头单位, 标★的为牵头单位: of units in a list. 牵头单位是第一责任主体 speaks of none. */
const ofLists = new RegExp(
  `(?:[列排居]|名列|排名|排序|标注?|带|注有|加)[^。；]{0,14}(?:第[一1]|首位|首个|最前|前列|[${legendMarks}])|首位|第[一1](?:位|个|家)`,
  'u',
);
const sentenceMarks = /[。；;\n（）()]/u;
const longestSentence = 80;
/** …为牵头单位；其余为配合单位 */
const otherParts = /[；;](?=其[余他它])/gu;

const lead = /牵头|主办|主责/u;
/** Cheap test before the grammar of assignments and the expressions of legends. */
const mayHold = (text: string): boolean => lead.test(text) && ofLists.test(text);

function legendsIn(text: string): readonly Legend[] {
  return text
    .replace(otherParts, '，')
    .split(sentenceMarks)
    .flatMap((sentence) => {
      const legend = sentence.length <= longestSentence && ofLists.test(sentence) ? parseLegend(sentence) : null;
      return legend?.kind === 'first-is-lead' || legend?.kind === 'mark-is-lead' ? [legend] : [];
    });
}

const longestOfNotice = 60;

/** （以上任务排名第一的为牵头单位） in a paragraph of its own: how lists are read, and nothing to be done. */
export const statesLegend = (text: string): boolean =>
  text.length <= longestOfNotice && mayHold(text) && legendsIn(text).length > 0;

const allPassages = (node: OutlineNode): readonly Passage[] => [
  ...(node.origin === null ? [] : [node.origin]),
  ...passagesOf(node),
  ...node.children.flatMap(allPassages),
];

/**
 * What the notice says of all its lists of units (责任分解中，列第一位的责任单位为牵头单位), in the title or in a sentence of its own. What stands beside an
 * assignment acts from there on, and is read with it.
 */
export function noticeLegends({ meta, loose, outline }: Structure): readonly Legend[] {
  const passages = [
    ...loose.flatMap(({ item }) => (item.kind === 'passage' ? [item] : [])),
    ...outline.flatMap(allPassages),
  ];
  const own = passages.filter((passage) => mayHold(passage.text) && assignmentsOf(passage).length === 0);
  const [first] = [meta.title ?? '', ...own.map(({ text }) => text)].filter(mayHold).flatMap(legendsIn);
  return first === undefined ? [] : [first];
}
