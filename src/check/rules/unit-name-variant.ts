import { withoutLastBracket } from '../../grammar/document-kind.ts';
import { groupBy } from '../../text/group-by.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import { type Body, bodyOf, type Mention, namedUnits, placeInUnits } from '../unit-names.ts';

/** 单位名称不一 (002:122 against 002:97; 003:52 against 003:39). */
export const unitNameVariant: Rule<'unit-name-variant'> = {
  id: 'unit-name-variant',
  group: 'responsibility',
  severity: 'warning',
  summary: { zh: '同一单位有两种写法', en: 'One unit is named in two ways' },
  documentation: {
    finds: {
      zh: '同一单位在本文件里有两种名称，后缀不同（县发展改革局、县发展改革委）的为警告，只是简称与全称之别（区教体局、区教育和体育局）的为提示；一种写法报告一次，并写明次数。不同层级的单位、分局不在此列。',
      en: 'One body under two names that differ in their ending (县发展改革局, 县发展改革委: warning) or as short and full form (区教体局, 区教育和体育局: info); once a form, with its count. Bodies of different levels and branches are not meant.',
    },
    why: { zh: '按单位汇总任务时会漏掉一部分。', en: 'Tasks gathered by unit would miss a part.' },
    example: { bad: '县发展改革局…县发展改革委', good: '县发展改革局…县发展改革局' },
  },
  safe: ['count'],
  message: ({ name, other, count }) => ({
    zh: `同一单位有两种写法：“${quote(other)}”“${quote(name)}”（后者${count}处）。`,
    en: `One unit is named in two ways: “${quote(other)}” and “${quote(name)}” (the latter ${count} times).`,
  }),
  suggestion: () => ({ zh: '统一为规范名称。', en: 'Use one name throughout.' }),
  check: find,
};

interface Named extends Mention {
  readonly name: string;
  readonly body: Body;
}

function find(context: CheckContext): readonly Hit<'unit-name-variant'>[] {
  const mentions = namedUnits(context.notice);
  const names = new Set(mentions.map(({ unit }) => unit.name));
  const bodies = new Map([...names].map((name) => [name, bodyOf(name)]));
  const named = mentions.flatMap((mention): readonly Named[] => {
    const body = bodies.get(mention.unit.name) ?? null;
    return body === null ? [] : [{ body, name: withoutLastBracket(mention.unit.name), ...mention }];
  });
  return [...groupBy(named, ({ body }) => body.key).values()].flatMap((one) => variantsOf(one, context));
}

/** The name that is used most is the one to keep; of two as frequent, the first. */
function variantsOf(mentions: readonly Named[], context: CheckContext): readonly Hit<'unit-name-variant'>[] {
  const byName = [...groupBy(mentions, ({ name }) => name).values()].toSorted((a, b) => b.length - a.length);
  const [usual, ...others] = byName.map((group) => ({ first: group[0], count: group.length }));
  if (usual?.first === undefined) return [];
  const kept = usual.first;
  return others.flatMap(({ first, count }) => {
    if (first === undefined) return [];
    const hit: Hit<'unit-name-variant'> = {
      args: { name: first.name, other: kept.name, count },
      location: placeInUnits(context, first.task, first.name),
      task: first.task.id,
      quote: first.name,
    };
    return [first.body.ending === kept.body.ending ? { ...hit, severity: 'info' as const } : hit];
  });
}
