import type { Finding, PlacedFinding, RuleId } from '../model/finding.ts';
import type { Location } from '../model/notice.ts';
import { gather } from '../text/gather.ts';
import { groupBy } from '../text/group-by.ts';
import { once } from '../text/once.ts';
import { allLines } from './attachments.ts';
import { categoriesOf } from './categories.ts';
import type { CheckContext, CheckInput } from './context.ts';
import { labelIrregularities } from './label-sequences.ts';
import { labelsOf } from './labels.ts';
import { oneACause } from './one-a-cause.ts';
import { inOrderOfPlace } from './order.ts';
import { type ProseHolders, proseHolders } from './prose-holders.ts';
import type { Hit, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { type CheckSettings, levelOf, optionsOf } from './settings.ts';
import { suspectTitles } from './suspect-titles.ts';
import { textParts } from './text-parts.ts';

/** The registry, or a part of it. */
export type Rules = { readonly [K in RuleId]?: Rule<K> };

/**
 * All findings about a notice: those of the stages and those of the rules, at the level that the settings say, one a cause, in order of
 * place. A rule that throws becomes a finding of its own, and the others go on.
 */
export function checkNotice(
  input: CheckInput,
  settings: CheckSettings = {},
  registry: Rules = rules,
): readonly PlacedFinding[] {
  const parts = once(() => textParts(input));
  const byLocation = once(() => groupBy(parts(), ({ location }) => location));
  const labels = once(() => labelsOf(input.notice));
  const categories = once(() => categoriesOf(input.notice));
  const base = {
    ...input,
    parts,
    partsAt: (location: Location) => byLocation().get(location) ?? [],
    lines: once(() => allLines(input.document)),
    labels,
    irregularities: once(() => labelIrregularities(labels())),
    categories,
    suspectTitles: once(() => suspectTitles(input.notice, categories())),
  };
  const holderOf = proseHolders(input);
  const own = gather(Object.values(registry), (rule) => runRule(rule as Rule, base, settings)).map((placed) =>
    withProseTask(placed, holderOf),
  );
  const levelled = gather([...input.findings, ...own], (placed) => withLevel(placed, settings, registry));
  return inOrderOfPlace(oneACause(levelled, registry));
}

/** A rule that is off is not run. */
function runRule(rule: Rule, base: Omit<CheckContext, 'options'>, settings: CheckSettings): readonly PlacedFinding[] {
  if (rule.check === undefined || settings.rules?.[rule.id]?.level === 'off') return [];
  try {
    return rule.check({ options: optionsOf(rule, settings), ...base }).map((hit) => placed(rule.id, hit));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ finding: { rule: 'rule-fault', args: { rule: rule.id, reason }, location: {} }, task: null }];
  }
}

function placed(rule: RuleId, { task = null, ...hit }: Hit<RuleId>): PlacedFinding {
  // The registry pairs each id with the rule of that id, and a rule's hits carry its own arguments.
  return { finding: { rule, ...hit } as Finding, task };
}

/** Words of a paragraph belong to the task that holds them, if one does. */
function withProseTask(found: PlacedFinding, holderOf: ProseHolders): PlacedFinding {
  const { quote, location } = found.finding;
  if (found.task !== null || quote === undefined || location.row !== undefined) return found;
  const holder = holderOf(location, quote);
  return holder === undefined ? found : { ...found, task: holder.id };
}

function withLevel(
  { finding, task }: PlacedFinding,
  settings: CheckSettings,
  registry: Rules,
): readonly PlacedFinding[] {
  const rule = (registry[finding.rule] ?? rules[finding.rule]) as Rule;
  const level = levelOf(rule, finding.severity, settings);
  const { severity: _, ...rest } = finding;
  return level === 'off' ? [] : [{ finding: { severity: level, ...rest }, task }];
}
