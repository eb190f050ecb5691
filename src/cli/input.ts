import { existsSync } from 'node:fs';
import { GkparseError } from '../model/errors.ts';

/** A document to read: a path, or "-" for standard input; or why an argument gave none. */
export type Input =
  | { readonly path: string; readonly error: null }
  | { readonly path: string; readonly error: GkparseError };

export interface Inputs {
  /** In the order of the arguments, the matches of a pattern sorted. */
  readonly inputs: readonly Input[];
  /** True where several documents were asked for: more than one argument, or a pattern, however many it matches. */
  readonly several: boolean;
}

const patternCharacters = /[*?[{]/u;

/** A name that exists is that file, whatever its characters (通知[1].docx); only else it may be a pattern. */
export async function findInputs(args: readonly string[]): Promise<Inputs> {
  if (args.filter((arg) => arg === '-').length > 1) throw stdinTwice();
  const found: Input[] = [];
  for (const arg of args) {
    if (isPattern(arg)) found.push(...(await matchesOf(arg)));
    else found.push({ path: arg, error: null });
  }
  return { inputs: withoutRepeatedMatches(found, args), several: args.length > 1 || args.some(isPattern) };
}

function isPattern(arg: string): boolean {
  return patternCharacters.test(arg) && !existsSync(arg);
}

async function matchesOf(pattern: string): Promise<readonly Input[]> {
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern, { expandDirectories: false });
  if (paths.length === 0) return [{ path: pattern, error: noMatch() }];
  return paths.toSorted().map((path) => ({ path, error: null }));
}

/** A file that two patterns match, or a pattern and a name, is read once; one named twice is read twice, as asked. */
function withoutRepeatedMatches(found: readonly Input[], args: readonly string[]): readonly Input[] {
  const seen = new Set<string>();
  return found.filter(({ path }) => {
    const repeated = seen.has(path) && args.filter((arg) => arg === path).length < 2;
    seen.add(path);
    return !repeated;
  });
}

function noMatch(): GkparseError {
  return new GkparseError(
    'unreadable-file',
    { zh: '没有这样的文件。', en: 'No file matches.' },
    { zh: '请检查文件名、文件夹和通配符。', en: 'Check the name, the folder and the pattern.' },
  );
}

function stdinTwice(): GkparseError {
  return new GkparseError(
    'usage',
    { zh: '标准输入（-）只能给一次。', en: 'Standard input (-) can be given only once.' },
    { zh: '请去掉多余的“-”。', en: 'Drop the second “-”.' },
  );
}
