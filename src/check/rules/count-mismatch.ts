import type { Location, Section, Task, TaskTable } from '../../model/notice.ts';
import type { OutlineNode } from '../../model/structure.ts';
import { parseChineseNumber } from '../../text/chinese-numerals.ts';
import { groupBy } from '../../text/group-by.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 项数不符 (002:93–105; corpus/sc-tuiguang). */
export const countMismatch: Rule<'count-mismatch'> = {
  id: 'count-mismatch',
  group: 'structure',
  severity: 'warning',
  summary: { zh: '所称项数与实际不符', en: 'A stated number of items is not the number found' },
  documentation: {
    finds: {
      zh: '标题写明项数（“（共5项）”“以下三个方面：”“十二大攻坚行动”下的各行），下面实际的行数或序号数不同。正文里提到的名称（三大攻坚战、六稳六保）和只有一行的汇总行不在此列。',
      en: 'A heading that states a number (（共5项）, 以下三个方面：, the rows under 十二大攻坚行动) which is not the number of rows or labels under it. Names used in prose (三大攻坚战) and a single summary row are not meant.',
    },
    why: { zh: '要么漏了项，要么数字错了。', en: 'An item is missing, or the number is wrong.' },
    example: { bad: '一、知识产权保护方面（共3项）（下有2行）', good: '一、知识产权保护方面（共2项）（下有2行）' },
  },
  safe: ['stated', 'found'],
  message: ({ named, stated, found }) => ({
    zh: `“${quote(named)}”称${stated}项，实际列出${found}项。`,
    en: `“${quote(named)}” states ${stated}, but ${found} are listed.`,
  }),
  suggestion: () => ({ zh: '补漏项或改数字。', en: 'Supply what is missing, or correct the number.' }),
  check: find,
};

const number = '(?<n>[一二三四五六七八九十两\\d]{1,3})';
/** （共5项） behind a group's or a table's title. */
const total = new RegExp(`共\\s*${number}\\s*(?:项|条|个)`, 'u');
/** “十二大攻坚行动”: the rows under it carry the noun. */
const great = new RegExp(`${number}大(?<noun>\\p{Script=Han}{2,6})[”"]`, 'u');
/** 重点抓好以下三个方面工作： */
const following = new RegExp(`(?:以下|下列|如下)${number}(?:项|个方面|方面|点|条)`, 'u');
const fewestRows = 2;

function find(context: CheckContext): readonly Hit<'count-mismatch'>[] {
  const { notice } = context;
  const rows = notice.tasks.filter(({ origin }) => origin === 'table');
  return [
    ...ofCategories(rows),
    ...ofTables(context, rows),
    ...notice.sections.flatMap(ofSection),
    ...context.structure.outline.flatMap((node) => ofHeading(node, notice.tables)),
  ];
}

const countIn = (pattern: RegExp, text: string): number | null =>
  parseChineseNumber(pattern.exec(text)?.groups?.['n'] ?? '');

function ofCategories(rows: readonly Task[]): readonly Hit<'count-mismatch'>[] {
  const byTitle = groupBy(
    rows.flatMap((task) => task.path.map(({ title }) => ({ title, task }))),
    ({ title }) => title,
  );
  return [...byTitle].flatMap(([title, members]) => {
    const tasks = members.map(({ task }) => task);
    const found = countUnder(title, tasks);
    const [first] = tasks;
    const stated = countIn(total, title) ?? countIn(great, title);
    if (first === undefined || stated === null || found === null || stated === found) return [];
    return [{ args: { named: title, stated, found }, location: first.location, task: first.id }];
  });
}

/** All rows for （共5项）; those with the noun, if most have it, for 十二大攻坚行动; null where the rows do not decide. */
function countUnder(title: string, tasks: readonly Task[]): number | null {
  if (total.test(title)) return tasks.length;
  const noun = great.exec(title)?.groups?.['noun'] ?? null;
  if (noun === null || tasks.length < fewestRows) return null;
  const named = tasks.filter(({ requirement, path }) =>
    [requirement, path.at(-1)?.title].some((text) => text !== title && text?.includes(noun)),
  );
  return named.length * 2 > tasks.length ? named.length : null;
}

function ofTables({ notice }: CheckContext, rows: readonly Task[]): readonly Hit<'count-mismatch'>[] {
  const byTable = groupBy(rows, ({ location }) => location.table ?? 0);
  return notice.tables.flatMap(({ title, location }, at) => {
    const stated = countIn(total, title ?? '');
    const found = byTable.get(at)?.length ?? 0;
    return stated === null || stated === found ? [] : [{ args: { named: title ?? '', stated, found }, location }];
  });
}

/** 推广的改革举措（共23项） above a table: its rows (corpus/sc-tuiguang has 17). */
function ofHeading(node: OutlineNode, tables: readonly TaskTable[]): readonly Hit<'count-mismatch'>[] {
  const inner = node.children.flatMap((child) => ofHeading(child, tables));
  const stated = countIn(total, node.title);
  if (stated === null) return inner;
  const found = node.body
    .filter(({ kind }) => kind === 'region')
    .flatMap(({ location }) => tables.filter((table) => isSamePlace(table.location, location)))
    .reduce((sum, { rows }) => sum + rows, 0);
  if (found === 0 || found === stated) return inner;
  return [{ args: { named: node.title, stated, found }, location: node.location }, ...inner];
}

const isSamePlace = (a: Location, b: Location): boolean =>
  a.line === b.line && a.block === b.block && a.page === b.page;

/** The number is said in the heading or where its text ends, right before the first label. */
function ofSection({ title, text, children, location }: Section): readonly Hit<'count-mismatch'>[] {
  const lead = [title, text.split(/[。；]/u).findLast((sentence) => sentence.trim() !== '') ?? ''];
  const stated = lead.map((words) => countIn(following, words)).find((count) => count !== null) ?? null;
  const labelled = children.filter(({ label }) => label !== null).length;
  const inner = children.flatMap(ofSection);
  if (stated === null || labelled < fewestRows || labelled === stated) return inner;
  return [{ args: { named: title === '' ? text : title, stated, found: labelled }, location }, ...inner];
}
