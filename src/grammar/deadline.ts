import type { Deadline } from '../model/notice.ts';
import { joinLines } from '../text/layout.ts';
import { noDeadlineWords, objectVerbs } from '../vocabulary/deadline-words.ts';
import { chooseValue } from './deadline/choose-value.ts';
import { foldText } from './deadline/folded-text.ts';
import { findMatches, placeOf, type TimeMatch } from './deadline/matches.ts';
import { parseValues } from './deadline/parse-values.ts';
import type { Place } from './deadline/time-form.ts';
import type { TimeValue } from './deadline/time-value.ts';
import { bareValue } from './deadline/time-value.ts';

/** What completes a date without a year: the plan's year (from the titles), null where there is none. */
export interface DeadlineContext {
  readonly planYear: number | null;
}

/** A time expression read (时限). */
export interface ParsedDeadline {
  readonly deadline: Omit<Deadline, 'inherited'>;
  /** UTF-16 range in the text that was given. */
  readonly start: number;
  readonly end: number;
  /** Two readings, of which the earlier was taken; or, with `due` null, a date whose year nothing states. */
  readonly ambiguous: boolean;
  /** A day or month that does not exist: 2月30日. */
  readonly impossible: boolean;
}

const onlyMarks = /^[—–―─\-~/\\|·.…_]*$/u;
/** Any of these stands in every time expression of running text, so that most texts are done with after one search. */
const trigger = /[年月日天周季时星旬内前]|五[”"]?(?:期?末|期?底)/u;
const sentenceEnd = /[。;!?\n]/u;
/** A year this much before the plan's tells of the past: 2015年底前已… in a plan of 2023. */
const pastYears = 1;
const tellsOfPast = new RegExp(`^,?(?:已|曾|均|就|共|${objectVerbs.join('|')})`, 'u');
const listMark = /^[、和及与]$/u;

function deadlineOf(raw: string, value: TimeValue): ParsedDeadline['deadline'] {
  const { kind, due, start, rule, workingDays } = value;
  return { raw, kind, due, start, rule, ...(workingDays && { workingDays }) };
}

const countTimes = (text: string): number => findMatches(foldText(text, 'drop').text).length;

/** 3月底前：完成设计 / 9月底前：投入使用: a break between two times parts stages and stays; 2024年 / 12月底前, 6月底前完 / 成 are one. */
function joinStages(cell: string): string {
  const [first = '', ...others] = cell.split('\n').filter((line) => line.trim() !== '');
  return others.reduce(
    (text, line) => {
      const last = text.slice(text.lastIndexOf('\n') + 1);
      const joined = joinLines([last, line]);
      const [before, after] = [countTimes(last), countTimes(line)];
      const areStages = before > 0 && after > 0 && countTimes(joined) === before + after;
      return areStages ? `${text}\n${line.trim()}` : text.slice(0, text.length - last.length) + joined.trim();
    },
    joinLines([first]),
  );
}

/**
 * A whole deadline cell (完成时限). Null where it says nothing (blank, —, /, 无); kind `unknown` where it names no time
 * (适时, 春节前, 已完成). `raw` is the cell without its layout line breaks; those between stages stay.
 */
export function parseDeadline(cell: string, context: DeadlineContext): ParsedDeadline | null {
  const { text, offsets } = foldText(cell, 'drop');
  if (onlyMarks.test(text) || noDeadlineWords.includes(text)) return null;
  const values = parseValues(text, findMatches(text), context.planYear, () => false).map(({ value }) => value);
  const value = chooseValue(values) ?? bareValue('unknown');
  return {
    deadline: deadlineOf(joinStages(cell), value),
    start: offsets[0] ?? 0,
    end: (offsets.at(-1) ?? -1) + 1,
    ambiguous: value.ambiguous ?? false,
    impossible: values.some(({ impossible }) => impossible ?? false),
  };
}

/** A year long gone tells of the past, unless 前 and what follows make it a date to meet, printed wrong or taken over from an old plan. */
function isPast(value: TimeValue, place: Place, planYear: number | null): boolean {
  if (planYear === null || value.year === undefined || value.year >= planYear - pastYears) return false;
  return !place.words.endsWith('前') || tellsOfPast.test(place.after);
}

/** 6月20日、12月10日前: the earlier member of a list stands beside the one that 前 makes due. */
function isListedBefore(text: string, match: TimeMatch, next: TimeMatch | null): boolean {
  return next !== null && namesMonth(match) && listMark.test(text.slice(match.end, next.start));
}

const namesMonth = ({ groups }: TimeMatch): boolean => groups['month'] !== undefined;

/** The matches that running text makes due dates or cadences. */
function dueMatches(text: string): readonly TimeMatch[] {
  const due: TimeMatch[] = [];
  let next: TimeMatch | null = null;
  for (const match of [...findMatches(text)].reverse()) {
    const isDue: boolean = match.form.inText(placeOf(text, match)) || isListedBefore(text, match, next);
    next = isDue && namesMonth(match) ? match : null;
    if (isDue) due.push(match);
  }
  return due.reverse();
}

/**
 * Due dates and cadences inside running text (domain.md 5), in order; `raw` is the time words only. Topics (2020年重点任务), objects
 * (上年度), conditions (3年以上) and what stands in 《》 or 〔〕 give nothing.
 */
export function findTimeExpressions(text: string, context: DeadlineContext): readonly ParsedDeadline[] {
  if (!trigger.test(text)) return [];
  const folded = foldText(text, 'keep');
  const readings = parseValues(folded.text, dueMatches(folded.text), context.planYear, (between) =>
    sentenceEnd.test(between),
  );
  return readings.flatMap(({ match, value }) => {
    if (isPast(value, placeOf(folded.text, match), context.planYear)) return [];
    const start = folded.offsets[match.start] ?? 0;
    const end = (folded.offsets[match.end - 1] ?? 0) + 1;
    const { ambiguous = false, impossible = false } = value;
    return [{ deadline: deadlineOf(text.slice(start, end), value), start, end, ambiguous, impossible }];
  });
}
