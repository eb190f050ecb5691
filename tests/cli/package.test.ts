import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fixturesFolder } from '../support/notices.ts';

const root = join(fixturesFolder, '..');
const folder = mkdtempSync(join(tmpdir(), 'gkparse-pack-'));
const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NO_COLOR: '1' },
  });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  it('installs into an empty folder, runs there, and is a library there', () => {
    run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${tarball}`], folder);
    cpSync(join(fixturesFolder, 'notices', '003-docx', 'source.docx'), join(folder, 'notice.docx'));

    const output = run(
      join(folder, 'node_modules', '.bin', 'gkparse'),
      ['extract', 'notice.docx', '--format', 'json'],
      folder,
    );
    expect(JSON.parse(output).tasks).toHaveLength(43);

    writeFileSync(
      join(folder, 'use.js'),
      "import { extract } from 'gkparse';\nconst notice = await extract('notice.docx');\nconsole.log(notice.tasks.length, notice.meta.planYear);\n",
    );
    expect(run(process.execPath, ['use.js'], folder)).toBe('43 2023\n');

    // What help, messages and the README send the reader to.
    const pages = readFileSync(join(folder, 'node_modules', 'gkparse', 'README.md'), 'utf8').match(
      /docs\/[\w/.-]+\.\w+/gu,
    );
    expect(pages?.filter((page) => !existsSync(join(folder, 'node_modules', 'gkparse', page)))).toEqual([]);
  }, 180_000);
});
