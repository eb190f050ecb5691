import { actorVerbs, dutyVerbs } from '../vocabulary/role-words.ts';
import { opensClause } from './unit-list/shape.ts';
import { isUnits } from './unit-list.ts';

const verbStarts = new RegExp(`^(?:${[...actorVerbs, ...dutyVerbs].join('|')})`, 'u');

/** 县委|组织部, 市场|监督管理局: such a word goes on with the name. */
const goesOn =
  /^(?:组织部|(?:监督|综合|行政)?管理(?:监督)?[局办处站所委]|管理中心|监督[局所站]|检查[组站委院]|协调(?:办|小组|领导)|指导[站中办组]|督[查导][室组办]|研究[室院所会]|统筹[办局])/u;

/** 对相应类型城市|更新活动…: no name begins so; 对外经济合作局, 将乐县 do. */
const noName = /^(?:对(?![外口])|将(?!乐)|[把按在])/u;
const nameEnd = /[，。；：:]/u;

/**
 * 区城管局|依法…, 区房管局|指导…: how much of a sentence names the units that act, where a verb follows right behind; 0 for none. No further than its
 * first mark and `longest` characters are looked at.
 */
export function unitsBefore(sentence: string, longest: number): number {
  if (noName.test(sentence)) return 0;
  const end = sentence.search(nameEnd);
  const text = sentence.slice(0, Math.min(longest, end < 0 ? sentence.length : end));
  for (let at = 2; at < text.length; at++) {
    const rest = text.slice(at);
    if (goesOn.test(rest) || !(verbStarts.test(rest) || opensClause(rest))) continue;
    if (isUnits(text.slice(0, at))) return at;
  }
  return 0;
}

const withPartner = /^(?:会同|联合)(?<others>[^，。；：:]{2,60})/u;
const longestPartners = 60;

/** 会同县粮食局|编制…: who supports the units before, as a label says it; nothing where the names don't end. */
export function partnersIn(rest: string): string {
  const others = withPartner.exec(rest)?.groups?.['others'] ?? '';
  const names = others.slice(0, unitsBefore(others, longestPartners));
  return names === '' ? '' : `；配合单位：${names}`;
}
