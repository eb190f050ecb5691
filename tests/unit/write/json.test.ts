import { expect, it } from 'vitest';
import type { Notice } from '../../../src/model/notice.ts';
import { sectionsInContractOrder } from '../../../src/write/contract-order.ts';
import { jsonWriter } from '../../../src/write/json.ts';
import { jsonlWriter } from '../../../src/write/jsonl.ts';
import { makeDeadline, makeDiagnostic, makeNotice, makeSection, makeTask } from '../../support/notice.ts';

const options = { several: false, headers: 'zh', bom: true, canonical: false } as const;

/** The same value with the keys of every object in the opposite order. */
function backwards(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backwards);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, backwards(inner)]),
  );
}

const notice = makeNotice({
  sections: [makeSection('一、', '总体要求', [makeSection('（一）', '公开')])],
  unsectioned: [{ text: '现印发给你们。', location: { line: 3 } }],
  tables: [
    {
      title: '任务分解表',
      columns: [{ header: '任务', role: 'task' }],
      rows: 1,
      notes: ['注：略'],
      location: { page: 2, bbox: [1, 2, 3, 4] },
    },
  ],
  tasks: [
    makeTask('T001', {
      path: [{ label: '一、', title: '公开' }],
      deadline: makeDeadline('3个工作日内', { kind: 'duration', rule: 'P3D', workingDays: true }),
      timeExpressions: [makeDeadline('每季度')],
    }),
  ],
  diagnostics: [makeDiagnostic({ location: { line: 3, lastLine: 4 } })],
});

it('prints the same bytes whatever order the stages built their objects in', () => {
  const shuffled = backwards(notice) as Notice;
  expect(Object.keys(shuffled)[0]).toBe('coverage');
  expect(jsonWriter.write([shuffled], options)).toBe(jsonWriter.write([notice], options));
});

it('prints every value of the notice', () => {
  expect(JSON.parse(jsonWriter.write([notice], options))).toEqual(notice);
});

it.each([false, true])('prints a task a piece, all together what JSON.stringify prints (several: %s)', (several) => {
  const tasks = ['T001', 'T002', 'T003'].map((id) => makeTask(id));
  const notices = [makeNotice({ tasks }), notice].slice(0, several ? 2 : 1);
  const pieces = [...(jsonWriter.pieces?.(notices, { ...options, several }) ?? [])];
  const text = pieces.join('');
  expect(JSON.parse(text)).toEqual(several ? notices : notices[0]);
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  expect(pieces.filter((piece) => piece.includes('"id": "T00'))).toHaveLength(several ? 4 : 3);
});

it('prints the keys in the order of the contract', () => {
  const printed = JSON.parse(jsonWriter.write([backwards(notice) as Notice], options));
  expect(Object.keys(printed)).toEqual([
    'schemaVersion',
    'source',
    'meta',
    'sections',
    'unsectioned',
    'tables',
    'tasks',
    'diagnostics',
    'coverage',
  ]);
  expect(Object.keys(printed.tasks[0])).toEqual([
    'id',
    'origin',
    'number',
    'path',
    'requirement',
    'assignment',
    'deadline',
    'timeExpressions',
    'extra',
    'location',
  ]);
  expect(Object.keys(printed.sections[0].children[0])[0]).toBe('label');
});

it('keeps the document’s own column headers in extra in the order of the columns', () => {
  const extra = { 备注: '新增', 依据: '国办发', '2': '甲' };
  const text = jsonWriter.write([makeNotice({ tasks: [makeTask('T001', { extra })] })], options);
  expect(JSON.parse(text).tasks[0].extra).toEqual(extra);
});

it('prints one notice as an object, indented by two, with a line break at the end', () => {
  const text = jsonWriter.write([notice], options);
  expect(text.startsWith('{\n  "schemaVersion": "1",\n  "source": {\n    "path": "通知.txt"')).toBe(true);
  expect(text.endsWith('}\n')).toBe(true);
});

it('prints an array where several inputs were asked for, even if one was read', () => {
  expect(JSON.parse(jsonWriter.write([notice], { ...options, several: true }))).toHaveLength(1);
  expect(JSON.parse(jsonWriter.write([notice, notice], { ...options, several: true }))).toHaveLength(2);
});

it('prints jsonl as one notice a line', () => {
  const lines = jsonlWriter.write([notice, backwards(notice) as Notice], options).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toBe('');
  expect(lines[0]).toBe(lines[1]);
  expect(JSON.parse(lines[0] ?? '')).toEqual(notice);
});

it('orders the sections of an outline alone', () => {
  const sections = backwards(notice.sections) as Notice['sections'];
  expect(JSON.stringify(sectionsInContractOrder(sections))).toBe(JSON.stringify(notice.sections));
});
