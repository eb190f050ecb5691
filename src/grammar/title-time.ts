import { parseDeadline } from './deadline.ts';
import { isTime } from './unit-list/name.ts';

/** What a heading calls that which stands below it, and how many of them there are. */
const things = /的?(?:年度|重点|主要|具体)?(?:工作|任务|事项|项目|措施|举措){1,2}(?:[（(]共?\d{1,3}[项条个件][）)])?$/u;

/** 2024年 and 年底 alone may be of a plan's name, and a verb with what it does is a task. */
const saysWhen = /(?:前|完成|办结|季度|月份?)$|^(?:长期|持续|常态化?)(?:坚持|推进|开展|落实)?$/u;

/** 6月底前完成的任务, 长期坚持的工作（3项）, 第三季度重点任务: when that which stands below such a heading is due (按时限分列); null for any other title. */
export function timeOfTitle(title: string): string | null {
  const words = title.replace(things, '');
  if (words === title || !saysWhen.test(words)) return null;
  return isTime(words) && parseDeadline(words, { planYear: null }) !== null ? words : null;
}
