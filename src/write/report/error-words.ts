import type { FileReport } from '../../model/report.ts';

/** Why a file could not be read and what to do, as one text. */
export function errorWords(error: NonNullable<FileReport['error']>, language: 'zh' | 'en'): string {
  return [error.sentence[language], error.hint[language]].join(language === 'zh' ? '' : ' ');
}
