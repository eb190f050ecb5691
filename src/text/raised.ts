/** Digits that are set high (上标). */
export const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const digit = /\d/gu;
const bracket = /[[\]（()）]/u;

/** Digits that are set high (上标), as characters that are: 平方米 m², and the mark of a note, 县发改局¹, which is no part of the name; [1] stays. */
export const toRaised = (text: string): string =>
  bracket.test(text) ? text : text.replace(digit, (found) => raisedDigits[Number(found)] ?? found);

/** Marks of notes (注释标记) at a name's end: ①, ¹; [1] is a bracket. */
export const noteMarks = `①-⑳${raisedDigits}`;
