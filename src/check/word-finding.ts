import type { Wording } from '../model/errors.ts';
import type { Finding, FindingArguments, FindingOf, RuleId } from '../model/finding.ts';
import type { Diagnostic, Location } from '../model/notice.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** `withText: false` words a finding without the document's own words, for logs that may not hold them. */
export interface WordingOptions {
  readonly withText: boolean;
}

/** A finding in words. `task`: the id of the task that it is about, null for the document. */
export function wordFinding(
  finding: Finding,
  task: string | null,
  language: 'zh' | 'en',
  { withText }: WordingOptions = { withText: true },
): Diagnostic {
  const { severity, message, suggestion } = wordsOf(finding, withText);
  const place = 'page' in finding.args ? '' : placeWords(finding.location)[language];
  return {
    rule: finding.rule,
    severity: finding.severity ?? severity,
    message: place + message[language],
    task,
    location: finding.location,
    suggestion: suggestion?.[language] ?? null,
    ...(withText && finding.quote !== undefined ? { quote: finding.quote } : {}),
  };
}

function wordsOf<K extends RuleId>(finding: { [P in K]: FindingOf<P> }[K], withText: boolean) {
  const rule: Rule<K> = rules[finding.rule];
  const args = withText ? finding.args : withoutText(finding.args, rule);
  return { severity: rule.severity, message: rule.message(args), suggestion: rule.suggestion(args) };
}

/** What stands for words that may not be told. */
const withheld = '…';

/** The arguments with every text but the safe ones withheld: what a rule forgets to call safe is withheld too. */
function withoutText<K extends RuleId>(args: FindingArguments[K], { safe = [] }: Rule<K>): FindingArguments[K] {
  const kept = safe as readonly PropertyKey[];
  const hide = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(hide);
    return typeof value === 'string' && value !== '' ? withheld : value;
  };
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, kept.includes(name) ? value : hide(value)]),
  ) as FindingArguments[K];
}

/** 第39行：, 第3页：, 表1第12行：: where a clerk finds it; nothing where the location says neither line, page nor row. */
function placeWords(location: Location): Wording {
  const parts = placeParts(location);
  if (parts.length === 0) return { zh: '', en: '' };
  return { zh: `${parts.map((part) => part.zh).join('')}：`, en: `At ${parts.map((part) => part.en).join(', ')}: ` };
}

function placeParts({ line, page, table, row }: Location): readonly Wording[] {
  if (line !== undefined) return [{ zh: `第${line}行`, en: `line ${line}` }];
  const pages = page === undefined ? [] : [{ zh: `第${page}页`, en: `page ${page}` }];
  if (table === undefined || row === undefined) return pages;
  return [...pages, { zh: `表${table + 1}第${row + 1}行`, en: `table ${table + 1}, row ${row + 1}` }];
}
