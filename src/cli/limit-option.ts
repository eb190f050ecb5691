import { GkparseError } from '../model/errors.ts';
import { type Limits, limitWords } from '../read/limits.ts';

/** The limits of hostile documents (docs/security.md) that the user has changed: `pages=20000`, each named once or more. */
export function chosenLimits(texts: readonly string[]): Partial<Limits> {
  return Object.fromEntries(texts.map(readLimit));
}

function readLimit(text: string): readonly [string, number] {
  const [name = '', number = ''] = text.split('=');
  const [key] = Object.entries(limitWords).find(([, { option }]) => option === name) ?? [];
  const value = Number(number);
  if (key !== undefined && number !== '' && Number.isSafeInteger(value) && value > 0) return [key, value];
  const names = Object.values(limitWords)
    .map(({ option }) => option)
    .join(', ');
  throw new GkparseError(
    'usage',
    { zh: `--limit 的值“${text}”不对。`, en: `“${text}” is no value for --limit.` },
    { zh: `请写成“名称=数”，名称可选：${names}。`, en: `Write name=number; the names are ${names}.` },
  );
}
