/** Language of help, messages and diagnostics. */
export type Language = 'zh' | 'en';

/**
 * Read from the arguments before they are parsed: help and complaints about the arguments themselves need it too. Chinese unless
 * `--lang en`; the last one counts, and what stands behind `--` is a file name.
 */
export function languageOf(argv: readonly string[]): Language {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  const values = options.flatMap((option, index) => {
    if (option === '--lang') return [options[index + 1]];
    return option.startsWith('--lang=') ? [option.slice('--lang='.length)] : [];
  });
  return values.at(-1) === 'en' ? 'en' : 'zh';
}
