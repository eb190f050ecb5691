import type { CommanderError } from 'commander';
import { GkparseError, type Wording } from '../model/errors.ts';

/** commander quotes the word that it could not take: error: unknown option '--foo'. */
const quoted = /'(?<word>[^']*)'/u;
const suggested = /^\(?Did you mean (?:one of )?(?<word>[^?]+)\?/u;
const allowed = /^.*Allowed choices are (?<word>.*)/su;

const sentences: Readonly<Record<string, (word: string) => string>> = {
  'commander.unknownOption': (word) => `没有“${word}”这个选项。`,
  'commander.unknownCommand': (word) => `没有“${word}”这个命令。`,
  'commander.missingArgument': () => '没有给出文件。',
  'commander.optionMissingArgument': (word) => `选项“${word}”后面缺少值。`,
  'commander.excessArguments': () => '给出的参数太多。',
  'commander.invalidArgument': (word) => `选项“${word}”的值不对。`,
};

/** What commander says of the arguments, as an error of ours: its English words, or ours in Chinese. */
export function usageError(error: CommanderError): GkparseError {
  const [first = '', ...rest] = error.message.replace(/^error: /u, '').split('\n');
  return new GkparseError(
    'usage',
    { zh: chineseSentence(error.code, first), en: `${capitalised(first.replace(/\.$/u, ''))}.` },
    hint(first, rest.join(' ')),
  );
}

function chineseSentence(code: string, message: string): string {
  return sentences[code]?.(wordIn(message, quoted) ?? '') ?? `用法有误：${message}。`;
}

function hint(message: string, rest: string): Wording {
  const help = { zh: '用 gkparse --help 查看用法。', en: 'See gkparse --help --lang en.' };
  const choices = wordIn(message, allowed)?.replace(/\.$/u, '');
  if (choices !== undefined) return { zh: `可选：${choices}。`, en: help.en };
  const word = wordIn(rest, suggested);
  return word === undefined ? help : { zh: `是不是 ${word}？`, en: `Did you mean ${word}?` };
}

function wordIn(message: string, pattern: RegExp): string | undefined {
  const { word } = pattern.exec(message)?.groups ?? {};
  return word;
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
