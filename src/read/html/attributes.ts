const tagName = /<[a-z][\w:-]*/giu;
const gap = /[\s/]*/uy;
const name = /[^\s/>][^\s/>=]*/uy;
const space = /\s*/uy;
const bareValue = /[^\s>]*/uy;

/**
 * True where a tag has more attributes than `most`: parse5 compares each with all before it (100,000 in one tag take minutes). Tags in comments and
 * scripts are looked at, too, for what ends a comment is not known before parsing. So one stretch may be looked at again and again where tags never
 * end; that is hostile as well, and told by more attributes than the text has room for.
 */
export function hasMoreAttributes(text: string, most: number): boolean {
  let left = text.length;
  for (const match of text.matchAll(tagName)) {
    const count = countAttributes(text, match.index + match[0].length, most);
    left -= count;
    if (count > most || left < 0) return true;
  }
  return false;
}

function countAttributes(text: string, from: number, most: number): number {
  let at = from;
  for (let count = 0; count <= most; count++) {
    const afterName = endOf(name, text, endOf(gap, text, at) ?? at);
    if (afterName === null) return count;
    const equals = endOf(space, text, afterName) ?? afterName;
    at = text[equals] === '=' ? endOfValue(text, endOf(space, text, equals + 1) ?? equals + 1) : afterName;
  }
  return most + 1;
}

function endOfValue(text: string, from: number): number {
  const quote = text[from];
  if (quote !== '"' && quote !== "'") return endOf(bareValue, text, from) ?? from;
  const end = text.indexOf(quote, from + 1);
  return end === -1 ? text.length : end + 1;
}

function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}
