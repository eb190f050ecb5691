import { countEach } from '../../text/count-each.ts';
import { gather } from '../../text/gather.ts';
import type { CheckContext } from '../context.ts';
import { unpaired } from '../pairs.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 缺顿号 (000:133). */
export const listMarkMissing: Rule<'list-mark-missing'> = {
  id: 'list-mark-missing',
  group: 'text',
  severity: 'info',
  summary: { zh: '并列项之间疑缺顿号', en: 'A “、” is probably missing in a list' },
  documentation: {
    finds: {
      zh: '用顿号并列的几项都以同一个词结尾，其中一项里这个词出现两次（“信息更正公告中标（成交）公告”）。',
      en: 'A list parted by “、” whose items end in one word, and an item that holds this word twice.',
    },
    why: { zh: '缺了顿号，两项会被当成一项。', en: 'Two items would be taken for one.' },
    example: { bad: '采购公告、信息更正公告中标公告、验收公告', good: '采购公告、信息更正公告、中标公告、验收公告' },
  },
  message: ({ item }) => ({
    zh: `“${quote(item)}”之间疑缺顿号。`,
    en: `A “、” is probably missing in “${quote(item)}”.`,
  }),
  suggestion: () => ({ zh: '补“、”。', en: 'Put “、” where the items meet.' }),
  check: find,
};

const fewestItems = 3;
const fewestAlike = 2;
const endingLength = 2;
/** Longer than any list of a notice: a line may hold megabytes. */
const longestList = 10_000;
const separators = /[，。；：:;！？“”《》\n]/u;

function find({ parts }: CheckContext): readonly Hit<'list-mark-missing'>[] {
  return gather(
    parts().filter(({ kind, text }) => (kind === 'passage' || kind === 'requirement') && text.includes('、')),
    ({ text, task, placeOf }) =>
      gather(text.split(separators), doubledItems).map((item) => ({
        args: { item },
        location: placeOf(item),
        task,
        quote: item,
      })),
  );
}

function doubledItems(list: string): readonly string[] {
  if (list.length > longestList) return [];
  const items = list.split('、').map((item) => item.trim());
  if (items.length < fewestItems) return [];
  const same = countEach(items);
  const alike = countEach(items.map(endingOf));
  const othersAlike = (item: string): number => (alike.get(endingOf(item)) ?? 0) - (same.get(item) ?? 0);
  return items
    .slice(0, -1)
    .filter((item) => hasInside(item, endingOf(item)) && othersAlike(item) >= fewestAlike && unpaired(item) === null);
}

const endingOf = (item: string): string => item.slice(-endingLength);

/** The ending once more inside the item, with enough before and between to be an item of its own. */
function hasInside(item: string, ending: string): boolean {
  const at = item.indexOf(ending);
  return /^\p{Script=Han}{2}$/u.test(ending) && at >= 2 && at + 2 * ending.length + 2 <= item.length;
}
