import { parseDeadline } from '../deadline.ts';
import { isTime } from '../unit-list/name.ts';
import { readUnitText, type UnitText } from '../unit-list/read.ts';

/** 持续推进, 长期坚持: words of a time that also say what units do (推进), so that they are not left as rest. */
const goesOn = /持续|长期|常态|全年|经常|日常/u;
const longestGoingOn = 10;

/** The clause that says that it goes on; null where none does. */
export function ongoingClause(text: string): string | null {
  if (!goesOn.test(text)) return null;
  const clauses = text.split(/[，,；;。]/u).map((clause) => clause.trim());
  const found = clauses.find((clause) => {
    if (clause.length > longestGoingOn || !goesOn.test(clause)) return false;
    const kind = parseDeadline(clause, { planYear: null })?.deadline.kind;
    return kind === 'ongoing' || kind === 'period';
  });
  return found ?? null;
}

/** 市教育局持续推进: the names are no part of when. */
export const withoutUnits = (text: string, { units }: UnitText): string =>
  units.reduce((rest, { start, end }) => rest.slice(0, start) + '，'.repeat(end - start) + rest.slice(end), text);

const isDated = (text: string): boolean => parseDeadline(text, { planYear: null })?.deadline.kind === 'date';

/** 6月底前完成初稿，|持续推进: the clause that goes on where the time ends; '' where another thing follows. */
function goingOnBehind(text: string): string {
  const [mark = '', clause = ''] = /^[，,；;、]\s{0,2}(?<clause>[^，,；;。]{1,14})/u.exec(text) ?? [];
  return ongoingClause(clause) === null || readUnitText(clause, 'responsible').units.length > 0 ? '' : mark;
}

const monthsInList = /(?<=^|[，,；;：:\s])(?:\d{1,2}[、和及]){1,11}$/u;

/** 6、|12月底前: the months whose 月 stands behind the last one alone. */
const monthsBefore = (before: string, time: string): string =>
  /^\d{1,2}月/u.test(time) ? (monthsInList.exec(before)?.[0] ?? '') : '';

/**
 * 6月、11月; 6月底前完成招标，12月底前开工; 6月底前完成，持续推进: times that only marks part are one, as printed; so are two days with others' words between them
 * (A牵头，6月底前；B配合，9月底前). Of other times the first.
 */
export function timesIn(read: UnitText, text: string): string | null {
  const [first, ...others] = read.rest.filter(isTime);
  if (first === undefined) return null;
  let end = text.indexOf(first) + first.length;
  for (const other of others) {
    const at = text.indexOf(other, end);
    if (at < 0 || !(/^[、和及，,；;\s]{1,3}$/u.test(text.slice(end, at)) || (isDated(first) && isDated(other)))) break;
    end = at + other.length;
  }
  const start = text.indexOf(first);
  if (start < 0) return first;
  return monthsBefore(text.slice(0, start), first) + text.slice(start, end) + goingOnBehind(text.slice(end));
}
