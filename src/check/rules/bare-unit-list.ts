import { bareListsIn, isBareLine } from '../../grammar/assignment.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import type { TextPart } from '../text-parts.ts';

/** 只列单位: …工作。（市教育局、市财政局）, or a line of units below an item. Such a list assigns nothing (domain 6), so it is told. */
export const bareUnitList: Rule<'bare-unit-list'> = {
  id: 'bare-unit-list',
  group: 'responsibility',
  severity: 'warning',
  summary: { zh: '只列单位，没有写明由谁负责', en: 'A list of units says nothing of what they do' },
  documentation: {
    finds: {
      zh: '句末括号里、任务下单独一行里只有单位名称，没有“牵头”“负责”“配合”等字样，也没有声明“列第一位的为牵头单位，下同”；这样的单位不作为任务的责任单位。整个文件报告一次并写明处数。',
      en: 'A bracket behind a sentence, or lines of their own below items, that hold units and no 牵头, 负责 or 配合, where the notice has not declared 列第一位的为牵头单位，下同; its units are no task’s. Once, with their number.',
    },
    why: {
      zh: '可能是责任单位，也可能是来源、征求意见的单位；没有写明，就没有人负责。',
      en: 'They may be those who act, or a source, or whom to ask; where it is not said nobody is in charge.',
    },
    example: { bad: '优化办学布局。（市教育局、市财政局）', good: '优化办学布局。（市教育局牵头，市财政局配合）' },
  },
  safe: ['count'],
  message: ({ units, count }) => ({
    zh: `“${quote(units)}”只列单位，没有写明牵头、负责或配合，没有作为责任分工（同类共${count}处）。`,
    en: `“${quote(units)}” lists units and does not say what they do; it was not taken for an assignment (${count} of this kind).`,
  }),
  suggestion: () => ({
    zh: '写明“由…牵头”“…负责”，或在首处声明“列第一位的为牵头单位，下同”。',
    en: 'Say who leads (由…牵头) or is in charge (…负责), or declare it in the first one: 列第一位的为牵头单位，下同.',
  }),
  check: find,
};

/** One such line may be a heading, or who was there. */
const fewestLines = 2;

/** 1.公开目录。 / 县财政局 / 2.公开预算。 / 县审计局: each line stands right below an item. */
const areBelowItems = (passages: readonly TextPart[], lines: ReadonlySet<TextPart>): boolean =>
  passages.every((part, at) => !lines.has(part) || parseLabel(passages[at - 1]?.text ?? '') !== null);

function find({ parts, notice }: CheckContext): readonly Hit<'bare-unit-list'>[] {
  const assigned = new Set(notice.tasks.map(({ assignment }) => assignment.raw));
  const passages = parts().filter(({ kind }) => kind === 'passage');
  const lines = new Set(passages.filter(({ text }) => isBareLine(text) && !assigned.has(text.trim())));
  const hasTasks = notice.tasks.some(({ origin }) => origin === 'prose');
  const isOfTasks = lines.size >= fewestLines && (hasTasks || areBelowItems(passages, lines));
  const found = passages
    .flatMap((part) => {
      const units = isOfTasks && lines.has(part) ? [part.text.trim()] : bareListsIn(part.text);
      return units.map((list) => ({ part, units: list }));
    })
    .filter(({ units }) => !assigned.has(units));
  const [first] = found;
  if (first === undefined) return [];
  const { part, units } = first;
  return [{ args: { units, count: found.length }, location: part.placeOf(units), task: null, quote: units }];
}
