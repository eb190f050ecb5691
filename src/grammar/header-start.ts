import { squash } from '../text/layout.ts';
import { remembered } from '../text/remembered.ts';
import { headerWords } from '../vocabulary/header-words.ts';
import { bareHeader, partBorders } from './header-role.ts';
import { inSimplified } from './script.ts';

/** Every beginning of a header word: 责, 责任, 责任单, 责任单位; digits alone (1 of 1月) are a row's number. */
const beginnings: ReadonlySet<string> = new Set(
  headerWords
    .map(({ word }) => squash(word))
    .flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)))
    .filter((text) => !/^\d+$/u.test(text)),
);

/** A year before a word, months that are one, and a word in brackets. */
const otherBeginning = /^(?:20\d\d(?:年|$)|\d{1,2}(?:[月至到—–\-~～])|[（(【〔[])/u;

/** Can a header word (表头) that is listed begin with this text: is it one, a narrow column's part of one (责任单), or one with more behind a joiner? */
export const mayBeginHeader = remembered((text: string): boolean => {
  const bare = bareHeader(text);
  return otherBeginning.test(bare) || beginnings.has(inSimplified(bare.split(partBorders, 1)[0] ?? ''));
});
