import { Command, CommanderError, Option } from 'commander';
import { addBatch } from './batch-command.ts';
import { describe, engineOption, languageOption, limitOption } from './command-parts.ts';
import type { CheckFlags } from './commands/check.ts';
import type { ExplainFlags } from './commands/explain.ts';
import type { ExtractFlags } from './commands/extract.ts';
import type { InspectFlags } from './commands/inspect.ts';
import type { OutlineFlags } from './commands/outline.ts';
import type { RulesFlags } from './commands/rules.ts';
import type { SchemaFlags } from './commands/schema.ts';
import { descriptions, optionTexts } from './help-text.ts';
import { type Language, languageOf } from './language.ts';
import { packageVersion } from './version.ts';

/** Parses the arguments, runs the command that they name, words what goes wrong. Gives the exit code. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  let exitCode = 0;
  const program = makeProgram(language, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...helpOfSubcommand(argv)], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    // Help for want of a command is already printed.
    if (!(error instanceof CommanderError && error.code === 'commander.help')) await complain(error, argv);
    return 2;
  }
}

/** `help batch status` is `batch status --help`: commander's own help knows one level of commands. */
function helpOfSubcommand(argv: readonly string[]): readonly string[] {
  const [help, command = '', subcommand = '', ...rest] = argv;
  const isNamed = help === 'help' && subcommand !== '' && !subcommand.startsWith('-');
  return isNamed ? [command, subcommand, '--help', ...rest] : argv;
}

async function complain(error: unknown, argv: readonly string[]): Promise<void> {
  const { describeError } = await import('./report-error.ts');
  const { usageError } = await import('./usage-error.ts');
  const known = error instanceof CommanderError ? usageError(error) : error;
  process.stderr.write(describeError(known, null, languageOf(argv), argv.includes('--debug')));
}

/** The commands; each loads its code when it runs. `setExitCode` is told the outcome. */
function makeProgram(language: Language, setExitCode: (code: number) => void): Command {
  const program = describe(new Command('gkparse'), 'program', language);
  program
    // Options belong to the command that they stand behind: --format of `batch status` is not the one of batch.
    .enablePositionalOptions()
    .version(packageVersion(), '-V, --version', optionTexts.version[language])
    .helpCommand('help [command]', descriptions.help[language])
    .addOption(languageOption(language));
  addExtract(program, language, setExitCode);
  addCheck(program, language, setExitCode);
  addOutline(program, language, setExitCode);
  addExplain(program, language, setExitCode);
  addInspect(program, language, setExitCode);
  addRules(program, language, setExitCode);
  addBatch(program, language, setExitCode);
  addSchema(program, language);
  return program;
}

function addExtract(program: Command, language: Language, setExitCode: (code: number) => void): void {
  describe(program.command('extract'), 'extract', language)
    .argument('<files...>', descriptions.files[language])
    .option('-f, --format <format>', optionTexts.format[language])
    .option('-o, --output <file>', optionTexts.output[language])
    .option('-t, --type <type>', optionTexts.type[language])
    .option('--password <text>', optionTexts.password[language])
    .addOption(engineOption(language))
    .addOption(limitOption(language))
    .addOption(new Option('--headers <lang>', optionTexts.headers[language]).choices(['zh', 'en']).default('zh'))
    .option('--no-bom', optionTexts.noBom[language])
    .option('--units <file>', optionTexts.units[language])
    .addOption(languageOption(language))
    .option('--debug', optionTexts.debug[language])
    .action(async (files: readonly string[], flags: ExtractFlags) => {
      const { runExtract } = await import('./commands/extract.ts');
      setExitCode(await runExtract(files, flags, language));
    });
}

function addCheck(program: Command, language: Language, setExitCode: (code: number) => void): void {
  describe(program.command('check'), 'check', language)
    .argument('<files...>', descriptions.files[language])
    .option('-f, --format <format>', optionTexts.checkFormat[language])
    .option('-o, --output <file>', optionTexts.output[language])
    .option('-t, --type <type>', optionTexts.type[language])
    .addOption(
      new Option('--fail-on <severity>', optionTexts.failOn[language])
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .option('--password <text>', optionTexts.password[language])
    .addOption(engineOption(language))
    .addOption(limitOption(language))
    .option('--rule <rule=level>', optionTexts.rule[language], (value, all: readonly string[]) => [...all, value], [])
    .option('--config <file>', optionTexts.config[language])
    .option('--no-config', optionTexts.noConfig[language])
    .option('--baseline <file>', optionTexts.baseline[language])
    .option('--update-baseline', optionTexts.updateBaseline[language])
    .option('--no-text', optionTexts.noText[language])
    .addOption(languageOption(language))
    .option('--debug', optionTexts.debug[language])
    .action(async (files: readonly string[], flags: CheckFlags) => {
      const { runCheck } = await import('./commands/check.ts');
      setExitCode(await runCheck(files, flags, language));
    });
}

/** How a command that reads one document may be told to read it. */
function addReadingOptions(command: Command, language: Language): Command {
  return command
    .option('-t, --type <type>', optionTexts.type[language])
    .option('--password <text>', optionTexts.password[language])
    .addOption(engineOption(language))
    .addOption(limitOption(language))
    .addOption(languageOption(language))
    .option('--debug', optionTexts.debug[language]);
}

function addOutline(program: Command, language: Language, setExitCode: (code: number) => void): void {
  const command = describe(program.command('outline'), 'outline', language)
    .argument('<file>', descriptions.file[language])
    .addOption(
      new Option('-f, --format <format>', optionTexts.treeFormat[language]).choices(['tree', 'json']).default('tree'),
    );
  addReadingOptions(command, language).action(async (file: string, flags: OutlineFlags) => {
    const { runOutline } = await import('./commands/outline.ts');
    setExitCode(await runOutline(file, flags, language));
  });
}

function addExplain(program: Command, language: Language, setExitCode: (code: number) => void): void {
  const command = describe(program.command('explain'), 'explain', language)
    .argument('<file>', descriptions.file[language])
    .option('--task <id>', optionTexts.task[language])
    .addOption(
      new Option('-f, --format <format>', optionTexts.textFormat[language]).choices(['text', 'json']).default('text'),
    );
  addReadingOptions(command, language).action(async (file: string, flags: ExplainFlags) => {
    const { runExplain } = await import('./commands/explain.ts');
    setExitCode(await runExplain(file, flags, language));
  });
}

function addInspect(program: Command, language: Language, setExitCode: (code: number) => void): void {
  const command = describe(program.command('inspect'), 'inspect', language)
    .argument('<file>', descriptions.file[language])
    .option('--page <number>', optionTexts.page[language], '1')
    .option('-o, --output <file>', optionTexts.svgOutput[language]);
  addReadingOptions(command, language).action(async (file: string, flags: InspectFlags) => {
    const { runInspect } = await import('./commands/inspect.ts');
    setExitCode(await runInspect(file, flags, language));
  });
}

function addRules(program: Command, language: Language, setExitCode: (code: number) => void): void {
  describe(program.command('rules'), 'rules', language)
    .argument('[id]', descriptions.rule[language])
    .addOption(
      new Option('-f, --format <format>', optionTexts.textFormat[language]).choices(['text', 'json']).default('text'),
    )
    .addOption(languageOption(language))
    .option('--debug', optionTexts.debug[language])
    .action(async (id: string | undefined, flags: RulesFlags) => {
      const { runRules } = await import('./commands/rules.ts');
      setExitCode(await runRules(id, flags, language));
    });
}

function addSchema(program: Command, language: Language): void {
  describe(program.command('schema'), 'schema', language)
    .addOption(
      new Option('--of <what>', optionTexts.schemaOf[language])
        .choices(['notice', 'check', 'config'])
        .default('notice'),
    )
    .addOption(languageOption(language))
    .action(async ({ of }: SchemaFlags) => {
      const { runSchema } = await import('./commands/schema.ts');
      await runSchema(of);
    });
}
