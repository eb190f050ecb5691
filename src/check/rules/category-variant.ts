import { groupBy } from '../../text/group-by.ts';
import { type Category, mostCompared } from '../categories.ts';
import type { CheckContext } from '../context.ts';
import { numberOption } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import { isSimilar } from '../similarity.ts';

/** 类别写法不一 (000:116 and 000:140; 002:92 and 002:101; 002:106 and 002:115; 002:162 and 002:169). */
export const categoryVariant: Rule<'category-variant'> = {
  id: 'category-variant',
  group: 'table',
  severity: 'warning',
  summary: { zh: '同一类别有两种写法', en: 'One category is written in two ways' },
  documentation: {
    finds: {
      zh: '同一级的两个类别不相同，却十分相近（“做好重点领域信息公开”“深化重点领域信息公开”）。只有数字、批次不同的不在此列。',
      en: 'Two categories of one level that differ, but are nearly the same. Those that differ only in a number (第一批, 第二批) are not meant.',
    },
    why: { zh: '同一类任务会被分成两类。', en: 'Tasks of one kind would be counted as two.' },
    example: { bad: '做好重点领域信息公开…深化重点领域信息公开', good: '深化重点领域信息公开…深化重点领域信息公开' },
  },
  options: {
    similarity: {
      default: 0.8,
      description: { zh: '多相近才报告（0到1）', en: 'how alike the texts must be, 0 to 1' },
    },
  },
  yieldsTo: ['likely-typo'],
  message: ({ category, other }) => ({
    zh: `同一类别有两种写法：“${quote(other)}”“${quote(category)}”。`,
    en: `One category is written in two ways: “${quote(other)}” and “${quote(category)}”.`,
  }),
  suggestion: () => ({ zh: '统一写法。', en: 'Use the same words.' }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'category-variant'>[] {
  const least = numberOption(context, 'similarity');
  const levels = groupBy(context.categories(), ({ depth }) => depth);
  return [...levels.values()].flatMap((categories) => variants(categories, least));
}

function variants(categories: readonly Category[], least: number): readonly Hit<'category-variant'>[] {
  if (categories.length ** 2 > mostCompared) return [];
  return categories.flatMap(({ title, folded, task }, i) => {
    const other = categories.slice(0, i).find((before) => isVariant(before.folded, folded, least));
    return other === undefined
      ? []
      : [{ args: { category: title, other: other.title }, location: task.location, task: task.id, quote: title }];
  });
}

const numbers = /[一二三四五六七八九十两\d上下前后东西南北甲乙丙]/gu;

function isVariant(a: string, b: string, least: number): boolean {
  return a !== b && a.replace(numbers, '') !== b.replace(numbers, '') && isSimilar(a, b, least);
}
