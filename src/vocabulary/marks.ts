/** Marks of layout (项目符号, 标记), each list as the characters that a class of a regular expression holds. Sorted by character. */

/** Stand before a paragraph where a number would stand elsewhere: ●加强培训. */
export const paragraphMarks = '•■□▲▶►◆◇○●➢';

/** Stand before a label that is a line's first word: ▲责任单位：, ※时限：. */
export const labelMarks = '·•■□▲△▶►◆◇○◎●★☆※➢';

/** What a legend may explain: 标★的为牵头单位. */
export const legendMarks = '#*①√■□▲△◆◇○●★☆※✓＊';
