import type * as z from 'zod';
import { nearestName } from '../../check/nearest-name.ts';
import type { RuleOption } from '../../check/rule.ts';
import { rules } from '../../check/rules/index.ts';
import { GkparseError, type Wording } from '../../model/errors.ts';
import { ruleIds } from '../rule-flags.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What is wrong with a configuration file, in the words of its keys: the first thing, with the nearest name where one is unknown. */
export function configError(file: string, issues: readonly Issue[]): GkparseError {
  const [issue] = issues.flatMap(innermost);
  const { sentence, hint } = issue === undefined ? unknownTrouble : describe(issue);
  return brokenConfig(file, sentence, hint);
}

/** An error of the configuration `file`. */
export function brokenConfig(file: string, sentence: Wording, hint: Wording, cause?: unknown): GkparseError {
  const whole = { zh: `配置文件“${file}”：${sentence.zh}`, en: `Configuration “${file}”: ${sentence.en}` };
  return new GkparseError('usage', whole, hint, cause);
}

/** Of the ways to write a value (a level, or an object with options) the one that was tried: whose complaint lies deepest, else that offers choices. */
function innermost(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const branches = issue.errors.map((branch) =>
    branch.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const tried =
    branches.find((branch) =>
      branch.some(({ code, path }) => code === 'unrecognized_keys' || path.length > issue.path.length),
    ) ?? branches.find((branch) => branch.some(({ code }) => code === 'invalid_value'));
  return tried === undefined ? [issue] : tried.flatMap(innermost);
}

interface Words {
  readonly sentence: Wording;
  readonly hint: Wording;
}

const see: Wording = {
  zh: '写法见 docs/check.md，或用 gkparse schema --of config 查看。',
  en: 'See docs/check.md, or gkparse schema --of config.',
};

const unknownTrouble: Words = {
  sentence: { zh: '内容不合要求。', en: 'its contents are not understood.' },
  hint: see,
};

function describe(issue: Issue): Words {
  if (issue.code === 'unrecognized_keys') return describeUnknown(issue.path, issue.keys[0] ?? '');
  const place =
    issue.path.length === 0 ? { zh: '内容', en: 'it' } : { zh: pathWords(issue.path), en: pathWords(issue.path) };
  if (issue.code === 'invalid_value') {
    const all = issue.values.join(', ');
    return {
      sentence: { zh: `${place.zh}的值不对。`, en: `the value of ${place.en} is wrong.` },
      hint: { zh: `可选：${all}。`, en: `Choose one of ${all}.` },
    };
  }
  return {
    sentence: { zh: `${place.zh}的写法不对。`, en: `${place.en} is not understood.` },
    hint: see,
  };
}

function describeUnknown(path: Path, key: string): Words {
  const known = knownKeys(path);
  const near = nearestName(key, known);
  const place = path.length === 0 ? { zh: '', en: '' } : { zh: `${pathWords(path)}中`, en: ` in ${pathWords(path)}` };
  const kind = path.at(-1) === 'rules' ? { zh: '规则', en: 'rule' } : { zh: '项', en: 'key' };
  return {
    sentence: {
      zh: `${place.zh}没有“${key}”这${kind.zh === '规则' ? '条规则' : '一项'}。`,
      en: `there is no ${kind.en} “${key}”${place.en}.`,
    },
    hint: near === null ? choices(known) : { zh: `是不是 ${near}？`, en: `Did you mean ${near}?` },
  };
}

/** More names than fit into one line are looked up. */
const mostChoices = 8;

function choices(known: readonly string[]): Wording {
  if (known.length === 0 || known.length > mostChoices) return see;
  return { zh: `可用的有：${known.join(', ')}。`, en: `There are ${known.join(', ')}.` };
}

const keysOfConfig = ['extends', 'rules', 'overrides', 'units', 'text'];

function knownKeys(path: Path): readonly string[] {
  const [last, parent] = [path.at(-1), path.at(-2)];
  if (last === undefined) return keysOfConfig;
  if (last === 'rules') return ruleIds;
  if (last === 'options') return optionsOfRule(String(parent));
  if (parent === 'rules') return ['level', 'options'];
  return parent === 'overrides' ? ['files', 'rules'] : ['name', 'aliases'];
}

function optionsOfRule(id: string): readonly string[] {
  const options: Readonly<Record<string, RuleOption>> =
    Object.values(rules).find((rule) => rule.id === id)?.options ?? {};
  return Object.keys(options);
}

/** "rules.missing-unit", "units[3].name", as people write them. */
function pathWords(path: Path): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
