import type { CheckSettings, RuleSetting } from '../../check/settings.ts';

export type RuleSettings = NonNullable<CheckSettings['rules']>;

/** Later settings win, the level and each option by itself. */
export function withRules(base: RuleSettings, later: RuleSettings): RuleSettings {
  const known: Readonly<Record<string, RuleSetting | undefined>> = base;
  const added = Object.entries<RuleSetting>(later).map(([id, setting]) => {
    const options = { ...known[id]?.options, ...setting.options };
    return [id, { ...known[id], ...setting, ...(Object.keys(options).length === 0 ? {} : { options }) }];
  });
  return { ...base, ...Object.fromEntries(added) };
}
