import type { Wording } from '../model/errors.ts';
import type { Finding, FindingArguments, RuleId } from '../model/finding.ts';
import type { Diagnostic, Location } from '../model/notice.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** `Finding` with its rule as a type parameter, so that the compiler can pair a rule with its own arguments. */
type FindingOf<K extends RuleId> = { [P in K]: { readonly rule: P; readonly args: FindingArguments[P] } }[K];

/** A finding in words. `task`: the id of the task that it is about, null for the document. */
export function wordFinding(finding: Finding, task: string | null, language: 'zh' | 'en'): Diagnostic {
  const { severity, message, suggestion } = wordsOf(finding);
  const place = 'page' in finding.args ? '' : placeWords(finding.location)[language];
  return {
    rule: finding.rule,
    severity: finding.severity ?? severity,
    message: place + message[language],
    task,
    location: finding.location,
    suggestion: suggestion?.[language] ?? null,
  };
}

function wordsOf<K extends RuleId>(finding: FindingOf<K>) {
  const rule: Rule<K> = rules[finding.rule];
  return { severity: rule.severity, message: rule.message(finding.args), suggestion: rule.suggestion(finding.args) };
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
