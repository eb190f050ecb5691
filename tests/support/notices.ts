import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One bundled document: fixtures/notices/<name>/source.<ext>. */
export interface Fixture {
  readonly name: string;
  readonly folder: string;
  readonly file: string;
  readonly extension: string;
}

export const fixturesFolder = join(import.meta.dirname, '..', '..', 'fixtures');

/** All bundled notices, sorted by name. */
export function listFixtures(): readonly Fixture[] {
  const notices = join(fixturesFolder, 'notices');
  return readdirSync(notices)
    .sort()
    .flatMap((name) => {
      const folder = join(notices, name);
      return readdirSync(folder)
        .filter((file) => /^source\.(?:txt|docx|html|pdf)$/u.test(file))
        .map((file) => ({ name, folder, file: join(folder, file), extension: file.slice('source.'.length) }));
    });
}

/** Bytes of a bundled notice. */
export function readFixture(fixture: Fixture): Uint8Array {
  return readFileSync(fixture.file);
}
