import type { Section } from '../model/notice.ts';
import { groupBy } from '../text/group-by.ts';
import { fold } from '../text/layout.ts';
import { confusables } from '../vocabulary/typos.ts';
import { type Category, mostCompared } from './categories.ts';

/** A heading or category that is probably misspelt. */
export interface SuspectTitle {
  readonly title: string;
  readonly wrong: string;
  readonly right: string;
  readonly kind: 'siblings' | 'missing-character';
}

/** Titles of the outline and of the tables' categories, judged by those beside them and by their counterparts. */
export function suspectTitles(
  { sections }: { readonly sections: readonly Section[] },
  categories: readonly Category[],
): readonly SuspectTitle[] {
  const families = [...sectionFamilies(sections), ...categoryFamilies(categories)];
  const titles = [...new Set([...families.flat(), ...categories.map(({ title }) => title)])];
  const found = [...families.flatMap(besideSiblings), ...withoutCharacter(titles)];
  return [...groupBy(found, ({ title }) => title).values()].flatMap((same) => same.slice(0, 1));
}

const titlesOf = (sections: readonly Section[]): readonly string[] =>
  sections.map(({ title }) => title).filter((title) => title !== '');

function sectionFamilies(sections: readonly Section[]): readonly (readonly string[])[] {
  return [titlesOf(sections), ...sections.flatMap(({ children }) => sectionFamilies(children))];
}

const categoryFamilies = (categories: readonly Category[]): readonly (readonly string[])[] =>
  [...groupBy(categories, ({ depth }) => depth).values()].map((level) => level.map(({ title }) => title));

const fewestSiblings = 2;

/** 聚集… among 聚焦…: at least two others have the other word at the same place. */
function besideSiblings(titles: readonly string[]): readonly SuspectTitle[] {
  return titles.flatMap((title) =>
    confusables
      .filter(({ wrong }) => title.includes(wrong))
      .flatMap(({ wrong, right }) => {
        const at = title.indexOf(wrong);
        const others = titles.filter((other) => other !== title && other.indexOf(right) === at);
        return others.length < fewestSiblings ? [] : [{ title, wrong, right, kind: 'siblings' as const }];
      }),
  );
}

const shortestTitle = 8;
/** 的, marks and numbers come and go without a slip; those are category-variant's. */
const loose = /[的了和与及、，,：:“”"（）()\s]/u;

/** “稳”“六保” against “六稳”“六保”: one character less than its counterpart. */
function withoutCharacter(titles: readonly string[]): readonly SuspectTitle[] {
  const folded = titles
    .map((title) => ({ title, plain: fold(title) }))
    .filter(({ plain }) => plain.length >= shortestTitle);
  if (folded.length ** 2 > mostCompared) return [];
  return folded.flatMap(({ title, plain }) => {
    const whole = folded.find((other) => other.plain.length === plain.length + 1 && lacksOne(plain, other.plain));
    return whole === undefined ? [] : [{ title, wrong: title, right: whole.title, kind: 'missing-character' as const }];
  });
}

const hanNumeral = /[〇零一二三四五六七八九十百两]/u;

/** 第1批 and 第10批, 一季度 and 十一季度 are two numbers; “稳” and “六稳” are not. */
function isNumber(text: string, at: number): boolean {
  const [before, own, after] = [text[at - 1] ?? '', text[at] ?? '', text[at + 1] ?? ''];
  return /\d/u.test(own) || (hanNumeral.test(own) && (hanNumeral.test(before) || hanNumeral.test(after)));
}

/** The longer text is the shorter with one character more, inside, that is not of the loose ones. */
function lacksOne(shorter: string, longer: string): boolean {
  let at = 0;
  while (at < shorter.length && shorter[at] === longer[at]) at++;
  const isInside = at > 0 && at < longer.length - 1;
  if (!isInside || shorter.slice(at) !== longer.slice(at + 1)) return false;
  return !loose.test(longer[at] ?? '') && !isNumber(longer, at);
}
