import { assignmentsOf, segmentsOf } from '../grammar/prose.ts';
import { splitField } from '../grammar/split-field.ts';
import type { OutlineNode, Passage } from '../model/structure.ts';
import { type Covered, cover, leavesOf, type Stretch } from './covered-by-heading.ts';
import { closingLines, withoutLines } from './covered-by-line.ts';
import { assignsItself, headingEntry, isOnHeadingLine, passagesOf } from './prose-content.ts';
import { joinSaid, saidIn } from './said.ts';

/** 整改措施：, 主要举措：, 工作任务：: what is to be done about the problem (反馈问题) that the heading names. */
const measures = /^(?:整改|工作|具体|主要|重点|推进)?(?:措施|举措|任务)\s{0,2}[：:]\s*/u;

type Extra = Readonly<Record<string, string>>;

/** 整改目标：…, 整改类型：…: what else is said of the measures. */
function extraIn({ text }: Passage): Extra | null {
  const field = measures.test(text) ? null : splitField(text);
  return field === null ? null : { [field.label]: field.said };
}

/** A paragraph of measures: each of its items (1.… 2.…), or the whole. */
function stretchesIn(passage: Passage, node: OutlineNode): readonly Stretch[] {
  const path = [headingEntry(node)];
  const items = segmentsOf(passage).flatMap((segment) => (segment.kind === 'item' ? [segment.text] : []));
  const texts = items.length > 0 ? items : [passage.text.replace(measures, '')];
  return texts.filter((text) => text.trim() !== '').map((text) => ({ path, text, origin: passage }));
}

/** 完成时限：… below the last of the measures (3.… / 完成时限：…) speaks of all of them; the items without it. */
function withoutClosing(items: readonly OutlineNode[]): {
  readonly children: readonly OutlineNode[];
  readonly closing: readonly Passage[];
} {
  const last = items.at(-1);
  const closing = last === undefined || last.children.length > 0 ? [] : closingLines(last);
  if (last === undefined || closing.length === 0) return { children: items, closing: [] };
  return { children: [...items.slice(0, -1), withoutLines(last, closing)], closing };
}

/**
 * 一、某问题。 / 责任单位：A / 整改时限：… / 整改目标：… / 整改措施：1.… 2.…: who and when are said of the measures, each of them a task, and the problem is what they are
 * about (反馈问题整改清单). Null for an item of any other shape.
 */
export function coveredByFields(node: OutlineNode): readonly Covered[] | null {
  const own = passagesOf(node).filter((passage) => !isOnHeadingLine(node, passage));
  const at = own.findIndex(({ text }) => measures.test(text));
  const { children, closing } = withoutClosing(node.children);
  const said = [...own, ...closing].flatMap((passage) => saidIn(passage) ?? []);
  const found = joinSaid(said);
  if (at < 0 || found === null || children.some(assignsItself)) return null;
  const isMeasure = (passage: Passage): boolean => saidIn(passage) === null && extraIn(passage) === null;
  const texts = own.slice(at).filter(isMeasure);
  if (texts.some((passage) => assignmentsOf(passage).length > 0)) return null;
  const others = own.filter((passage) => saidIn(passage) === null).map(extraIn);
  const extra: Extra = Object.assign({}, ...others);
  const full = { ...found, assignment: { ...found.assignment, extra: { ...extra, ...found.assignment.extra } } };
  const stretches = [
    ...texts.flatMap((passage) => stretchesIn(passage, node)),
    ...children.flatMap((child) => leavesOf(child, [headingEntry(node)])),
  ];
  return stretches.length === 0 ? null : cover(stretches, full);
}
