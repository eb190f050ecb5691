import type { RuleId } from '../model/finding.ts';
import type { Severity } from '../model/notice.ts';
import type { OptionValue, Rule } from './rule.ts';

export type RuleLevel = Severity | 'off';

/** `recommended`: each rule at its own severity. `strict`: what the author should repair weighs one step more. */
export type Preset = 'recommended' | 'strict';

export interface RuleSetting {
  /** Left out: what the preset says. */
  readonly level?: RuleLevel;
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** How the rules are set; a rule that is not named is set by the preset. */
export interface CheckSettings {
  readonly preset?: Preset;
  readonly rules?: { readonly [K in RuleId]?: RuleSetting };
}

const oneStepMore: Readonly<Record<Severity, Severity>> = { info: 'warning', warning: 'error', error: 'error' };

/** The level of one finding: what the user set for its rule, else the finding's or the rule's own severity as the preset weighs it. */
export function levelOf(rule: Rule, own: Severity | undefined, settings: CheckSettings): RuleLevel {
  const set = settings.rules?.[rule.id]?.level;
  if (set !== undefined) return set;
  const severity = own ?? rule.severity;
  return settings.preset === 'strict' && rule.group !== 'reading' ? oneStepMore[severity] : severity;
}

/** The rule's options: defaults, and over them what the user set. */
export function optionsOf(rule: Rule, settings: CheckSettings): Readonly<Record<string, OptionValue>> {
  const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default] as const);
  return { ...Object.fromEntries(defaults), ...settings.rules?.[rule.id]?.options };
}
