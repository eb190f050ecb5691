import { parseLabel } from '../grammar/numbering.ts';
import { type Paragraph, paragraphText } from '../model/document.ts';
import type { Location } from '../model/notice.ts';
import type { Passage } from '../model/structure.ts';
import { dropLayoutSpaces, joinLines } from '../text/layout.ts';

const finished = /[。！？；：:;!?…][”’"'」』）)》〉】]*$/u;
const opening = /[（(《“‘〈「『〔【]/gu;
const closing = /[）)》”’〉」』〕】]/gu;
const inner = /[，、,；。]/u;
const shortestCut = 15;
const longUnpunctuated = 25;
const startsOwn = /^(?:附\s*件|附表|抄\s*送|主题词|注[:：]|备注[:：]|说明[:：])/u;
/** 完成时限：… opens a field of its own. */
const ownField = /^\p{Script=Han}{2,8}[：:]/u;
const dateLine = /^[12]\d{3}\s*年\s*\d{1,2}\s*月/u;

/** From one place to another: the first and last page and line. */
export function spanLocation(first: Location, last: Location): Location {
  const line = last.lastLine ?? last.line;
  const page = last.lastPage ?? last.page;
  return {
    ...first,
    ...(line !== undefined && line !== first.line ? { lastLine: line } : {}),
    ...(page !== undefined && page !== first.page ? { lastPage: page } : {}),
  };
}

/** Paragraphs that are one, joined as Chinese is joined. */
function toPassage(paragraphs: readonly Paragraph[]): Passage {
  const text = dropLayoutSpaces(joinLines(paragraphs.flatMap((paragraph) => paragraphText(paragraph).split('\n'))));
  const location = spanLocation(paragraphs[0]?.location ?? {}, paragraphs.at(-1)?.location ?? {});
  return { kind: 'passage', text, paragraphs, location };
}

const hasOpenBracket = (text: string): boolean =>
  (text.match(opening)?.length ?? 0) > (text.match(closing)?.length ?? 0);

/** 002:33/35, 003:21/23: a page cut or a line end left the sentence unfinished, and what follows begins nothing of its own. */
function isCut(before: string, after: string): boolean {
  const left = before.trim();
  const right = after.trim();
  if (left.length < shortestCut || finished.test(left))
    return hasOpenBracket(left) && left.length >= shortestCut && !startsOwn.test(right);
  if (startsOwn.test(right) || ownField.test(right) || dateLine.test(right) || parseLabel(right) !== null) return false;
  const label = parseLabel(left);
  const isText = inner.test(left) || (label === null && left.length >= longUnpunctuated);
  if (label !== null && !/[。；]/u.test(left)) return hasOpenBracket(left);
  return isText;
}

/** Joins what page cuts and line ends tore apart; `apart(p)` names paragraphs that never take part. */
export function toPassages(paragraphs: readonly Paragraph[]): readonly Passage[] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const cut =
      before !== undefined &&
      paragraph.alignment !== 'center' &&
      isCut(paragraphText(before), paragraphText(paragraph));
    if (cut) last?.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups.map(toPassage);
}
