import { partnersIn, unitsBefore } from '../grammar/actor.ts';
import { type FoundAssignment, parseAssignment } from '../grammar/assignment.ts';

const supports = /^(?:配合|协助|参与|参加)/u;
/** 各部门加强…, 各单位对…: to all of them; 各街道、镇作为责任主体 names them. */
const holdsTo = /^(?:作为|具体|负责|牵头|承担|组织|统筹|依法)/u;
const ofAll = /^(?:各|有关|相关|所有)/u;
const longestSubject = 60;

/** 区城管局|依法…, 区房管局|指导…: the units that a sentence begins with, and what they do right behind; null where it begins with none. */
export function actorOf(sentence: string): FoundAssignment | null {
  const length = unitsBefore(sentence, longestSubject);
  return length === 0 ? null : assign(sentence.slice(0, length), sentence.slice(length));
}

/** An assignment of units, in the part that the words behind them give them; null for an exhortation of all (各部门加强…). */
export function assign(subject: string, rest: string): FoundAssignment | null {
  const role = supports.test(rest) ? '配合' : /^(?:牵头|会同|联合)/u.test(rest) ? '牵头' : '责任';
  const assignment = parseAssignment(`${role}单位：${subject}${partnersIn(rest)}`);
  if (assignment === null) return null;
  const everybody = assignment.units.every(({ unit }) => unit.collective && ofAll.test(unit.name));
  if (everybody && !holdsTo.test(rest)) return null;
  return { start: 0, end: subject.length, assignment: { ...assignment, raw: subject }, unclosed: false };
}
