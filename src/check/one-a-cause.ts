import type { PlacedFinding } from '../model/finding.ts';
import { gather } from '../text/gather.ts';
import type { Rules } from './run.ts';

/** One finding a cause: the same words twice are one, and a rule is silent where one that knows better has spoken. */
export function oneACause(findings: readonly PlacedFinding[], registry: Rules): readonly PlacedFinding[] {
  const seen = new Set<string>();
  const spoken = new Set(
    gather(findings, ({ finding, task }) => gather(namesOf(finding), (name) => placesOf(name, finding.location, task))),
  );
  return findings.filter(({ finding, task }) => {
    const key = JSON.stringify([finding.rule, task, finding.location, finding.args]);
    if (seen.has(key)) return false;
    seen.add(key);
    const betters = registry[finding.rule]?.yieldsTo ?? [];
    return !betters.some((rule) => placesOf(rule, finding.location, task).some((place) => spoken.has(place)));
  });
}

/** A rule's id; where its finding is about one field of a row (draft-placeholder), also the two together. */
const namesOf = ({ rule, args }: PlacedFinding['finding']): readonly string[] =>
  'field' in args ? [rule, `${rule}:${args.field}`] : [rule];

/** Two findings are at one place if they are about the same task or row, or begin at the same line; in formats without lines, in the same block. */
function placesOf(
  rule: string,
  { line, block, page, table, row }: PlacedFinding['finding']['location'],
  task: string | null,
): readonly string[] {
  const places = [
    task === null ? null : task,
    row === undefined ? null : `row ${table ?? 0} ${row}`,
    line === undefined ? null : `line ${line}`,
    line === undefined && row === undefined && (block ?? page) !== undefined ? `block ${block ?? page}` : null,
  ];
  return gather(places, (place) => (place === null ? [] : [`${rule} ${place}`]));
}
