import { labelUnit, unitLabel } from '../grammar/label-pattern.ts';
import { parseLabel } from '../grammar/numbering.ts';
import { type Block, type Paragraph, paragraphText } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { findAll } from '../text/find-all.ts';
import { sliceParagraph } from '../text/slice-paragraph.ts';

/** Where a line break has become a space: behind a sentence or a bracket, or behind a heading. */
const gap = /(?<=(?<end>[。；！？）)】〕])|[\p{Script=Han}”》])[ \u3000]{1,4}(?=[（(]?[一二三四五六七八九十\d])/gu;
/** Where nothing is left of it: a whole notice in one line, as a data set keeps it (…通知如下：一、…). */
const noGap =
  /(?<=(?<end>[。；！？）)】〕]|[：:](?=一、|[（(]一[）)]))|[\p{Script=Han}”》])(?=[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)])/gu;
const shortestWhole = 200;
/** 一、 and 二、 behind a sentence, or at the start. */
const fewestChapters = 2;
const fewestOfGapped = 3;
const wholeLevels = [4, 3, 2, 1];

/** 附件：1.… 2.… is one line of the notice. */
const attachments = /^\s*附\s*件/u;
/** Items of a cell stay in the row: tabs or bars part the cells. */
const rowOfCells = /\t|[|｜│┃][^|｜│┃]*[|｜│┃]/u;
const deepestLabel = 3;
/** 一、 and （一） */
const deepestChinese = 2;
const fewestPlaces = 2;
/** …。（牵头单位：县政府办） 3.…, …，县财政局负责。（二）…: who acts closes an item, and the number behind it needs no other beside it. */
const assignmentEnd = new RegExp(
  `(?:(?:${labelUnit}|牵头|负责|配合)[^。]{0,120}[）)〕】]|(?:${labelUnit}[：:]|牵头|负责|配合)[^。；]{0,120}[。；])[ \\u3000]{0,4}$`,
  'u',
);
const longestAssignment = 140;
const closesWho = (text: string, at: number): boolean =>
  assignmentEnd.test(text.slice(Math.max(0, at - longestAssignment), at));

/** An item that begins inside of a paragraph. */
interface Place {
  readonly at: number;
  readonly level: number;
  readonly ordinal: number;
  readonly afterEnd: boolean;
}

/** …完成时限：2021年9月30日（2）…: the time closes an item, as a stop does elsewhere. */
const timeEnd = /(?:时限|时间|期限)[：:][^。；：:]{2,24}$/u;
const longestTime = 32;
const closesTime = (text: string, at: number): boolean => timeEnd.test(text.slice(Math.max(0, at - longestTime), at));
/** …责任部门：建工科、质监站（二）…: so do units. */
const unitsEnd = new RegExp(`${unitLabel}[：:][^。；：:]{2,80}$`, 'u');
const longestUnits = 90;
const closesUnits = (text: string, at: number): boolean =>
  unitsEnd.test(text.slice(Math.max(0, at - longestUnits), at));

function placesIn(text: string, before: RegExp, deepest = deepestLabel): readonly Place[] {
  return findAll(before, text).flatMap((found): readonly Place[] => {
    const at = found.index + found[0].length;
    const label = parseLabel(text.slice(at));
    if (label === null || label.level > deepest || label.level === 0) return [];
    const afterEnd = found.groups?.['end'] !== undefined || closesTime(text, at) || closesUnits(text, at);
    return [{ at, level: label.level, ordinal: label.ordinal, afterEnd }];
  });
}

type Counted = Pick<Place, 'level' | 'ordinal'>;

/** Behind a heading only the first item below it begins (一、加强领导 1.…), or the next where items are counted through (二、… 3.…). */
function beginsItem({ level, ordinal, afterEnd }: Place, before: readonly Counted[]): boolean {
  const above = before.at(-1);
  if (afterEnd || above === undefined) return afterEnd;
  const last = before.findLast((one) => one.level === level)?.ordinal ?? 0;
  return level > above.level && (ordinal === 1 || ordinal === last + 1);
}

/** Of each level the items count up by one; an item of a level above starts the count anew. */
function countsUp(places: readonly Counted[]): boolean {
  const last = new Map<number, number>();
  return places.every(({ level, ordinal }) => {
    const before = last.get(level);
    last.set(level, ordinal);
    for (const deeper of [...last.keys()].filter((one) => one > level)) last.delete(deeper);
    return before === undefined || ordinal === before + 1;
  });
}

function cutsOf(text: string): readonly number[] {
  if (attachments.test(text) || rowOfCells.test(text)) return [];
  const cuts = cutsAt(text, placesIn(text, gap));
  if (cuts.length > 0) return cuts;
  const whole = text.length < shortestWhole ? [] : cutsOfWhole(text);
  if (whole.length > 0) return whole;
  const places = placesIn(text, noGap, deepestChinese).filter(({ afterEnd }) => afterEnd);
  const behindWho = cutsBehindWho(text, places);
  return behindWho.length > 0 ? behindWho : cutsOfSeries(text, places);
}

/** （一）…。（二）…。责任单位：A: the number that the paragraph begins with goes on behind its sentences. */
function cutsOfSeries(text: string, places: readonly Place[]): readonly number[] {
  const own = parseLabel(text);
  const series = places.filter(({ level }) => level === own?.level);
  return own !== null && series.length > 0 && countsUp([own, ...series]) ? series.map(({ at }) => at) : [];
}

/** （一）…，A负责。（二）…，B负责。: each number but the first stands behind who acts. */
function cutsBehindWho(text: string, places: readonly Place[]): readonly number[] {
  const later = places.filter(({ ordinal }) => ordinal > 1);
  return later.length > 0 && later.every(({ at }) => closesWho(text, at)) ? cutsAt(text, places) : [];
}

/** A notice that has lost all its line breaks: chapters that count up behind sentences, and the items below them. */
function cutsOfWhole(text: string): readonly number[] {
  const deep = placesIn(text, noGap, deepestLabel + 1);
  // （1）…；（2）… are parts of a sentence, unless each says by when it is to be done.
  const isTimed = deep.some(({ at, level }) => level > deepestLabel && closesTime(text, at));
  const places = isTimed ? deep : deep.filter(({ level }) => level <= deepestLabel);
  const own = parseLabel(text)?.level === 1 ? 1 : 0;
  const chapters = places.filter(({ level, afterEnd }) => level === 1 && afterEnd);
  if (own + chapters.length < fewestChapters) return [];
  // Where 1. and 3. miss their 2. the chapters above still count up.
  return (
    wholeLevels
      .map((deepest) =>
        cutsAt(
          text,
          places.filter(({ level }) => level <= deepest),
        ),
      )
      .find((cuts) => cuts.length > 0) ?? atChapters(chapters)
  );
}

/** Chapters that go up from 一、 in a whole notice, one of which may be lost. */
function atChapters(chapters: readonly Place[]): readonly number[] {
  const goUp = chapters.every(({ ordinal }, i) => ordinal > (chapters[i - 1]?.ordinal ?? 0));
  return goUp && chapters[0]?.ordinal === 1 && chapters.length >= fewestOfGapped ? chapters.map(({ at }) => at) : [];
}

function cutsAt(text: string, found: readonly Place[]): readonly number[] {
  if (found.length === 0) return [];
  const own = parseLabel(text);
  const before: readonly Counted[] = own === null ? [] : [own];
  const places: Place[] = [];
  for (const place of found) if (beginsItem(place, [...before, ...places])) places.push(place);
  const isEnough = places.length >= fewestPlaces || places.some(({ at }) => closesWho(text, at));
  return isEnough && countsUp([...before, ...places]) ? places.map(({ at }) => at) : [];
}

function cut(paragraph: Paragraph, cuts: readonly number[]): readonly Paragraph[] {
  const ends = [...cuts, paragraphText(paragraph).length];
  return [0, ...cuts].map((from, i) => sliceParagraph(paragraph, from, ends[i] ?? from));
}

const quoteLength = 30;

/**
 * Items that a lost line break has run into one paragraph (…建设 1.学习…。 2.加强…。 二、…), as pages leave them whose `<br>` have become spaces: each is a
 * paragraph again, and it is told. Two of them at least, counting up: one number in a sentence is no item.
 */
export function cutGluedItems(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const parts = blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'paragraph' || block.layer !== 'body') return [block];
    const text = paragraphText(block);
    const cuts = cutsOf(text);
    if (cuts.length === 0) return [block];
    const args = { text: text.slice(0, quoteLength), items: cuts.length };
    findings.push({ rule: 'split-paragraph', args, location: block.location });
    return cut(block, cuts);
  });
  return { blocks: findings.length === 0 ? blocks : parts, findings };
}
