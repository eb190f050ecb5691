import type { Wording } from '../../model/errors.ts';
import type { FindingArguments } from '../../model/finding.ts';
import { percent, readingWord } from '../argument-words.ts';
import type { Rule } from '../rule.ts';

/** By how much the reading won. */
function nextWords(next: FindingArguments['guessed-table']['next']): Wording {
  if (next === null) return { zh: '没有别的读法', en: 'no other reading holds' };
  const { reading, columns, confidence } = next;
  return {
    zh: `其次为${readingWord(reading).zh}${columns}列，把握${percent(confidence)}`,
    en: `next best: ${readingWord(reading).en}, ${columns} columns, confidence ${percent(confidence)}`,
  };
}

/** 还原表格: plain text lost its table; the columns were found from the header and the shape of the lines. */
export const guessedTable: Rule<'guessed-table'> = {
  id: 'guessed-table',
  group: 'reading',
  severity: 'info',
  summary: { zh: '表格是从纯文字推断的', en: 'A table was put together from plain text' },
  documentation: {
    finds: {
      zh: '纯文字中的表格，行列是按表头和文字的排列推断的。',
      en: 'A table in plain text whose rows and columns were found from the header and the shape of the lines.',
    },
    why: {
      zh: '纯文字丢失了表格线，推断要让人知道。',
      en: 'Plain text has lost the ruling; the reader should know of the guess.',
    },
    example: null,
  },
  safe: ['reading', 'next'],
  message: ({ rows, columns, reading, confidence, next }) => ({
    zh: `此处表格已成纯文字，按${rows}行${columns}列理解（${readingWord(reading).zh}，把握${percent(confidence)}；${nextWords(next).zh}）。`,
    en: `The table here is plain text; it is read as ${rows} rows of ${columns} columns (${readingWord(reading).en}, confidence ${percent(confidence)}; ${nextWords(next).en}).`,
  }),
  suggestion: () => ({
    zh: '请与原文件核对，有docx时请改用docx。',
    en: 'Check against the original; use the docx if there is one.',
  }),
};
