import { GkparseError, type Wording } from '../model/errors.ts';
import { printable, printableLine } from '../write/printable.ts';
import type { Language } from './language.ts';

/**
 * One line for standard error: the file (null for the command as a whole), what is wrong, what to do. Stack traces only with `debug`;
 * an error that nobody foresaw is called by that name.
 */
export function describeError(error: unknown, file: string | null, language: Language, debug: boolean): string {
  const known = knownError(error);
  const place = file === null ? '' : `${printableLine(file)}${language === 'zh' ? '：' : ': '}`;
  const gap = language === 'zh' ? '' : ' ';
  const line = printable(`gkparse: ${place}${known.sentence[language]}${gap}${known.hint[language]}`);
  return debug ? `${line}\n${traces(error)}\n` : `${line}\n`;
}

/** The sentence and the hint of an error, whatever was thrown. */
export function knownError(error: unknown): { readonly sentence: Wording; readonly hint: Wording } {
  return error instanceof GkparseError ? { sentence: error.sentence, hint: error.hint } : unforeseen;
}

const unforeseen: { readonly sentence: Wording; readonly hint: Wording } = {
  sentence: { zh: '处理时程序出错。', en: 'The program failed.' },
  hint: {
    zh: '请把文件和所用命令报告给开发者；加 --debug 可看到详细信息。',
    en: 'Please report the file and the command to the developers; --debug shows the details.',
  },
};

function traces(error: unknown): string {
  if (!(error instanceof Error)) return printable(String(error));
  const own = printable(error.stack ?? error.message);
  return error.cause === undefined ? own : `${own}\n  [cause] ${traces(error.cause)}`;
}
