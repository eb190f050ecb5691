import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { lilconfig } from 'lilconfig';
import { GkparseError } from '../../model/errors.ts';
import { parseJson } from './read-json.ts';

/** A configuration as it stands in its file; not yet looked at. */
export interface FoundConfig {
  readonly file: string;
  readonly value: unknown;
}

export interface ConfigFinder {
  /** The nearest configuration in the folder of the file or above; null where there is none. "-" is looked for from the working folder. */
  readonly nearest: (file: string) => Promise<FoundConfig | null>;
  readonly load: (file: string) => Promise<FoundConfig>;
}

/** In one folder the first of these counts. JSON alone: a configuration never runs code. */
const searchPlaces = ['gkparse.config.json', '.gkparserc', '.gkparserc.json', 'package.json'];

/** Finds configurations, each folder looked at once. */
export function makeConfigFinder(): ConfigFinder {
  const { search } = lilconfig('gkparse', {
    searchPlaces,
    loaders: { '.json': parseJson, noExt: parseJson },
  });
  return {
    nearest: async (file) => {
      const found = await search(dirname(resolve(file)));
      return found === null ? null : { file: found.filepath, value: found.config };
    },
    load: async (file) => ({ file: resolve(file), value: configIn(file, parseJson(file, await contentOf(file))) }),
  };
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unreadableConfig(file, error);
  }
}

/** A package.json holds the configuration of many programs, ours under its own key. */
function configIn(file: string, value: unknown): unknown {
  if (basename(file) !== 'package.json' || typeof value !== 'object' || value === null) return value;
  return 'gkparse' in value ? value.gkparse : {};
}

/** A configuration, or a file that one names, that is not there or may not be read. */
export function unreadableConfig(file: string, cause: unknown): GkparseError {
  return new GkparseError(
    'usage',
    { zh: `读取“${file}”失败。`, en: `Cannot read “${file}”.` },
    { zh: '请检查文件名和所在文件夹。', en: 'Check the name and the folder.' },
    cause,
  );
}
