import { type Command, Option } from 'commander';
import { descriptions, examples, headings, optionTexts } from './help-text.ts';
import type { Language } from './language.ts';

/** Already known from the arguments (language.ts); here so that help names it and a wrong value is refused. */
export function languageOption(language: Language): Option {
  return new Option('--lang <lang>', optionTexts.lang[language]).choices(['zh', 'en']);
}

export function engineOption(language: Language): Option {
  return new Option('--engine <engine>', optionTexts.engine[language]).choices(['pdfium', 'pdfjs']);
}

/** `--limit pages=20000`, given as often as needed. */
export function limitOption(language: Language): Option {
  return new Option('--limit <name=number>', optionTexts.limit[language]).argParser(
    (value: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), value],
  );
}

/** Errors are thrown, never printed by commander: the caller words them in the user's language and sets the exit code. */
export function describe(command: Command, name: keyof typeof examples, language: Language): Command {
  return command
    .description(descriptions[name][language])
    .helpOption('-h, --help', optionTexts.help[language])
    .addHelpText('after', `\n${examples[name][language]}`)
    .configureHelp({
      styleTitle: (title) => (language === 'zh' ? (headings[title] ?? title) : title),
      optionDescription: (option) => option.description,
    })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
}
