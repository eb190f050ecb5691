/** What `remembered` keeps, each function's own; emptied together. */
const memories: Map<string, unknown>[] = [];

/** A longer text is seldom read twice in the same words. */
const longestText = 200;
/** Of one function: a table of 50,000 rows may name as many units. */
const mostTexts = 500;

/**
 * The same pure function of a text, which looks a text up that it has just been asked about: a notice names the same units, and each stage asks the grammar again.
 * Answers are shared, so they must not be changed. They are kept until `forgetTexts`: a text may be a part of a far longer one, which V8 keeps with it.
 */
export function remembered<T extends object | string | boolean | null>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  memories.push(known);
  return (text) => {
    if (text.length > longestText) return ask(text);
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const answer = ask(text);
    if (known.size >= mostTexts) known.clear();
    known.set(text, answer);
    return answer;
  };
}

/** Called where a document has been read and interpreted. */
export function forgetTexts(): void {
  for (const known of memories) known.clear();
}
