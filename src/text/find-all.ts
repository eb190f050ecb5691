/**
 * All matches of a global pattern, in order, as `String.matchAll` gives them. That one builds a new expression at each call, which the engine has to
 * compile again as soon as its cache is cleared: up to 8 ms a text for the forms of deadline.
 */
export function findAll(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  // Not through the generator below: most texts hold nothing, and are asked for hundreds of patterns.
  for (let at = 0; ; ) {
    const match = matchFrom(pattern, text, at);
    if (match === null) return found;
    at = endOf(match, text);
    found.push(match);
  }
}

/** The same one by one: a match takes 200 bytes and more, and a text of 85 MB may have millions. Between two of them the pattern may serve others. */
export function* eachMatch(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  for (let at = 0; ; ) {
    const match = matchFrom(pattern, text, at);
    if (match === null) return;
    at = endOf(match, text);
    yield match;
  }
}

function matchFrom(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where the next match may begin. */
function endOf({ 0: words, index }: RegExpExecArray, text: string): number {
  return index + (words === '' ? widthAt(text, index) : words.length);
}

/** UTF-16 units of the character at an offset. */
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
