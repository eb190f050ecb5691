/** Latin letters, digits and marks are half as wide as a Chinese character. */
const narrow = /[\p{ASCII}\u0080-\u00ff]/u;

/** How wide a text is on paper, in half characters. */
export const inkWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (narrow.test(character) ? 1 : 2), 0);
