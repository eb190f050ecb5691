import type { CheckSettings } from '../../check/settings.ts';
import type { UnitList } from '../../model/unit-list.ts';
import type { Config } from './load-config.ts';
import { type RuleSettings, withRules } from './rule-settings.ts';

/** How one file is to be checked. */
export interface FileSettings {
  readonly check: CheckSettings;
  readonly units: UnitList | null;
  /** False: its words may not be shown. */
  readonly text: boolean;
}

/** How the command line says that files are to be checked. */
export interface ConfigFlags {
  /** `--config FILE`, or false for `--no-config`; left out: the nearest one of each file. */
  readonly config?: string | false;
}

/**
 * Settings by file: `rules` (of the command line) over the overrides that name the file over the rest of its configuration. All are worked
 * out before the first file is read, so that a wrong configuration stops the run at once.
 */
export async function settingsOfFiles(
  files: readonly string[],
  { config }: ConfigFlags,
  rules: RuleSettings,
): Promise<ReadonlyMap<string, FileSettings>> {
  const plain: FileSettings = { check: { rules }, units: null, text: true };
  if (config === false) return new Map(files.map((file) => [file, plain]));
  const configOf = await makeConfigSource(config ?? null);
  const settings = new Map<string, FileSettings>();
  for (const file of files) {
    const found = await configOf(file);
    settings.set(file, found === null ? plain : settingsFrom(found, file, rules));
  }
  return settings;
}

/** File → its configuration, each one read once; zod, which checks it, is loaded only where there is one. */
async function makeConfigSource(chosen: string | null): Promise<(file: string) => Promise<Config | null>> {
  const { makeConfigFinder } = await import('./find-config.ts');
  const finder = makeConfigFinder();
  const loaded = new Map<string, Config>();
  return async (file) => {
    const found = chosen === null ? await finder.nearest(file) : await finder.load(chosen);
    if (found === null) return null;
    const { loadConfig } = await import('./load-config.ts');
    const config = loaded.get(found.file) ?? (await loadConfig(found, finder));
    loaded.set(found.file, config);
    return config;
  };
}

function settingsFrom(
  { preset, rules, overrides, units, text }: Config,
  file: string,
  own: RuleSettings,
): FileSettings {
  const layers = [...overrides.filter(({ matches }) => matches(file)).map((override) => override.rules), own];
  return { check: { preset, rules: layers.reduce(withRules, rules) }, units, text };
}
