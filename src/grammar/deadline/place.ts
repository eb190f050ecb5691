import { activityVerbs, dueVerbs, objectVerbs } from '../../vocabulary/deadline-words.ts';
import type { Place } from './time-form.ts';
import { anyOf } from './tokens.ts';

const clauseStart = /(?:^|[,;:!?。\n()”"]|[于在拟须应要]|力争|确保|计划|争取|原则上|最迟)$/u;
const clauseEnd = /^(?:$|[,;:!?。\n()、])/u;
const dueVerb = new RegExp(`^(?:前|内|底)?${anyOf(dueVerbs)}(?!的|后|情况)`, 'u');
/** 5月组织开展…活动; not 7月召开的会议. */
const activity = new RegExp(`^${anyOf(activityVerbs)}(?!的|后|[^,。;]{1,6}的(?:会议|活动|文件))`, 'u');
const objectVerb = new RegExp(
  `^(?:已|未)?${anyOf(objectVerbs)}(?:${anyOf(objectVerbs)}|并[^,。]{1,4})?的|^(?:出生|的|前|之?后|以后|以来|起|已|期间|会议)`,
  'u',
);
const status = /截[至止]到?$/u;

const perHead = /每[\p{Script=Han}]{1,3}$/u;
const amountAfter = /^(?:每|人均|[^\d,。;]{0,4}\d{1,9}(?:\.\d{1,4})?[万亿]?元)/u;

/** The time opens its clause: “7月份,专项督察”, “于12月…”. */
export function startsClause({ before }: Place): boolean {
  return clauseStart.test(before);
}

/** The clause ends after the time. */
export function endsClause({ after }: Place): boolean {
  return clauseEnd.test(after);
}

/** 9月完成, 12月31日报送, but not 9月完成的. */
export function precedesDueVerb({ after }: Place): boolean {
  return dueVerb.test(after);
}

/** 2000年底前建成的住宅: the time tells which thing is meant. */
export function qualifiesNoun({ after }: Place): boolean {
  return objectVerb.test(after);
}

/** 截至2019年底，…: how things stood, unless 前 follows. */
export function statesStatus({ before, words }: Place): boolean {
  return status.test(before) && !words.endsWith('前');
}

/** A time with 前 or an end of month or year: due, unless it qualifies a noun or states how things stood. */
export function isDue(place: Place): boolean {
  return !qualifiesNoun(place) && !statesStatus(place);
}

/**
 * A bare month, quarter or half-year: due only where its clause is about doing something then (9月完成; 7月份,专项督察 001:8; 5月组织…).
 * With a year and a comma it usually tells what has been: 2020年8月，中办印发….
 */
export function isBareDue(place: Place): boolean {
  if (statesStatus(place)) return false;
  if (precedesDueVerb(place)) return true;
  return (
    place.groups['year'] === undefined &&
    startsClause(place) &&
    (place.after.startsWith(',') || activity.test(place.after))
  );
}

/** 每人每年一次 and 每月补助500元 are allotments, not cadences of a task. */
export function isCadence({ before, after }: Place): boolean {
  return !perHead.test(before) && !amountAfter.test(after);
}
