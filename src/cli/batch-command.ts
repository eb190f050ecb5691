import { type Command, Option } from 'commander';
import type { BatchFlags } from './batch/settings.ts';
import { describe, engineOption, languageOption, limitOption } from './command-parts.ts';
import type { StatusFlags } from './commands/batch-status.ts';
import { optionTexts } from './help-text.ts';
import type { Language } from './language.ts';

/** `gkparse batch` and `gkparse batch status`; each loads its code when it runs. */
export function addBatch(program: Command, language: Language, setExitCode: (code: number) => void): void {
  const text = (name: keyof typeof optionTexts) => optionTexts[name][language];
  const batch = describe(program.command('batch'), 'batch', language)
    .argument('<paths...>', optionTexts.paths[language])
    .option('-o, --output <folder>', text('outputFolder'))
    .option('-f, --format <format>', text('batchFormat'), 'json')
    .option('--merge <file>', text('merge'))
    .option('-j, --jobs <number>', text('jobs'))
    .option('--resume', text('resume'))
    .option('--retry-failed', text('retryFailed'))
    .option('--timeout <seconds>', text('timeout'), '120')
    .option('--max-memory <megabytes>', text('maxMemory'), '2048')
    .addOption(globOption('--include <glob>', text('include')))
    .addOption(globOption('--exclude <glob>', text('exclude')))
    .addOption(failOnOption(text('batchFailOn')))
    .option('--dry-run', text('dryRun'))
    .option('--password <text>', text('password'))
    .addOption(engineOption(language))
    .addOption(limitOption(language))
    .option('--units <file>', text('units'))
    .addOption(new Option('--headers <lang>', text('headers')).choices(['zh', 'en']).default('zh'))
    .option('--no-bom', text('noBom'))
    .addOption(languageOption(language))
    .option('--debug', text('debug'))
    .action(async (paths: readonly string[], flags: BatchFlags) => {
      const { runBatch } = await import('./commands/batch.ts');
      setExitCode(await runBatch(paths, flags, language));
    });
  addStatus(batch, language, setExitCode);
}

function addStatus(batch: Command, language: Language, setExitCode: (code: number) => void): void {
  describe(batch.command('status'), 'batchStatus', language)
    .argument('<folder>', optionTexts.outputFolder[language])
    .addOption(
      new Option('-f, --format <format>', optionTexts.statusFormat[language])
        .choices(['table', 'json'])
        .default('table'),
    )
    .option('--failed', optionTexts.failed[language])
    .addOption(languageOption(language))
    .option('--debug', optionTexts.debug[language])
    .action(async (folder: string, _: unknown, command: Command) => {
      const { runStatus } = await import('./commands/batch-status.ts');
      setExitCode(await runStatus(folder, command.opts<StatusFlags>(), language));
    });
}

function globOption(flags: string, text: string): Option {
  return new Option(flags, text).argParser((value: string, earlier: readonly string[] | undefined) => [
    ...(earlier ?? []),
    value,
  ]);
}

function failOnOption(text: string): Option {
  return new Option('--fail-on <severity>', text).choices(['error', 'warning', 'info', 'never']).default('never');
}
