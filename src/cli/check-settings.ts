import type { RuleLevel } from '../check/report.ts';
import { rules } from '../check/rules/index.ts';
import { GkparseError } from '../model/errors.ts';
import type { RuleSummary } from '../model/report.ts';
import { nearestName } from './nearest-name.ts';

/** Every rule as outputs and the configuration know it, by id. */
export const ruleSummaries: readonly RuleSummary[] = Object.values(rules)
  .map(({ id, severity, summary }) => ({ id, severity, summary }))
  .toSorted((left, right) => (left.id < right.id ? -1 : 1));

const levels: readonly string[] = ['off', 'info', 'warning', 'error'] satisfies readonly RuleLevel[];

function isLevel(word: string): word is RuleLevel {
  return levels.includes(word);
}

/** `--rule missing-unit=warning`, each as rule and level; the last one of a rule counts. Throws a usage error for a rule or level that does not exist. */
export function parseRuleFlags(flags: readonly string[]): ReadonlyMap<string, RuleLevel> {
  return new Map(flags.map(parseRuleFlag));
}

function parseRuleFlag(flag: string): readonly [string, RuleLevel] {
  const [id = '', level = '', ...rest] = flag.split('=');
  if (!ruleSummaries.some((rule) => rule.id === id)) throw unknownRule(id);
  if (isLevel(level) && rest.length === 0) return [id, level];
  throw new GkparseError(
    'usage',
    { zh: `“--rule ${flag}”写法不对。`, en: `“--rule ${flag}” is not understood.` },
    {
      zh: `应写作 --rule ${id}=级别，级别可选：${levels.join(', ')}。`,
      en: `Write --rule ${id}=LEVEL, with one of ${levels.join(', ')}.`,
    },
  );
}

function unknownRule(id: string): GkparseError {
  const near = nearestName(
    id,
    ruleSummaries.map((rule) => rule.id),
  );
  return new GkparseError(
    'usage',
    { zh: `没有“${id}”这条规则。`, en: `There is no rule “${id}”.` },
    near === null
      ? { zh: '用 gkparse rules 查看全部规则。', en: 'See gkparse rules.' }
      : { zh: `是不是 ${near}？`, en: `Did you mean ${near}?` },
  );
}
