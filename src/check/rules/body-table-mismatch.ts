import { isUnitList } from '../../grammar/unit-list.ts';
import type { Section } from '../../model/notice.ts';
import { fold } from '../../text/layout.ts';
import { mostCompared } from '../categories.ts';
import type { CheckContext } from '../context.ts';
import { numberOption } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import { isSimilar } from '../similarity.ts';

/** 正文与表格提法不同 (002:61 and 002:176; 002:65 and 002:177). */
export const bodyTableMismatch: Rule<'body-table-mismatch'> = {
  id: 'body-table-mismatch',
  group: 'structure',
  severity: 'info',
  summary: { zh: '正文标题与表中类别提法不同', en: 'A heading and a category of the table differ in words' },
  documentation: {
    finds: {
      zh: '表中类别与正文任何标题都不相同，却与其中一个十分相近。',
      en: 'A category of a table that equals no heading of the body, but is nearly the same as one.',
    },
    why: { zh: '同一项工作两种提法，汇总时对不上。', en: 'One piece of work under two names can’t be matched.' },
    example: {
      bad: '正文：加强政务信息管理　表：强化政务信息管理',
      good: '正文：加强政务信息管理　表：加强政务信息管理',
    },
  },
  options: {
    similarity: {
      default: 0.8,
      description: { zh: '多相近才报告（0到1）', en: 'how alike the texts must be, 0 to 1' },
    },
  },
  yieldsTo: ['category-variant', 'likely-typo'],
  message: ({ category, heading }) => ({
    zh: `正文“${quote(heading)}”与表中“${quote(category)}”提法不同。`,
    en: `The body says “${quote(heading)}”, the table “${quote(category)}”.`,
  }),
  suggestion: () => ({ zh: '统一提法。', en: 'Use the same words.' }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'body-table-mismatch'>[] {
  const misspelt = new Set(context.suspectTitles().map(({ title }) => title));
  // 消防安全管理办公室 says who; 设立消防安全管理办公室 is what is to be done.
  const headings = titlesOf(context.notice.sections).filter(
    (heading) => !misspelt.has(heading) && !isUnitList(heading),
  );
  const folded = headings.map(fold);
  const known = new Set(folded);
  const least = numberOption(context, 'similarity');
  const categories = context.categories();
  if (headings.length * categories.length > mostCompared) return [];
  return categories.flatMap(({ title, folded: category, task }) => {
    if (known.has(category)) return [];
    const heading = headings[folded.findIndex((one) => isSimilar(one, category, least))];
    return heading === undefined
      ? []
      : [{ args: { category: title, heading }, location: task.location, task: task.id, quote: title }];
  });
}

const titlesOf = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ title, children }) => [...(title === '' ? [] : [title]), ...titlesOf(children)]);
