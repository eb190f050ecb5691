/** Latin letters, digits and marks are half as wide as a Chinese character. */
export const narrow = /[\p{ASCII}\u0080-\u00ff]/u;

/** How wide a text is on paper, in half characters. */
export const inkWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (narrow.test(character) ? 1 : 2), 0);

/** Only one more character would fit, which may not stand at a line's end. */
const fullWithin = 3;

/** True for a line that fills a width (in half characters): its text may go on below. */
export const fillsLine = (text: string, width: number): boolean => inkWidth(text) >= width - fullWithin;
