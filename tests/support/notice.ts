import type { Deadline, Diagnostic, Notice, Section, Task, Unit } from '../../src/model/notice.ts';

/** Values of the contract with everything plain but what a test is about. */
export function makeUnit(name: string, rest: Partial<Unit> = {}): Unit {
  return { name, role: 'responsible', collective: false, scope: null, note: null, ...rest };
}

export function makeDeadline(raw: string, rest: Partial<Deadline> = {}): Deadline {
  return { raw, kind: 'date', due: null, start: null, rule: null, inherited: false, ...rest };
}

export function makeTask(id: string, rest: Partial<Task> = {}): Task {
  return {
    id,
    origin: 'table',
    number: null,
    path: [],
    requirement: '公开财政预决算。',
    assignment: { raw: '县财政局', inherited: false, units: [makeUnit('县财政局')] },
    deadline: null,
    timeExpressions: [],
    extra: {},
    location: {},
    ...rest,
  };
}

export function makeSection(label: string | null, title: string, children: Section[] = []): Section {
  return { label, ordinal: null, level: 1, title, text: '', children, location: {} };
}

export function makeDiagnostic(rest: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'missing-unit',
    severity: 'error',
    message: '没有责任单位。',
    task: null,
    location: {},
    suggestion: null,
    ...rest,
  };
}

export function makeNotice(rest: Partial<Notice> = {}): Notice {
  return {
    schemaVersion: '1',
    source: { path: '通知.txt', format: 'txt', sha256: 'a'.repeat(64), bytes: 10, pages: null },
    meta: {
      documentNumber: null,
      issuer: null,
      title: '2023年政务公开工作要点',
      recipients: null,
      issueDate: null,
      printDate: null,
      publicity: null,
      attachments: [],
      cc: null,
      planYear: null,
    },
    sections: [],
    unsectioned: [],
    tables: [],
    tasks: [],
    diagnostics: [],
    coverage: { characters: 100, accounted: 100, furniture: 0, leftOver: [] },
    ...rest,
  };
}
