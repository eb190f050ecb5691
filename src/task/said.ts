import type { FoundAssignment } from '../grammar/assignment.ts';
import type { Passage } from '../model/structure.ts';
import { type Field, markedSegments, parseField } from './prose-content.ts';

/** What a paragraph says beside a task: who does it (责任分工：…), when (完成时限：…). */
export interface Said {
  readonly found: FoundAssignment | null;
  readonly field: Field | null;
}

/** What a paragraph says that holds nothing else; null for any other. */
export function saidIn(passage: Passage): Said | null {
  const field = parseField(passage.text);
  if (field !== null) return { found: null, field };
  const segments = markedSegments(passage).filter(({ kind }) => kind !== 'mark');
  const [only] = segments;
  return segments.length === 1 && only?.kind === 'assignment' ? { found: only.found, field: null } : null;
}

/** The passages at the end of these that say who and when, and nothing else. */
export const closing = (passages: readonly Passage[]): readonly Passage[] =>
  passages.slice(passages.findLastIndex((passage) => saidIn(passage) === null) + 1);

/** What lines say together: the first time, and each field; null: there are none. */
export function joinFields(fields: readonly Field[]): Field | null {
  if (fields.length === 0) return null;
  const deadline = fields.map((field) => field.deadline).find((time) => time !== null) ?? null;
  return { deadline, extra: Object.assign({}, ...fields.map(({ extra }) => extra)) };
}

/** 牵头单位：… and 配合单位：… in paragraphs or items of their own are one assignment. */
export function joinSaid(all: readonly Said[]): FoundAssignment | null {
  const found = all.flatMap((said) => said.found ?? []);
  const [first] = found;
  if (first === undefined) return null;
  const fields = [...found.map(({ assignment }) => assignment), ...all.flatMap(({ field }) => field ?? [])];
  const assignment = {
    ...first.assignment,
    raw: found.map((one) => one.assignment.raw).join('\n'),
    units: found.flatMap((one) => one.assignment.units),
    ...joinFields(fields),
  };
  return { ...first, assignment };
}
