import { nearestName } from '../check/nearest-name.ts';
import { rules } from '../check/rules/index.ts';
import type { CheckSettings, RuleLevel } from '../check/settings.ts';
import { GkparseError } from '../model/errors.ts';
import type { RuleSummary } from '../model/report.ts';

/** Every rule as outputs and the configuration know it, by id. */
export const ruleSummaries: readonly RuleSummary[] = Object.values(rules)
  .map(({ id, severity, summary, documentation: { finds, why } }) => ({ id, severity, summary, finds, why }))
  .toSorted((left, right) => (left.id < right.id ? -1 : 1));

/** The names of all rules. */
export const ruleIds: readonly string[] = ruleSummaries.map(({ id }) => id);

/** What a rule can be set to. */
export const ruleLevels = ['off', 'info', 'warning', 'error'] as const satisfies readonly RuleLevel[];

/** `--rule missing-unit=warning`; the last one of a rule counts. Throws a usage error for a rule or a level that does not exist. */
export function parseRuleFlags(flags: readonly string[]): NonNullable<CheckSettings['rules']> {
  return Object.fromEntries(flags.map(parseRuleFlag));
}

function parseRuleFlag(flag: string) {
  const [id = '', word = '', ...rest] = flag.split('=');
  if (!ruleIds.includes(id)) throw unknownRule(id);
  const level = ruleLevels.find((known) => known === word);
  if (level !== undefined && rest.length === 0) return [id, { level }] as const;
  const all = ruleLevels.join(', ');
  throw new GkparseError(
    'usage',
    { zh: `“--rule ${flag}”写法不对。`, en: `“--rule ${flag}” is not understood.` },
    { zh: `应写作 --rule ${id}=级别，级别可选：${all}。`, en: `Write --rule ${id}=LEVEL, with one of ${all}.` },
  );
}

function unknownRule(id: string): GkparseError {
  const near = nearestName(id, ruleIds);
  return new GkparseError(
    'usage',
    { zh: `没有“${id}”这条规则。`, en: `There is no rule “${id}”.` },
    near === null
      ? { zh: '用 gkparse rules 查看全部规则。', en: 'See gkparse rules.' }
      : { zh: `是不是 ${near}？`, en: `Did you mean ${near}?` },
  );
}
