/** Never begins a line in Chinese setting (行首禁则), and may hang over the end of one. */
const closingPunctuation = /^[，。、；：！？）〕】》〉”’」』…％,.;:!?)\]}%]$/u;
/** Never ends a line. */
const openingPunctuation = /^[（〔【《〈“‘「『([{]$/u;

export function isClosing(character: string): boolean {
  return closingPunctuation.test(character);
}

export function isOpening(character: string): boolean {
  return openingPunctuation.test(character);
}
