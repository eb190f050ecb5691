/** Marks that never begin a line in Chinese setting (行首禁则), and may hang over the end of one: a class for patterns. */
export const closingMarks = '[，。、；：！？）〕】》〉”’」』…％,.;:!?)\\]}%]';
/** Marks that never end a line. */
export const openingMarks = '[（〔【《〈“‘「『(\\[\\{]';

const closing = new RegExp(`^${closingMarks}$`, 'u');
const opening = new RegExp(`^${openingMarks}$`, 'u');

export function isClosing(character: string): boolean {
  return closing.test(character);
}

export function isOpening(character: string): boolean {
  return opening.test(character);
}
