import type { ParsedAssignment } from '../grammar/assignment.ts';
import { isDitto } from '../grammar/ditto.ts';
import type { Finding } from '../model/finding.ts';
import type { Deadline, Location, Task, Unit } from '../model/notice.ts';

/** What 同上 stands for, and that it was taken so. */
interface Resolved<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

type Before = Pick<Task, 'assignment' | 'deadline'> | null;

/** 牵头单位同上 is the lead units of the task before, 责任单位同上 all of them in their roles. */
function unitsBefore(role: Unit['role'], before: Before): readonly Unit[] {
  const units = before?.assignment.units ?? [];
  return role === 'responsible' ? units : units.filter((unit) => unit.role === role);
}

/**
 * 责任单位同上: the units of the task right before (`before`), which is told. Where it has none in that role the words stay, as a name that is none
 * (`unknown-unit`); so do those that point elsewhere (同第1项).
 */
export function resolveUnits(
  units: ParsedAssignment['units'],
  before: Before,
  location: Location,
): Resolved<ParsedAssignment['units']> {
  const findings: Finding[] = [];
  const value = units.flatMap((parsed): ParsedAssignment['units'] => {
    const { name, role } = parsed.unit;
    const meant = isDitto(name) ? unitsBefore(role, before) : [];
    if (meant.length === 0) return [parsed];
    const names = meant.map((unit) => unit.name).join('、');
    findings.push({ rule: 'inherited-unit', args: { units: names, words: name, from: 'above' }, location });
    return meant.map((unit) => ({ ...parsed, unit: { ...unit }, doubt: null }));
  });
  return { value, findings };
}

/** 完成时限同上: the deadline of the task right before; null where the words say something else, or it has none. */
export function resolveDeadline(text: string, before: Before, location: Location): Resolved<Deadline> | null {
  const meant = isDitto(text.trim()) ? (before?.deadline ?? null) : null;
  if (meant === null) return null;
  const args = { deadline: meant.raw, words: text.trim(), from: 'above' } as const;
  return { value: { ...meant }, findings: [{ rule: 'inherited-deadline', args, location }] };
}
