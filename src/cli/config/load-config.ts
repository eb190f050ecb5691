import { dirname, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Preset } from '../../check/settings.ts';
import { makeUnitList, type UnitList } from '../../model/unit-list.ts';
import { brokenConfig, configError } from './config-error.ts';
import { type ConfigFile, configSchema, type RulesOfConfig } from './config-schema.ts';
import type { ConfigFinder, FoundConfig } from './find-config.ts';
import { type RuleSettings, withRules } from './rule-settings.ts';
import { checkedUnits, readUnits } from './units.ts';

/** A configuration with all that it extends: what it says of any file. */
export interface Config {
  readonly preset: Preset;
  readonly rules: RuleSettings;
  readonly overrides: readonly { readonly matches: (file: string) => boolean; readonly rules: RuleSettings }[];
  readonly units: UnitList | null;
  readonly text: boolean;
}

/** What holds where nobody has configured anything. */
const defaultConfig: Config = { preset: 'recommended', rules: {}, overrides: [], units: null, text: true };

const presets: readonly string[] = ['recommended', 'strict'] satisfies readonly Preset[];

function isPreset(name: string): name is Preset {
  return presets.includes(name);
}

/** A configuration file with those that it extends, each read before the one that builds on it. Throws usage errors. */
export async function loadConfig(
  found: FoundConfig,
  finder: ConfigFinder,
  open: readonly string[] = [],
): Promise<Config> {
  const { file, value } = found;
  if (open.includes(file)) throw circular(file);
  const read = configSchema.safeParse(value);
  if (!read.success) throw configError(file, read.error.issues);
  let config = defaultConfig;
  for (const base of [read.data.extends ?? []].flat()) {
    config = isPreset(base)
      ? { ...config, preset: base }
      : merged(config, await loadConfig(await finder.load(resolve(dirname(file), base)), finder, [...open, file]));
  }
  return withOwn(config, read.data, file);
}

function merged(config: Config, other: Config): Config {
  return {
    preset: other.preset === 'recommended' ? config.preset : other.preset,
    rules: withRules(config.rules, other.rules),
    overrides: [...config.overrides, ...other.overrides],
    units: other.units ?? config.units,
    text: config.text && other.text,
  };
}

async function withOwn(base: Config, own: ConfigFile, file: string): Promise<Config> {
  const folder = dirname(file);
  return {
    preset: base.preset,
    rules: withRules(base.rules, settingsOf(own.rules ?? {})),
    overrides: [
      ...base.overrides,
      ...(own.overrides ?? []).map(({ files, rules }) => ({
        matches: matcherOf([files].flat(), folder),
        rules: settingsOf(rules),
      })),
    ],
    units: own.units === undefined ? base.units : makeUnitList(await listedUnits(own.units, file)),
    text: own.text ?? base.text,
  };
}

async function listedUnits(units: NonNullable<ConfigFile['units']>, file: string) {
  if (typeof units === 'string') return readUnits(resolve(dirname(file), units));
  const listed = units.map(({ name, aliases = [] }) => ({ name, aliases }));
  return checkedUnits(file, listed);
}

function settingsOf(rules: RulesOfConfig): RuleSettings {
  return Object.fromEntries(
    Object.entries(rules).map(([id, setting]) => [id, typeof setting === 'string' ? { level: setting } : setting]),
  );
}

/** A pattern without a slash is a file's name, in whatever folder below; with one it is a path from the configuration's folder. */
function matcherOf(patterns: readonly string[], folder: string): (file: string) => boolean {
  const matchers = patterns.map((pattern) =>
    picomatch(pattern.replace(/^\.\//u, ''), { basename: !pattern.includes('/'), dot: true }),
  );
  return (file) => {
    const path = relative(folder, resolve(file)).split(sep).join('/');
    return matchers.some((matches) => matches(path));
  };
}

function circular(file: string) {
  return brokenConfig(
    file,
    { zh: 'extends绕了一圈又回到自己。', en: 'its extends leads back to itself.' },
    { zh: '请去掉其中一个extends。', en: 'Remove one of the extends.' },
  );
}
