/**
 * All matches of a global pattern, in order, as `String.matchAll` gives them. That one builds a new expression at each call, which the engine has to
 * compile again as soon as its cache is cleared: up to 8 ms a text for the forms of deadline.
 */
export function findAll(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  return [...eachMatch(pattern, text)];
}

/** The same one by one: a match takes 200 bytes and more, and a text of 85 MB may have millions. Between two of them the pattern may serve others. */
export function* eachMatch(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  for (let at = 0; ; ) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return;
    at = match[0] === '' ? match.index + widthAt(text, match.index) : pattern.lastIndex;
    yield match;
  }
}

/** UTF-16 units of the character at an offset. */
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
