import { levelPrefixes } from '../../../vocabulary/level-prefixes.ts';
import { strongUnitSuffixes } from '../../../vocabulary/unit-suffixes.ts';
import type { TextItem } from '../geometry.ts';
import { hanEnd, hanStart } from '../text/lines.ts';

const unitEnd = new RegExp(`(?:${strongUnitSuffixes.join('|')})$`, 'u');
const unitStart = new RegExp(`^(?:各|${levelPrefixes.join('|')})`, 'u');
const dateStart = /^(?:\d{4}年|\d{1,2}月|第[一二三四]季度|[上下]半年|全年|每[年月周]|每季度|持续|长期)/u;
const dateEnd = /(?:[前底末日]|季度|半年|全年|推进|坚持)$/u;

export const endsInUnit = (text: string): boolean => unitEnd.test(text);

/**
 * Two units, or two deadlines, with nothing between them: 县财政局 | 县水利局 is no line end inside of one list, which would say 、 there. Nor does one text
 * say the same twice.
 */
export function areParted(above: string, below: string): boolean {
  if (above === below && above.length > 1) return true;
  return (endsInUnit(above) && unitStart.test(below)) || (dateEnd.test(above) && dateStart.test(below));
}

/** Han beside Han in one line, written apart: two texts, as a rule. */
export function holdsApart(items: readonly TextItem[]): boolean {
  return items.some(({ text }, at) => hanStart.test(text) && hanEnd.test(items[at - 1]?.text ?? ''));
}
