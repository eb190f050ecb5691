import { readFileSync } from 'node:fs';
import { contestedNames, type ListedUnit } from '../../model/unit-list.ts';
import { brokenConfig, configError } from './config-error.ts';
import { unitsSchema } from './config-schema.ts';
import { unreadableConfig } from './find-config.ts';
import { parseJson } from './read-json.ts';

/** The units (单位名录) of a JSON file (an array of name and aliases) or a CSV file. Throws a usage error for anything else. */
export async function readUnits(file: string): Promise<readonly ListedUnit[]> {
  const text = decoded(bytesOf(file));
  return checkedUnits(file, file.toLowerCase().endsWith('.json') ? fromJson(file, text) : await fromCsv(file, text));
}

/** The list that `file` holds, refused where it would call every unit unlisted, or one name by the names of two units. */
export function checkedUnits(file: string, units: readonly ListedUnit[]): readonly ListedUnit[] {
  if (units.length === 0) {
    throw brokenConfig(
      file,
      { zh: '单位名录中没有单位。', en: 'the list of units is empty.' },
      { zh: '请每行填写一个单位名称，写法见 docs/check.md。', en: 'Put one unit on a line, as in docs/check.md.' },
    );
  }
  const [contested] = contestedNames(units);
  if (contested !== undefined) {
    const [word, one, other] = contested;
    throw brokenConfig(
      file,
      { zh: `“${word}”既指“${one}”，又指“${other}”。`, en: `“${word}” stands for “${one}” and for “${other}”.` },
      { zh: '请删去其中一处。', en: 'Delete one of them.' },
    );
  }
  return units;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadableConfig(file, error);
  }
}

/** Excel in China saves CSV as GBK; what is no UTF-8 is that. What it calls Unicode text is UTF-16, with tabs. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function fromJson(file: string, text: string): readonly ListedUnit[] {
  const read = unitsSchema.safeParse(parseJson(file, text));
  if (!read.success) throw configError(file, read.error.issues);
  return read.data.map(({ name, aliases = [] }) => ({ name, aliases }));
}

/** The header cell above the names, in any of the words that offices use; a file without a header begins with a unit. */
const nameHeaders: readonly string[] = ['name', '单位', '单位名称', '名称', '规范名称', '全称'];
const aliasSeparator = /[、;；|]/u;

/** First column the name; all others aliases, several in a cell parted by 、 or ;. */
async function fromCsv(file: string, text: string): Promise<readonly ListedUnit[]> {
  const { parse } = await import('csv-parse/sync');
  const rows = parseRows(file, () =>
    parse(text, { bom: true, delimiter: [',', '\t'], relaxColumnCount: true, skipEmptyLines: true, trim: true }),
  );
  const body = nameHeaders.includes(rows[0]?.[0]?.toLowerCase() ?? '') ? rows.slice(1) : rows;
  return body.flatMap(([name = '', ...cells]) => {
    const aliases = cells.flatMap((cell) => cell.split(aliasSeparator)).map((alias) => alias.trim());
    return name === '' ? [] : [{ name, aliases: aliases.filter((alias) => alias !== '') }];
  });
}

function parseRows(file: string, read: () => unknown): readonly (readonly string[])[] {
  try {
    const rows = read();
    return Array.isArray(rows) ? rows.map((row: readonly unknown[]) => row.map(String)) : [];
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? String(error.lines) : '?';
    throw brokenConfig(
      file,
      { zh: `不是正确的CSV（第${line}行的引号）。`, en: `it is no valid CSV (the quotes in line ${line}).` },
      { zh: '请在表格软件中另存为CSV后重试。', en: 'Save it anew as CSV from a spreadsheet.' },
      error,
    );
  }
}
