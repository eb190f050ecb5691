import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { currentRecords, openJournal } from '../../../../src/cli/batch/journal.ts';
import { acquireLock, lockHolder } from '../../../../src/cli/batch/lock.ts';
import { type DocumentRecord, keyOf, noTasks, pathFields, sameRecord } from '../../../../src/cli/batch/record.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'gkparse-journal-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function recordOf(key: Buffer, reason: string | null): DocumentRecord {
  return {
    ...pathFields(key),
    size: 1,
    sha256: 'a',
    outcome: reason === null ? 'done' : 'failed',
    reason,
    message: null,
    tool: '1',
    schema: '1',
    settings: 's',
    format: 'json',
    ...noTasks,
    attempts: 1,
    recordedAt: new Date().toISOString(),
    milliseconds: 1,
  };
}

it('finds the last record of each of thousands of paths, also of bytes that are no UTF-8', async () => {
  const path = join(folder(), 'journal.jsonl');
  const journal = openJournal(path);
  const keys = Array.from({ length: 3000 }, (_, i) => Buffer.from(`文件夹/${i}.docx`));
  const invalid = Buffer.from([0xff, 0x2f, 0xfe]);
  for (const key of [...keys, invalid]) journal.append(recordOf(key, 'timeout'));
  journal.append(recordOf(invalid, null));
  await journal.close();
  const again = openJournal(path);
  expect(again.find(invalid)?.reason).toBe(null);
  expect(keys.every((key) => again.find(key)?.path === key.toString())).toBe(true);
  expect(again.find(Buffer.from('\ufffd/\ufffd'))).toBe(null);
  await again.close();
  expect([...currentRecords(path)]).toHaveLength(3001);
});

it('no longer tells of a folder that a later run could open', async () => {
  const path = join(folder(), 'journal.jsonl');
  const journal = openJournal(path);
  const recorded: readonly (readonly [key: string, reason: string | null])[] = [
    ['甲', 'unreadable-folder'],
    ['乙', 'unreadable-folder'],
    ['甲/丙/一.docx', null],
    ['甲/丁', 'unreadable-folder'],
    ['乙二/一.docx', null],
  ];
  for (const [key, reason] of recorded) journal.append(recordOf(Buffer.from(key), reason));
  await journal.close();
  expect([...currentRecords(path)].map((record) => record.path)).toEqual([
    '乙',
    '甲/丙/一.docx',
    '甲/丁',
    '乙二/一.docx',
  ]);
});

it.each([
  { what: 'half a line', tail: '{"path":"a","outco' },
  { what: 'half a line that is ended', tail: '{"path":"a","outco\n' },
  { what: 'zeros', tail: '\0'.repeat(5000) },
  { what: 'another line of JSON', tail: '{"path":1}\n' },
])('cuts off $what at the end and appends behind what is whole', async ({ tail }) => {
  const path = join(folder(), 'journal.jsonl');
  const whole = `${JSON.stringify(recordOf(Buffer.from('甲'), null))}\n`;
  writeFileSync(path, whole + tail);
  const journal = openJournal(path);
  expect(readFileSync(path, 'utf8')).toBe(whole);
  journal.append(recordOf(Buffer.from('乙'), null));
  await journal.close();
  expect([...currentRecords(path)].map((record) => record.path)).toEqual(['甲', '乙']);
});

it('keeps what stands behind a line that rotted', () => {
  const path = join(folder(), 'journal.jsonl');
  const line = (name: string) => `${JSON.stringify(recordOf(Buffer.from(name), null))}\n`;
  writeFileSync(path, `${line('甲')}{"pa\ufffd\n${line('乙')}`);
  expect([...currentRecords(path)].map((record) => record.path)).toEqual(['甲', '乙']);
});

it('a record does not differ by when and how fast it was made', () => {
  const record = recordOf(Buffer.from('甲'), null);
  expect(sameRecord(record, { ...record, recordedAt: 'later', milliseconds: 99 })).toBe(true);
  expect(sameRecord(record, { ...record, tasks: 1 })).toBe(false);
  expect(keyOf(record)).toEqual(Buffer.from('甲'));
});

it('a lock is refused while its process lives, and taken over when it is gone', () => {
  const path = join(folder(), 'lock');
  const unlock = acquireLock(path);
  expect(() => acquireLock(path)).toThrow(expect.objectContaining({ code: 'usage' }));
  expect(lockHolder(path)).toBe(process.pid);
  const own = readFileSync(path, 'utf8');
  unlock();
  expect(lockHolder(path)).toBe(null);
  // No system counts its processes so far.
  writeFileSync(path, own.replace(String(process.pid), '999999999'));
  acquireLock(path)();
  // The same number, another process: started at another time.
  if (JSON.parse(own).started !== null) {
    writeFileSync(path, own.replace(/"started":"\d+"/u, '"started":"1"'));
    acquireLock(path)();
  }
  writeFileSync(path, own.replace(/"host":"[^"]*"/u, '"host":"elsewhere"'));
  expect(() => acquireLock(path)).toThrow(
    expect.objectContaining({ hint: expect.objectContaining({ en: expect.stringContaining('delete') }) }),
  );
});
