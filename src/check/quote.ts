/** Long enough to find the place, short enough that message and place stand on two lines of a terminal. */
const quotedCharacters = 40;

/** The document's words as a message quotes them: on one line, cut after 40 characters. */
export function quote(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()];
  return characters.length <= quotedCharacters
    ? characters.join('')
    : `${characters.slice(0, quotedCharacters).join('')}…`;
}
